"""Initiatives already in the register that may be one: searched for, told apart, found anew.

Each is looked up among the others as a row is, so that nothing is compared with everything. What
a person has told apart, and what was one and was taken apart, is not suggested again.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.history.moment import moment
from overblikk.lib.bulk_insert import insert_all
from overblikk.proposals.candidates.index import Index
from overblikk.proposals.candidates.recognising import candidate
from overblikk.proposals.candidates.subjects import Bodies, known_subjects
from overblikk.proposals.candidates.thresholds import limits
from overblikk.proposals.models import Lookalikes, LookalikeSearch, ToldApart
from overblikk.registry.models import Initiative, Merge

# Of each initiative, at most so many others are suggested.
SUGGESTED = 3
# How many are compared between two looks at whether to go on.
STRETCH = 500
# A search that has not said so long that it goes on has died with its worker.
SILENT = timedelta(hours=1)

Pair = tuple[UUID, UUID]


def pair(one: UUID, other: UUID) -> Pair:
    """The two in the order that they are kept in."""
    return (one, other) if str(one) < str(other) else (other, one)


def search(*, go_on: Callable[[], bool] = lambda: True) -> LookalikeSearch | None:
    """Look for initiatives that may be one, in place of what the last search found.

    None where it was told not to go on; then what was found before stands.
    """
    bodies = Bodies.load()
    index = Index(known_subjects(bodies), bodies)
    done = LookalikeSearch.objects.create(started_at=moment(), initiatives=len(index.subjects))
    found = []
    for compared, suggested in _suggestions(index, _told_apart()):
        found += suggested
        if compared % STRETCH == 0:
            if not go_on():
                done.delete()
                return None
            LookalikeSearch.objects.filter(id=done.id).update(compared=compared)
    _keep(found, done)
    return done


def latest_search() -> LookalikeSearch | None:
    """The newest search, which may be under way; None where there was none, or it died."""
    newest = LookalikeSearch.objects.first()
    if newest and not newest.ended_at and newest.started_at < moment() - SILENT:
        return LookalikeSearch.objects.exclude(ended_at=None).first()
    return newest


def suspected(viewer: Viewer) -> "QuerySet[Lookalikes]":
    """The pairs that the viewer may see and that nobody has told apart since, likeliest first."""
    apart = ToldApart.objects.filter(first=OuterRef("first_id"), second=OuterRef("second_id"))
    return visible_to(Lookalikes.objects.exclude(Exists(apart)), viewer)


@transaction.atomic
def tell_apart(one: Initiative, other: Initiative, *, by: Viewer) -> ToldApart:
    """Remember that the two are two, so that they are not suggested again."""
    first, second = pair(one.id, other.id)
    told, _is_new = ToldApart.objects.get_or_create(
        first=first,
        second=second,
        defaults={"decided_at": moment(), "decided_by_id": by.id},
    )
    return told


def take_back(told: ToldApart) -> None:
    """Forget that the two are two; they are suggested again where a search found them alike."""
    told.delete()


def _suggestions(
    index: Index, apart: Mapping[UUID, set[UUID]]
) -> Iterator[tuple[int, list[tuple[Pair, float, list[str]]]]]:
    """For each initiative how many have been compared, and the pairs that it is one of."""
    least = limits().ask
    for compared, subject in enumerate(index.subjects, start=1):
        if subject.id is None:
            continue
        but = frozenset(apart.get(subject.id, ()))
        likest = index.likest(subject, least=least, limit=SUGGESTED, but=but)
        told = [candidate(*one) for one in likest]
        yield (
            compared,
            [
                (pair(subject.id, one.initiative), one.score, [r.value for r in one.reasons])
                for one in told
            ],
        )


def _told_apart() -> dict[UUID, set[UUID]]:
    """For each initiative, those that somebody has said that it is not."""
    apart: dict[UUID, set[UUID]] = defaultdict(set)
    told = [
        *ToldApart.objects.values_list("first", "second"),
        *Merge.objects.exclude(apart_at=None).values_list("stayed", "merged"),
    ]
    for one, other in told:
        apart[one].add(other)
        apart[other].add(one)
    return apart


@transaction.atomic
def _keep(found: list[tuple[Pair, float, list[str]]], done: LookalikeSearch) -> None:
    best: dict[Pair, tuple[float, list[str]]] = {}
    for of, score, reasons in found:
        if of not in best or best[of][0] < score:
            best[of] = score, reasons
    # What was merged away while the search went on is gone.
    there = set(Initiative.objects.values_list("id", flat=True))
    Lookalikes.objects.all().delete()
    insert_all(
        Lookalikes,
        [
            Lookalikes(first_id=first, second_id=second, score=score, reasons=reasons)
            for (first, second), (score, reasons) in best.items()
            if first in there and second in there
        ],
    )
    done.compared, done.ended_at = done.initiatives, moment()
    done.save(update_fields=["compared", "ended_at"])
    LookalikeSearch.objects.exclude(id=done.id).delete()
