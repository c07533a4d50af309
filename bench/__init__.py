"""What is measured: ratios to a floor taken in the same run, printed with the machine's noise."""
