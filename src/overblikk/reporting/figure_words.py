"""What a figure says, in sentences."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from overblikk.insight.counted import Row
from overblikk.insight.measuring import Measured
from overblikk.insight.words import in_words
from overblikk.reporting.number_words import listed, number, per_cent

# So many lines are named in a sentence.
NAMED = 5


def in_sentences(told: Measured) -> str:
    """Of how many the figure is, its longest lines, and of how many nothing is known."""
    return " ".join(_sentences(told))


def _sentences(told: Measured) -> Iterator[str]:
    counted = told.counted
    base, known = counted.base, counted.base - counted.unknown
    if not base:
        yield _("Ingen tiltak å telle.")
        return
    if counted.unknown <= 0:
        yield ngettext("Gjelder ett tiltak.", "Gjelder %(n)s tiltak.", base) % {"n": number(base)}
    else:
        sentence = _("Av %(base)s tiltak er det oppgitt for %(known)s (%(share)s).")
        yield sentence % {
            "base": number(base),
            "known": number(known),
            "share": per_cent(known, base),
        }
    if lines := longest(told):
        named = listed([f"{row.label} ({in_words(told, row.value)})" for row in lines])
        lead = (
            _("Fordelt slik: %(lines)s.")
            if len(lines) == len(counted.rows)
            else _("Flest: %(lines)s.")
        )
        yield lead % {"lines": named}
    if counted.unknown > 0:
        unknown = {"n": number(counted.unknown), "share": per_cent(counted.unknown, base)}
        yield _("For %(n)s (%(share)s) er det ikke oppgitt.") % unknown


def longest(told: Measured) -> list[Row]:
    """The longest lines that count anything, longest first."""
    rows = [row for row in told.counted.rows if row.value]
    return sorted(rows, key=lambda row: -row.value)[:NAMED]
