"""Overviews on their way in, and what is remembered of those that came."""

from overblikk.intake.models.columns import RememberedColumn
from overblikk.intake.models.run import Run, RunState
from overblikk.intake.models.versions import Answer, GoneRow, NewVersion, OverviewRow

__all__ = [
    "Answer",
    "GoneRow",
    "NewVersion",
    "OverviewRow",
    "RememberedColumn",
    "Run",
    "RunState",
]
