"""The desk."""

from overblikk.proposals.models.lookalikes import Lookalikes, LookalikeSearch, ToldApart
from overblikk.proposals.models.proposal import Proposal, State
from overblikk.proposals.models.thresholds import Thresholds
from overblikk.proposals.models.verdict import Verdict

__all__ = [
    "LookalikeSearch",
    "Lookalikes",
    "Proposal",
    "State",
    "Thresholds",
    "ToldApart",
    "Verdict",
]
