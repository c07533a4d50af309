"""Pure rules for what the cells of an overview mean; no database."""
