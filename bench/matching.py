"""Whether rows of known initiatives are recognised, and others called new, by what was done."""

import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from random import Random
from uuid import UUID

from bench.bases import standing_in, synthetic_base
from bench.measure import Measure
from bench.printing import tell
from bench.sending import OTHERS, TRUE, Changes, Known, Sent, rows
from bench.sending_otherwise import OTHERWISE
from bench.stands import Stands
from overblikk.cli.synthetic.marks import MARK
from overblikk.proposals.candidates.index import Index
from overblikk.proposals.candidates.recognising import (
    LEAST,
    SHOWN,
    Recognised,
    Recogniser,
    candidate,
)
from overblikk.proposals.candidates.subjects import Bodies, known_subjects, row_subject
from overblikk.registry.models import Initiative

SEEDS, ROWS = (11, 12, 13, 14), 1000
# What changes the names: two sets of ways, the second by lists of its own.
WAYS: dict[str, Changes] = {"seed ": TRUE, "otherwise, seed ": OTHERWISE}
COLUMNS = ("id", "name", "responsible_organisation_id", "description", "start")


def take(stands: Stands) -> None:
    """Print the confusion table for each number of initiatives, and what it took."""
    for size in stands.sizes:
        with synthetic_base(size) as base, standing_in(base):
            measure(_known())


def measure(known: Sequence[Known]) -> None:
    """Print what comes of rows that are made of what is known."""
    # Each body has swallowed another, which some rows still name.
    former = {one.body: f"former {one.body}" for one in known if one.body}
    began = time.process_time()
    index = _index({was: now for now, was in former.items()})
    took = time.process_time() - began
    tell(f"matching, {len(known)}: what is known is read in", f"{took:.1f} s of a processor")
    for way, changes in WAYS.items():
        for seed in SEEDS:
            sent = rows(known, former, Random(seed), ROWS, changes)
            _one_seed(sent, index, f"{way}{seed}", list(changes))


def _known() -> list[Known]:
    found = Initiative.objects.order_by("number").values_list(*COLUMNS)
    return [
        Known(id_, name.replace(MARK, "").strip(), str(body) if body else None, text, start)
        for id_, name, body, text, start in found
    ]


def _index(successors: dict[str, str]) -> Index:
    bodies = Bodies.load()
    bodies = replace(bodies, successors={**bodies.successors, **successors})
    return Index(known_subjects(bodies), bodies)


def _one_seed(sent: Sequence[Sent], index: Index, which: str, true: Sequence[str]) -> None:
    recogniser = Recogniser("bench")
    table: dict[str, Counter[str]] = defaultdict(Counter)
    began = time.process_time()
    for one in sent:
        subject = row_subject(_said(one.row), index.bodies)
        likest = index.likest(subject, least=LEAST, limit=SHOWN)
        found = recogniser.judged([candidate(*pair) for pair in likest])
        table[one.kind].update(_outcomes(found, one.truth))
    took = (time.process_time() - began) / len(sent) * 1000
    tell(f"matching, {which}: a row", f"{took:.2f} ms of a processor")
    for kind in (*true, *OTHERS):
        tell(f"matching, {which}: {kind}", ", ".join(f"{k} {n}" for k, n in table[kind].items()))
    _tell_bars(table, which, true)


def _said(row: Known) -> dict[str, list[str]]:
    said = {
        "name": row.name,
        "responsible_organisation": row.body,
        "description": row.description,
        "start": row.start,
    }
    return {key: [value] for key, value in said.items() if value}


def _outcomes(found: Recognised, truth: UUID | None) -> dict[str, int]:
    ids = [one.initiative for one in found.candidates]
    return {
        "rows": 1,
        "decided right": int(found.sure is not None and found.sure == truth),
        "decided wrong": int(found.sure is not None and found.sure != truth),
        "first": int(bool(ids) and ids[0] == truth),
        "shown": int(truth in ids),
        "asked": int(found.asks),
        "called new": int(not found.sure and not found.asks),
    }


def _tell_bars(table: dict[str, Counter[str]], which: str, true: Sequence[str]) -> None:
    def share(kinds: Sequence[str], what: str) -> str:
        return f"{sum(table[k][what] for k in kinds) / sum(table[k]['rows'] for k in kinds):.3f}"

    wrong = sum(counted["decided wrong"] for counted in table.values())
    tell(f"matching, {which}: wrong decisions (bar 0)", str(wrong))
    tell(f"matching, {which}: true is first (bar 0.90)", share(true, "first"))
    tell(f"matching, {which}: new is called new (bar 0.95)", share(["new"], "called new"))
    tell(f"matching, {which}: with what is hard, called new", share(list(OTHERS), "called new"))


MEASURE = Measure("matching", take)
