"""An initiative as one flat record, for files and programs."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any
from uuid import UUID

from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer
from overblikk.lib.asking_together import AskedTogether, Rows, in_the_batch
from overblikk.lib.exports import Batch, Column, Record
from overblikk.organisations.models import Sector
from overblikk.registry import queries
from overblikk.registry.fields import Field, fields
from overblikk.registry.models import Initiative
from overblikk.registry.permissions import WITHHELD_FIELDS
from overblikk.registry.telling import numbers_told
from overblikk.registry.written_values import WrittenValues
from overblikk.sources.held_values import HeldValues

# So many are held at once, each with all that it is tied to.
CHUNK = 500
# What is no field, and the column of `queries.initiatives` that it follows from.
_ABOUT = {
    "number": "number",
    "responsible_ministry": "ministry_id",
    "responsible_organisation_number": "responsible_organisation_id",
    "sector": "sector_id",
    # Not is_published: PostgreSQL would look through every publication for each batch.
    "published": "publication__id",
    "registered_at": "registered_at",
    "changed_at": "changed_at",
    "confirmed_at": "confirmed_at",
    "id": "id",
}


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
    """Each initiative as a record; see `batches`."""
    for batch in batches(rows, viewer, columns):
        for values in zip(*batch.values(), strict=True):
            yield dict(zip(batch, values, strict=True))


def batches(
    rows: queries.Rows, viewer: Viewer, columns: Collection[str] | None = None
) -> Iterator[Batch]:
    """The initiatives as a file has them: concepts by notation, bodies by name, dates as EDTF.

    Values of several parts are told in words, and as objects where the format has them. Of the
    columns that are asked for, or all; what is not asked for is not read. In a constant number of
    queries for each batch; PostgreSQL finds the next while one is written.
    """
    file = _File(labels(viewer, columns), viewer)
    ids = rows.values_list(Cast("id", TextField()), flat=True).iterator(chunk_size=CHUNK)
    written = None
    while batch := list(islice(ids, CHUNK)):
        with file.asked.about(batch) as answers:
            if written:
                yield written
            found = answers()
        written = file.written(batch, found)
    if written:
        yield written


class _File:
    """Reads batches of initiatives, and remembers what they point at."""

    def __init__(self, columns: Collection[str], viewer: Viewer) -> None:
        self._columns, self._viewer = columns, viewer
        fields = {key: field for key, field in _exported(viewer).items() if key in columns}
        self._held = HeldValues("initiative", fields)
        self._written = WrittenValues(fields, self._held.parts, viewer)
        self._about = {key: column for key, column in _ABOUT.items() if key in columns}
        about = queries.with_what_follows(Initiative.objects.order_by()).filter(in_the_batch("id"))
        self.asked = AskedTogether(
            [about.values_list("id", *self._about.values()), *self._held.queries]
        )
        self._numbers: dict[Any, str | None] = {None: None}
        self._writers: dict[str, Callable[[Any], Any]] = {
            "responsible_organisation_number": self._numbers.get,
            "sector": {str(row.id): str(row) for row in Sector.objects.all()}.get,
            "published": _is_there,
            "registered_at": datetime.isoformat,
            "changed_at": datetime.isoformat,
            "confirmed_at": datetime.isoformat,
        }

    def written(self, ids: Sequence[str], answers: Sequence[Rows]) -> Batch:
        """The batch as a file has it, from what was answered about its ids."""
        about = {row[0]: row[1:] for row in answers[0]}
        held = self._held.columns([id_ for id_ in ids if id_ in about], answers[1:])
        rows = [about[id_] for id_ in held["id"]]
        columns = dict(zip(self._about, zip(*rows, strict=True), strict=False))
        written = self._written.write(held) | self._follows(columns)
        return {key: written[key] for key in self._columns}

    def _follows(self, columns: dict[str, Any]) -> Batch:
        """What is no field, from the columns it follows from."""
        self._learn_numbers({*columns.get("responsible_organisation_number", ())})
        written = {
            key: Column(held, {value: self._writers[key](value) for value in dict.fromkeys(held)})
            if key in self._writers
            else Column.of(held)
            for key, held in columns.items()
        }
        if "responsible_ministry" in columns:
            written["responsible_ministry"] = self._written.bodies(columns["responsible_ministry"])
        return written

    def _learn_numbers(self, bodies: set[str | None]) -> None:
        if unknown := bodies.difference(self._numbers):
            told = numbers_told(map(UUID, unknown), self._viewer)
            self._numbers |= dict.fromkeys(unknown) | {str(id_): n for id_, n in told.items()}


def _is_there(id_: str | None) -> bool:
    return id_ is not None
