"""Numbers and shares as a report writes them in the reader's language."""

from collections.abc import Sequence

from django.utils.formats import number_format
from django.utils.translation import gettext as _


def number(value: int) -> str:
    """The number with its thousands apart."""
    return str(number_format(value, force_grouping=True))


def per_cent(part: int, whole: int) -> str:
    """The part as whole per cent; below one and above ninety-nine it says so."""
    hundredths = 100 * part / whole if whole else 0
    if 0 < hundredths < 1:
        return _("under 1 prosent")
    if 99 < hundredths < 100:
        return _("over 99 prosent")
    return _("%(n)s prosent") % {"n": number(round(hundredths))}


def listed(words: Sequence[str]) -> str:
    """The words as a list within a sentence: `a, b og c`."""
    if len(words) < 2:
        return "".join(words)
    return _("%(first)s og %(last)s") % {"first": ", ".join(words[:-1]), "last": words[-1]}
