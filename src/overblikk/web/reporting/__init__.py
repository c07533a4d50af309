"""The report: chosen and made on a page, and the texts that analysts add to it."""
