"""What the beginning of a word is found by, among the words that there are."""

from collections import Counter
from collections.abc import Iterable

from overblikk.lib.norwegian_words.tokens import UNKNOWN, query_tokens, tokens_of_piece


def tokens_begun(beginning: str, spellings: Iterable[str]) -> frozenset[str]:
    """A few tokens that together find each of the spellings that begin so.

    Of skatt, skattekort and skatteetat, `skatt` finds all: many tokens take long to look for.
    """
    left = {one: _of(one, beginning) for one in spellings if one.startswith(beginning)}
    chosen: set[str] = set()
    while left:
        counted = Counter(token for tokens in left.values() for token in tokens)
        most = max(counted.values())
        commonest = min(token for token, count in counted.items() if count == most)
        chosen.add(commonest)
        left = {one: tokens for one, tokens in left.items() if commonest not in tokens}
    return frozenset(chosen)


def _of(spelling: str, beginning: str) -> frozenset[str]:
    """The tokens that begin so themselves; of menn, whose lemma is mann, that of the word."""
    found_by = tokens_of_piece(spelling)
    begun = (one for one in found_by if one.removeprefix(UNKNOWN).startswith(beginning))
    return frozenset(begun) or (found_by & query_tokens(spelling)) or found_by
