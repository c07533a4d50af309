"""Who sees which initiatives, and whatever hangs on them.

A viewer sees what is published, and what they may edit. Where the register is seen as of a past
day, what is published is seen only on days since it was.
"""

from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.fields.json import KT

from overblikk.accounts.permissions import open_source
from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import rule, visible_to
from overblikk.history.as_of import standing_at
from overblikk.organisations.models import Organisation, OrganisationName
from overblikk.registry.models import (
    Cooperation,
    Initiative,
    LapsedEvidence,
    Membership,
    Merge,
    Portfolio,
    Publication,
)
from overblikk.registry.record_permissions import evidence_of_records
from overblikk.registry.rights import editable_today
from overblikk.sources.evidenced import evidenced_models
from overblikk.sources.models import Evidence

# What only those who may edit an initiative see of it.
WITHHELD_FIELDS = frozenset({"contacts"})


def public_since(initiative_id: UUID) -> "QuerySet[Publication]":
    """The initiative's publication, if everyone may see it on the day that is looked at."""
    return _publications().filter(initiative_id=initiative_id)


@rule(Initiative)
def _initiatives(rows: "QuerySet[Initiative]", viewer: Viewer) -> "QuerySet[Initiative]":
    return rows if viewer.is_analyst else rows.filter(_seen("id", viewer))


@rule(Organisation)
def _organisations(rows: "QuerySet[Organisation]", viewer: Viewer) -> "QuerySet[Organisation]":
    if viewer.is_analyst:
        return rows
    responsible = Initiative.objects.filter(
        _seen("id", viewer),
        Q(responsible_organisation=OuterRef("id")) | Q(responsible_ministry=OuterRef("id")),
    )
    takes_part = Cooperation.objects.filter(
        _seen("initiative_id", viewer), organisation=OuterRef("id")
    )
    own = Q(id__in=viewer.organisations)
    named = _named("name_nb", viewer)
    return rows.filter(own | named | Exists(responsible) | Exists(takes_part))


@rule(OrganisationName)
def _other_names(
    rows: "QuerySet[OrganisationName]", viewer: Viewer
) -> "QuerySet[OrganisationName]":
    if viewer.is_analyst:
        return rows
    said = Evidence.objects.annotate(said=KT("value__name")).filter(
        open_source("source_id", viewer),
        record_id=OuterRef("organisation_id"),
        field="other_names",
        said=OuterRef("name"),
    )
    return rows.filter(Exists(said))


@rule(Portfolio)
def _portfolios(rows: "QuerySet[Portfolio]", viewer: Viewer) -> "QuerySet[Portfolio]":
    if viewer.is_analyst:
        return rows
    holds = Membership.objects.filter(_seen("initiative_id", viewer), portfolio=OuterRef("id"))
    return rows.filter(_named("name", viewer) | Exists(holds))


@rule(Evidence)
def _evidence(rows: "QuerySet[Evidence]", viewer: Viewer) -> "QuerySet[Evidence]":
    """The stricter of the source and of what the value belongs to."""
    rows = rows.filter(_speaks())
    if viewer.is_analyst:
        return rows
    bodies = visible_to(Organisation.objects.order_by(), viewer).values("id")
    return rows.filter(
        Q(record_kind="sector")
        | Q(record_kind="organisation", record_id__in=bodies)
        | evidence_of_records(viewer)
        | Q(_of_initiatives(viewer), record_kind="initiative"),
        open_source("source_id", viewer),
    )


@rule(Evidence, kind="initiative")
def _evidence_of_initiatives(rows: "QuerySet[Evidence]", viewer: Viewer) -> "QuerySet[Evidence]":
    of_initiatives = rows.filter(_speaks(), record_kind="initiative")
    if viewer.is_analyst:
        return of_initiatives
    return of_initiatives.filter(_of_initiatives(viewer), open_source("source_id", viewer))


def _speaks() -> Q:
    """That no merge wrote the evidence that has been taken apart since."""
    return ~Q(Exists(LapsedEvidence.objects.filter(evidence_id=OuterRef("id"))))


@rule(Merge)
def _merges(rows: "QuerySet[Merge]", viewer: Viewer) -> "QuerySet[Merge]":
    """For whoever may edit both, whatever they were."""
    return rows if viewer.is_analyst else rows.none()


def _of_initiatives(viewer: Viewer) -> Q:
    public = _told_since_publication() & ~Q(field__in=WITHHELD_FIELDS)
    if viewer.edits_initiatives:
        return public | Q(record_id__in=editable_today(viewer))
    return public


def _told_since_publication() -> Q:
    """That the evidence is of a published initiative, and of a value held since it was.

    What was taken back before is not published by it, nor that it was taken back. Evidence of a
    removal does not say which of several values went, so that all said before it is withheld.
    """
    of_record = _publications().filter(initiative_id=OuterRef("record_id"))
    told_later = of_record.filter(published_at__lt=OuterRef("recorded_at"))
    held = of_record.filter(~Exists(_overtaken()))
    return Q(Exists(told_later)) | Q(Exists(held), value__isnull=False)


def _overtaken() -> "QuerySet[Evidence]":
    """Evidence, before the publication around it, that the evidence around that holds no more."""
    links = [
        field
        for what in evidenced_models()
        if what.is_link
        for field, is_many in what.fields().items()
        if is_many
    ]
    other_value = ~Q(value=OuterRef(OuterRef("value"))) & ~Q(field__in=links)
    return Evidence.objects.filter(
        Q(value__isnull=True) | other_value,
        id__gt=OuterRef(OuterRef("id")),
        record_id=OuterRef("initiative_id"),
        field=OuterRef(OuterRef("field")),
        recorded_at__lte=OuterRef("published_at"),
    )


def _seen(initiative_id: str, viewer: Viewer) -> Q:
    """That the initiative whose id stands in the column is one the viewer, no analyst, sees."""
    published = Q(Exists(_publications().filter(initiative_id=OuterRef(initiative_id))))
    if viewer.edits_initiatives:
        return published | Q(**{f"{initiative_id}__in": editable_today(viewer)})
    return published


def _publications() -> "QuerySet[Publication]":
    then = standing_at()
    rows = Publication.objects.all()
    return rows.filter(published_at__lte=then) if then else rows


def _named(field: str, viewer: Viewer) -> Exists:
    said = Evidence.objects.filter(
        open_source("source_id", viewer), record_id=OuterRef("id"), field=field
    )
    return Exists(said)
