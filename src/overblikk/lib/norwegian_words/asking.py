"""What is asked for: words, beginnings of words, phrases in quotation marks, and what is not to be
found."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from overblikk.lib.norwegian_words.beginnings import tokens_begun
from overblikk.lib.norwegian_words.spelling import words_in
from overblikk.lib.norwegian_words.tokens import SMALL, query_tokens

# An organisation number as people group it.
_IN_THREES = re.compile(r"(?<!\d)(\d{3})[ \u00a0\u202f](\d{3})[ \u00a0\u202f](\d{3})(?!\d)")
_QUOTED = re.compile(r"""(?P<minus>(?<!\S)[-\u2212])?(?:"(?P<straight>[^"]+)"|«(?P<angled>[^»]+)»"""
                     r"""|[“”](?P<curled>[^“”]+)[“”]|(?P<word>[^\s"«»“”]+))""")  # fmt: skip
# After the beginning of a word, and how many letters that has at least; fewer say too little.
BEGINNING, SHORTEST_BEGINNING = "*", 3
_UNFINISHED = re.compile(rf"[^\W_]{{{SHORTEST_BEGINNING},}}$")


@dataclass(frozen=True)
class Term:
    """One thing that is asked for: a word, or several in a row, as spelled.

    What has it is left out where it `is_unwanted`. It may be the beginning of words, and those
    that there are `begun` with it are then found by these tokens.
    """

    words: tuple[str, ...]
    is_phrase: bool = False
    is_unwanted: bool = False
    is_beginning: bool = False
    begun: frozenset[str] = frozenset()

    def tokens(self) -> list[frozenset[str]]:
        """For each word, the tokens of which one must be there."""
        if self.is_beginning:
            return [query_tokens(self.words[0]) | self.begun]
        return [query_tokens(word) for word in self.words if word not in SMALL]

    def among(self, spellings: Iterable[str]) -> "Term":
        """The term, where it is a beginning, with what finds the spellings that begin so."""
        if not self.is_beginning:
            return self
        return replace(self, begun=tokens_begun(self.words[0], spellings))


def as_typed(words: str) -> str:
    """The words, where the last may not be whole yet."""
    return words + BEGINNING if _UNFINISHED.search(words) else words


def asked(words: str) -> list[Term]:
    """What the words ask for. Small words, such as `og`, count only in phrases."""
    terms = list(_terms(_IN_THREES.sub(r"\1\2\3", words)))
    return [term for term in terms if term.tokens()]


def _terms(words: str) -> Iterator[Term]:
    for found in _QUOTED.finditer(words):
        is_unwanted = bool(found["minus"]) or bool(found["word"] and found["word"][0] in "-\u2212")
        phrase = found["straight"] or found["angled"] or found["curled"]
        if phrase and len(spelled := tuple(_every_piece(phrase))) > 1:
            yield Term(spelled, is_phrase=True, is_unwanted=is_unwanted)
        elif is_unwanted:
            yield Term(tuple(_pieces(phrase or found["word"])), is_unwanted=True)
        else:
            yield from _words(phrase or found["word"])


def _words(text: str) -> Iterator[Term]:
    pieces = list(_pieces(text))
    for number, one in enumerate(pieces, start=1):
        is_last = number == len(pieces) and text.endswith(BEGINNING)
        yield Term((one,), is_beginning=is_last and len(one) >= SHORTEST_BEGINNING)


def _every_piece(text: str) -> Iterator[str]:
    for word in words_in(text):
        yield from word.pieces


def _pieces(text: str) -> Iterator[str]:
    """The words in one piece each; e-helse, whose first piece is a letter, is one."""
    for word in words_in(text):
        yield from word.pieces if min(map(len, word.pieces)) > 1 else (word.spelling,)
