"""Parting a cell that holds several names.

New lines, semicolons, bullets and " | " always part. A comma, "og", "and" or "/" stands inside
many names ("Nærings- og fiskeridepartementet", "Høgskulen på Vestlandet, avd. Førde"), so it
parts only where the words show it:

1. where every part is a name that is known, it parts there;
2. else commas part where each part begins as a name does and none is a branch of the one
   before ("avd. Førde", "AS"), or where all parts are short and in lower case ("helse, skole");
3. in a list that commas part, the last "og" parts too ("SINTEF, NTNU og UiO"), unless it
   joins two halves of a word or of a county's name.

Nothing parts inside parentheses.
"""

import re
from collections.abc import Callable, Sequence

_HARD = re.compile(r"[\n\r;•‣▪●◦∙]|\s\|\s|(?:^|(?<=\s))·\s")
_BULLET = re.compile(r"^\s*[-–—*·]\s+")
_NUMBER = re.compile(r"^\s*\(?(\d{1,2})[.)]\s+")
_NUMBERED = re.compile(r"(?:^|(?<=\s))\(?(\d{1,2})[.)]\s+(?=\D)")
_SOFT = re.compile(r"\s*,\s*(?:og\s|and\s)?\s*|\s+(?:og|and|&|\+)\s+|\s*/\s*")
_COMMA = re.compile(r"\s*,\s*(?:(?:og|and)\s+)?")
_LAST_AND = re.compile(r"(.*\S)\s+(?:og|and|&)\s+(\S.*)")
_AND_OTHERS = re.compile(r"\b(?:m\.?\s?fl|med flere|o\.?\s?a|etc|et al)\.?$", re.IGNORECASE)
_EDGES = " ,;\t|"
_BRANCH = re.compile(
    r"(?:avd(?:eling)?|seksjon|fakultet(?:et)?|institutt(?:et)? for|enhet|eining|campus|kontor|"
    r"department of|faculty of|as|asa|ans|da|sa|iks|kf|fkf|hf|rhf|nuf|ltd|inc)\b",
    re.IGNORECASE,
)
# Names that hold "og" between two capitals, of today and before the county mergers.
_JOINED = (
    "møre og romsdal",
    "sogn og fjordane",
    "troms og finnmark",
    "vestfold og telemark",
    "nore og uvdal",
)
# More words than this is a sentence, not a name.
_LONGEST_NAME = 8
# The ways of parting grow with the square of the marks; no list of names has so many.
_MOST_MARKS = 200

Known = Callable[[str], bool]


def split_list(words: str, *, known: Known | None = None) -> list[str]:
    """The names in a cell, in its order, each once; see the module for what parts them.

    `known` says whether a text is a name already on record.
    """
    parts: list[str] = []
    for piece in _without_numbers(_HARD.split(_on_lines(words))):
        names = _AND_OTHERS.sub("", _BULLET.sub("", piece).strip(_EDGES)).strip(_EDGES)
        if names:
            parts += _soft_parts(names, known)
    return list(dict.fromkeys(parts))


def _on_lines(words: str) -> str:
    """The words with what is numbered 1, 2, 3 within a line on a line each."""
    marks = list(_NUMBERED.finditer(words))
    if len(marks) < 2 or [int(mark[1]) for mark in marks] != list(range(1, len(marks) + 1)):
        return words
    return _NUMBERED.sub("\n", words)


def _without_numbers(pieces: Sequence[str]) -> list[str]:
    """The pieces without the numbers that count them; another number belongs to its name, as in
    "22. juli-senteret"."""
    numbers = [int(match[1]) for piece in pieces if (match := _NUMBER.match(piece))]
    if not numbers or (numbers[0] != 1 and numbers[1:2] != [numbers[0] + 1]):
        return list(pieces)
    due, left = numbers[0], []
    for piece in pieces:
        match = _NUMBER.match(piece)
        is_due = match is not None and int(match[1]) == due
        left.append(_NUMBER.sub("", piece) if is_due else piece)
        due += is_due
    return left


def _soft_parts(piece: str, known: Known | None) -> list[str]:
    if known and (known(piece) or not _SOFT.search(piece)):
        return [piece]
    return (known and _all_known(piece, known)) or _enumeration(piece, known)


def _all_known(piece: str, known: Known) -> list[str]:
    """The parting into the fewest parts that are all known, or nothing."""
    marks = _outside_parentheses(_SOFT, piece)
    if len(marks) > _MOST_MARKS:
        return []
    starts, ends = [0, *(end for _, end in marks)], [*(start for start, _ in marks), len(piece)]
    best: list[list[str] | None] = [None] * len(starts) + [[]]
    for first in reversed(range(len(starts))):
        ways = (
            [name, *rest]
            for last in range(first, len(ends))
            if (rest := best[last + 1]) is not None
            and (name := piece[starts[first] : ends[last]].strip())
            and known(name)
        )
        best[first] = min(ways, key=len, default=None)
    return best[0] or []


def _enumeration(piece: str, known: Known | None) -> list[str]:
    parts = _cut(piece, _outside_parentheses(_COMMA, piece))
    if len(parts) == 1 or not (_are_names(parts) or _are_common_words(parts)):
        return [piece]
    return [*parts[:-1], *_last_and(parts[-1], known)]


def _last_and(part: str, known: Known | None) -> list[str]:
    match = _LAST_AND.fullmatch(part)
    if match is None or (known and known(part)) or part.casefold().startswith(_JOINED):
        return [part]
    before, after = match[1], match[2]
    if before.endswith("-") or not (_begins_as_name(before) and _begins_as_name(after)):
        return [part]
    return [before, after]


def _are_names(parts: Sequence[str]) -> bool:
    return all(
        _begins_as_name(part) and not (index and _BRANCH.match(part))
        for index, part in enumerate(parts)
    )


def _are_common_words(parts: Sequence[str]) -> bool:
    return all(part[0].islower() and len(part.split()) <= 3 for part in parts)


def _begins_as_name(part: str) -> bool:
    return part[0].isupper() and len(part.split()) <= _LONGEST_NAME


def _cut(piece: str, marks: Sequence[tuple[int, int]]) -> list[str]:
    starts, ends = [0, *(end for _, end in marks)], [*(start for start, _ in marks), len(piece)]
    parts = (piece[start:end].strip() for start, end in zip(starts, ends, strict=True))
    return [part for part in parts if part] or [piece]


def _outside_parentheses(pattern: re.Pattern[str], piece: str) -> list[tuple[int, int]]:
    depths, depth = [], 0
    for letter in piece:
        depth = max(0, depth + (letter == "(") - (letter == ")"))
        depths.append(depth)
    return [match.span() for match in pattern.finditer(piece) if not depths[match.start()]]
