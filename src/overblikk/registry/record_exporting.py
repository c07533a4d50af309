"""A record beside initiatives as one flat record, for files and programs."""

from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer
from overblikk.lib.exports import Record, Told
from overblikk.registry.fields import Field, Kind
from overblikk.registry.record_kinds import RecordKind
from overblikk.registry.record_permissions import NAMES_A_PERSON
from overblikk.registry.record_queries import tied_counts, told_values
from overblikk.registry.wording import Target, Wording, pointed_at
from overblikk.vocabulary.models import Concept


def labels(kind: RecordKind, viewer: Viewer) -> dict[str, str]:
    """The columns, in order, with their headers in the reader's language."""
    return {
        "number": _("Nummer"),
        **{key: str(field.label) for key, field in _exported(kind, viewer).items()},
        "initiatives": _("Tiltak"),
        "id": _("Identifikator"),
    }


def _exported(kind: RecordKind, viewer: Viewer) -> dict[str, Field]:
    withheld = set() if viewer.is_analyst else NAMES_A_PERSON
    return {key: field for key, field in kind.fields.items() if key not in withheld}


def records(kind: RecordKind, rows: "QuerySet[Any]", viewer: Viewer) -> Iterator[Record]:
    """Each record with what the viewer may know of it: bodies by name, dates as EDTF.

    All at once, in a constant number of queries: there are hundreds of them, not thousands.
    """
    found, fields = list(rows), _exported(kind, viewer)
    told = told_values(kind, found, viewer)
    counted = tied_counts(kind, found, viewer)
    pairs = [(key, value) for held in told.values() for key in fields for value in held[key]]
    targets = pointed_at(fields, pairs, viewer)
    wording = Wording(fields, {id_: str(row) for id_, row in targets.items()})
    for row in found:
        values = {
            key: [_written(field, value, wording, targets) for value in told[row.id][key]]
            for key, field in fields.items()
        }
        yield {
            "number": row.number,
            **{key: _one_or_all(fields[key], written) for key, written in values.items()},
            "initiatives": counted.get(row.id, 0),
            "id": str(row.id),
        }


def _one_or_all(field: Field, written: list[Any]) -> Any:
    return written if field.is_many else next(iter(written), None)


def _written(field: Field, value: Any, wording: Wording, targets: dict[str, Target]) -> Any:
    if field.kind is Kind.DATE:
        return value
    words = wording.of(field.key, value)
    if field.kind is not Kind.FRAMES:
        return words
    currency = targets.get(value["currency_id"])
    notation = currency.notation if isinstance(currency, Concept) else None
    return Told(words, {"year": value["year"], "amount": value["amount"], "currency": notation})
