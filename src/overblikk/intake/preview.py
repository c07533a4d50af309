"""What taking an overview in would come to, kept so that it is read only once."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from overblikk.accounts.viewer import operator
from overblikk.intake.actions import Outcomes
from overblikk.intake.checks import Check, Level, check_of
from overblikk.intake.preparing import Prepared
from overblikk.intake.problems import Findings, Problem, from_kept
from overblikk.intake.shown_columns import ShownColumn, shown_column
from overblikk.intake.shown_versions import Differences, Earlier, differences, earlier
from overblikk.proposals.planning import Outcome
from overblikk.proposals.values import ProposedValue
from overblikk.registry.fields import fields
from overblikk.registry.wording import Wording

ROWS_SHOWN = 10
# Of each kind of problem; the rest are counted.
PROBLEMS_SHOWN = 20
PLACES_SHOWN = 8


@dataclass(frozen=True)
class Told:
    """What was found, in how many places, and the first of them."""

    what: str
    count: int
    places: Sequence[str]

    @property
    def unnamed(self) -> int:
        """How many places are not among those named."""
        return self.count - len(self.places) if self.places else 0


@dataclass(frozen=True)
class ProblemKind:
    """What one check found, that which is most frequent first; `more` are not shown."""

    check: Check
    count: int
    told: Sequence[Told]
    more: int


@dataclass(frozen=True)
class PreviewedRow:
    """A row as it will read: its number in the file, and field by field values and questions."""

    place: str
    cells: Sequence[Sequence[tuple[str, bool]]]


@dataclass(frozen=True)
class Preview:
    """What a person is shown before anything is laid on the desk."""

    columns: Sequence[ShownColumn]
    counts: dict[str, int]
    new_records: Sequence[str]
    fields: Sequence[str]
    rows: Sequence[PreviewedRow]
    problems: Sequence[ProblemKind]
    earlier: Sequence[Earlier]
    replaces: Earlier | None
    differences: Differences | None


def keep(prepared: Prepared, outcomes: Outcomes, problems: Findings) -> dict[str, Any]:
    """The preview as it is kept with the run."""
    return {
        "columns": [column.as_json() for column in prepared.mapping],
        "counts": {outcome.value: outcomes.counts[outcome.value] for outcome in Outcome},
        "new_records": [name for _field, name in prepared.new_records],
        "rows": [
            {"place": row.place, "values": [value.as_json() for value in row.values]}
            for row in prepared.rows[:ROWS_SHOWN]
        ],
        "problems": _kept_problems(problems),
    }


def _kept_problems(problems: Findings) -> list[dict[str, Any]]:
    """What each check found, errors first, each thing once with the places that it is true of."""
    kinds: dict[str, dict[Any, list[Problem]]] = defaultdict(lambda: defaultdict(list))
    for problem in problems:
        kinds[problem.check.key][tuple(problem.params.items())].append(problem)
    order = sorted(kinds, key=lambda key: check_of(key).level is Level.ADVICE)
    return [_kept_kind(key, list(kinds[key].values()), problems.more[key]) for key in order]


def _kept_kind(code: str, told: list[list[Problem]], more: int) -> dict[str, Any]:
    told.sort(key=len, reverse=True)
    return {
        "code": code,
        "count": sum(map(len, told)) + more,
        "more": len(told) - len(told[:PROBLEMS_SHOWN]) + more,
        "told": [
            {
                "first": same[0].as_kept(),
                "count": len(same),
                "places": [p.place for p in same[:PLACES_SHOWN] if p.place],
            }
            for same in told[:PROBLEMS_SHOWN]
        ],
    }


def read(kept: Any) -> Preview:
    """The preview that `keep` wrote, in the reader's language."""
    rows = [
        (row["place"], [ProposedValue.from_json(value) for value in row["values"]])
        for row in kept["rows"]
    ]
    used = Counter(value.field for _place, values in rows for value in values)
    of = fields()
    shown = [key for key in of if used[key]]
    every = ((v.field, v.value) for _place, values in rows for v in values)
    # Only analysts take overviews in.
    wording = Wording.load(of, every, operator())
    known = [earlier(one) for one in kept["earlier"]]
    return Preview(
        columns=[shown_column(one, of) for one in kept["columns"]],
        counts=kept["counts"],
        new_records=kept["new_records"],
        fields=[str(of[key].label) for key in shown],
        rows=[
            PreviewedRow(place, [_cell(values, key, wording) for key in shown])
            for place, values in rows
        ],
        problems=[_kind(one) for one in kept["problems"]],
        earlier=known,
        replaces=next((one for one in known if one.number == kept["replaces"]), None),
        differences=differences(kept["version"], of) if kept["version"] else None,
    )


def _cell(values: Sequence[ProposedValue], key: str, wording: Wording) -> list[tuple[str, bool]]:
    return [
        (wording.of(key, value.value) or value.words, value.question is not None)
        for value in values
        if value.field == key
    ]


def _kind(kept: dict[str, Any]) -> ProblemKind:
    told = [
        Told(first.what, one["count"], one["places"])
        for first, one in zip(
            from_kept(one["first"] for one in kept["told"]), kept["told"], strict=True
        )
    ]
    return ProblemKind(check_of(kept["code"]), kept["count"], told, kept["more"])
