"""The rows of a list of records: each with what its columns say, and how many initiatives."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from overblikk.accounts.viewer import Viewer
from overblikk.registry.record_queries import tied_counts, told_values
from overblikk.registry.wording import Wording, pointed_at
from overblikk.web.records.kinds import Pages
from overblikk.web.shown_values import Shower, ShownField


@dataclass(frozen=True)
class Row:
    """A record, the columns besides its name, and how many initiatives are tied to it."""

    record: Any
    columns: list[ShownField]
    count: int


def rows_of(of: Pages, records: Sequence[Any], viewer: Viewer) -> list[Row]:
    """The rows with what the viewer may know of each, in a constant number of queries."""
    told = told_values(of.kind, records, viewer)
    counted = tied_counts(of.kind, records, viewer)
    fields = {key: of.kind.fields[key] for key in of.columns}
    pairs = [(key, value) for held in told.values() for key in fields for value in held[key]]
    targets = pointed_at(fields, pairs, viewer)
    shower = Shower(targets, Wording(fields, {id_: str(row) for id_, row in targets.items()}))
    return [
        Row(
            record,
            [shower.field(field, told[record.id][key], []) for key, field in fields.items()],
            counted.get(record.id, 0),
        )
        for record in records
    ]
