"""The lexicon: forms with their lemmas, and how common words are as parts of compounds.

Read from files that `make lexicon` makes, mapped into memory, so that processes share them.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import marisa_trie

FILES = {name: f"{name}.marisa" for name in ("forms", "first", "last", "before")}
EDITION = "edition.txt"
FOLDER = Path(__file__).parent / "lexicon"
# Raised by whoever changes what a word is found by, so that the words that are kept are made anew.
RULES = 1
# How many compounds, and of how many hundred words with the same letters.
COUNTS = "<HH"


_EMPTY: dict[str, Callable[[], Any]] = {
    "forms": marisa_trie.BytesTrie,
    "first": lambda: marisa_trie.RecordTrie(COUNTS),
    "last": lambda: marisa_trie.RecordTrie(COUNTS),
    "before": marisa_trie.Trie,
}


class NoLexicon(RuntimeError):
    """The lexicon's files have not been made."""


@cache
def _trie(name: str) -> Any:
    trie = _EMPTY[name]()
    path = FOLDER / FILES[name]
    if not path.exists():
        raise NoLexicon("Run `make lexicon`: the lexicon of Norwegian words is not there.")
    return trie.mmap(str(path))


@cache
def edition() -> str:
    """Which lexicon and which rules the tokens are made by."""
    return f"{RULES} {(FOLDER / EDITION).read_text(encoding='utf-8')}"


@lru_cache(maxsize=30_000)
def lemmas(form: str) -> tuple[str, ...]:
    """The lemmas that the form may be of; none for what the lexicon does not know."""
    return tuple(lemma.decode() for lemma in _trie("forms").get(form, ()))


def begins_some_form(letters: str) -> bool:
    """Whether any form that the lexicon knows begins with the letters."""
    return any(True for _form in _trie("forms").iterkeys(letters))


def is_lemma(word: str) -> bool:
    """Whether the lexicon has the word as a lemma."""
    return word in lemmas(word)


def as_first(letters: str) -> tuple[int, int]:
    """In how many compounds the letters stand first, and of how many hundred beginning so."""
    return _counts("first", letters)


def as_head(lemma: str) -> tuple[int, int]:
    """In how many compounds the lemma stands last, and of how many hundred ending so."""
    return _counts("last", lemma)


def known_firsts(letters: str) -> list[str]:
    """What the letters begin with that is known to stand first in compounds, the shortest first:
    a lemma, with or without what links it, or what stands only in front of others."""
    return _trie("before").prefixes(letters)


def _counts(name: str, word: str) -> tuple[int, int]:
    found = _trie(name).get(word)
    return found[0] if found else (0, 0)
