"""What a file says of an initiative that is no field of it, or follows from one."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from overblikk.accounts.viewer import Viewer
from overblikk.lib.asking_together import Rows, in_the_batch
from overblikk.lib.exports import Batch, Column
from overblikk.organisations.models import Sector
from overblikk.registry import queries
from overblikk.registry.models import Initiative, Publication
from overblikk.registry.telling import numbers_told
from overblikk.registry.written_values import WrittenValues

PUBLISHED = "published"
# What each is read from, of what `queries.with_what_follows` gives.
_READ_FROM = {
    "number": "number",
    "responsible_ministry": "ministry_id",
    "responsible_organisation_number": "responsible_organisation_id",
    "sector": "sector_id",
    "registered_at": "registered_at",
    "changed_at": "changed_at",
    "confirmed_at": "confirmed_at",
    "id": "id",
}


class Following:
    """Reads those of the columns; `queries` are to be asked together about a batch's ids."""

    def __init__(self, columns: Collection[str], written: WrittenValues, viewer: Viewer) -> None:
        self._viewer = viewer
        self._read = {key: column for key, column in _READ_FROM.items() if key in columns}
        about = queries.with_what_follows(Initiative.objects.order_by()).filter(in_the_batch("id"))
        # By itself: beside the others PostgreSQL would read every publication for each batch.
        published = Publication.objects.order_by().filter(in_the_batch("initiative_id"))
        self.queries = [about.values_list("id", *self._read.values())]
        if PUBLISHED in columns:
            self.queries.append(published.values_list("initiative_id"))
        self._bodies = written.bodies
        self._numbers: dict[str | None, str | None] = {None: None}
        self._sectors = {str(row.id): str(row) for row in Sector.objects.all()}

    def columns(self, ids: Sequence[str], answers: Sequence[Rows]) -> Batch:
        """What was asked for of the initiatives, which are all in the answers."""
        about, *rest = answers
        by_id = {row[0]: row[1:] for row in about}
        rows = [by_id[id_] for id_ in ids]
        read = zip(self._read, zip(*rows, strict=True), strict=False)
        columns = {key: self._column(key, held) for key, held in read}
        for published in rest:
            open_ = {row[0] for row in published}
            columns[PUBLISHED] = Column.of([id_ in open_ for id_ in ids])
        return columns

    def _column(self, key: str, held: Sequence[Any]) -> Column:
        if key == "responsible_ministry":
            return self._bodies(held)
        if key == "sector":
            return Column(held, {id_: self._sectors.get(id_) for id_ in dict.fromkeys(held)})
        if key == "responsible_organisation_number":
            self._learn_numbers({*held})
            return Column(held, {id_: self._numbers[id_] for id_ in dict.fromkeys(held)})
        if isinstance(held[0], datetime):
            return Column(held, {moment: moment.isoformat() for moment in dict.fromkeys(held)})
        return Column.of(held)

    def _learn_numbers(self, bodies: set[str | None]) -> None:
        if unknown := bodies.difference(self._numbers):
            told = numbers_told(map(UUID, unknown), self._viewer)
            self._numbers |= dict.fromkeys(unknown) | {str(id_): n for id_, n in told.items()}
