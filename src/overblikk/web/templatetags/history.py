"""Template tags that show what has changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django import template
from django.utils.timezone import localtime

from overblikk.lib.word_differences import Piece, word_differences
from overblikk.registry.trail import Change, Step

register = template.Library()


@dataclass(frozen=True)
class Day:
    """A day in Oslo and what happened on it."""

    day: date
    steps: list[Step]


@register.filter
def by_day(steps: Sequence[Step]) -> list[Day]:
    """The steps, which come in order, day by day."""
    days = groupby(steps, key=lambda step: localtime(step.at).date())
    return [Day(day, list(of_day)) for day, of_day in days]


@register.filter
def pieces(change: Change) -> list[Piece]:
    """What became of a text, word by word."""
    return word_differences(change.before, change.after)
