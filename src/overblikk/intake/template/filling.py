"""What the register already holds for a body, in words that are read again as what they were."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any
from uuid import UUID

from overblikk.accounts.viewer import Viewer
from overblikk.intake.interpreting import INITIATIVE_NUMBER
from overblikk.organisations.models import Organisation
from overblikk.registry import queries
from overblikk.registry.fields import Field, Kind, fields_in_use
from overblikk.registry.models import Contact, Initiative
from overblikk.registry.permissions import WITHHELD_FIELDS
from overblikk.registry.wording import Target, Wording, pointed_at
from overblikk.sources.held_values import values_of_all

# So many are held at once, each with all that it is tied to.
BATCH = 500
# What the values of an initiative come to: for each field its values in words.
Filled = dict[str, list[str]]


def rows_for(body: Organisation, viewer: Viewer) -> Iterator[Filled]:
    """The initiatives that the body answers for and the viewer may see, in order of number.

    A value that points at what the viewer may not see is left out, and so stands. In the active
    language; in a constant number of queries for each batch.
    """
    fields = _filled_fields(body, viewer)
    rows = queries.initiatives(viewer).filter(responsible_organisation=body).order_by("number")
    known = rows.values_list("id", "number").iterator(chunk_size=BATCH)
    while batch := dict(islice(known, BATCH)):
        yield from _filled(batch, fields, viewer)


def _filled_fields(body: Organisation, viewer: Viewer) -> dict[str, Field]:
    left_out = set() if viewer.is_analyst else set(WITHHELD_FIELDS)
    if body.ministry_id:
        # It follows from the body.
        left_out.add("responsible_ministry")
    return {key: field for key, field in fields_in_use().items() if key not in left_out}


def _filled(
    batch: Mapping[UUID, int], fields: Mapping[str, Field], viewer: Viewer
) -> Iterator[Filled]:
    held = values_of_all("initiative", batch)
    pairs = [
        (key, value) for one in held.values() for key in fields for value in _several(one[key])
    ]
    seen = pointed_at(fields, pairs, viewer)
    wording = Wording(fields, {id_: _called(row) for id_, row in seen.items()})
    for id_, number in batch.items():
        if id_ in held:
            filled = {key: _words(held[id_][key], key, wording) for key in fields}
            yield {INITIATIVE_NUMBER: [str(number)]} | filled


def _words(held: Any, key: str, wording: Wording) -> list[str]:
    told = [wording.of(key, one) for one in _several(held) if wording.tells_all(key, one)]
    # An identifier that is nobody's would come back as the sender's.
    is_of = wording.fields[key].kind is not Kind.IDENTIFIERS
    return [words for words in told if words and (is_of or ": " in words)]


def _several(held: Any) -> Sequence[Any]:
    return held if isinstance(held, list) else [held]


def _called(row: Target) -> str:
    """The words by which the one record, and no other of its name, is found again."""
    if isinstance(row, Initiative):
        return f"{row.number} {row.name}"
    if isinstance(row, Contact) and row.email:
        return f"{row.name} <{row.email}>"
    return str(row)
