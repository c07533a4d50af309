"""Who sees own texts and made reports."""

from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import rule
from overblikk.reporting.models import Making, OwnText


def _analysts(viewer: Viewer) -> bool:
    return viewer.is_analyst


@rule(OwnText, sees_more=_analysts)
def _own_texts(rows: "QuerySet[OwnText]", viewer: Viewer) -> "QuerySet[OwnText]":
    """Those that are open today, whichever day is asked about: what was closed stays closed."""
    if viewer.is_analyst:
        return rows
    statement = "SELECT id FROM public.reporting_owntext WHERE is_open"
    return rows.filter(id__in=RawSQL(statement, []))  # noqa: S611 - the statement is written here


@rule(Making, sees_more=lambda viewer: False)
def _makings(rows: "QuerySet[Making]", viewer: Viewer) -> "QuerySet[Making]":
    """One's own alone: each is made of what one person may see."""
    return rows.filter(made_for=viewer.id) if viewer.id else rows.none()
