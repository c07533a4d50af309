"""What evidence points at, by name and with the address of its page."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from operator import attrgetter
from typing import Any
from uuid import UUID

from django.db.models import Model

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.organisations.models import Organisation, Sector
from overblikk.registry.fields import fields
from overblikk.registry.labels import field_labels
from overblikk.registry.models import (
    Contact,
    FactSheet,
    FundingSource,
    Initiative,
    Need,
    Portfolio,
    Strategy,
)
from overblikk.registry.wording import Wording
from overblikk.sources.models import Evidence

# For each kind of record its model, the name of its page, and what the address takes.
_PAGES: dict[str, tuple[type[Model], str, str]] = {
    "initiative": (Initiative, "initiative", "number"),
    "organisation": (Organisation, "organisation", "number"),
    "portfolio": (Portfolio, "portfolio", "number"),
    "funding-source": (FundingSource, "funding-source", "number"),
    "strategy": (Strategy, "strategy", "number"),
    "contact": (Contact, "contact", "number"),
    "need": (Need, "need", "number"),
    "sector": (Sector, "sector", "key"),
    # A sheet is shown on the page of its sector.
    "fact-sheet": (FactSheet, "sector", "sector.key"),
}


@dataclass(frozen=True)
class SupportedValue:
    """A row of evidence with the field's name, and the record where the viewer may see it.

    `words` are the source's own; none where they name something that the viewer may not see.
    """

    evidence: Evidence
    field: str
    words: str
    record: str
    page: str
    key: Any


def supported_values(evidence: Iterable[Evidence], viewer: Viewer) -> list[SupportedValue]:
    """The rows with what they point at, in one query for each kind of record."""
    rows = list(evidence)
    records = _records(rows, viewer)
    labels = {kind: field_labels(kind) for kind in {row.record_kind for row in rows}}
    pairs = [(row.field, row.value) for row in rows if row.record_kind == "initiative"]
    wording = Wording.load(fields(), pairs, viewer)
    return [
        _supported(
            row,
            str(labels[row.record_kind].get(row.field, row.field)),
            _words(row, wording),
            records,
        )
        for row in rows
    ]


def _words(row: Evidence, wording: Wording) -> str:
    if row.record_kind == "initiative" and not wording.tells_all(row.field, row.value):
        return ""
    return row.words


def _records(rows: list[Evidence], viewer: Viewer) -> dict[UUID, Any]:
    ids: dict[str, set[UUID]] = defaultdict(set)
    for row in rows:
        ids[row.record_kind].add(row.record_id)
    found: dict[UUID, Any] = {}
    for kind, of_kind in ids.items():
        model, _page, _key = _PAGES[kind]
        rows_of_kind = visible_to(model._default_manager.all(), viewer)
        if model is FactSheet:
            rows_of_kind = rows_of_kind.select_related("sector")
        found |= rows_of_kind.in_bulk(of_kind)
    return found


def _supported(row: Evidence, field: str, words: str, records: dict[UUID, Any]) -> SupportedValue:
    _model, page, key = _PAGES[row.record_kind]
    record = records.get(row.record_id)
    return SupportedValue(
        evidence=row,
        field=field,
        words=words,
        record=str(record or ""),
        page=page if record else "",
        key=attrgetter(key)(record) if record else None,
    )
