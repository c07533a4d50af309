"""The desk."""

from overblikk.proposals.models.proposal import Proposal, State
from overblikk.proposals.models.thresholds import Thresholds
from overblikk.proposals.models.verdict import Distinct, Suspect, Verdict

__all__ = ["Distinct", "Proposal", "State", "Suspect", "Thresholds", "Verdict"]
