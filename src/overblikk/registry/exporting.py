"""An initiative as one flat record, for files and programs."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer
from overblikk.lib.exports import Record, Told
from overblikk.organisations.models import Sector
from overblikk.registry.fields import Field, Kind, fields
from overblikk.registry.permissions import WITHHELD_FIELDS
from overblikk.registry.queries import Rows
from overblikk.registry.telling import numbers_told
from overblikk.registry.wording import Target, Wording, pointed_at
from overblikk.sources.recording import values_of_all
from overblikk.vocabulary.models import Concept

# So many are held at once, each with all that it is tied to.
CHUNK = 500
_STRUCTURED = {
    Kind.AMOUNTS,
    Kind.EFFECTS,
    Kind.DELIVERABLES,
    Kind.DEPENDENCIES,
    Kind.BUDGET_ITEMS,
}


def labels(viewer: Viewer) -> dict[str, str]:
    """The columns, in order, with their headers in the reader's language."""
    return {
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


def _exported(viewer: Viewer) -> dict[str, Field]:
    withheld = set() if viewer.is_analyst else WITHHELD_FIELDS
    return {
        key: field for key, field in fields().items() if not field.has_ended and key not in withheld
    }


def records(rows: Rows, viewer: Viewer) -> Iterator[Record]:
    """Each initiative as a record: concepts by notation, bodies by name, dates as EDTF.

    Values of several parts are told in words, and as objects where the format has them. Read a
    few hundred at a time, in a constant number of queries for each.
    """
    columns = _exported(viewer)
    sectors = {sector.id: str(sector) for sector in Sector.objects.all()}
    batch: list[Any] = []
    for initiative in rows.iterator(chunk_size=CHUNK):
        batch.append(initiative)
        if len(batch) == CHUNK:
            yield from _records(batch, columns, sectors, viewer)
            batch = []
    yield from _records(batch, columns, sectors, viewer)


def _records(
    batch: list[Any], columns: dict[str, Field], sectors: dict[Any, str], viewer: Viewer
) -> Iterator[Record]:
    held = values_of_all("initiative", [initiative.id for initiative in batch])
    follows = [("responsible_ministry", initiative.ministry_id) for initiative in batch]
    every = ((key, v) for values in held.values() for key in columns for v in _list(values[key]))
    targets = pointed_at(columns, [*every, *follows], viewer)
    writer = _Writer(targets, Wording(columns, {id_: str(row) for id_, row in targets.items()}))
    numbers = numbers_told((one.responsible_organisation_id for one in batch), viewer)
    for initiative in batch:
        record = {
            key: writer.written(field, held[initiative.id][key]) for key, field in columns.items()
        }
        number = numbers.get(initiative.responsible_organisation_id)
        about = _about(initiative, sectors, targets)
        yield record | about | {"responsible_organisation_number": number}


def _about(initiative: Any, sectors: dict[Any, str], targets: dict[str, Target]) -> Record:
    ministry = targets.get(str(initiative.ministry_id))
    return {
        "id": str(initiative.id),
        "number": initiative.number,
        "responsible_ministry": str(ministry) if ministry else None,
        "sector": sectors.get(initiative.sector_id),
        "published": initiative.is_published,
        "registered_at": initiative.registered_at.isoformat(),
        "changed_at": initiative.changed_at.isoformat(),
        "confirmed_at": initiative.confirmed_at.isoformat(),
    }


class _Writer:
    """Writes values as a file has them."""

    def __init__(self, targets: dict[str, Target], wording: Wording) -> None:
        self.targets, self.wording = targets, wording

    def written(self, field: Field, value: Any) -> Any:
        if field.is_many:
            return [one for v in value if (one := self._one(field, v)) is not None]
        return None if value in (None, "") else self._one(field, value)

    def _one(self, field: Field, value: Any) -> Any:
        if field.kind in (Kind.DATE, Kind.NUMBER):
            return value
        words = self.wording.of(field.key, value)
        if field.kind in _STRUCTURED:
            return Told(words, dict(map(self._part, value.items()))) if words else None
        if field.kind is Kind.COOPERATION:
            return self.wording.name_of(value["organisation_id"])
        target = self.targets.get(value) if isinstance(value, str) else None
        return target.notation if isinstance(target, Concept) else words or None

    def _part(self, of: tuple[str, Any]) -> tuple[str, Any]:
        """A column's name and value; what it points at by name, if the viewer may see that."""
        column, part = of
        if not column.endswith("_id"):
            return column, part
        target = self.targets.get(part) if part else None
        told = target.notation if isinstance(target, Concept) else target and target.name
        return column.removesuffix("_id"), told


def _list(value: Any) -> Iterable[Any]:
    return value if isinstance(value, list) else [value]
