"""Many objects of a model that are alike but for what is set on each."""

from collections.abc import Callable
from typing import TypeVar

from django.db import models
from django.db.models.base import ModelState

M = TypeVar("M", bound=models.Model)


def made_alike(first: M) -> Callable[[], M]:
    """What makes further objects like the first, which is not in the database.

    Making each from its values takes forty times as long; signals of its making are not sent.
    """
    model = type(first)
    kept = {name: value for name, value in vars(first).items() if name != "_state"}
    beside = first._state.fields_cache

    def another() -> M:
        made = model.__new__(model)
        made.__dict__ |= kept
        made._state = ModelState()
        made._state.fields_cache = dict(beside)
        return made

    return another
