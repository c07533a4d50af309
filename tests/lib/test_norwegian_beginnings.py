"""The beginning of a word finds the words that begin so, by as few tokens as will do."""

import pytest

from overblikk.lib.norwegian_words.asking import as_typed, asked
from overblikk.lib.norwegian_words.beginnings import tokens_begun
from overblikk.lib.norwegian_words.tokens import index_tokens

WORDS = ["skatt", "skattekort", "skatteetaten", "skattene", "skap", "skrift", "beskatning"]


@pytest.mark.parametrize("beginning", ["skatt", "skatte", "ska", "skr"])
def test_every_word_that_begins_so_is_found(beginning):
    tokens = tokens_begun(beginning, WORDS)

    found = {word for word in WORDS if not tokens.isdisjoint(index_tokens(word))}

    assert found >= {word for word in WORDS if word.startswith(beginning)}


def test_words_that_have_a_part_in_common_are_found_by_it():
    """Many tokens take long to look for."""
    assert len(tokens_begun("skatt", WORDS)) == 1


def test_a_word_whose_lemma_begins_otherwise_is_found_too():
    """Menn is of mann."""
    tokens = tokens_begun("menn", ["menn"])

    assert not tokens.isdisjoint(index_tokens("menn"))


def test_a_star_says_that_the_word_is_not_whole():
    """Of three letters at least; fewer begin too much."""
    begun = [(term.words, term.is_beginning) for term in asked("digital skat* ki*")]

    assert begun == [(("digital",), False), (("skat",), True), (("ki",), False)]


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        ("skat", "skat*"),
        ("ny skat", "ny skat*"),
        ("ki", "ki"),
        ("skatt ", "skatt "),
        ('"a"', '"a"'),
    ],
)
def test_what_somebody_types_may_end_in_the_middle_of_a_word(words, typed):
    """But not after a blank or a quotation mark."""
    assert as_typed(words) == typed
