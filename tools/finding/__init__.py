"""Training the classifier of findings, and how well it does on sentences of others."""
