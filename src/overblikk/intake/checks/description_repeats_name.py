"""A description with the same words as the name."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, Found, InRows, Level, SeenRow


def _finds(row: SeenRow) -> Iterator[Found]:
    name, description = row.first("name"), row.first("description")
    if name and description and _key(name.words) == _key(description.words):
        yield Found(value=description)


def _key(words: str) -> str:
    return words.casefold().strip(" .")


CHECK = Check(
    "description-repeats-name",
    Level.ADVICE,
    title=_("Beskrivelser som bare gjentar navnet"),
    what=_("Beskrivelsen gjentar navnet."),
    why=_("Den sier ikke noe om hva tiltaket går ut på."),
    remedy=_("Skriv en setning eller to om hva som skal gjøres, og hvorfor."),
    finders=[InRows(_finds)],
)
