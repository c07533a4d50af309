"""What is said of every figure: of how many it is, how many are unknown, how many hidden."""

from django.utils.formats import date_format, localize
from django.utils.translation import gettext as _

from overblikk.insight.measuring import Measured


def of_how_many(told: Measured) -> list[str]:
    """The base, what is unknown and what is withheld, each a sentence in the reader's language."""
    counted = told.counted
    day = date_format(told.as_of, "DATE_FORMAT")
    base = _("Av %(base)s tiltak per %(day)s.") % {"base": localize(counted.base), "day": day}
    sentences = [base]
    if counted.unknown:
        unknown = {"unknown": localize(counted.unknown)}
        sentences.append(_("For %(unknown)s er det ikke oppgitt.") % unknown)
    if told.withheld:
        sentences.append(
            _("%(n)s tiltak i registeret er ikke publisert, og ikke med.")
            % {"n": localize(told.withheld)}
        )
    return sentences


def in_words(told: Measured, value: int) -> str:
    """A line's number as it is read: in per cent of those known where the figure is a share."""
    if not told.figure.is_share:
        return str(localize(value))
    return f"{per_cent(told, value)} %"


def per_cent(told: Measured, value: int) -> int:
    """A line's number in per cent of those of which something is known."""
    known = told.counted.base - told.counted.unknown
    return round(100 * value / known) if known else 0
