"""A fact sheet for each sector: how it co-ordinates its digitalisation."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from overblikk.accounts.visibility import visible_to
from overblikk.organisations.models import Sector
from overblikk.registry.fields import Kind
from overblikk.registry.models import FactSheet
from overblikk.registry.record_kinds import FACT_SHEET
from overblikk.registry.record_queries import Values, told_values
from overblikk.registry.wording import Wording
from overblikk.reporting.document import Block, Bullets, Paragraph, Section
from overblikk.reporting.edition import Edition
from overblikk.reporting.number_words import number
from overblikk.reporting.part import Part

SECTORS = "sectors"


def _write(edition: Edition) -> Section:
    sheets = list(visible_to(FactSheet.objects.all(), edition.viewer))
    told = told_values(FACT_SHEET, sheets, edition.viewer)
    of_sector = {sheet.sector_id: told[sheet.id] for sheet in sheets}
    pairs = [(key, value) for values in told.values() for key in values for value in values[key]]
    wording = Wording.load(FACT_SHEET.fields, pairs, edition.viewer)
    sectors = visible_to(Sector.objects.all(), edition.viewer)
    within = [_sheet(edition, one, of_sector, wording) for one in sectors]
    introduction = _(
        "For hver sektor: hvordan den samordner digitaliseringen, og hvor mange tiltak "
        "registeret har."
    )
    return Section("fact-sheets", _("Faktaark for sektorene"), (Paragraph(introduction),), within)


def _sheet(
    edition: Edition, sector: Sector, of_sector: Mapping[UUID, Values], wording: Wording
) -> Section:
    values = of_sector.get(sector.id, {})
    edition.rest_on(
        f"sheet {sector.key}", {key: sorted(map(str, of)) for key, of in values.items()}
    )
    within = [
        Section(f"sector-{sector.key}-{key}", str(field.label), blocks)
        for key, field in FACT_SHEET.fields.items()
        if (blocks := _of_field(field.kind, _in_words(wording, key, values.get(key, ()))))
    ]
    return Section(
        f"sector-{sector.key}", str(sector), tuple(_lead(edition, sector, values)), within
    )


def _lead(edition: Edition, sector: Sector, values: Values) -> Iterator[Block]:
    count = edition.value(SECTORS, sector.key)
    sentence = ngettext(
        "Registeret har ett tiltak i sektoren.", "Registeret har %(n)s tiltak i sektoren.", count
    )
    yield Paragraph(sentence % {"n": number(count)})
    if not any(values.values()):
        yield Paragraph(_("Sektoren har ikke noe faktaark å vise."))


def _in_words(wording: Wording, key: str, values: Sequence[Any]) -> list[str]:
    # What the reader may not see has no words.
    return [words for value in values if (words := wording.of(key, value))]


def _of_field(kind: Kind, words: Sequence[str]) -> tuple[Block, ...]:
    if kind is Kind.PROSE:
        return tuple(Paragraph(one) for text in words for one in text.split("\n\n") if one.strip())
    return (Bullets(tuple(words)),) if words else ()


PARTS = [Part("fact-sheets", gettext_lazy("Faktaark for sektorene"), 300, _write)]
