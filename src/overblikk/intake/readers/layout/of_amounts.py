"""What is said once of all amounts of a table: "Alle beløp i mill. kr, eks. mva."."""

import re
from collections.abc import Iterable

from overblikk.intake.readers.layout.grid import words
from overblikk.intake.readers.tables import Value

_LONGEST = 300
_UNIT = (
    r"(?:(?:kr|nok)\.? ?)?"
    r"(?:mill\w*|mrd|milliard\w*|mnok|mkr|tnok|tkr|tusen\w*|1[ .]?000|hele kroner|heile kroner|"
    r"kroner|nok|kr)\b"
)
_SAID = re.compile(
    r"\b(?:tall|tal|talla|tallene|beløp|beløpet|beløpene|beløpa|kostnader|kostnadar|summer|summar|"
    r"budsjettall|budsjettal|amounts|figures|costs)\b[^\d.]{0,40}?\b(?:i|in)\s+(?P<said>"
    + _UNIT
    + r".*)",
    re.IGNORECASE,
)
_UNIT_ALONE = re.compile(rf"[(\[]?(?:i )?(?P<said>{_UNIT}[\w.,\s]*?)[)\]]?\s*", re.IGNORECASE)


def said_of_amounts(around: Iterable[Value]) -> str:
    """The unit, with what else is said beside it, that words around a table give for its amounts;
    empty for none."""
    texts = (words(value) for value in around if isinstance(value, str))
    return next((said for text in texts if (said := unit_said(text))), "")


def unit_said(text: str) -> str:
    """What a text says that amounts are in; empty for one that says it of none."""
    if len(text) > _LONGEST:
        return ""
    match = _SAID.search(text) or _UNIT_ALONE.fullmatch(text)
    return match["said"] if match else ""
