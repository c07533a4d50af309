"""Concepts that wait on the desk are in use, though no foreign key says so."""

from overblikk.proposals.models import Proposal, State
from overblikk.vocabulary.models import Concept
from overblikk.vocabulary.queries import counts_uses


@counts_uses
def proposed(concept: Concept) -> int:
    """In how many open proposals the concept is a value, or a part in a co-operation."""
    waiting = Proposal.objects.filter(state=State.OPEN)
    id_ = str(concept.id)
    as_value = waiting.filter(values__contains=[{"value": id_}])
    return (as_value | waiting.filter(values__contains=[{"value": {"part_id": id_}}])).count()
