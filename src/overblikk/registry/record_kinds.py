"""The records beside initiatives and bodies: what each is, and which fields it has."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from overblikk.registry.fields import Field, Kind
from overblikk.registry.models import (
    Contact,
    FactSheet,
    FundingSource,
    Need,
    Portfolio,
    Strategy,
)


@dataclass(frozen=True)
class RecordKind:
    """One kind of record: `key` as evidence has it, and its fields by their keys, in order."""

    key: str
    model: Any
    label: Promise
    fields: dict[str, Field]


def _kind(key: str, model: Any, label: Promise, *fields: Field) -> RecordKind:
    return RecordKind(key, model, label, {field.key: field for field in fields})


PORTFOLIO = _kind(
    "portfolio",
    Portfolio,
    _("Portefølje"),
    Field("name", Kind.TEXT, _("Navn")),
    Field("organisation", Kind.ORGANISATION, _("Hvem som fører den")),
    Field("responsible_person", Kind.CONTACT, _("Ansvarlig person")),
    Field("address", Kind.ADDRESS, _("Nettadresse")),
)
FUNDING_SOURCE = _kind(
    "funding-source",
    FundingSource,
    _("Finansieringskilde"),
    Field("name", Kind.TEXT, _("Navn")),
    Field("organisation", Kind.ORGANISATION, _("Ansvarlig virksomhet")),
    Field("description", Kind.PROSE, _("Beskrivelse")),
    Field("commitment_frames", Kind.FRAMES, _("Tilsagnsrammer")),
    Field("address", Kind.ADDRESS, _("Nettadresse")),
)
STRATEGY = _kind(
    "strategy",
    Strategy,
    _("Strategi"),
    Field("name", Kind.TEXT, _("Navn")),
    Field("organisation", Kind.ORGANISATION, _("Ansvarlig virksomhet")),
    Field("cooperating_organisations", Kind.ORGANISATIONS, _("Samarbeidende virksomheter")),
    Field("description", Kind.PROSE, _("Beskrivelse")),
    Field("period_start", Kind.DATE, _("Planperioden begynner")),
    Field("period_end", Kind.DATE, _("Planperioden slutter")),
    Field("address", Kind.ADDRESS, _("Nettadresse")),
)
CONTACT = _kind(
    "contact",
    Contact,
    _("Kontaktperson"),
    Field("name", Kind.TEXT, _("Fullt navn")),
    Field("email", Kind.EMAIL, _("E-post")),
    Field("organisation", Kind.ORGANISATION, _("Virksomhet")),
)
FACT_SHEET = _kind(
    "fact-sheet",
    FactSheet,
    _("Faktaark"),
    Field("coordination", Kind.CONCEPT, _("Måten å samordne på"), scheme="coordination"),
    Field("summary", Kind.PROSE, _("Kort om samordningen")),
    Field("arenas", Kind.PROSE, _("Koordinering og samordningsarenaer")),
    Field("strategies_text", Kind.PROSE, _("Om strategiene")),
    Field("strategies", Kind.STRATEGIES, _("Strategier")),
    Field("portfolios_text", Kind.PROSE, _("Om porteføljer og oversikter")),
    Field("portfolios", Kind.PORTFOLIOS, _("Porteføljer og oversikter")),
    Field("funding_text", Kind.PROSE, _("Om finansieringen")),
    Field("funding_sources", Kind.FUNDING_SOURCES, _("Finansieringsmekanismer")),
    Field("ministry_comments", Kind.PROSE, _("Departementets kommentarer")),
)
NEED = _kind(
    "need",
    Need,
    _("Behov"),
    Field("name", Kind.TEXT, _("Navn")),
    Field("description", Kind.PROSE, _("Hva som trengs")),
    Field("affected_groups", Kind.CONCEPTS, _("Hvem det gjelder"), scheme="affected-group"),
    Field("sectors", Kind.SECTORS, _("Sektorer det gjelder i")),
    Field("organisation", Kind.ORGANISATION, _("Hvem som eier behovet")),
    Field("answered_by", Kind.INITIATIVES, _("Tiltak som svarer på det")),
)

# What the values of a field point at, where they point at one of these.
RECORD_OF_FIELD: dict[Kind, RecordKind] = {
    Kind.PORTFOLIOS: PORTFOLIO,
    Kind.FUNDING_SOURCES: FUNDING_SOURCE,
    Kind.STRATEGIES: STRATEGY,
    Kind.CONTACT: CONTACT,
    Kind.CONTACTS: CONTACT,
}
RECORD_KINDS: dict[str, RecordKind] = {
    kind.key: kind for kind in (PORTFOLIO, FUNDING_SOURCE, STRATEGY, CONTACT, FACT_SHEET, NEED)
}
