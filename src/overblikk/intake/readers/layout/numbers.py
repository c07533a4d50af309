"""Cells that are numbers, for telling a sum from an initiative."""

import re

from overblikk.intake.readers.tables import Value

_UNITS = re.compile(r"(?:kr|nok|mnok|mill|mrd|tkr|%|,-)\.?", re.IGNORECASE)


def number_in(value: Value) -> float | None:
    """The number that a cell holds, as a number or in figures, or None."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return float(value)
    if not isinstance(value, str) or len(value) > 40:
        return None
    figures = re.sub(r"\s", "", _UNITS.sub("", value))
    if re.fullmatch(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?", figures):
        figures = figures.replace(".", "")
    if not re.fullmatch(r"-?\d+(?:[.,]\d+)?", figures):
        return None
    return float(figures.replace(",", "."))
