"""Which initiatives of different bodies look as if they solve the same problem; and why."""
