"""Searching the register for initiatives of different bodies that look alike.

What is found is written as it is found, under the search that found it, and shown once that ends:
so that memory holds the index alone, and a search that dies leaves what was known before.
"""

from collections.abc import Callable
from datetime import timedelta

from django.db import transaction

from overblikk.history.moment import moment
from overblikk.lib.bulk_insert import insert_values
from overblikk.overlap.clusters import Tie, cluster, strongest
from overblikk.overlap.index import Index
from overblikk.overlap.models import Overlap, OverlapSearch
from overblikk.overlap.subjects import subjects
from overblikk.proposals.candidates.subjects import Bodies
from overblikk.registry.initiative_words import number_of
from overblikk.registry.models import Initiative

# So many are kept of each, since not everyone may see all of them.
KEPT = 8
# Less alike is not worth a look.
LEAST = 0.12
# Of what two share, so much is kept: more than is shown.
SHARED = 12
COLUMNS = ("search_id", "initiative_id", "other_id", "score", "shared")
# How many are compared between two looks at whether to go on.
STRETCH = 500
# A search that has not ended by then has died with its worker.
SILENT = timedelta(hours=6)


def search(*, go_on: Callable[[], bool] = lambda: True) -> OverlapSearch | None:
    """Look for initiatives that look alike, in place of what the last search found.

    None where it was told not to go on; then what was found before stands.
    """
    index = Index(subjects(Bodies.load()))
    done = OverlapSearch.objects.create(started_at=moment(), initiatives=len(index.ids))
    ties: list[Tie] = []
    for start in range(0, len(index.ids), STRETCH):
        if not go_on():
            done.delete()
            return None
        places = range(start, min(start + STRETCH, len(index.ids)))
        ties = strongest([*ties, *_compare(index, places, done)])
    _end(done, ties)
    return done


def latest_search() -> OverlapSearch | None:
    """The newest search, which may be under way; None where there was none, or it died."""
    newest = OverlapSearch.objects.first()
    if newest and not newest.ended_at and newest.started_at < moment() - SILENT:
        return latest_ended()
    return newest


def latest_ended() -> OverlapSearch | None:
    """The search whose findings are shown; None before the first has ended."""
    return OverlapSearch.objects.exclude(ended_at=None).first()


@transaction.atomic
def _compare(index: Index, places: range, done: OverlapSearch) -> list[Tie]:
    """Write what those in the places look like; gives the strong ties among that."""
    found = [
        (index.ids[at], alike)
        for at in places
        for alike in index.likest(at, least=LEAST, limit=KEPT)
    ]
    # What was merged away while the search went on is gone.
    wanted = {id_ for one, alike in found for id_ in (one, alike.id)}
    there = set(Initiative.objects.filter(id__in=wanted).values_list("id", flat=True))
    found = [(one, alike) for one, alike in found if {one, alike.id} <= there]
    rows = (
        (done.id, one, alike.id, alike.score, list(map(number_of, alike.shared[:SHARED])))
        for one, alike in found
    )
    insert_values(Overlap, COLUMNS, rows)
    OverlapSearch.objects.filter(id=done.id).update(compared=places.stop)
    return [tie for one, alike in found if (tie := Tie.of(one, alike))]


@transaction.atomic
def _end(done: OverlapSearch, ties: list[Tie]) -> None:
    cluster(ties, done)
    done.compared, done.ended_at = done.initiatives, moment()
    done.save(update_fields=["compared", "ended_at"])
    OverlapSearch.objects.exclude(id=done.id).delete()
