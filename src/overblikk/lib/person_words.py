"""The words that name a person, found and replaced in text however they are written.

A name is found in any case, over any spaces, composed or not, and as "Last, First"; never inside
a longer word. A name of one word is no name here: it would be found in too much else.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

MARK = "[slettet person]"

_SPACES = "\u00a0\u2007\u202f"
_HYPHENS = "-\u2010\u2011\u2013"
# What parts the cells of a text file stays, or the row would get other columns.
_BETWEEN_CELLS = ';|\t,"\r\n'
_NAME = r"(?<![^\W_])(?:{})(?![^\W_])"
_ADDRESS = r"(?<![\w.+-])(?:{})(?![\w-]|\.\w)"
_NEVER = r"(?!)"


@dataclass(frozen=True)
class PersonWords:
    """The names and the e-mail addresses that a person has been known by."""

    names: frozenset[str]
    addresses: frozenset[str]

    @classmethod
    def of(cls, names: Iterable[str], addresses: Iterable[str]) -> "PersonWords":
        """Of what a register holds; what is too little to be found by is left out."""
        told = frozenset(" ".join(name.split()) for name in names)
        return cls(
            frozenset(name for name in told if " " in name),
            frozenset(stripped for one in addresses if "@" in (stripped := one.strip())),
        )

    def has_address(self, text: str) -> bool:
        """Whether one of the addresses stands in the text."""
        return self._may_stand(text, self.addresses) and bool(self._address.search(text))

    def has_name(self, text: str) -> bool:
        """Whether one of the names stands in the text."""
        return self._may_stand(text, self.names) and bool(self._name.search(text))

    def erased(self, text: str, *, names: bool) -> str:
        """The text with the mark for each address, and for each name where `names` is asked."""
        if self._may_stand(text, self.addresses):
            text = self._address.sub(MARK, text)
        if names and self._may_stand(text, self.names):
            text = self._name.sub(MARK, text)
        return text

    def erased_from_cells(self, text: str, *, names: bool) -> str:
        """As `erased`, for a table as text: a name may go over two cells, and both stay cells."""
        text = self.erased(text, names=False)
        if names and self._may_stand(text, self.names):
            text = self._name_over_cells.sub(_mark_with_cells, text)
        return text

    def has_every_part(self, cells: Iterable[str]) -> bool:
        """Whether the parts of a name stand each in a cell of its own."""
        if not self.names:
            return False
        found = {_folded(cell.strip()) for cell in cells}
        return any(set(_folded(name).split()) <= found for name in self.names)

    def in_sql(self) -> str:
        """A regular expression of PostgreSQL that finds at least every row that holds a word."""
        between = rf"([[:space:]{_SPACES},]|\\[nrt])+"
        words = [_letters(address) for address in self.addresses]
        words += [_spelled(order, between) for name in self.names for order in _orders(name)]
        return "|".join(words)

    @cached_property
    def _address(self) -> re.Pattern[str]:
        return _compiled(_ADDRESS, map(_letters, self.addresses))

    @cached_property
    def _name(self) -> re.Pattern[str]:
        return self._names_over(r"(?:\s*,\s*|\s+)")

    @cached_property
    def _name_over_cells(self) -> re.Pattern[str]:
        return self._names_over(r'[\s;|,"]+')

    def _names_over(self, between: str) -> re.Pattern[str]:
        orders = (order for name in self.names for order in _orders(name))
        return _compiled(_NAME, (_spelled(order, between) for order in orders))

    def _may_stand(self, text: str, terms: frozenset[str]) -> bool:
        """Whether all parts of a term are there: far quicker to tell than the pattern is."""
        folded = _folded(text)
        return any(all(part in folded for part in _parts(term)) for term in terms)


def _orders(name: str) -> Iterator[list[str]]:
    parts = name.split()
    yield parts
    yield [parts[-1], *parts[:-1]]


def _parts(term: str) -> list[str]:
    return re.split(r"[\s@\-\u2010\u2011\u2013]+", _folded(term))


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _compiled(around: str, words: Iterable[str]) -> re.Pattern[str]:
    either = "|".join(words)
    return re.compile(around.format(either) if either else _NEVER)


def _spelled(parts: list[str], between: str) -> str:
    return between.join(map(_letters, parts))


def _letters(word: str) -> str:
    """The word in any case, each letter composed or not, as Python and PostgreSQL both read it."""
    return "".join(map(_letter, unicodedata.normalize("NFC", word)))


def _letter(letter: str) -> str:
    if letter in _HYPHENS:
        return f"[{_HYPHENS}]"
    if letter == "@":
        return "(?:@|%40)"
    cases = {letter, letter.lower(), letter.upper()}
    forms = sorted({form for case in cases for form in (case, unicodedata.normalize("NFD", case))})
    return "(?:" + "|".join(map(re.escape, forms)) + ")"


def _mark_with_cells(found: re.Match[str]) -> str:
    return MARK + "".join(c for c in found.group() if c in _BETWEEN_CELLS)
