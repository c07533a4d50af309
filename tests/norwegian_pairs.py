"""Norwegian words labelled by hand: what a query is to find, and what it is not."""

import tomllib
from pathlib import Path

from overblikk.lib.norwegian_words.asking import asked
from overblikk.lib.norwegian_words.tokens import index_tokens

LABELLED = Path(__file__).parent / "lib" / "norwegian_words_labelled.toml"
CLASSES = (
    "the_word_itself",
    "inflected_text",
    "inflected_query",
    "start_of_compound",
    "end_of_compound",
)
FALSE_FRIENDS = "false_friends"
HALVES = ("adjusted_to", "set_aside")


def labelled(half: str, of_class: str) -> list[tuple[str, str]]:
    """The pairs of a query and a text in both written forms."""
    forms = tomllib.loads(LABELLED.read_text(encoding="utf-8"))[half][of_class]
    pairs = [
        pair.split() for text in forms.values() for pair in text.replace("|", "\n").split("\n")
    ]
    return [(pair[0], pair[1]) for pair in pairs if pair]


def is_found(query: str, text: str) -> bool:
    """Whether the query finds the text."""
    tokens = index_tokens(text)
    return all(not of.isdisjoint(tokens) for term in asked(query) for of in term.tokens())
