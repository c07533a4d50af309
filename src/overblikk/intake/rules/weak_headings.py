"""Headings that name a field where no other column gives it, and the values can be of it."""

from collections.abc import Collection, Mapping, Sequence

from overblikk.intake.rules.headings import plain
from overblikk.intake.rules.texts import as_text, clean
from overblikk.lib.imprecise_dates import NotADate, parse

# What an initiative is called in an overview of solutions, or of one that says more in its name.
_WORDS: dict[str, str] = {
    "name": (
        "løsning|løysing|ki løsning|ki løysing|"
        "navn på løsning|navn på løsningen|navn på ki løsning|"
        "namn på løysing|namn på løysinga|namn på ki løysing|løsningsnavn|"
        "tjeneste|teneste|"
        "navn på tjeneste|navn på tjenesten|namn på tenesta|system|systemnavn|verktøy|"
        "ki verktøy|use case|brukstilfelle|aktivitet|oppgave|oppgåve|arbeid|solution|service|"
        "activity|"
        "tiltak og beskrivelse|tiltak og beskriving|tiltak med beskrivelse|prosjekt og beskrivelse|"
        "navn og beskrivelse|namn og beskriving|tittel og beskrivelse|name and description|"
        "summary|sammendrag"
    ),
    "description": (
        "kort om løsningen|kort om løysinga|om løsningen|om løysinga|beskrivelse av løsning|"
        "beskrivelse av løsningen|beskriving av løysinga|løsningsbeskrivelse|"
        "beskrivelse av tjenesten|solution description"
    ),
    "end": "avsluttet|avslutta|fullført|ferdig|ferdig når|når ferdig|done",
}
_FIELDS = {words: field for field, line in _WORDS.items() for words in line.split("|")}


def fields_by_weak_headings(
    headings: Mapping[int, str], samples: Sequence[Sequence[object]], taken: Collection[str]
) -> dict[int, str]:
    """The fields that columns give by such headings, by their places; each field once."""
    found: dict[int, str] = {}
    for place, heading in headings.items():
        field = _FIELDS.get(plain(heading))
        if field and field not in (*taken, *found.values()) and _can_be(field, samples[place]):
            found[place] = field
    return found


def _can_be(field: str, values: Sequence[object]) -> bool:
    return field != "end" or all(map(_is_date, values))


def _is_date(value: object) -> bool:
    try:
        parse(clean(as_text(value)))  # type: ignore[arg-type]
    except NotADate:
        return False
    return True
