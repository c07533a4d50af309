"""What analysts write for the report, and reports that are being made."""

from overblikk.reporting.models.making import Making, MakingState
from overblikk.reporting.models.own_text import OwnText

__all__ = ["Making", "MakingState", "OwnText"]
