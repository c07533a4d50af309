"""Documents made up for the tests, with what stands on which page known exactly."""
