"""Which initiatives the rows of a source may be of: looked up row by row in what is known."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from overblikk.organisations.names import name_key
from overblikk.proposals.candidates.index import Index
from overblikk.proposals.candidates.reasons import Reason
from overblikk.proposals.candidates.scoring import Likeness
from overblikk.proposals.candidates.subjects import Bodies, Subject, known_subjects, row_subject
from overblikk.proposals.candidates.thresholds import Limits, limits
from overblikk.proposals.models import Verdict
from overblikk.proposals.values import ProposedValue

# So many are shown, and none that is less likely.
SHOWN, LEAST = 5, 0.03


@dataclass(frozen=True, slots=True)
class Candidate:
    """An initiative that a row may be of, how likely, and what says so."""

    initiative: UUID
    score: float
    reasons: tuple[Reason, ...]

    def as_json(self) -> dict[str, Any]:
        """The candidate as the proposal keeps it."""
        reasons = [reason.value for reason in self.reasons]
        return {
            "initiative": str(self.initiative),
            "score": round(self.score, 4),
            "reasons": reasons,
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> "Candidate":
        """The candidate that `as_json` wrote."""
        reasons = tuple(map(Reason, kept["reasons"]))
        return cls(UUID(kept["initiative"]), kept["score"], reasons)


@dataclass(frozen=True)
class Recognised:
    """What a row may be of, the likeliest first; `sure` where a rule or a person decides."""

    candidates: Sequence[Candidate] = ()
    sure: UUID | None = None
    asks: bool = False


NOBODY = Recognised()


class Recogniser:
    """What is known when the first row of a source comes; its own rows are of other initiatives."""

    def __init__(self, sender: str) -> None:
        self.sender = sender

    @cached_property
    def limits(self) -> Limits:
        """The thresholds, the same for all rows of a source."""
        return limits()

    @cached_property
    def index(self) -> Index:
        """Every initiative in the register."""
        bodies = Bodies.load()
        return Index(known_subjects(bodies), bodies)

    def look(self) -> None:
        """Read what is known now, instead of when the first row comes."""
        self.limits, self.index  # noqa: B018 - each is read when it is first asked for

    def of(
        self, rows: Sequence[Sequence[ProposedValue]], taken: Iterable[UUID]
    ) -> list[Recognised]:
        """What each of the rows may be of, but for initiatives that are taken by other rows.

        Those that are sure are taken by the row from then on. Two queries for all the rows,
        besides what is read once.
        """
        if not self.index.subjects:
            return [NOBODY] * len(rows)
        taken = set(taken)
        told = [said_by(row) for row in rows]
        keys = [_key(said) for said in told]
        verdicts = self._verdicts(keys)
        found = []
        for said, key in zip(told, keys, strict=True):
            recognised = self._one(said, verdicts.get(key, {}), taken)
            taken |= {recognised.sure} if recognised.sure else set()
            found.append(recognised)
        return found

    def _one(
        self, said: Mapping[str, list[Any]], verdicts: Mapping[UUID, bool], taken: set[UUID]
    ) -> Recognised:
        same = next(
            (id_ for id_, is_same in verdicts.items() if is_same and id_ not in taken), None
        )
        if same:
            return Recognised([Candidate(same, 1.0, (Reason.DECIDED,))], sure=same)
        but = frozenset(taken | verdicts.keys())
        subject = row_subject(said, self.index.bodies)
        likest = self.index.likest(subject, least=LEAST, limit=SHOWN, but=but)
        return self.judged([candidate(*pair) for pair in likest])

    def judged(self, candidates: Sequence[Candidate]) -> Recognised:
        """What follows from how likely they are: a rule decides only where one alone is likely."""
        if not candidates or candidates[0].score < self.limits.ask:
            return Recognised(candidates)
        first, *rest = candidates
        alone = not rest or rest[0].score < self.limits.ask
        if first.score >= self.limits.decide and alone:
            return Recognised(candidates, sure=first.initiative)
        return Recognised(candidates, asks=True)

    def _verdicts(self, keys: Sequence[tuple[str, str]]) -> dict[Any, dict[UUID, bool]]:
        called = {name for name, _body in keys}
        known = Verdict.objects.filter(sender=self.sender, called__in=called).order_by("id")
        found: dict[Any, dict[UUID, bool]] = defaultdict(dict)
        for name, body, id_, is_same in known.values_list(
            "called", "body", "initiative_id", "is_same"
        ):
            found[name, body][id_] = is_same
        return found


def candidate(subject: Subject, alike: Likeness) -> Candidate:
    """The known initiative as a candidate."""
    if subject.id is None:
        raise ValueError("Only what is registered is a candidate.")
    return Candidate(subject.id, alike.score, alike.reasons)


def said_by(values: Iterable[ProposedValue]) -> dict[str, list[Any]]:
    """What the values say, by field; a question says nothing."""
    said: dict[str, list[Any]] = defaultdict(list)
    for value in values:
        if value.value and not value.remove:
            said[value.field].append(value.value)
    return said


def key_of(values: Sequence[ProposedValue]) -> tuple[str, str]:
    """What a verdict is remembered by: the name, and the body that is responsible."""
    return _key(said_by(values))


def _key(said: Mapping[str, list[Any]]) -> tuple[str, str]:
    name = next(iter(said.get("name", ())), "")
    return name_key(name), next(iter(said.get("responsible_organisation", ())), "")
