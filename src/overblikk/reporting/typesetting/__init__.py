"""Sets a report as a PDF, by Typst: the words are data that the template reads, never markup."""
