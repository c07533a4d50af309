"""The desk."""

from overblikk.proposals.models.proposal import Proposal, State
from overblikk.proposals.models.thresholds import Thresholds
from overblikk.proposals.models.verdict import Verdict

__all__ = ["Proposal", "State", "Thresholds", "Verdict"]
