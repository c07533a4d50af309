"""What a person needs to say whether two are the same: the candidates in words, with reasons."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from overblikk.accounts.viewer import Viewer
from overblikk.proposals.candidates.reasons import AGAINST, IN_WORDS, Reason
from overblikk.proposals.candidates.recognising import Candidate
from overblikk.proposals.candidates.thresholds import Limits, limits
from overblikk.proposals.models import Lookalikes, Proposal, ToldApart
from overblikk.registry.models import Initiative
from overblikk.registry.queries import initiatives


@dataclass(frozen=True)
class Shown:
    """A candidate as it is shown: how likely in words, and what speaks for and against."""

    initiative: Initiative
    likely: Promise
    reasons_for: Sequence[Promise]
    reasons_against: Sequence[Promise]
    is_chosen: bool = False


@dataclass(frozen=True)
class ShownPair:
    """Two initiatives of the register that may be one, the older first."""

    pk: int
    older: Initiative
    younger: Initiative
    likely: Promise
    reasons_for: Sequence[Promise]
    reasons_against: Sequence[Promise]


@dataclass(frozen=True)
class ShownApart:
    """Two that somebody has told apart, and who and when."""

    told: ToldApart
    older: Initiative
    younger: Initiative


def shown_pairs(pairs: Iterable[Lookalikes], viewer: Viewer) -> list[ShownPair]:
    """The pairs as they are shown, in a constant number of queries."""
    pairs = list(pairs)
    rows = initiatives_with_what_tells(viewer, _ids((p.first_id, p.second_id) for p in pairs))
    in_force = limits()
    return [
        ShownPair(
            one.pk,
            *_by_age(rows[one.first_id], rows[one.second_id]),
            likeliness(one.score, in_force),
            *in_words(map(Reason, one.reasons)),
        )
        for one in pairs
        if one.first_id in rows and one.second_id in rows
    ]


def shown_apart(told: Iterable[ToldApart], viewer: Viewer) -> list[ShownApart]:
    """Those of the pairs whose initiatives both stand in the register."""
    told = list(told)
    rows = initiatives_with_what_tells(viewer, _ids((t.first, t.second) for t in told))
    return [
        ShownApart(one, *_by_age(rows[one.first], rows[one.second]))
        for one in told
        if one.first in rows and one.second in rows
    ]


def _ids(pairs: Iterable[tuple[UUID, UUID]]) -> set[UUID]:
    return {id_ for pair in pairs for id_ in pair}


def _by_age(one: Initiative, other: Initiative) -> tuple[Initiative, Initiative]:
    return (one, other) if one.number < other.number else (other, one)


def shown_candidates(proposal: Proposal, viewer: Viewer) -> list[Shown]:
    """What the proposal may be of, the likeliest first, in a constant number of queries."""
    kept = [Candidate.from_json(one) for one in proposal.candidates]
    return _shown(kept, viewer, chosen=proposal.initiative_id)


def _shown(kept: Sequence[Candidate], viewer: Viewer, *, chosen: UUID | None) -> list[Shown]:
    rows = initiatives_with_what_tells(viewer, [one.initiative for one in kept])
    in_force = limits()
    return [
        Shown(
            rows[one.initiative],
            likeliness(one.score, in_force),
            *in_words(one.reasons),
            is_chosen=one.initiative == chosen,
        )
        for one in kept
        if one.initiative in rows
    ]


def initiatives_with_what_tells(viewer: Viewer, ids: Iterable[UUID]) -> dict[UUID, Initiative]:
    """Those of the initiatives that the viewer may see, with the names and body that tell them."""
    rows = initiatives(viewer).filter(id__in=list(ids))
    rows = rows.select_related("responsible_organisation", "status")
    return {row.id: row for row in rows.prefetch_related("former_names")}


def in_words(reasons: Iterable[Reason]) -> tuple[list[Promise], list[Promise]]:
    """What speaks for and what against, in words."""
    reasons = list(reasons)
    said_for: list[Promise] = [IN_WORDS[one] for one in reasons if one not in AGAINST]
    return said_for, [IN_WORDS[one] for one in reasons if one in AGAINST]


def likeliness(score: float, in_force: Limits) -> Promise:
    """How likely, in words."""
    if score >= in_force.decide:
        return _("Nesten sikkert")
    if score >= in_force.ask:
        return _("Kan være det samme")
    return _("Ligner, men trolig et annet")
