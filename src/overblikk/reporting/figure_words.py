"""What a figure says, in sentences."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from pyroaring import BitMap

from overblikk.insight.counted import INITIATIVES, Row
from overblikk.insight.measuring import Measured
from overblikk.insight.words import in_words
from overblikk.reporting.number_words import listed, number, per_cent

# So many lines are named in a sentence.
NAMED = 5


def in_sentences(told: Measured) -> str:
    """Of how many the figure is, its longest lines, and of how many nothing is known."""
    return " ".join(_sentences(told))


def _sentences(told: Measured) -> Iterator[str]:
    if not told.counted.base:
        yield _("Ingen tiltak å telle.")
        return
    if told.figure.unit is INITIATIVES:
        yield _of_how_many(told)
    if lines := longest(told):
        named = listed([f"{row.label} ({in_words(told, row.value)})" for row in lines])
        yield _lead(told, len(lines)) % {"lines": named}
    if noughts := sum(not row.value for row in told.counted.rows):
        none = ngettext("Én linje har ingen.", "%(n)s linjer har ingen.", noughts)
        yield none % {"n": number(noughts)}
    if told.counted.unknown:
        yield _how_many_unknown(told)


def _lead(told: Measured, named: int) -> str:
    if named == len(told.counted.rows):
        return _("Fordelt slik: %(lines)s.")
    if told.figure.unit is INITIATIVES:
        return _("Flest: %(lines)s.")
    return _("Størst: %(lines)s.")


def _of_how_many(told: Measured) -> str:
    base, known = told.counted.base, known_of(told)
    if known == base:
        return ngettext("Gjelder ett tiltak.", "Gjelder %(n)s tiltak.", base) % {"n": number(base)}
    shares = {"base": number(base), "known": number(known), "share": per_cent(known, base)}
    return _("Av %(base)s tiltak er det oppgitt for %(known)s (%(share)s).") % shares


def _how_many_unknown(told: Measured) -> str:
    unknown = told.counted.unknown
    if known_of(told) == told.counted.base:
        return _("For %(unknown)s er det ikke oppgitt.") % {"unknown": number(unknown)}
    shares = {"n": number(unknown), "share": per_cent(unknown, told.counted.base)}
    return _("For %(n)s (%(share)s) er det ikke oppgitt.") % shares


def known_of(told: Measured) -> int:
    """Of how many of its base something is known.

    All of them, where those of which nothing is known are others: a figure of what is funded
    otherwise is of those that are, and funding is unknown of more.
    """
    counted = told.counted
    lines = [row.initiatives for row in counted.rows if row.initiatives is not None]
    told_of = len(BitMap.union(BitMap(), *lines) & counted.among)
    return (
        counted.base - counted.unknown
        if told_of + counted.unknown <= counted.base
        else counted.base
    )


def longest(told: Measured) -> list[Row]:
    """The longest lines that count anything, longest first."""
    rows = [row for row in told.counted.rows if row.value]
    return sorted(rows, key=lambda row: -row.value)[:NAMED]
