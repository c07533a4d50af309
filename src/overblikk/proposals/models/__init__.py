"""The desk."""

from overblikk.proposals.models.lookalikes import Lookalikes, LookalikeSearch, ToldApart
from overblikk.proposals.models.proposal import FROM_TEXTS, Proposal, State
from overblikk.proposals.models.register_search import RegisterSearch
from overblikk.proposals.models.thresholds import Thresholds
from overblikk.proposals.models.verdict import Verdict

__all__ = [
    "FROM_TEXTS",
    "LookalikeSearch",
    "Lookalikes",
    "Proposal",
    "RegisterSearch",
    "State",
    "Thresholds",
    "ToldApart",
    "Verdict",
]
