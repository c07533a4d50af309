"""Reading the kept versions of rows."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import models

from overblikk.history.as_of import standing_at
from overblikk.history.tracking import tracked_models

Wanted = tuple[type[models.Model], dict[str, Any]]


@dataclass(frozen=True)
class Version:
    """One version of one row, and what the row held before it (empty for the first).

    `label` is insert, update or delete; `row` gives the values by column, of a deleted row those
    it had; `id` is the row's own. `by` is the id of the person, `name` who it was, `ground` why.
    """

    model: type[models.Model]
    id: Any
    label: str
    moment: datetime
    row: dict[str, Any]
    before: dict[str, Any]
    by: str
    name: str
    ground: str


def versions_of(wanted: Iterable[Wanted]) -> list[Version]:
    """The versions of the rows that each model's lookups find, oldest first.

    One query a model; where the past is stood in, none that came later.
    """
    events = dict(tracked_models())
    found = [
        version
        for model, lookups in wanted
        for version in _versions(model, _rows(events[model], lookups))
    ]
    return sorted(found, key=lambda version: version.moment)


def first_moment(model: type[models.Model]) -> datetime | None:
    """When the first kept version of any row was written; None where there is none."""
    event = dict(tracked_models())[model]
    return event._default_manager.aggregate(first=models.Min("pgh_created_at"))["first"]


def changed_between(
    model: type[models.Model], after: datetime, until: datetime
) -> dict[Any, datetime]:
    """The rows with a version written between the moments, each with the newest; newest first."""
    event = dict(tracked_models())[model]
    rows = event._default_manager.filter(pgh_created_at__gt=after, pgh_created_at__lte=until)
    newest = rows.order_by().values_list("pgh_obj_id").annotate(newest=models.Max("pgh_created_at"))
    return dict(newest.order_by("-newest"))


def last_versions(model: type[models.Model], ids: Iterable[Any]) -> dict[Any, Any]:
    """The newest kept version of each row, also of one that is deleted; one query."""
    event = dict(tracked_models())[model]
    rows: Iterable[Any] = event._default_manager.filter(pgh_obj_id__in=list(ids)).order_by("pgh_id")
    return {row.pgh_obj_id: row for row in rows}


def past_versions(model: type[models.Model], id_: Any) -> "models.QuerySet[Any]":
    """The kept versions of a row, with its columns; no later ones where the past is stood in."""
    return _until_now(dict(tracked_models())[model], {"pgh_obj_id": id_})


def _rows(event: type[models.Model], lookups: dict[str, Any]) -> Iterable[Any]:
    return _until_now(event, lookups).select_related("pgh_context").order_by("pgh_id")


def _until_now(event: type[models.Model], lookups: dict[str, Any]) -> "models.QuerySet[Any]":
    rows = event._default_manager.filter(**lookups)
    then = standing_at()
    return rows.filter(pgh_created_at__lte=then) if then else rows


def _versions(model: type[models.Model], rows: Iterable[Any]) -> Iterator[Version]:
    columns = [field.attname for field in model._meta.concrete_fields if not field.primary_key]
    held: dict[Any, dict[str, Any]] = {}
    for row in rows:
        values = {column: getattr(row, column) for column in columns}
        told = row.pgh_context.metadata if row.pgh_context else {}
        yield Version(
            model=model,
            id=row.pgh_obj_id,
            label=row.pgh_label,
            moment=row.pgh_created_at,
            row=values,
            before=held.get(row.pgh_obj_id, {}),
            by=told.get("by", ""),
            name=told.get("name", ""),
            ground=told.get("ground", ""),
        )
        held[row.pgh_obj_id] = values
