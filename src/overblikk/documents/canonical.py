"""The form in which a quote and a text are compared.

White space, soft hyphens and hyphens between letters are left out, ligatures taken apart, and the
shapes of quotation marks made one. What was left out is remembered, since a hyphen that does not
stand at a line's end counts: `are_hyphenated_alike`.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

_SPACE = r"\s\u200b\u200c\u200d\u2060\ufeff"
_SOFT = "\u00ad\ufffe\x02"
_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
_DOUBLE, _SINGLE = '"«»“”„‟〝〞＂', "'‘’‚‛‹›`´"
_FOLDED = {
    **_LIGATURES,
    **dict.fromkeys(_DOUBLE, '"'),
    **dict.fromkeys(_SINGLE, "'"),
    "\u2010": "-",
    "\u2011": "-",
}
# Between digits that something parts; it stands in no text.
_APART = "\x1f"
_LETTER = r"[^\W\d_]"
_SPECIAL = re.compile(
    rf"(?P<hyphen>(?:(?<={_LETTER})[-\u2010\u2011]|[{_SOFT}])[{_SPACE}]*(?={_LETTER})|[{_SOFT}]+)"
    rf"|(?P<space>[{_SPACE}]+)"
    rf"|[{''.join(_FOLDED)}]"
)
_WORD_START = re.compile(r"(?<![^\W_])[^\W_]")


class Between(Enum):
    """What stands between two letters that follow each other in the canonical form."""

    NOTHING = "nothing"
    SPACE = "space"
    FIRM_HYPHEN = "firm"
    LOOSE_HYPHEN = "loose"


_SAME = {
    frozenset((Between.FIRM_HYPHEN, Between.LOOSE_HYPHEN)),
    frozenset((Between.LOOSE_HYPHEN, Between.NOTHING)),
}


@dataclass(slots=True)
class Canonical:
    """A text in canonical form: where its words begin, and where its letters are in the original.

    `hyphens` are the places in `text` before which a hyphen was left out, and of which kind.
    """

    original: str
    text: str = ""
    starts: "array[int]" = field(default_factory=lambda: array("I"))
    hyphens: dict[int, Between] = field(default_factory=dict)
    _at: "array[int]" = field(default_factory=lambda: array("I"))
    _from: "array[int]" = field(default_factory=lambda: array("I"))

    def place(self, at: int) -> int:
        """Where in the original the letter at that place stands."""
        piece = bisect_right(self._at, at) - 1
        return self._from[piece] + min(at - self._at[piece], self._length(piece) - 1)

    def _length(self, piece: int) -> int:
        end = self._from[piece + 1] if piece + 1 < len(self._from) else len(self.original)
        return max(1, end - self._from[piece])

    def at_place(self, place: int) -> int:
        """Which letter of the canonical form stands there in the original, or next after."""
        piece = bisect_right(self._from, place) - 1
        if piece < 0:
            return 0
        after = self._at[piece] + place - self._from[piece]
        following = self._at[piece + 1] if piece + 1 < len(self._at) else len(self.text)
        return min(after, following)

    def between(self, at: int) -> Between:
        """What stands in the original before the letter at that place."""
        if (hyphen := self.hyphens.get(at)) is not None:
            return hyphen
        if 0 < at < len(self.text) and self.place(at) - self.place(at - 1) > 1:
            return Between.SPACE
        return Between.NOTHING

    def _keep(self, piece: str, start: int, length: int) -> int:
        self._at.append(length)
        self._from.append(start)
        follows_on = start > 0 and self.original[start - 1].isalnum()
        for found in _WORD_START.finditer(piece):
            if found.start() or not follows_on:
                self.starts.append(length + found.start())
        return length + len(piece)


def canonical(text: str, joins: Sequence[int] = ()) -> Canonical:
    """The text in canonical form; `joins` are places where a hyphen stood at a line's end.

    The text must be composed (NFC), as `composed` makes it.
    """
    form = Canonical(text)
    pieces: list[str] = []
    end = length = 0
    for found in _SPECIAL.finditer(text):
        if found.start() > end:
            pieces.append(text[end : found.start()])
            length = form._keep(pieces[-1], end, length)
        piece = _folded(text, found)
        if piece:
            pieces.append(piece)
            length = form._keep(piece, found.start(), length)
        elif found["hyphen"]:
            form.hyphens[length] = _kind(found[0])
        end = found.end()
    if end < len(text):
        pieces.append(text[end:])
        form._keep(pieces[-1], end, length)
    form.text = "".join(pieces)
    for place in joins:
        form.hyphens[form.at_place(place)] = Between.LOOSE_HYPHEN
    return form


def composed(text: str) -> str:
    """The text with each letter and its accents as one character."""
    return unicodedata.normalize("NFC", text)


def _folded(text: str, found: re.Match[str]) -> str:
    if not (found["hyphen"] or found["space"]):
        return _FOLDED[found[0]]
    before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
    return _APART if before.isdigit() and after.isdigit() else ""


def _kind(hyphen: str) -> Between:
    # A hyphen of the typesetter's own is written otherwise than one that somebody typed.
    is_firm = hyphen in ("-", "\u2011")
    return Between.FIRM_HYPHEN if is_firm else Between.LOOSE_HYPHEN


def are_hyphenated_alike(one: Canonical, start: int, length: int, two: Canonical) -> bool:
    """Do hyphens stand alike in a stretch of `one` and in the whole of `two`?

    A hyphen at a line's end may answer to one inside a line, or to none in a whole word.
    """
    places = {at - start for at in one.hyphens if start < at < start + length}
    for at in places | set(two.hyphens):
        pair = frozenset((one.between(start + at), two.between(at)))
        if at > 0 and len(pair) > 1 and pair not in _SAME:
            return False
    return True
