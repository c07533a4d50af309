"""8. juni 2026, kl. 14.30"""

TIME_FORMAT = "H.i"
