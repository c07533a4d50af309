"""An initiative as one flat record, for files and programs."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer
from overblikk.lib.asking_together import AskedTogether, Rows
from overblikk.lib.exports import Batch, Record, rows_of
from overblikk.registry import queries
from overblikk.registry.fields import Field, fields
from overblikk.registry.following import Following
from overblikk.registry.permissions import WITHHELD_FIELDS
from overblikk.registry.written_values import Distinct, WrittenValues
from overblikk.sources.held_values import Columns, HeldValues

# So many are held at once, each with all that it is tied to.
CHUNK = 500


def labels(viewer: Viewer, columns: Collection[str] | None = None) -> dict[str, str]:
    """The columns, or those that are asked for, in order, with headers in the reader's language."""
    every = {
        "number": _("Nummer"),
        **{key: str(field.label) for key, field in _exported(viewer).items()},
        "responsible_organisation_number": _("Organisasjonsnummer"),
        "sector": _("Sektor"),
        "published": _("Publisert"),
        "registered_at": _("Registrert"),
        "changed_at": _("Sist endret"),
        "confirmed_at": _("Sist bekreftet"),
        "id": _("Identifikator"),
    }
    return {key: label for key, label in every.items() if columns is None or key in columns}


def _exported(viewer: Viewer) -> dict[str, Field]:
    withheld = set() if viewer.is_analyst else WITHHELD_FIELDS
    return {
        key: field for key, field in fields().items() if not field.has_ended and key not in withheld
    }


def records(
    rows: queries.Rows, viewer: Viewer, columns: Collection[str] | None = None
) -> Iterator[Record]:
    """Each initiative as a record, in the order of the rows; see `batches`."""
    ids = rows.values_list(Cast("id", TextField()), flat=True).iterator(chunk_size=CHUNK)
    for batch in batches(ids, viewer, columns):
        for values in rows_of([batch], batch):
            yield {key: _listed(value) for key, value in zip(batch, values, strict=True)}


def _listed(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def batches(
    ids: Iterable[str], viewer: Viewer, columns: Collection[str] | None = None
) -> Iterator[Batch]:
    """The initiatives as a file has them: concepts by notation, bodies by name, dates as EDTF.

    Values of several parts are told in words, and as objects where the format has them. Of the
    columns that are asked for, or all; what is not asked for is not read. In a constant number of
    queries for each batch; PostgreSQL finds the next while one is written.
    """
    file = _File(labels(viewer, columns), viewer)
    left = iter(ids)
    read = None
    while batch := list(islice(left, CHUNK)):
        with file.asked.about(batch) as answers:
            if read:
                yield file.written(read)
            answered = answers()
        read = file.read(batch, answered)
    if read:
        yield file.written(read)


class _File:
    """Reads batches of initiatives, and remembers what they point at."""

    def __init__(self, columns: Collection[str], viewer: Viewer) -> None:
        self._columns = columns
        fields = {key: field for key, field in _exported(viewer).items() if key in columns}
        self._held = HeldValues("initiative", fields)
        self._written = WrittenValues(fields, self._held.parts, viewer)
        self._following = Following(columns, self._written, viewer)
        self.asked = AskedTogether([*self._held.queries, *self._following.queries])

    def read(self, ids: Sequence[str], answers: Sequence[Rows]) -> "_Read":
        """What was answered about the ids, with every name that it is written by looked up."""
        first = len(self._held.queries)
        # One that was merged away between the first question and the last is in no file.
        there = {row[0] for row in answers[first]}
        held = self._held.columns([id_ for id_ in ids if id_ in there], answers[:first])
        follows = self._following.columns(held["id"], answers[first:])
        return _Read(held, self._written.distinct(held), follows)

    def written(self, read: "_Read") -> Batch:
        """The batch as a file has it; asks nothing, and takes in what is answered meanwhile."""
        written = dict(read.follows)
        for key, column in self._written.write(read.held, read.distinct):
            written[key] = column
            self.asked.take_in()
        return {key: written[key] for key in self._columns}


class _Read(NamedTuple):
    """A batch that was read, and is yet to be written."""

    held: Columns
    distinct: Distinct
    follows: Batch
