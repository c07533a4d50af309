"""Reading yes and no."""

from typing import Literal

from overblikk.intake.rules.texts import as_text, clean

Answer = Literal["yes", "no", "unknown"]

_WORDS: tuple[tuple[Answer, str], ...] = (
    ("yes", "ja|j|yes|y|x|✓|✔|☑|☒|🗸|1|true|sann|sant|on|jepp|jo"),
    ("no", "nei|n|no|nope|0|false|usann|usant|✗|✘|☐|off|ikke|ikkje|ingen"),
    (
        "unknown",
        "|-|–|—|?|vet ikke|veit ikkje|ukjent|ikke kjent|ikkje kjent|uavklart|usikker|usikkert|"
        "ikke satt|ikke oppgitt|ikkje oppgitt|ikke avklart|ikkje avklart|ikke besvart|"
        "unknown|don't know|do not know|dont know|not known|na|n/a|i/a|null|none|kanskje|maybe",
    ),
)
_ANSWERS: dict[str, Answer] = {
    word: answer for answer, words in _WORDS for word in words.split("|")
}


def yes_no(words: str | int | float | bool | None) -> Answer | None:
    """What a cell answers to a yes-or-no question; blank is "unknown", None not understood."""
    word = clean(as_text(words)).casefold().replace("’", "'").rstrip(".!")
    return _ANSWERS.get(word)
