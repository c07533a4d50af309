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
from overblikk.proposals.models import Proposal
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
