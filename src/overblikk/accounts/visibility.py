"""The one place that decides who sees what.

Every list, page, count, command and export takes its rows through `visible_to`. Each model has
one rule; asking for a model that has none is an error, so that nothing is shown by omission.
Rules ask today's rights and today's publication, also where the rows are read as of a past day.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db import models

from overblikk.accounts.viewer import Viewer

M = TypeVar("M", bound=models.Model)
Decide = Callable[["models.QuerySet[M]", Viewer], "models.QuerySet[M]"]


@dataclass(frozen=True)
class Rule:
    """Which rows a viewer sees, and whether some are among them that everyone does not see."""

    decide: Callable[[Any, Viewer], Any]
    sees_more: Callable[[Viewer], bool]


# By the model, and the kind of its rows that the rule is for; most are for all of them.
_rules: dict[tuple[type[models.Model], str], Rule] = {}
# The models that a viewer with the right to has read in this request or command.
_read: ContextVar[set[str] | None] = ContextVar("read", default=None)


class NoRule(LookupError):
    """Nobody has decided who sees rows of this model."""


def nobody(viewer: Viewer) -> bool:
    """No viewer sees more than another, for `rule`."""
    return False


def those_who_edit(viewer: Viewer) -> bool:
    """Analysts, owners and coordinators see more than others, for `rule`."""
    return viewer.edits_initiatives


def administrators(viewer: Viewer) -> bool:
    """Administrators see more than others, for `rule`."""
    return viewer.is_administrator


def rule(
    *of: type[models.Model],
    kind: str = "",
    sees_more: Callable[[Viewer], bool] = those_who_edit,
) -> Callable[[Decide], Decide]:
    """Decorator: the function decides which rows of the models a viewer sees.

    A rule for a `kind` of rows gives those of them that the model's rule would, sooner.
    `sees_more` says of which viewers the access log is to tell that they read the rows.
    """

    def keep(decide: Decide) -> Decide:
        for model in of:
            _rules[model, kind] = Rule(decide, sees_more)
        return decide

    return keep


def visible_to(
    rows: "models.QuerySet[M]", viewer: Viewer, *, kind: str = ""
) -> "models.QuerySet[M]":
    """Those of the rows that the viewer may see; of a `kind` that has a rule, no others.

    Raises NoRule for a model without a rule.
    """
    try:
        found = _rules[rows.model, kind]
    except KeyError:
        raise NoRule(rows.model.__name__) from None
    read = _read.get()
    if read is not None and found.sees_more(viewer):
        read.add(rows.model.__name__)
    visible: models.QuerySet[M] = found.decide(rows, viewer)
    return visible


def note(models_read: set[str]) -> None:
    """Say that these models were read with more right than everyone has, by their names."""
    read = _read.get()
    if read is not None:
        read |= models_read


@contextmanager
def noting(read: set[str]) -> Iterator[None]:
    """Add to `read` the models that are read in the block with more right than everyone has."""
    token = _read.set(read)
    try:
        yield
    finally:
        _read.reset(token)
