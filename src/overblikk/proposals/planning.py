"""What rows that came in amount to: a new initiative, a change to a known one, or nothing new."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from itertools import chain
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from overblikk.lib.garbage import garbage_left_until_the_end
from overblikk.lib.norwegian_order import order_key
from overblikk.proposals.candidates.names_held import as_of, asking_which, with_name_before
from overblikk.proposals.candidates.recognising import Candidate, Recognised, Recogniser
from overblikk.proposals.models import Proposal
from overblikk.proposals.rules import Fingerprints, what_is_new
from overblikk.proposals.values import ProposedValue, put_together, taken_apart
from overblikk.registry.models import ExternalIdentifier, Initiative
from overblikk.registry.ties import TIES
from overblikk.sources.held_values import values_of_all


@dataclass(frozen=True)
class Row:
    """What one row of a source says of one initiative; `place` is where it stands, for people."""

    values: Sequence[ProposedValue]
    place: str = ""
    # The initiative that the row itself says that it is of, by the register's own number.
    initiative_id: UUID | None = None

    def first(self, field: str) -> Any:
        """The row's first value of the field; None where there is none, or a question."""
        return next((v.value for v in self.values if v.field == field), None)

    @property
    def name(self) -> str:
        """What the row calls the initiative; empty where it does not."""
        return self.first("name") or ""

    def only(self, fields: Collection[str]) -> "Row":
        """The same row with what it says in these fields alone."""
        return replace(self, values=[value for value in self.values if value.field in fields])

    def __reduce__(self) -> tuple[Any, ...]:
        """How it is handed over to another process, or kept on disk."""
        return _row, (taken_apart(self.values), self.place, self.initiative_id)


def _row(values: Sequence[tuple[Any, ...]], place: str, initiative_id: UUID | None) -> Row:
    return Row(put_together(values), place, initiative_id)


ASKED = "asked"
# The fields by which a row stands apart from the others of its source, or does not.
TELLING = frozenset({"name", "responsible_organisation", "external_identifiers", *TIES})
# So many rows are looked up at a time.
LOOKED_UP = 5000


class Outcome(Enum):
    """What a row amounts to."""

    NEW = "new"
    CHANGE = "change"
    UNCHANGED = "unchanged"


@dataclass(frozen=True)
class Plan:
    """A row, what it amounts to, and for whom; `values` are those that say something new."""

    row: Row
    outcome: Outcome
    fingerprint: str
    values: Sequence[ProposedValue]
    initiative_id: UUID | None = None
    # The same words from the same sender stand on the desk or were decided already.
    asked_before: bool = False
    # What it may be of, as a person sees it who is to say, or to see why a rule did.
    candidates: Sequence[Candidate] = ()

    @property
    def is_recognised(self) -> bool:
        """Whether it is a known initiative's by likeness or by an earlier verdict alone."""
        return self.outcome is Outcome.CHANGE and bool(self.candidates)


class Planner:
    """Plans the rows of one source from one sender, batch after batch."""

    def __init__(self, sender: str) -> None:
        self.sender = sender
        self._fingerprints = Fingerprints()
        self._matches: Counter[tuple[str, Any]] = Counter()
        self._recogniser = Recogniser(sender)
        # An initiative that one row of the source is of, no other row is.
        self._taken: set[UUID] = set()

    @garbage_left_until_the_end()
    def stand_apart(self, rows: Sequence[Row]) -> list[bool]:
        """For each of the source's rows whether it can be planned before or after any other.

        No other row has its name and body, or an identifier of it, or is known to be of the same
        initiative; and it ties no initiatives. Looks ahead as well: what one of the rows is known
        to be of, none is recognised as, and what is known now is what all are compared with. Of the
        rows no more is looked at than the fields that are TELLING.
        """
        ahead = Planner(self.sender)
        told: list[list[int]] = []
        ties: list[bool] = []
        for few in _few_at_a_time(rows):
            known = ahead._known(few)
            self._taken |= {id_ for id_ in known if id_}
            # What tells is long and many; two that differ and hash alike only come later.
            told += [_hashes(row, id_) for row, id_ in zip(few, known, strict=True)]
            ties += [any(value.field in TIES for value in row.values) for row in few]
        self._recogniser.look()
        times = Counter(chain.from_iterable(told))
        return [
            not has_ties and all(times[key] == 1 for key in keys)
            for keys, has_ties in zip(told, ties, strict=True)
        ]

    def plan(self, rows: Sequence[Row]) -> list[Plan]:
        """One plan a row, in order; reads the register in a constant number of queries."""
        fingerprints = [self._fingerprints.of(row.values) for row in rows]
        asked = set(
            Proposal.objects.filter(sender=self.sender, fingerprint__in=fingerprints).values_list(
                "fingerprint", flat=True
            )
        )
        known = self._known(rows)
        self._taken |= {id_ for id_ in known if id_}
        unknown = [
            at
            for at, (id_, fingerprint) in enumerate(zip(known, fingerprints, strict=True))
            if id_ is None and fingerprint not in asked
        ]
        recognised = self._recognised(rows, unknown)
        sure = [one.sure for one in recognised.values() if one.sure]
        held = values_of_all("initiative", [*(id_ for id_ in known if id_), *sure])
        return [
            _plan(row, fingerprint, known[at], held, recognised.get(at), asked=fingerprint in asked)
            for at, (row, fingerprint) in enumerate(zip(rows, fingerprints, strict=True))
        ]

    def _recognised(self, rows: Sequence[Row], unknown: Sequence[int]) -> dict[int, Recognised]:
        """What those rows may be of that no identifier, and no name with its body, tells."""
        if not unknown:
            return {}
        found = self._recogniser.of([rows[at].values for at in unknown], self._taken)
        self._taken |= {one.sure for one in found if one.sure}
        return dict(zip(unknown, found, strict=True))

    def _known(self, rows: Sequence[Row]) -> list[UUID | None]:
        by_identifier = _by_identifier(rows, Initiative.objects.all())
        by_name = _by_name_and_body(rows, Initiative.objects.all())
        return [self._match(row, by_identifier, by_name) for row in rows]

    def _match(
        self,
        row: Row,
        by_identifier: dict[tuple[str, str], UUID],
        by_name: dict[tuple[str, Any], list[UUID]],
    ) -> UUID | None:
        key = _name_and_body(row)
        if row.initiative_id:
            # What goes by the same name further down is another.
            self._matches[key] += 1
            return row.initiative_id
        for identifier in _identifiers(row):
            if identifier in by_identifier:
                return by_identifier[identifier]
        # The second row of a name in one file is the second initiative of that name.
        nth = self._matches[key]
        self._matches[key] += 1
        found = by_name.get(key, [])
        return found[nth] if row.name and nth < len(found) else None


