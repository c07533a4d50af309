"""Overviews on their way in."""

from overblikk.intake.models.run import Run, RunState

__all__ = ["Run", "RunState"]
