"""Who sees which initiatives, and whatever hangs on them."""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.fields.json import KT

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import rule
from overblikk.organisations.models import Organisation, OrganisationName
from overblikk.registry.models import Cooperation, Initiative, Membership, Portfolio, Publication
from overblikk.registry.record_permissions import evidence_of_records
from overblikk.sources.access import open_today
from overblikk.sources.models import Evidence

# What only those who may edit an initiative see of it.
WITHHELD_FIELDS = frozenset({"contacts"})


@rule(Initiative)
def _initiatives(rows: "QuerySet[Initiative]", viewer: Viewer) -> "QuerySet[Initiative]":
    return rows if viewer.is_analyst else rows.filter(_published("id"))


@rule(Organisation)
def _organisations(rows: "QuerySet[Organisation]", viewer: Viewer) -> "QuerySet[Organisation]":
    if viewer.is_analyst:
        return rows
    responsible = Initiative.objects.filter(
        _published("id"),
        Q(responsible_organisation=OuterRef("id")) | Q(responsible_ministry=OuterRef("id")),
    )
    takes_part = Cooperation.objects.filter(
        _published("initiative_id"), organisation=OuterRef("id")
    )
    return rows.filter(_publicly_named("name_nb") | Exists(responsible) | Exists(takes_part))


@rule(OrganisationName)
def _other_names(
    rows: "QuerySet[OrganisationName]", viewer: Viewer
) -> "QuerySet[OrganisationName]":
    if viewer.is_analyst:
        return rows
    said = Evidence.objects.annotate(said=KT("value__name")).filter(
        record_id=OuterRef("organisation_id"),
        field="other_names",
        said=OuterRef("name"),
        source_id__in=open_today(),
    )
    return rows.filter(Exists(said))


@rule(Portfolio)
def _portfolios(rows: "QuerySet[Portfolio]", viewer: Viewer) -> "QuerySet[Portfolio]":
    if viewer.is_analyst:
        return rows
    holds = Membership.objects.filter(_published("initiative_id"), portfolio=OuterRef("id"))
    return rows.filter(_publicly_named("name") | Exists(holds))


@rule(Evidence)
def _evidence(rows: "QuerySet[Evidence]", viewer: Viewer) -> "QuerySet[Evidence]":
    """The stricter of the source and of what the value belongs to."""
    if viewer.is_analyst:
        return rows
    return rows.filter(
        Q(record_kind="sector")
        | Q(record_kind="initiative", record_id__in=Publication.objects.values("initiative_id"))
        | Q(record_kind="organisation")
        | evidence_of_records(viewer),
        source_id__in=open_today(),
    )


def _published(initiative_id: str) -> Exists:
    return Exists(Publication.objects.filter(initiative_id=OuterRef(initiative_id)))


def _publicly_named(field: str) -> Exists:
    return Exists(
        Evidence.objects.filter(record_id=OuterRef("id"), field=field, source_id__in=open_today())
    )
