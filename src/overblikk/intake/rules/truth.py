"""Reading yes and no."""

import re
from typing import Literal

from overblikk.intake.rules.texts import as_text, clean, says_unknown

Answer = Literal["yes", "no", "unknown"]

_YES = "ja|j|yes|y|x|✓|✔|✅|☑|☒|🗸|1|true|sann|sant|on|jepp|jo|stemmer"
_NO = "nei|n|no|nope|0|false|usann|usant|✗|✘|❌|☐|off|ikke|ikkje|ingen"
_ANSWERS: dict[str, Answer] = {
    **dict.fromkeys(_YES.split("|"), "yes"),
    **dict.fromkeys(_NO.split("|"), "no"),
}
# A box to tick, on paper and in plain text, and the mark that makes a sign a picture.
_BOX = re.compile(r"[(\[]\s*([xX✓✔]?)\s*[)\]]")
_PICTURE = "\ufe0f"


def yes_no(words: str | int | float | bool | None) -> Answer | None:
    """What a cell answers to a yes-or-no question; blank is "unknown", None not understood."""
    text = clean(as_text(words)).replace(_PICTURE, "")
    if box := _BOX.fullmatch(text):
        return "yes" if box[1] else "no"
    word = text.casefold().rstrip(".!")
    return _ANSWERS.get(word) or ("unknown" if says_unknown(text) else None)
