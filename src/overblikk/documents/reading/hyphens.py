"""Words broken at the end of a line: joined for search, with what stood there remembered."""

import re

# A line end is kept in a text only after a hyphen; elsewhere it is a space.
_BROKEN = re.compile(r"[-\u2010\u00ad]\n")
_FIRST_WORD, _LAST_WORD = re.compile(r"[^\W\d_]+"), re.compile(r"[^\W\d_]+\Z")
_LONGEST_WORD = 60
_HYPHENS = "-\u2010\u00ad"
_SOFT = "\u00ad"
_HANGS_BEFORE = frozenset(("og", "eller", "samt", "som", "enn", "til"))


def with_line_ends(lines: list[str]) -> str:
    """The lines as one text, with a line end kept where a hyphen stands before it."""
    return "".join(line + ("\n" if ends_broken(line) else " ") for line in lines[:-1]) + "".join(
        lines[-1:]
    )


def ends_broken(line: str) -> bool:
    """Does the line end with a hyphen after a letter?"""
    return len(line) > 1 and line[-1] in _HYPHENS and line[-2].isalpha()


def joined(text: str) -> tuple[str, list[int]]:
    """The text with its broken words whole, and where in it a hyphen stood at a line's end."""
    if "\n" not in text:
        return text, []
    pieces: list[str] = []
    places: list[int] = []
    end = length = 0
    for found in _BROKEN.finditer(text):
        before = _word_before(text, found.start())
        if not before:
            continue
        piece = text[end : found.start()]
        # Of a hyphen that is kept, its own place; else that of what follows.
        places.append(length + len(piece))
        pieces += (piece, _between(before, _word_after(text, found.end())))
        length += len(piece) + len(pieces[-1])
        end = found.end()
    return "".join([*pieces, text[end:]]), places


def _word_before(text: str, end: int) -> str:
    pieces = text[max(0, end - _LONGEST_WORD) : end].rsplit(None, 1)
    found = _LAST_WORD.search(pieces[-1]) if pieces else None
    return found[0] if found else ""


def _word_after(text: str, start: int) -> str:
    found = _FIRST_WORD.match(text, start)
    return found[0] if found else ""


def _between(before: str, after: str) -> str:
    if after in _HANGS_BEFORE:
        return "- "
    is_own_word = len(before) == 1 or before.isupper() or not after[:1].islower()
    return "-" if is_own_word else ""
