"""Names in upper case, as Enhetsregisteret has them, turned into names as people write them."""

import re
from collections.abc import Collection

# Forms of companies and public bodies that are written in capitals at the end of a name.
_FORMS = frozenset(
    "AS ASA SA BA DA ANS SF KF FKF HF RHF IKS NUF KS AL".split()  # noqa: SIM905 - read as words
)
# The counties of 2024; the municipalities are in the vocabulary.
_PLACES = frozenset(
    {
        *("oslo", "rogaland", "møre", "romsdal", "nordland", "østfold", "akershus", "buskerud"),
        *("innlandet", "vestfold", "telemark", "agder", "vestland", "trøndelag", "troms"),
        *("finnmark", "norge", "noreg", "norden", "europa", "svalbard", "jan", "mayen", "viken"),
        *("hålogaland", "gulating", "borgarting", "eidsivating", "frostating", "hordaland"),
        *("sogn", "fjordane", "hedmark", "oppland", "nansen", "sápmi"),
    }
)
_DIRECTIONS = frozenset({"sør", "nord", "øst", "vest", "midt", "aust", "indre", "ytre"})
_VOWELS = re.compile(r"[aeiouyæøåáéèêöäü]", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W\d_]+(?:['´][^\W\d_]+)?|.", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]")


def proper_name(name: str, places: Collection[str] = ()) -> str:
    """The name with capitals where Norwegian has them; one that has small letters is left alone.

    Capitals stand first, in names of places, in forms such as AS, and in words that can only be
    abbreviations. `places` are names in small letters besides the counties', of one word or more.
    """
    if not name.isupper():
        return name
    tokens = _TOKEN.findall(" ".join(name.split()))
    written = [_written(tokens, index) for index in range(len(tokens))]
    _capitalise_places(tokens, written, {tuple(_TOKEN.findall(place)) for place in places})
    first = next((n for n, token in enumerate(tokens) if _WORD.match(token)), None)
    if first is not None:
        written[first] = written[first][:1].upper() + written[first][1:]
    return "".join(written)


def _written(tokens: list[str], index: int) -> str:
    token = tokens[index]
    if not _WORD.match(token):
        return token
    is_last = not any(_WORD.match(later) for later in tokens[index + 1 :])
    is_form = token in _FORMS and index > 0 and is_last
    is_abbreviation = len(token) > 1 and not _VOWELS.search(token)
    if is_form or is_abbreviation:
        return token
    small = token.lower()
    beside = {tokens[n] for n in (index - 1, index + 1) if 0 <= n < len(tokens)}
    is_direction = small in _DIRECTIONS and "-" in beside and _by_a_place(tokens, index)
    return token.capitalize() if small in _PLACES or is_direction else small


def _by_a_place(tokens: list[str], index: int) -> bool:
    """Whether the word is hyphened to a place or another direction: Sør-Øst, Midt-Norge."""
    known = _PLACES | _DIRECTIONS
    others = [tokens[n] for n in (index - 2, index + 2) if 0 <= n < len(tokens)]
    return any(other.lower() in known for other in others)


def _capitalise_places(
    tokens: list[str], written: list[str], places: Collection[tuple[str, ...]]
) -> None:
    """Write the places of several words, too: Nordre Follo, Nore og Uvdal."""
    small = [token.lower() for token in tokens]
    lengths = sorted({len(place) for place in places}, reverse=True)
    for start in range(len(tokens)):
        for length in lengths:
            end = start + length
            if end <= len(small) and tuple(small[start:end]) in places:
                for n in range(start, end):
                    if small[n] not in ("og", "i", "på"):
                        written[n] = tokens[n].capitalize()
                break
