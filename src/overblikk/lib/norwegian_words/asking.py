"""What is asked for: words, phrases in quotation marks, and what is not to be found."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from overblikk.lib.norwegian_words.spelling import words_in
from overblikk.lib.norwegian_words.tokens import SMALL, query_tokens

# An organisation number as people group it.
_IN_THREES = re.compile(r"(?<!\d)(\d{3})[ \u00a0\u202f](\d{3})[ \u00a0\u202f](\d{3})(?!\d)")
_QUOTED = re.compile(r"""(?P<minus>(?<!\S)[-\u2212])?(?:"(?P<straight>[^"]+)"|«(?P<angled>[^»]+)»"""
                     r"""|[“”](?P<curled>[^“”]+)[“”]|(?P<word>[^\s"«»“”]+))""")  # fmt: skip


@dataclass(frozen=True)
class Term:
    """One thing that is asked for: a word, or several in a row, as spelled.

    What has it is left out where it `is_unwanted`.
    """

    words: tuple[str, ...]
    is_phrase: bool = False
    is_unwanted: bool = False

    def tokens(self) -> list[frozenset[str]]:
        """For each word, the tokens of which one must be there."""
        return [query_tokens(word) for word in self.words if word not in SMALL]


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
            yield from (Term((one,)) for one in _pieces(phrase or found["word"]))


def _every_piece(text: str) -> Iterator[str]:
    for word in words_in(text):
        yield from word.pieces


def _pieces(text: str) -> Iterator[str]:
    """The words in one piece each; e-helse, whose first piece is a letter, is one."""
    for word in words_in(text):
        yield from word.pieces if min(map(len, word.pieces)) > 1 else (word.spelling,)
