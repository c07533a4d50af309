"""The one place that decides who sees what.

Every list, page, count, command and export takes its rows through `visible_to`. Each model has
one rule; asking for a model that has none is an error, so that nothing is shown by omission.
Rules ask today's rights and today's publication, also where the rows are read as of a past day.
"""

from collections.abc import Callable
from typing import TypeVar

from django.db import models

from overblikk.accounts.viewer import Viewer
from overblikk.organisations.models import Sector
from overblikk.sources.access import open_today
from overblikk.sources.models import Source
from overblikk.vocabulary.models import Concept, ConceptScheme, OwnField

M = TypeVar("M", bound=models.Model)
Rule = Callable[["models.QuerySet[M]", Viewer], "models.QuerySet[M]"]

_rules: dict[type[models.Model], Rule] = {}


class NoRule(LookupError):
    """Nobody has decided who sees rows of this model."""


def rule(*of: type[models.Model]) -> Callable[[Rule], Rule]:
    """Decorator: the function decides which rows of the models a viewer sees."""

    def keep(decide: Rule) -> Rule:
        for model in of:
            _rules[model] = decide
        return decide

    return keep


def visible_to(rows: "models.QuerySet[M]", viewer: Viewer) -> "models.QuerySet[M]":
    """Those of the rows that the viewer may see. Raises NoRule for a model without a rule."""
    try:
        decide = _rules[rows.model]
    except KeyError:
        raise NoRule(rows.model.__name__) from None
    return decide(rows, viewer)


@rule(Sector, Concept, ConceptScheme, OwnField)
def _open_to_all(rows: "models.QuerySet[M]", viewer: Viewer) -> "models.QuerySet[M]":
    return rows


@rule(Source)
def _sources(rows: "models.QuerySet[Source]", viewer: Viewer) -> "models.QuerySet[Source]":
    return rows if viewer.is_analyst else rows.filter(id__in=open_today())
