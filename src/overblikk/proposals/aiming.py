"""Finding, before it is accepted, that a proposal is of an initiative already known."""

from collections.abc import Sequence
from datetime import datetime

from overblikk.proposals.candidates.names_held import not_asking_which, with_name_before
from overblikk.proposals.models import Proposal, State
from overblikk.proposals.planning import Row, known_to
from overblikk.proposals.rules import what_is_new
from overblikk.proposals.values import ProposedValue
from overblikk.sources.held_values import values_of_all
from overblikk.sources.models import Source


def aim(proposals: Sequence[Proposal], source: Source, *, since: datetime | None = None) -> None:
    """Let those that propose something new, and is known, propose what changes of it instead.

    What another row of the same source is of, is another initiative, whatever it is called.
    With `since`, only initiatives registered later are looked at. Sets the proposals' fields;
    the caller saves them.
    """
    new = [proposal for proposal in proposals if proposal.is_new]
    rows = [Row([ProposedValue.from_json(kept) for kept in p.values]) for p in new]
    siblings = set(
        Proposal.objects.filter(source=source, initiative__isnull=False)
        .exclude(state=State.REJECTED)
        .values_list("initiative_id", flat=True)
    )
    known = known_to(rows, but=siblings, since=since)
    held = values_of_all("initiative", [id_ for id_ in known if id_])
    for proposal, row, id_ in zip(new, rows, known, strict=True):
        if id_:
            proposal.initiative_id, proposal.is_new = id_, False
            values = with_name_before(not_asking_which(row.values), held[id_])
            proposal.values = [v.as_json() for v in what_is_new(values, held[id_])]
            proposal.has_questions = any(kept["question"] for kept in proposal.values)
            proposal.candidates = []
