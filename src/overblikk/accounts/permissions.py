"""Who sees what of the rooms below, and who sees people and the access log."""

from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from overblikk.accounts.models import AccessEntry, Grant, SavedView, User
from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import M, administrators, nobody, rule
from overblikk.organisations.models import Sector
from overblikk.sources.access import open_today
from overblikk.sources.models import Source
from overblikk.vocabulary.models import Concept, ConceptScheme, OwnField

# The tables of today by name: schema `asof` comes first where the past is stood in.
RECEIVED_FROM = """
SELECT source.id FROM public.sources_source AS source
  JOIN public.organisations_organisation AS body ON body.id = source.from_organisation_id
  LEFT JOIN public.organisations_organisation AS ministry ON ministry.id = body.ministry_id
 WHERE body.id = ANY(%s) OR coalesce(body.sector_id, ministry.sector_id) = ANY(%s)
"""


@rule(Sector, Concept, ConceptScheme, OwnField, sees_more=nobody)
def _open_to_all(rows: "QuerySet[M]", viewer: Viewer) -> "QuerySet[M]":
    return rows


@rule(User, Grant, AccessEntry, sees_more=administrators)
def _people(rows: "QuerySet[M]", viewer: Viewer) -> "QuerySet[M]":
    return rows if viewer.is_administrator else rows.none()


@rule(SavedView, sees_more=nobody)
def _own_views(rows: "QuerySet[SavedView]", viewer: Viewer) -> "QuerySet[SavedView]":
    return rows.filter(person_id=viewer.id) if viewer.id else rows.none()


@rule(Source)
def _sources(rows: "QuerySet[Source]", viewer: Viewer) -> "QuerySet[Source]":
    return rows if viewer.is_analyst else rows.filter(open_source("id", viewer))


def open_source(column: str, viewer: Viewer) -> Q:
    """That the source whose id stands in the column is one the viewer, no analyst, may see.

    It is open; or the viewer registered it, or answers for the body it was received from.
    """
    visible = Q(**{f"{column}__in": open_today()})
    if viewer.id:
        own = Source.objects.filter(registered_by=viewer.id).order_by().values("id")
        visible |= Q(**{f"{column}__in": own})
    if viewer.organisations or viewer.sectors:
        rights = [list(viewer.organisations), list(viewer.sectors)]
        received = RawSQL(RECEIVED_FROM, rights)  # noqa: S611 - the statement is written here
        visible |= Q(**{f"{column}__in": received})
    return visible
