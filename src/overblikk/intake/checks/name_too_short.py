"""A name of fewer letters than a word has."""

from django.utils.translation import gettext_lazy as _

from overblikk.intake.checks import Check, InTexts, Level, Params

FEWEST = 4


def _finds(words: str) -> Params | None:
    return {"words": words} if len(words) < FEWEST else None


CHECK = Check(
    "name-too-short",
    Level.ADVICE,
    title=_("Navn som er svært korte"),
    what=_("«%(words)s» er et svært kort navn."),
    why=_(
        "Et navn på noen få bokstaver finnes ikke igjen, og er ofte en forkortelse som bare "
        "avsenderen kjenner."
    ),
    remedy=_("Skriv det fulle navnet; forkortelsen kan stå som kortnavn."),
    finders=[InTexts(lambda field: field.key == "name", _finds)],
)
