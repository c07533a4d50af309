"""Which initiatives of the register a row, or another initiative, may be of; and why."""
