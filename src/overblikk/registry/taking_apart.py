"""Taking two initiatives apart that were made one: both are as they were, to the letter.

What has been said of the one that stayed since then, stays with it: a value that the merge gave
it and that somebody has changed, or a source has said since, is left. What the merge wrote as
evidence, and what this writes, no longer speaks.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models, transaction

from overblikk.accounts.viewer import Viewer
from overblikk.history.moment import moment
from overblikk.history.tracking import tracked_models
from overblikk.history.who import changing
from overblikk.lib.bulk_insert import insert_all
from overblikk.registry import actions, following_in_needs
from overblikk.registry.merging import KIND, copy
from overblikk.registry.models import Initiative, LapsedEvidence, Merge, Publication, Redirect
from overblikk.registry.word_keeping import keep
from overblikk.sources.claims import Claim
from overblikk.sources.evidenced import evidenced_models
from overblikk.sources.held_values import values_of_all
from overblikk.sources.models import Evidence, Method


class MergedOnwards(ValueError):
    """What the merge is about was merged again later: that must be taken apart first."""


@transaction.atomic
def take_apart(merge: Merge, *, by: Viewer, ground: str) -> Initiative:
    """Let the initiative that was merged stand by itself again; gives it.

    Raises MergedOnwards, and LeadsInACircle where what has come since would lead in one.
    """
    merge = Merge.objects.select_for_update().get(id=merge.id)
    if merge.apart_at or not Initiative.objects.filter(id=merge.stayed).exists():
        raise MergedOnwards
    mark = Evidence.objects.aggregate(last=models.Max("id"))["last"] or 0
    with changing(by=by.id, name=by.name, ground=ground):
        restored = _restore(merge)
    drafts = _drafts(merge)
    actions.record(drafts, by=by, ground=ground)
    with changing(by=by.id, name=by.name, ground=ground):
        _undo_what_followed(merge)
        _give_moments_back(merge)
        keep([restored], at=moment())
        touched = [draft.initiative.id for draft in drafts if draft.initiative]
        written = Evidence.objects.filter(id__gt=mark, record_kind=KIND, record_id__in=touched)
        lapsed = [*merge.changes["evidence"], *written.values_list("id", flat=True)]
        lapsed += following_in_needs.take_back(
            merge.changes.get("needs", []), stayed=merge.stayed, merged=merge.merged
        )
        insert_all(LapsedEvidence, [LapsedEvidence(evidence_id=i, since=moment()) for i in lapsed])
        merge.apart_at = moment()
        merge.save(update_fields=["apart_at"])
    return restored


def changed_since(merge: Merge) -> list[str]:
    """The fields that the merge set on the one that stayed and that have been changed since."""
    held = values_of_all(KIND, [merge.stayed])[merge.stayed]
    return [
        one["field"]
        for one in merge.changes["values"]
        if one["record"] == str(merge.stayed)
        and ("after" in one and (held[one["field"]] or None) != (one["after"] or None))
    ]


def _restore(merge: Merge) -> Initiative:
    """The rows of the one that went, as its last versions have them."""
    events = dict(tracked_models())
    for model, column in _own_tables():
        gone = events[model]._default_manager.filter(
            pgh_label="delete", pgh_created_at=merge.merged_at, **{column: merge.merged}
        )
        rows = [_row(model, version) for version in gone.order_by("pgh_id")]
        if any(_points_nowhere(row) for row in rows):
            raise MergedOnwards
        insert_all(model, rows)
    return Initiative.objects.get(id=merge.merged)


def _own_tables() -> list[tuple[type[models.Model], str]]:
    links = [
        (what.model, what.owner)
        for what in evidenced_models()
        if what.kind == KIND and what.is_link
    ]
    return [(Initiative, "pgh_obj_id"), *links, (Publication, "initiative_id")]


def _row(model: type[models.Model], version: Any) -> models.Model:
    columns = [f.attname for f in model._meta.concrete_fields if not f.primary_key]
    return model(pk=version.pgh_obj_id, **{name: getattr(version, name) for name in columns})


def _points_nowhere(row: models.Model) -> bool:
    """Whether the row points at another initiative that has been merged away since."""
    ids = [getattr(row, name, None) for name in ("parent_id", "other_id")]
    wanted = {id_ for id_ in ids if id_}
    return len(wanted) > Initiative.objects.filter(id__in=wanted).count()


def _drafts(merge: Merge) -> list[actions.Draft]:
    """What undoes the changes of values, record by record."""
    changes: dict[UUID, list[dict[str, Any]]] = defaultdict(list)
    for one in merge.changes["values"]:
        changes[UUID(one["record"])].append(one)
    rows = Initiative.objects.in_bulk([*changes, merge.stayed])
    held = values_of_all(KIND, rows)
    drafts = []
    for id_ in rows:
        said = list(
            Evidence.objects.filter(record_kind=KIND, record_id=id_)
            .select_related("source")
            .order_by("-id")
        )
        undone = _Undone(merge, held[id_], said)
        for one in changes[id_]:
            undone.undo(one)
        drafts.append(actions.Draft(rows[id_], undone.claims, undone.removed))
    return drafts


class _Undone:
    """The claims that undo changes of one record; `said` is its evidence, newest first."""

    def __init__(self, merge: Merge, held: Mapping[str, Any], said: Sequence[Evidence]) -> None:
        self.held, self.said = held, said
        self.of_merge = set(merge.changes["evidence"])
        self.claims: list[Claim] = []
        self.removed: list[Claim] = []

    def undo(self, change: dict[str, Any]) -> None:
        key = change["field"]
        if "added" in change:
            value = change["added"]
            told = self._told(key, value, of_merge=True)
            if value in self.held[key] and told and not self._said_since(key, value):
                self.removed.append(copy(told))
        elif "removed" in change:
            told = self._told(key, change["removed"], of_merge=False)
            if told and change["removed"] not in self.held[key]:
                self.claims.append(copy(told))
        elif (self.held[key] or None) == (change["after"] or None):
            self.claims.append(self._as_before(key, change["before"]))

    def _as_before(self, key: str, before: Any) -> Claim:
        if told := self._told(key, before, of_merge=False):
            return copy(told)
        told = next(one for one in self.said if one.field == key)
        return Claim(key, None, told.source, Method(told.method), told.words, told.place)

    def _told(self, key: str, value: Any, *, of_merge: bool) -> Evidence | None:
        return next(
            (
                one
                for one in self.said
                if one.field == key and one.value == value and (one.id in self.of_merge) == of_merge
            ),
            None,
        )

    def _said_since(self, key: str, value: Any) -> bool:
        last = max(self.of_merge, default=0)
        return any(o.field == key and o.value == value and o.id > last for o in self.said)


def _undo_what_followed(merge: Merge) -> None:
    for followed in merge.changes["followed"]:
        rows = apps.get_model(followed["model"])._default_manager
        name = followed["field"]
        still = rows.filter(pk__in=followed["ids"], **{f"{name}_id": merge.stayed})
        still.update(**{f"{name}_id": merge.merged})
    Redirect.objects.filter(number=merge.merged_number).delete()
    if merge.changes["published"]:
        Publication.objects.filter(initiative_id=merge.stayed).delete()


def _give_moments_back(merge: Merge) -> None:
    """When each was last changed, and heard the same, where nothing has happened since."""
    versions = dict(tracked_models())[Initiative]._default_manager
    for id_, moments in merge.changes["moments"].items():
        since = versions.filter(pgh_obj_id=id_, pgh_created_at__gt=merge.merged_at)
        if since.exclude(pgh_created_at=moment()).exists():
            continue
        changed, confirmed = map(datetime.fromisoformat, moments)
        Initiative.objects.filter(id=id_).update(changed_at=changed, confirmed_at=confirmed)
