"""What an initiative's own words suggest of fields that are empty: laid on the desk, never filled
in."""
