"""Makes initiatives in any number and records them as if they had come in over the past months."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from random import Random
from uuid import UUID, uuid4

from django.db import connection

from overblikk.accounts.viewer import Viewer
from overblikk.cli.synthetic import surroundings
from overblikk.cli.synthetic.days import give_a_past, moments
from overblikk.cli.synthetic.edits import Edit, edits_of
from overblikk.cli.synthetic.other_data import refuse_other_data
from overblikk.cli.synthetic.papers import Paper, receive_paper
from overblikk.cli.synthetic.story import tell
from overblikk.cli.synthetic.values import values_of
from overblikk.cli.synthetic.world import World
from overblikk.history.moment import at
from overblikk.registry import actions
from overblikk.registry.models import Initiative

BY = Viewer(id=None, name="Syntetiske data", is_analyst=True)
# So many drafts are held in memory at a time, and as many at most share a moment.
BATCH = 1000
FORTNIGHTS = 26
# What happens in a batch, for each new initiative.
SHARE_PUBLISHED, SHARE_EDITED, SHARE_WITHDRAWN = 0.88, 0.6, 0.006
# Of those that were not published at once, so many are in each later batch.
SHARE_LATER = 0.02
GROUND = "Syntetisk endring"


@dataclass
class Made:
    """How much was made."""

    initiatives: int = 0
    values: int = 0
    changes: int = 0
    confirmed: int = 0
    published: int = 0
    withdrawn: int = 0
    sources: int = 0


@dataclass
class _Run:
    """What one making holds between batches; ids are kept, never rows."""

    random: Random
    world: World
    made: Made = field(default_factory=Made)
    waiting: list[UUID] = field(default_factory=list)


def make(count: int, *, seed: int, progress: Callable[[int], None] = lambda done: None) -> Made:
    """Make so many initiatives, and tell `progress` after each batch how many there are.

    The same seed and number give the same names and values in a register that holds the same;
    ids and moments differ. Raises HoldsOtherData, and makes nothing, where real data stand.
    """
    refuse_other_data()
    give_a_past()
    random = Random(seed)  # noqa: S311  # the same each time is what is wanted
    batches = list(_batches(count))
    begins, *days = moments(len(batches) + 1)
    with at(begins):
        paper = receive_paper("Virksomheter og oversikter", random)
        surroundings.complete(count, source=paper.source, random=random, by=BY)
    run = _Run(random, World.load(random))
    run.made.sources += 1
    counted = 0
    for size, moment in zip(batches, days, strict=True):
        with at(moment):
            _one_batch(run, size)
        if run.made.initiatives > 2 * counted:
            counted = run.made.initiatives
            _count_rows()
        progress(run.made.initiatives)
    _count_rows()
    return run.made


def _count_rows() -> None:
    """Let the database count its rows: its plans for empty tables are slow in full ones."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _batches(count: int) -> Iterator[int]:
    """The sizes of the batches: a fortnight's each, where that is not too many at a time."""
    steps = max(min(FORTNIGHTS, count), -(-count // BATCH))
    for step in range(steps):
        yield (step + 1) * count // steps - step * count // steps


def _one_batch(run: _Run, size: int) -> None:
    chosen = _chosen(run, int(size * SHARE_EDITED))
    new = [draft for of_one in _papers_of(run, size) for draft in of_one]
    recorded = actions.record(new, by=BY)
    run.made.initiatives += len(recorded)
    run.made.values += sum(len(draft.claims) for draft in new)
    _edit(run, chosen)
    _publish(run, [initiative.id for initiative in recorded])
    run.world.earlier.extend(initiative.id for initiative in recorded)


def _papers_of(run: _Run, size: int) -> Iterator[list[actions.Draft]]:
    """The new initiatives of a batch, paper by paper, each of some tens of rows."""
    left = size
    while left:
        rows = min(left, run.random.randint(20, 200))
        left -= rows
        run.made.sources += 1
        paper = receive_paper(f"Oversikt nr. {run.made.sources}", run.random)
        yield [_draft(run, paper) for _ in range(rows)]


def _draft(run: _Run, paper: Paper) -> actions.Draft:
    row = paper.next_row()
    told = values_of(tell(run.world, run.random))
    claims = [
        paper.claim(of.key, value, words, column=column, row=row)
        for column, (of, value, words) in enumerate(told)
    ]
    return actions.Draft(None, claims, new_id=uuid4())


def _chosen(run: _Run, count: int) -> list[UUID]:
    """Earlier initiatives, each once, in the order they were made in."""
    earlier = run.world.earlier
    places = run.random.sample(range(len(earlier)), min(count, len(earlier)))
    return [earlier[place] for place in sorted(places)]


def _edit(run: _Run, ids: Sequence[UUID]) -> None:
    if not ids:
        return
    run.made.sources += 1
    paper = receive_paper(f"Oppdatering nr. {run.made.sources}", run.random)
    found = Initiative.objects.in_bulk(ids)
    edits = edits_of([found[id_] for id_ in ids], lambda: tell(run.world, run.random))
    drafts = [_draft_of(edit, paper) for edit in edits if edit.told or edit.removed]
    actions.record(drafts, by=BY, ground=GROUND)
    same = [edit.initiative.id for edit in edits if not (edit.told or edit.removed)]
    actions.confirm(same, source=paper.source, by=BY)
    run.made.changes += len(drafts)
    run.made.confirmed += len(same)


def _draft_of(edit: Edit, paper: Paper) -> actions.Draft:
    row = paper.next_row()
    claims = [
        paper.claim(*one, column=column, row=row)
        for column, one in enumerate((*edit.told, *edit.removed))
    ]
    told = len(edit.told)
    return actions.Draft(edit.initiative, claims[:told], claims[told:])


def _publish(run: _Run, new: Sequence[UUID]) -> None:
    """Publish most of the new, and some that have waited; take a few back."""
    ready = [id_ for id_ in new if run.random.random() < SHARE_PUBLISHED]
    held = set(ready)
    waiting = [id_ for id_ in (*run.waiting, *new) if id_ not in held]
    later = round(len(run.waiting) * SHARE_LATER)
    ready, run.waiting = [*ready, *waiting[:later]], waiting[later:]
    run.made.published += actions.publish(_rows(ready), by=BY)
    back = _chosen(run, round(len(new) * SHARE_WITHDRAWN + run.random.random() / 2))
    run.made.withdrawn += actions.withdraw(_rows(back), by=BY, ground=GROUND)


def _rows(ids: Sequence[UUID]) -> list[Initiative]:
    found = Initiative.objects.in_bulk(ids)
    return [found[id_] for id_ in ids]
