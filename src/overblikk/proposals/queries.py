"""Reading the desk: what lies on it, what was decided, and what each proposal says.

As of a past day the desk holds what had come in by then and was not yet decided.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Q, QuerySet

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.history.as_of import standing_at
from overblikk.proposals.models import FROM_TEXTS, Proposal, State
from overblikk.proposals.settling import ASKED_OF_EACH_ROW
from overblikk.proposals.values import ProposedValue
from overblikk.registry.fields import BUILT_IN, fields
from overblikk.registry.wording import Wording
from overblikk.sources.held_values import values_of_all
from overblikk.sources.models import AccessLevel, Source
from overblikk.sources.places import place_in_words

_SUGGESTED = Q(sender=FROM_TEXTS)


def proposals(viewer: Viewer) -> "QuerySet[Proposal]":
    """The proposals that the viewer may see and that had come in."""
    rows = visible_to(Proposal.objects.all(), viewer)
    when = standing_at()
    return rows.filter(created_at__lte=when) if when else rows


def on_the_desk(rows: "QuerySet[Proposal]") -> "QuerySet[Proposal]":
    """Those that wait for a decision."""
    return rows.filter(_waits())


def decided(rows: "QuerySet[Proposal]") -> "QuerySet[Proposal]":
    """Those accepted or rejected, the last decision first."""
    rows = rows.exclude(_waits()).select_related("decided_by", "initiative")
    return rows.order_by("-decided_at", "number")


def _waits() -> Q:
    when = standing_at()
    return Q(state=State.OPEN) | Q(decided_at__gt=when) if when else Q(state=State.OPEN)


def said_by_source(rows: "QuerySet[Proposal]") -> "QuerySet[Proposal]":
    """Those that their source itself says: not what is suggested from words in its texts."""
    return rows.exclude(_SUGGESTED)


def to_published(rows: "QuerySet[Proposal]") -> "QuerySet[Proposal]":
    """Those of initiatives that everyone may see: what is accepted of them is public at once."""
    return rows.filter(initiative__publication__isnull=False)


def to_accept_by_rule(rows: "QuerySet[Proposal]") -> "QuerySet[Proposal]":
    """Those that a rule may accept: all but what would make a source that is not open public."""
    return rows.exclude(
        ~Q(source__access_level=AccessLevel.PUBLIC), initiative__publication__isnull=False
    )


def is_open(proposal: Proposal) -> bool:
    """Whether the proposal waits, or waited, for a decision."""
    when = standing_at()
    undecided_then = bool(when and proposal.decided_at and proposal.decided_at > when)
    return proposal.state == State.OPEN or undecided_then


@dataclass(frozen=True)
class SourceOnDesk:
    """A source with proposals that wait: how many can be accepted as they are, how many ask, and
    how many are suggested from its texts."""

    source: Source
    ready: int
    asking: int
    suggested: int

    @property
    def total(self) -> int:
        """All that wait."""
        return self.ready + self.asking + self.suggested


def sources_on_desk(viewer: Viewer) -> list[SourceOnDesk]:
    """The sources whose proposals wait, the one with the newest proposal first."""
    rows = on_the_desk(proposals(viewer)).order_by().values("source_id")
    counts = rows.annotate(
        ready=Count("id", filter=Q(has_questions=False) & ~_SUGGESTED),
        asking=Count("id", filter=Q(has_questions=True)),
        suggested=Count("id", filter=_SUGGESTED & Q(has_questions=False)),
        newest=Max("number"),
    ).order_by("-newest")
    known = visible_to(Source.objects.all(), viewer).in_bulk([row["source_id"] for row in counts])
    return [
        SourceOnDesk(known[row["source_id"]], row["ready"], row["asking"], row["suggested"])
        for row in counts
        if row["source_id"] in known
    ]


@dataclass(frozen=True)
class Waiting:
    """How many proposals wait for a decision, and how many of them have questions."""

    total: int
    asking: int


def waiting(viewer: Viewer) -> Waiting:
    """What waits on the desk for the viewer, in one query."""
    counts = on_the_desk(proposals(viewer)).aggregate(
        total=Count("id"), asking=Count("id", filter=Q(has_questions=True))
    )
    return Waiting(**counts)


def outcome_of(source: Source, viewer: Viewer) -> dict[str, int]:
    """How many of the source's proposals are new, change something, wait, are suggested from its
    texts, ask, are decided."""
    waits = _waits()
    return (
        proposals(viewer)
        .filter(source=source)
        .aggregate(
            new=Count("id", filter=Q(is_new=True)),
            change=Count("id", filter=Q(is_new=False)),
            ready=Count("id", filter=waits & Q(has_questions=False) & ~_SUGGESTED),
            suggested=Count("id", filter=waits & _SUGGESTED & Q(has_questions=False)),
            asking=Count("id", filter=waits & Q(has_questions=True)),
            accepted=Count("id", filter=~waits & Q(state=State.ACCEPTED)),
            rejected=Count("id", filter=~waits & Q(state=State.REJECTED)),
        )
    )


@dataclass(frozen=True)
class Listed:
    """A proposal as the desk lists it."""

    proposal: Proposal
    body: str
    values: int
    questions: int


def listed(rows: Iterable[Proposal], viewer: Viewer) -> list[Listed]:
    """The proposals with what a list tells of each, in a constant number of queries."""
    pairs = [(proposal, values_of(proposal)) for proposal in rows]
    wording = Wording.load(
        BUILT_IN,
        [
            *((v.field, v.value) for _p, values in pairs for v in values if v.field == _BODY),
            *((_BODY, p.initiative.responsible_organisation_id) for p, _v in pairs if p.initiative),
        ],
        viewer,
    )
    return [
        Listed(
            proposal,
            _body(proposal, values, wording),
            len(values),
            sum(value.question is not None for value in values),
        )
        for proposal, values in pairs
    ]


_BODY = "responsible_organisation"


def _body(proposal: Proposal, values: Sequence[ProposedValue], wording: Wording) -> str:
    for value in values:
        if value.field == _BODY:
            return wording.of(_BODY, value.value) or value.words
    held = proposal.initiative and proposal.initiative.responsible_organisation_id
    return wording.of(_BODY, held)


def values_of(proposal: Proposal) -> list[ProposedValue]:
    """What the proposal proposes."""
    return [ProposedValue.from_json(kept) for kept in proposal.values]


@dataclass(frozen=True)
class ShownValue:
    """A proposed value in words, and what it rests on."""

    value: ProposedValue
    text: str
    place: str
    was_accepted: bool

    @property
    def asked_of_each_row(self) -> bool:
        """Whether its question is one that each row is answered by itself."""
        question = self.value.question
        return question is not None and question.code in ASKED_OF_EACH_ROW


@dataclass(frozen=True)
class ShownField:
    """What the register holds of a field, and what is proposed that it should."""

    key: str
    label: str
    is_many: bool
    now: Sequence[str]
    values: Sequence[ShownValue]

    @property
    def asks(self) -> bool:
        """Whether something in the field must be settled first."""
        return any(shown.value.question for shown in self.values)

    @property
    def was_accepted(self) -> bool:
        """Whether it was among what was accepted."""
        return any(shown.was_accepted for shown in self.values)


def shown_fields(proposal: Proposal, viewer: Viewer) -> list[ShownField]:
    """The proposal field by field beside what the register holds, in the fields' order."""
    held, of = _held(proposal), fields()
    proposed = [(value.field, value.value) for value in values_of(proposal)]
    standing = [(key, one) for key, all_ in held.items() for one in all_]
    wording = Wording.load(of, [*proposed, *standing], viewer)
    shown = _shown_values(proposal, wording)
    asked_for = {key for key, _value in proposed}
    return [
        ShownField(
            key,
            str(field.label),
            field.is_many,
            [wording.of(key, one) for one in held.get(key, [])],
            [one for one in shown if one.value.field == key],
        )
        for key, field in of.items()
        if key in asked_for
    ]