def _plan(
    row: Row,
    fingerprint: str,
    known: UUID | None,
    held: dict[UUID, dict[str, Any]],
    recognised: Recognised | None,
    *,
    asked: bool,
) -> Plan:
    values: Sequence[ProposedValue] = row.values
    if recognised and recognised.sure:
        values = as_of(row.values, held[recognised.sure])
        return Plan(
            row, Outcome.CHANGE, fingerprint, values, recognised.sure,
            candidates=recognised.candidates,
        )  # fmt: skip
    if recognised:
        values = asking_which(row.values) if recognised.asks else values
        return Plan(row, Outcome.NEW, fingerprint, values, candidates=recognised.candidates)
    if known:
        values = what_is_new(with_name_before(values, held[known]), held[known])
    if asked or (known and not values):
        outcome = Outcome.UNCHANGED
    else:
        outcome = Outcome.CHANGE if known else Outcome.NEW
    return Plan(row, outcome, fingerprint, values, known, asked)


def _few_at_a_time(rows: Sequence[Row]) -> Iterable[Sequence[Row]]:
    return (rows[at : at + LOOKED_UP] for at in range(0, len(rows), LOOKED_UP))


def _hashes(row: Row, known: UUID | None) -> list[int]:
    return list({*map(hash, _told_by(row)), *([hash(known)] if known else ())})


def _told_by(row: Row) -> Iterable[tuple[Any, ...]]:
    """What tells which initiative the row is of: its name with its body, its identifiers."""
    yield _name_and_body(row)
    yield from (("identifier", *one) for one in _identifiers(row))


def _identifiers(row: Row) -> Iterable[tuple[str, str]]:
    for value in row.values:
        # An identifier says which initiative only together with whose it is.
        if value.field == "external_identifiers" and value.value and value.value["system"]:
            yield value.value["system"], value.value["identifier"]


def _name_and_body(row: Row) -> tuple[str, Any]:
    asked = any(v.question for v in row.values if v.field == "responsible_organisation")
    # Who is responsible is not known until somebody has answered, and is then not nobody.
    return order_key(row.name), ASKED if asked else row.first("responsible_organisation")


def known_to(
    rows: Sequence[Row], *, but: Collection[UUID], since: datetime | None = None
) -> list[UUID | None]:
    """For each row the first initiative of its identifier, or of its name and body, if any.

    Those in `but` are passed over, and no two rows are given the same one. With `since`, only
    initiatives registered later.
    """
    among = (
        Initiative.objects.filter(registered_at__gt=since) if since else Initiative.objects.all()
    )
    by_identifier, by_name = _by_identifier(rows, among), _by_name_and_body(rows, among)
    taken = set(but)
    found = []
    for row in rows:
        candidates = _candidates(row, by_identifier, by_name)
        known = next((id_ for id_ in candidates if id_ not in taken), None)
        found.append(known)
        taken |= {known} if known else set()
    return found


def _candidates(
    row: Row,
    by_identifier: dict[tuple[str, str], UUID],
    by_name: dict[tuple[str, Any], list[UUID]],
) -> Iterable[UUID]:
    yield from (by_identifier[i] for i in _identifiers(row) if i in by_identifier)
    yield from by_name.get(_name_and_body(row), []) if row.name else []


def _by_identifier(
    rows: Sequence[Row], among: "QuerySet[Initiative]"
) -> dict[tuple[str, str], UUID]:
    wanted = {identifier for row in rows for identifier in _identifiers(row)}
    found = ExternalIdentifier.objects.filter(
        identifier__in={i for _, i in wanted}, initiative__in=among
    )
    return {(f.system, f.identifier): f.initiative_id for f in found}


def _by_name_and_body(
    rows: Sequence[Row], among: "QuerySet[Initiative]"
) -> dict[tuple[str, Any], list[UUID]]:
    keys = {order_key(row.name) for row in rows if row.name}
    found: dict[tuple[str, Any], list[UUID]] = defaultdict(list)
    known = among.filter(order_key__in=keys).order_by("number")
    for id_, key, body in known.values_list("id", "order_key", "responsible_organisation_id"):
        found[key, str(body) if body else None].append(id_)
    return found
