"""Writes docs/variables.md: every variable that Digdir's report of 2025 lists, and where it is.

The left column is the report's (annex 3's table, and what chapter 4 and annex 4 counted or wished
for); the rest is read out of the code. `check` says whether the page is what the code says.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import django
from django.utils import translation

PAGE = Path(__file__).resolve().parent.parent / "docs" / "variables.md"
HEAD = """# Variables

Every variable that annex 3 of Digdir's report of 2025 lists for its tables, and those that its
chapter 4 and annex 4 counted by, wished for or could not compare: the field that holds it here, its
type and its vocabulary. Made from the code by `make variables`; do not edit it by hand.
"""

# The table of annex 3, or the chapter; the variable in its words; the kind of record; its fields.
VARIABLES: tuple[tuple[str, str, str, str], ...] = (
    ("Tiltak", "navn på tiltaket", "initiative", "name"),
    ("Tiltak", "beskrivelse av tiltaket", "initiative", "description"),
    ("Tiltak", "ansvarlig virksomhet", "initiative", "responsible_organisation"),
    ("Tiltak", "ansvarlig departement", "initiative", "responsible_ministry"),
    ("Tiltak", "samarbeidende virksomhet(er)", "initiative", "cooperating_organisations"),
    ("Tiltak", "kontaktperson", "initiative", "contacts"),
    ("Tiltak", "portefølje", "initiative", "portfolios"),
    ("Tiltak", "kostnadsramme", "initiative", "amounts"),
    ("Tiltak", "finansieringskilde", "initiative", "funding_sources"),
    ("Tiltak", "organisasjonsform", "initiative", "organising"),
    ("Tiltak", "tidsramme", "initiative", "start end"),
    ("Tiltak", "fase", "initiative", "phase"),
    ("Tiltak", "nytte- og kostnadsvirkninger", "initiative", "effects"),
    ("Tiltak", "hensikt/formål", "initiative", "purposes"),
    ("Tiltak", "teknologi", "initiative", "technologies ai"),
    ("Tiltak", "område i digitaliseringsstrategien", "initiative", "strategy_areas"),
    ("Tiltak", "krav i digitaliseringsrundskrivet", "initiative", "circular_points"),
    ("Tiltak", "fns bærekraftsmål", "initiative", "sustainability_goals"),
    ("Tiltak", "avhengigheter", "initiative", "dependencies"),
    ("Tiltak", "leveranser", "initiative", "deliverables"),
    ("Tiltak", "hierarkisk tilknytning", "initiative", "parent"),
    ("Finansieringskilde", "navn på finansieringskilden", "funding-source", "name"),
    ("Finansieringskilde", "ansvarlig virksomhet", "funding-source", "organisation"),
    ("Finansieringskilde", "beskrivelse", "funding-source", "description"),
    ("Finansieringskilde", "lenke til finansieringskilden (url)", "funding-source", "address"),
    (
        "Finansieringskilde",
        "tilsagnsrammen de 3 siste årene",
        "funding-source",
        "commitment_frames",
    ),
    ("Strategi", "navn på strategien", "strategy", "name"),
    ("Strategi", "beskrivelse", "strategy", "description"),
    ("Strategi", "ansvarlig virksomhet", "strategy", "organisation"),
    ("Strategi", "planperiode", "strategy", "period_start period_end"),
    ("Strategi", "lenke til strategien (url)", "strategy", "address"),
    ("Strategi", "samarbeidende virksomhet", "strategy", "cooperating_organisations"),
    ("Portefølje", "tittel", "portfolio", "name"),
    ("Portefølje", "ansvarlig virksomhet", "portfolio", "organisation"),
    ("Portefølje", "ansvarlig person", "portfolio", "responsible_person"),
    ("Portefølje", "lenke til porteføljen (url)", "portfolio", "address"),
    ("Virksomhet", "navn", "organisation", "name_nb name_nn name_en other_names"),
    ("Virksomhet", "organisasjonsnummer", "organisation", "organisation_number"),
    ("Virksomhet", "kommunenummer og kommunenavn", "organisation", "municipality_number"),
    ("Virksomhet", "organisasjonsform", "organisation", "form"),
    ("Virksomhet", "næringskode", "organisation", "nace_code nace_version"),
    ("Virksomhet", "institusjonell sektorkode", "organisation", "sector_code"),
    ("Virksomhet", "antall ansatte", "organisation", "employees"),
    ("Virksomhet", "overordnet virksomhet i offentlig sektor", "organisation", "parent"),
    ("Virksomhet", "ansvarlig departement", "organisation", "ministry"),
    ("Kontaktperson", "fullt navn", "contact", "name"),
    ("Kontaktperson", "e-post", "contact", "email"),
    ("Kapittel 4", "sektor", "organisation", "sector"),
    ("Kapittel 4", "segmentering: store og mindre tiltak", "initiative", "size"),
    ("Kapittel 4", "porteføljer/oversikter", "initiative", "portfolios"),
    ("Kapittel 4", "virksomheter", "initiative", "responsible_organisation"),
    ("Kapittel 4", "samarbeid", "initiative", "cooperating_organisations"),
    ("Kapittel 4", "hierarki", "initiative", "parent"),
    ("Kapittel 4", "avhengigheter", "initiative", "dependencies"),
    ("Kapittel 4", "hensikt/formål", "initiative", "purposes"),
    ("Kapittel 4", "teknologi, bruk av kunstig intelligens", "initiative", "technologies ai"),
    ("Kapittel 4", "organisering", "initiative", "organising"),
    ("Kapittel 4", "tilknytning til digitaliseringsstrategien", "initiative", "strategy_areas"),
    ("Kapittel 4", "relevante krav i digitaliseringsrundskrivet", "initiative", "circular_points"),
    ("Kapittel 4", "finansiering", "initiative", "funding_sources"),
    (
        "Kapittel 4",
        "kostnadsramme: slag, tid, med eller uten moms",
        "initiative",
        "amounts",
    ),
    ("Kapittel 3", "måten sektoren samordner på", "fact-sheet", "coordination"),
    ("Kapittel 3", "koordinering og samordningsarenaer", "fact-sheet", "arenas"),
    ("Kapittel 3", "strategier", "fact-sheet", "strategies_text strategies"),
    (
        "Kapittel 3",
        "porteføljer/oversikter over tiltak",
        "fact-sheet",
        "portfolios_text portfolios",
    ),
    ("Kapittel 3", "finansieringsmekanismer", "fact-sheet", "funding_text funding_sources"),
    ("Kapittel 3", "departementenes kommentarer", "fact-sheet", "ministry_comments"),
    ("Vedlegg 4", "om tiltaket er planlagt, pågående eller avsluttet", "initiative", "status"),
    ("Vedlegg 4", "oppstartsdato og sluttdato", "initiative", "start end"),
)
TYPES = {
    "TEXT": "text",
    "PROSE": "longer text",
    "ADDRESS": "web address",
    "EMAIL": "e-mail address",
    "DATE": "date as EDTF",
    "NUMBER": "number",
    "CONCEPT": "concept",
    "CONCEPTS": "concepts",
    "ORGANISATION": "organisation",
    "ORGANISATIONS": "organisations",
    "COOPERATION": "organisations, each with its part",
    "PORTFOLIOS": "portfolios",
    "FUNDING_SOURCES": "funding sources",
    "STRATEGIES": "strategies",
    "CONTACT": "contact",
    "CONTACTS": "contacts",
    "INITIATIVE": "initiative",
    "INITIATIVES": "initiative",
    "SECTORS": "sector",
    "DEPENDENCIES": "type and initiative",
    "AMOUNTS": "kind, amount, currency, period, prices, VAT, funding source, what it covers",
    "FRAMES": "year, amount, currency",
    "EFFECTS": "direction, pricing, affected group, text",
    "DELIVERABLES": "text, status, date as EDTF",
    "BUDGET_ITEMS": "chapter and post",
    "IDENTIFIERS": "system and identifier",
    "NAMES": "names",
}
# The schemes of values that have several parts, and of columns of a body.
SCHEMES = {
    "amounts": "amount-kind, currency, vat",
    "effects": "effect-direction, effect-pricing, affected-group",
    "cooperating_organisations": "participation",
    "commitment_frames": "currency",
    "form": "organisation-form",
    "municipality_number": "municipality",
}


@dataclass(frozen=True)
class Row:
    """One field that holds a variable of the report."""

    table: str
    variable: str
    record: str
    field: str
    label: str
    type: str
    vocabulary: str


def rows() -> Iterator[Row]:
    """A row for each field of each variable. Raises KeyError for a field that there is not."""
    for table, variable, record, keys in VARIABLES:
        for key in keys.split():
            label, type_, scheme = _of_body(key) if record == "organisation" else _of(record, key)
            yield Row(table, variable, record, key, label, type_, scheme)


def _of(record: str, key: str) -> tuple[str, str, str]:
    from overblikk.registry.fields import BUILT_IN
    from overblikk.registry.record_kinds import RECORD_KINDS

    fields = BUILT_IN if record == "initiative" else RECORD_KINDS[record].fields
    field = fields[key]
    in_parts = field.kind.name in ("AMOUNTS", "EFFECTS", "COOPERATION", "FRAMES")
    scheme = SCHEMES.get(key, "") if in_parts else field.scheme
    return str(field.label), TYPES[field.kind.name], scheme


def _of_body(key: str) -> tuple[str, str, str]:
    from overblikk.organisations.fields import FIELDS
    from overblikk.organisations.models import Organisation

    column: Any = None if key == "other_names" else Organisation._meta.get_field(key)
    type_ = "names, each with its sort" if column is None else _type_of(column)
    return str(FIELDS[key]), type_, SCHEMES.get(key, "")


def _type_of(column: Any) -> str:
    if column.related_model is not None:
        return {"Concept": "concept", "Sector": "sector"}.get(
            column.related_model.__name__, "organisation"
        )
    return {"PositiveIntegerField": "number"}.get(type(column).__name__, "text")


def page() -> str:
    """The page as the code has it now."""
    with translation.override("nb"):
        lines = [
            f"| {r.table} | {r.variable} | `{r.record}.{r.field}` | {r.label} | {r.type} "
            f"| {r.vocabulary} |"
            for r in rows()
        ]
    head = "| of the report | variable | field | called | type | vocabulary |"
    return "\n".join([HEAD, head, "|---|---|---|---|---|---|", *lines, ""])


def main() -> None:
    """Write the page, or with `check` exit with 1 where it is not what the code says."""
    django.setup()
    if sys.argv[1:] == ["check"]:
        sys.exit(0 if PAGE.read_text(encoding="utf-8") == page() else f"{PAGE.name} is out of date")
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
