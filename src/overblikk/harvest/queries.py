"""Reading what was asked of other systems."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import Count, QuerySet
from procrastinate.contrib.django.models import ProcrastinateJob

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.harvest.models import (
    Asking,
    Disagreement,
    FoundFile,
    PublicList,
    Schedule,
    System,
    Unit,
)
from overblikk.harvest.systems import AskableSystem, systems
from overblikk.harvest.units import PUBLIC_FORMS
from overblikk.organisations.models import Organisation


@dataclass(frozen=True)
class AskedSystem:
    """A system with what was chosen for it, its last asking, and whether one waits to begin."""

    system: AskableSystem
    chosen: System
    last: Asking | None
    is_waiting: bool

    @property
    def schedule(self) -> str:
        """How often it is asked, in words."""
        return str(Schedule(self.chosen.schedule).label)


@dataclass(frozen=True)
class AskedList:
    """A list with its last asking, and whether one waits to begin."""

    list: PublicList
    last: Asking | None
    is_waiting: bool


def all_systems(viewer: Viewer) -> list[AskedSystem]:
    """Every system that can be asked."""
    chosen = {one.key: one for one in visible_to(System.objects.all(), viewer)}
    last = _last(viewer, "system")
    waiting = _waiting()
    return [
        AskedSystem(
            system, chosen.get(key) or System(key=key), last.get(key), f"system {key}" in waiting
        )
        for key, system in systems().items()
    ]


def all_lists(viewer: Viewer) -> list[AskedList]:
    """Every list at an address."""
    last = _last(viewer, "public_list_id")
    waiting = _waiting()
    rows = visible_to(PublicList.objects.select_related("sender", "added_by"), viewer)
    return [AskedList(of, last.get(of.id), f"list {of.id}" in waiting) for of in rows]


def askings(viewer: Viewer, **of: object) -> "QuerySet[Asking]":
    """The askings of a system or of a list, the latest first."""
    rows = visible_to(Asking.objects.filter(**of), viewer)
    return rows.select_related("source", "run", "asked_by").defer("source__original__content")


def disagreements(viewer: Viewer) -> "QuerySet[Disagreement]":
    """Where people say otherwise than Enhetsregisteret."""
    return visible_to(Disagreement.objects.select_related("organisation"), viewer)


def deleted_bodies(viewer: Viewer) -> list[tuple[Organisation, Unit]]:
    """Bodies that Enhetsregisteret has deleted and that no successor has been named for."""
    gone = visible_to(Unit.objects.all(), viewer)
    ended = gone.exclude(deleted_on=None) | gone.filter(is_removed=True)
    units = {unit.number: unit for unit in ended}
    bodies = visible_to(Organisation.objects.all(), viewer)
    standing = bodies.filter(organisation_number__in=units, successor=None)
    return [(body, units[body.organisation_number or ""]) for body in standing]


def known_forms(viewer: Viewer) -> list[tuple[str, int]]:
    """The forms of public bodies, each with how many of them the register does not have."""
    counted = Counter(to_be_taken_in(viewer, PUBLIC_FORMS).values_list("form", flat=True))
    return [(form, counted[form]) for form in PUBLIC_FORMS]


def to_be_taken_in(viewer: Viewer, forms: Collection[str]) -> "QuerySet[Unit]":
    """The units of the forms that the register does not have: what choosing them would add."""
    known = Organisation.objects.exclude(organisation_number=None)
    rows = visible_to(Unit.objects.filter(form__in=forms), viewer)
    living = rows.filter(deleted_on=None, is_removed=False)
    return living.exclude(number__in=known.values("organisation_number"))


def files_by_state() -> dict[str, int]:
    """How many files of Kudos have come, and how many have not."""
    counted = FoundFile.objects.aggregate(all=Count("uuid"), here=Count("source"))
    return {"here": counted["here"], "left": counted["all"] - counted["here"]}


def _last(viewer: Viewer, column: str) -> dict[object, Asking]:
    rows = visible_to(Asking.objects.exclude(**{column: None}), viewer)
    latest = rows.order_by(column, "-started_at").distinct(column)
    return {getattr(asking, column): asking for asking in latest}


def _waiting() -> set[str]:
    jobs = ProcrastinateJob.objects.filter(status="todo", queueing_lock__startswith="harvest ")
    locks = jobs.values_list("queueing_lock", flat=True)
    return {lock.removeprefix("harvest ") for lock in locks if lock}
