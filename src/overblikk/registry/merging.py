"""Making two initiatives one. What is written goes through registry.actions, as everything does.

The one that goes is deleted, and lives on in its versions and its evidence; what it held, was
called and was pointed at by, the one that stays gets, with copies of the evidence. What was done
is kept, so that registry.taking_apart can undo it to the letter.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db import models, transaction

from overblikk.accounts.viewer import Viewer
from overblikk.history.moment import moment
from overblikk.history.who import changing
from overblikk.lib.norwegian_order import order_key
from overblikk.registry import actions, following_in_needs
from overblikk.registry.models import Dependency, Initiative, Merge, Publication, Redirect
from overblikk.registry.word_keeping import let_go
from overblikk.sources.claims import Claim, json_value
from overblikk.sources.evidenced import evidenced_models
from overblikk.sources.held_values import values_of_all
from overblikk.sources.models import Evidence, Method

KIND = "initiative"
POINTERS = {"parent": None, "dependencies": "other_id"}


class NotTwo(ValueError):
    """The two are one already, or one of them is no more."""


@dataclass
class Pair:
    """The two, what each holds, and the evidence of both, by record and field, oldest first."""

    kept: Initiative
    merged: Initiative
    held: dict[UUID, dict[str, Any]]
    evidence: dict[tuple[UUID, str], list[Evidence]]

    @property
    def ours(self) -> dict[str, Any]:
        """What the one that stays holds."""
        return self.held[self.kept.id]

    @property
    def theirs(self) -> dict[str, Any]:
        """What the one that goes holds."""
        return self.held[self.merged.id]

    def told(self, record: UUID, field: str, value: Any) -> Evidence | None:
        """The newest evidence that says the value of the field."""
        said = self.evidence.get((record, field), [])
        return next((one for one in reversed(said) if one.value == json_value(value)), None)


@dataclass
class Plan:
    """What a merge does to one record that stays: claims, removals, and how to undo each."""

    claims: list[Claim] = field(default_factory=list)
    removed: list[Claim] = field(default_factory=list)
    changes: list[dict[str, Any]] = field(default_factory=list)


@transaction.atomic
def merge(
    kept: Initiative, merged: Initiative, *, by: Viewer, ground: str, theirs: Collection[str] = ()
) -> Merge:
    """Let `merged` live on in `kept`, which keeps its values but for those fields in `theirs`.

    Raises NotTwo, and LeadsInACircle where it would then be part of or depend on itself.
    """
    pair = pair_of(kept, merged)
    plans = plans_of(pair, theirs)
    moments = _moments(plans)
    mark = Evidence.objects.aggregate(last=models.Max("id"))["last"] or 0
    rows = Initiative.objects.in_bulk(plans)
    drafts = [actions.Draft(rows[id_], plan.claims, plan.removed) for id_, plan in plans.items()]
    actions.record(drafts, by=by, ground=ground)
    written = Evidence.objects.filter(id__gt=mark, record_kind=KIND, record_id__in=plans)
    done = {
        "values": [
            {"record": str(id_), **one} for id_, plan in plans.items() for one in plan.changes
        ],
        "moments": moments,
        "evidence": sorted(written.values_list("id", flat=True)),
    }
    with changing(by=by.id, name=by.name, ground=ground):
        return _let_go(pair, done)


def _let_go(pair: Pair, done: dict[str, Any]) -> Merge:
    """Let what points at the one that goes point at the other, and delete it."""
    kept, merged, now = pair.kept, pair.merged, moment()
    done["published"] = _publish_too(pair)
    done["followed"] = list(_follow(pair))
    done["needs"] = list(following_in_needs.follow(merged.id, kept.id))
    Initiative.objects.filter(id=merged.id).delete()
    let_go([merged.id], at=now)
    Redirect.objects.create(number=merged.number, initiative=kept)
    return Merge.objects.create(
        stayed=kept.id,
        merged=merged.id,
        merged_number=merged.number,
        merged_name=merged.name,
        changes=done,
        merged_at=now,
    )


def pair_of(kept: Initiative, merged: Initiative) -> Pair:
    """The two, locked and read anew. Raises NotTwo."""
    ids = [kept.id, merged.id]
    found = Initiative.objects.select_for_update().order_by("id").in_bulk(ids)
    if len(found) < len(ids):
        raise NotTwo
    pointing = _pointing(merged.id)
    evidence: dict[tuple[UUID, str], list[Evidence]] = defaultdict(list)
    said = Evidence.objects.filter(record_kind=KIND, record_id__in=[*ids, *pointing])
    for one in said.select_related("source").order_by("id"):
        evidence[one.record_id, one.field].append(one)
    held = values_of_all(KIND, [*ids, *pointing])
    return Pair(found[kept.id], found[merged.id], held, evidence)


def _pointing(id_: UUID) -> list[UUID]:
    """The initiatives that are part of it, or say how they stand to it."""
    parts = Initiative.objects.filter(parent_id=id_).order_by().values_list("id", flat=True)
    tied = (
        Dependency.objects.filter(other_id=id_).order_by().values_list("initiative_id", flat=True)
    )
    return list({*parts, *tied})


def plans_of(pair: Pair, theirs: Collection[str] = ()) -> dict[UUID, Plan]:
    """What is to be done to the one that stays, and to those that point at the one that goes."""
    plans: dict[UUID, Plan] = defaultdict(Plan)
    ours = plans[pair.kept.id]
    for key, value in pair.theirs.items():
        if isinstance(value, list):
            _several(pair, key, value, ours)
        else:
            _one(pair, key, value, ours, prefers_theirs=key in theirs)
    for id_ in pair.held.keys() - {pair.merged.id}:
        _repoint(pair, id_, plans[id_])
    return {id_: plan for id_, plan in plans.items() if plan.claims or plan.removed}


def _one(pair: Pair, key: str, value: Any, plan: Plan, *, prefers_theirs: bool) -> None:
    """A field of one value: all that was said of it, and last what is held, which is newest."""
    ours, theirs = pair.ours[key], value
    if key == "parent":
        ours = None if ours == str(pair.merged.id) else ours
        theirs = None if theirs == str(pair.kept.id) else theirs
    final = theirs if theirs and (prefers_theirs or not ours) else ours
    said = [
        one
        for one in pair.evidence.get((pair.merged.id, key), [])
        if one.value not in (None, "") and one.value not in _ids(pair)
    ]
    of = pair.merged.id if final == theirs and theirs else pair.kept.id
    newest = pair.told(of, key, final)
    if said and newest is None and not final:
        # Nothing was held, and nothing is: what was said long ago stays with the one that goes.
        said = []
    plan.claims += [copy(one) for one in said]
    if newest and (said or final != pair.ours[key]):
        plan.claims.append(copy(newest))
    elif final != pair.ours[key]:
        plan.claims.append(_cleared(pair, key))
    if (final or None) != (pair.ours[key] or None):
        plan.changes.append({"field": key, "before": pair.ours[key], "after": final})
    if key == "name":
        _also_called(pair, theirs if final == ours else ours, plan)


def _ids(pair: Pair) -> set[str]:
    return {str(pair.kept.id), str(pair.merged.id)}


def _also_called(pair: Pair, name: str, plan: Plan) -> None:
    """The name that neither keeps as its own is another name of it."""
    same = order_key(pair.kept.name) == order_key(pair.merged.name)
    known = [*pair.ours["former_names"], *pair.theirs["former_names"]]
    told = pair.told(pair.kept.id, "name", name) or pair.told(pair.merged.id, "name", name)
    if told and not same and name not in known:
        plan.claims.append(copy(told, field="former_names"))
        plan.changes.append({"field": "former_names", "added": name})


def _several(pair: Pair, key: str, values: Sequence[Any], plan: Plan) -> None:
    """A field of several values: those of both, each with what was said of it."""
    for value in values:
        if _points_at(key, value) in _ids(pair):
            continue
        said = [one for one in pair.evidence.get((pair.merged.id, key), []) if one.value == value]
        plan.claims += [copy(one) for one in said]
        if value not in pair.ours[key]:
            plan.changes.append({"field": key, "added": value})


def _points_at(key: str, value: Any) -> str | None:
    column = POINTERS.get(key)
    return value[column] if column else None


def _repoint(pair: Pair, id_: UUID, plan: Plan) -> None:
    """What a record says of the one that goes, it says of the one that stays; nothing of itself."""
    old, new = str(pair.merged.id), str(pair.kept.id)
    if id_ != pair.kept.id and pair.held[id_]["parent"] == old:
        plan.claims += [copy(told, value=new) for told in [pair.told(id_, "parent", old)] if told]
        plan.changes.append({"field": "parent", "before": old, "after": new})
    for value in pair.held[id_]["dependencies"]:
        told = pair.told(id_, "dependencies", value) if value["other_id"] == old else None
        if told is None:
            continue
        plan.removed.append(copy(told))
        plan.changes.append({"field": "dependencies", "removed": value})
        turned = value | {"other_id": new}
        if id_ != pair.kept.id and turned not in pair.held[id_]["dependencies"]:
            plan.claims.append(copy(told, value=turned))
            plan.changes.append({"field": "dependencies", "added": turned})


def copy(one: Evidence, *, field: str = "", value: Any = None) -> Claim:
    """What the evidence says, as a claim of another record."""
    return Claim(
        field or one.field,
        one.value if value is None else value,
        one.source,
        Method(one.method),
        one.words,
        one.place,
        one.ground,
    )


def _cleared(pair: Pair, key: str) -> Claim:
    """That a field now holds nothing, because of what said what it held."""
    told = pair.told(pair.kept.id, key, pair.ours[key])
    if told is None:
        raise NotTwo
    return Claim(key, None, told.source, Method(told.method), told.words, told.place)


def _moments(ids: Iterable[UUID]) -> dict[str, list[str]]:
    rows = Initiative.objects.filter(id__in=list(ids)).order_by()
    return {
        str(id_): [changed.isoformat(), confirmed.isoformat()]
        for id_, changed, confirmed in rows.values_list("id", "changed_at", "confirmed_at")
    }


def _publish_too(pair: Pair) -> bool:
    """Let everyone see the one that stays where they could see the one that goes."""
    public = Publication.objects.filter(initiative__in=[pair.kept, pair.merged])
    of = dict(public.values_list("initiative_id", "published_by"))
    if pair.merged.id not in of or pair.kept.id in of:
        return False
    by = of[pair.merged.id]
    Publication.objects.create(initiative=pair.kept, published_at=moment(), published_by=by)
    return True


def _follow(pair: Pair) -> Iterator[dict[str, Any]]:
    """Let rows of every table that point at the one that goes point at the other."""
    valued = {what.model for what in evidenced_models()}
    for relation in Initiative._meta.related_objects:
        model, name = relation.related_model, relation.field.name
        if model in valued or relation.on_delete is not models.PROTECT:
            continue
        rows = model._default_manager.filter(**{name: pair.merged})
        if ids := [str(id_) for id_ in rows.order_by().values_list("pk", flat=True)]:
            rows.update(**{name: pair.kept})
            yield {"model": model._meta.label, "field": name, "ids": ids}
