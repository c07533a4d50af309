"""What is said of documents, each statement with the words it rests on, or marked as resting on
nothing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True)
class Quote:
    """A whole passage: a pointer into a document, with the words cut from it.

    `page` is in the file's order, and None where the document has none; `label` is printed on it.
    `source` is the document's number, and `position` that of its page, 1 where it has none.
    """

    document: UUID | str
    title: str
    passage: int
    page: int | None
    text: str
    label: str = ""
    source: int = 0
    position: int = 1


@dataclass(frozen=True)
class Statement:
    """A sentence and the quotes that it rests on; without any it is somebody's own words.

    `text` is "" where the quotes themselves are all that is said.
    """

    text: str
    quotes: tuple[Quote, ...]

    @property
    def is_own_words(self) -> bool:
        """Whether nothing in the documents is given for it."""
        return not self.quotes


def resting_on(text: str, numbers: Sequence[int], evidence: Sequence[Quote]) -> Statement:
    """A model's sentence with what it points at among the evidence, numbered from 1.

    A number that no quote has is the model's own, and so is the sentence then: it would be read
    as something that the documents say.
    """
    pointed = [evidence[number - 1] for number in numbers if 1 <= number <= len(evidence)]
    quotes = tuple(dict.fromkeys(pointed))
    said = {found for quote in quotes for found in _NUMBER.findall(quote.text)}
    if not said.issuperset(_NUMBER.findall(text)):
        return Statement(text, ())
    return Statement(text, quotes)
