"""A document in pieces that a model can read at once: each page with what stands around it.

Every passage is in exactly one stretch; a page that is longer than a model should be given, or a
file without pages, is several.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from overblikk.documents.asking import limits
from overblikk.documents.pages import PageRead
from overblikk.documents.passages import Passage


@dataclass(frozen=True)
class Stretch:
    """Passages that are asked about, and those around them, which are there to be understood by."""

    page: int | None
    own: tuple[Passage, ...]
    before: tuple[Passage, ...] = ()
    after: tuple[Passage, ...] = ()

    @property
    def numbers(self) -> frozenset[int]:
        """What an answer may point at."""
        return frozenset(passage.number for passage in self.own)

    def as_data(self) -> str:
        """The stretch as JSON, so that no text in it can pass for anything but text."""
        told = {
            "before": [_told(passage) for passage in self.before],
            "sentences": [_told(passage) for passage in self.own],
            "after": [_told(passage) for passage in self.after],
        }
        return json.dumps(told, ensure_ascii=False)


def stretches_at(pages: Sequence[PageRead], at: int) -> Iterator[Stretch]:
    """The stretches of one of the pages, the first of which is at 0, in order."""
    before = pages[at - 1].passages if at else ()
    after = pages[at + 1].passages if at + 1 < len(pages) else ()
    parts = list(_parts(pages[at].passages))
    for number, part in enumerate(parts):
        around_before = before if number == 0 else parts[number - 1]
        around_after = after if number + 1 == len(parts) else parts[number + 1]
        yield Stretch(pages[at].number, part, _last_of(around_before), _first_of(around_after))


def _parts(passages: Sequence[Passage]) -> Iterator[tuple[Passage, ...]]:
    part: list[Passage] = []
    letters = 0
    for passage in passages:
        if part and letters + len(passage.text) > limits.LETTERS:
            yield tuple(part)
            part, letters = [], 0
        part.append(passage)
        letters += len(passage.text)
    if part:
        yield tuple(part)


def _first_of(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    letters = 0
    for at, passage in enumerate(passages):
        letters += len(passage.text)
        if letters > limits.NEIGHBOUR_LETTERS:
            return tuple(passages[:at])
    return tuple(passages)


def _last_of(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    return tuple(reversed(_first_of(tuple(reversed(passages)))))


def _told(passage: Passage) -> dict[str, object]:
    told: dict[str, object] = {"id": passage.number, "text": " ".join(passage.text.split())}
    if passage.headings:
        told["under"] = " / ".join(passage.headings[-2:])
    return told
