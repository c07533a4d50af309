"""The template that those who send fill in: made from the fields, read again with no mapping."""