def _shown_values(proposal: Proposal, wording: Wording) -> list[ShownValue]:
    labels = {key: field.label for key, field in wording.fields.items()}
    return [
        ShownValue(
            value,
            wording.of(value.field, value.value),
            place_in_words(value.place, labels),
            kept.get("accepted", True),
        )
        for value, kept in zip(values_of(proposal), proposal.values, strict=True)
    ]


def _held(proposal: Proposal) -> dict[str, list[Any]]:
    """What the register holds of the initiative, as a list for every field."""
    if not proposal.initiative_id:
        return {}
    held = values_of_all("initiative", [proposal.initiative_id]).get(proposal.initiative_id, {})
    return {
        key: value if isinstance(value, list) else [value]
        for key, value in held.items()
        if value not in (None, "", [])
    }


@dataclass(frozen=True)
class Neighbours:
    """The numbers of the open proposals around one, in the same source."""

    previous: int | None
    next: int | None


def neighbours(proposal: Proposal, viewer: Viewer) -> Neighbours:
    """The open proposals before and after this one in its source."""
    rows = on_the_desk(proposals(viewer).filter(source_id=proposal.source_id))
    numbers = rows.order_by("number").values_list("number", flat=True)
    before = numbers.filter(number__lt=proposal.number).last()
    return Neighbours(before, numbers.filter(number__gt=proposal.number).first())


def next_open(proposal: Proposal, viewer: Viewer) -> int | None:
    """The number of the open proposal to go on to: the next in the source, else its first."""
    rows = on_the_desk(proposals(viewer).filter(source_id=proposal.source_id))
    first = rows.order_by("number").values_list("number", flat=True).first()
    return neighbours(proposal, viewer).next or first
