"""Who may edit which initiatives: an owner those their body answers for, a coordinator those of
their sector, an analyst all."""

from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet
from django.db.models.expressions import RawSQL

from overblikk.accounts.viewer import Viewer
from overblikk.organisations.models import Organisation
from overblikk.registry.models import Initiative

# The same sector as registry.queries.initiatives gives. The tables of today by name: schema
# `asof` comes first where the past is stood in, and rights are today's.
SECTOR = "coalesce(ministry.sector_id, body.sector_id, of_body.sector_id)"
EDITABLE = f"""
SELECT initiative.id FROM public.registry_initiative AS initiative
  LEFT JOIN public.organisations_organisation AS body
    ON body.id = initiative.responsible_organisation_id
  LEFT JOIN public.organisations_organisation AS of_body ON of_body.id = body.ministry_id
  LEFT JOIN public.organisations_organisation AS ministry
    ON ministry.id = initiative.responsible_ministry_id
 WHERE body.id = ANY(%s) OR {SECTOR} = ANY(%s)
"""  # noqa: S608 - put together of what is written here
SECTOR_OF = f"""
SELECT {SECTOR} FROM (SELECT %s::uuid AS body_id, %s::uuid AS ministry_id) AS answers
  LEFT JOIN public.organisations_organisation AS body ON body.id = answers.body_id
  LEFT JOIN public.organisations_organisation AS of_body ON of_body.id = body.ministry_id
  LEFT JOIN public.organisations_organisation AS ministry ON ministry.id = answers.ministry_id
"""  # noqa: S608 - put together of what is written here


def editable_today(viewer: Viewer) -> RawSQL:
    """The ids of the initiatives that an owner or coordinator may edit today, for `id__in`."""
    rights = [list(viewer.organisations), list(viewer.sectors)]
    return RawSQL(EDITABLE, rights)  # noqa: S611 - the statement is written above


def editable(viewer: Viewer) -> "QuerySet[Initiative]":
    """The initiatives that the viewer may edit today."""
    if viewer.is_analyst:
        return Initiative.objects.all()
    if not viewer.edits_initiatives:
        return Initiative.objects.none()
    return Initiative.objects.filter(id__in=editable_today(viewer))


def may_edit(viewer: Viewer, initiative: Initiative) -> bool:
    """Whether the viewer may edit the initiative, as it stands today."""
    return viewer.is_analyst or editable(viewer).filter(id=initiative.id).exists()


def may_answer_for(viewer: Viewer, body: UUID | None, ministry: UUID | None) -> bool:
    """Whether the viewer may register initiatives that the body answers for.

    An owner may for their own, a coordinator for those of their sector, whatever ministry is
    stated; the ministry counts where there is no body.
    """
    if viewer.is_analyst or body in viewer.organisations:
        return True
    return _sector_of(body, None if body else ministry) in viewer.sectors


def may_state_ministry(viewer: Viewer, body: UUID | None, ministry: UUID | None) -> bool:
    """Whether whoever may answer for the body may state the ministry beside it, or none.

    The sector follows the ministry: to take an initiative from one to another is for whoever
    coordinates both. An owner may state the ministry of the body, where that moves nothing.
    """
    if viewer.is_analyst or not (body and ministry):
        return True
    sectors = {_sector_of(body, None), _sector_of(body, ministry)}
    return sectors <= viewer.sectors or (len(sectors) == 1 and _is_ministry_of(ministry, body))


def _is_ministry_of(ministry: UUID, body: UUID) -> bool:
    """A ministry is its own."""
    its = Q(ministry_id=ministry) | Q(id=ministry)
    return Organisation.objects.filter(its, id=body).exists()


def _sector_of(body: UUID | None, ministry: UUID | None) -> UUID | None:
    with connection.cursor() as cursor:
        cursor.execute(SECTOR_OF, [body, ministry])
        found: UUID | None = cursor.fetchone()[0]
    return found
