"""Which written form a page is in, told by words that only one of them has."""

import re
import tomllib
from pathlib import Path

_WORD = re.compile(r"[^\W\d_]+")
_MARKERS = {
    written_form: frozenset(words)
    for written_form, words in tomllib.loads(
        (Path(__file__).parent / "languages.toml").read_text(encoding="utf-8")
    ).items()
}
_TELLING = frozenset().union(*_MARKERS.values())
# The beginning of a page tells.
_ENOUGH = 2_000
_LEAST_WORDS = 5


def language_of(text: str) -> str:
    """nb, nn, or "" for any other and for what is too short to tell."""
    words = _WORD.findall(text[:_ENOUGH].casefold())
    if len(words) < _LEAST_WORDS:
        return ""
    telling = [word for word in words if word in _TELLING]
    seen = {key: sum(map(marks.__contains__, telling)) for key, marks in _MARKERS.items()}
    norwegian = seen["norwegian"] + seen["nb"] + seen["nn"]
    if not norwegian or seen["other"] > norwegian:
        return ""
    return "nn" if seen["nn"] > seen["nb"] else "nb"
