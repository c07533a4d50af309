"""The sources of a page, numbered in the order in which they are met, as notes in a book."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from overblikk.sources.models import Evidence, Source
from overblikk.web.shown_values import ShownField

# As many numbers as stand at a value; behind them are all of its sources.
MOST_NUMBERS = 3


@dataclass(frozen=True)
class Cited:
    """A source, its number on the page, how many values there rest on it, and who it is from."""

    number: int
    source: Source
    count: int
    sender: str


def cited(fields: Iterable[ShownField], senders: Mapping[UUID, str]) -> list[Cited]:
    """The sources that the values of the fields, and what others say instead, rest on.

    `senders` are the names of the bodies that the viewer may know them to be from.
    """
    sources: dict[UUID, Source] = {}
    counts: dict[UUID, int] = {}
    for field in fields:
        for value in [*field.values, *field.others]:
            behind = {one.source_id: one.source for one in value.evidence}
            sources |= {id_: source for id_, source in behind.items() if id_ not in sources}
            for id_ in behind:
                counts[id_] = counts.get(id_, 0) + 1
    return [
        Cited(number, source, counts[id_], _sender(source, senders))
        for number, (id_, source) in enumerate(sources.items(), 1)
    ]


def _sender(source: Source, senders: Mapping[UUID, str]) -> str:
    body = source.from_organisation_id
    return senders.get(body, "") if body else source.from_name


def numbers(evidence: Sequence[Evidence], notes: Sequence[Cited]) -> str:
    """The numbers of the sources of the evidence, in order, as a note says them."""
    behind = {one.source_id for one in evidence}
    found = [note.number for note in notes if note.source.id in behind]
    shown = ", ".join(str(number) for number in found[:MOST_NUMBERS])
    return f"{shown} …" if len(found) > MOST_NUMBERS else shown
