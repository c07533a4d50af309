"""Who sees the overviews that are on their way in."""

from django.db.models import QuerySet

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import rule, visible_to
from overblikk.intake.models import GoneRow, NewVersion, OverviewRow, RememberedColumn, Run
from overblikk.sources.models import Source


@rule(Run)
def _runs(rows: "QuerySet[Run]", viewer: Viewer) -> "QuerySet[Run]":
    return rows if viewer.is_analyst else rows.none()


@rule(RememberedColumn)
def _remembered_columns(
    rows: "QuerySet[RememberedColumn]", viewer: Viewer
) -> "QuerySet[RememberedColumn]":
    return rows if viewer.is_analyst else rows.none()


@rule(OverviewRow)
def _overview_rows(rows: "QuerySet[OverviewRow]", viewer: Viewer) -> "QuerySet[OverviewRow]":
    """As closed as the source that they stand in."""
    return rows.filter(source__in=visible_to(Source.objects.all(), viewer))


@rule(NewVersion)
def _new_versions(rows: "QuerySet[NewVersion]", viewer: Viewer) -> "QuerySet[NewVersion]":
    return rows if viewer.is_analyst else rows.none()


@rule(GoneRow)
def _gone_rows(rows: "QuerySet[GoneRow]", viewer: Viewer) -> "QuerySet[GoneRow]":
    return rows if viewer.is_analyst else rows.none()
