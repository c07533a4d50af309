"""Method and the quality of the data: what is withheld, unknown, sent and confirmed."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from overblikk.insight.figures import figures
from overblikk.insight.measuring import Measured
from overblikk.reporting.document import Block, Paragraph, Section, Table
from overblikk.reporting.edition import Edition
from overblikk.reporting.figure_blocks import figure_section
from overblikk.reporting.figure_words import known_of
from overblikk.reporting.number_words import number, per_cent
from overblikk.reporting.part import Part

# What the quality is told by, of those that there are.
QUALITY = (
    "coverage-by-sector",
    "coverage",
    "freshness-by-body",
    "evidence",
    "completeness",
    "completeness-by-body",
)
HEADLINES = "headlines"
NO_SHARE = "–"


def _write(edition: Edition) -> Section:
    within = [figure_section(edition, key) for key in QUALITY if key in figures()]
    unknown = Section("unknown", _("Hvor mye som er ukjent"), tuple(_unknown(edition)))
    return Section("method", _("Metode og kvalitet"), tuple(_how(edition)), [unknown, *within])


def _how(edition: Edition) -> Iterator[Block]:
    yield Paragraph(
        _(
            "Tallene er regnet ut av registeret slik det sto ved slutten av dagen. Hver verdi i "
            "registeret hviler på en kilde, og endringer blir tatt vare på, så tallene kan regnes "
            "ut på nytt for en hvilken som helst dag."
        )
    )
    yield Paragraph(
        _(
            "Et tiltak med flere verdier i et felt teller i flere linjer, så linjene kan bli mer "
            "enn antallet tiltak. Andeler er av de tiltakene der noe er oppgitt, når ikke annet "
            "er sagt."
        )
    )
    withheld = edition.measured(HEADLINES).withheld
    if not withheld:
        yield Paragraph(_("Ingen tiltak er holdt tilbake fra leseren av denne utgaven."))
        return
    sentence = ngettext(
        "Ett tiltak i registeret er ikke publisert, og er ikke med i tallene.",
        "%(n)s tiltak i registeret er ikke publisert, og er ikke med i tallene.",
        withheld,
    )
    yield Paragraph(sentence % {"n": number(withheld)})


def _unknown(edition: Edition) -> Iterator[Block]:
    told = [edition.measured(key) for key in figures() if key not in (HEADLINES, *QUALITY)]
    rows = [
        [
            str(one.figure.title),
            number(one.counted.base),
            number(one.counted.unknown),
            _share(one),
        ]
        for one in told
    ]
    head = [_("Tall"), _("Tiltak det gjelder"), _("Ikke oppgitt"), _("Andel")]
    yield Paragraph(
        _("Hvor mange tiltak hvert tall gjelder, og for hvor mange det ikke er oppgitt.")
    )
    yield Table(_("Ukjent for hvert tall"), head, rows, frozenset({1, 2, 3}))


def _share(told: Measured) -> str:
    """What part of the base is unknown; nothing where the unknown are others than the base."""
    if told.counted.unknown and known_of(told) == told.counted.base:
        return NO_SHARE
    return per_cent(told.counted.unknown, told.counted.base)


PARTS = [Part("method", gettext_lazy("Metode og kvalitet"), 400, _write)]
