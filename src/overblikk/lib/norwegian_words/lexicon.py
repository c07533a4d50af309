"""The lexicon: forms with their lemmas, and how common words are as parts of compounds.

Read from files that `make lexicon` makes, mapped into memory, so that processes share them.
"""

from functools import cache, lru_cache
from pathlib import Path

import marisa_trie

FILES = {name: f"{name}.marisa" for name in ("forms", "first", "last")}
EDITION = "edition.txt"
FOLDER = Path(__file__).parent / "lexicon"
# Raised by whoever changes what a word is found by, so that the words that are kept are made anew.
RULES = 1
# How many compounds, and of how many hundred words with the same letters.
COUNTS = "<HH"


class NoLexicon(RuntimeError):
    """The lexicon's files have not been made."""


@cache
def _trie(name: str) -> "marisa_trie.BytesTrie | marisa_trie.RecordTrie":
    trie = marisa_trie.BytesTrie() if name == "forms" else marisa_trie.RecordTrie(COUNTS)
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


def words_before(letters: str) -> list[str]:
    """The words, in any form, that the letters begin with."""
    return _trie("forms").prefixes(letters)


def firsts_before(letters: str) -> list[str]:
    """What the letters begin with that stands first in compounds."""
    return _trie("first").prefixes(letters)


def _counts(name: str, word: str) -> tuple[int, int]:
    found = _trie(name).get(word)
    return found[0] if found else (0, 0)
