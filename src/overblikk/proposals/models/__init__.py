"""The desk."""

from overblikk.proposals.models.proposal import Proposal, State

__all__ = ["Proposal", "State"]
