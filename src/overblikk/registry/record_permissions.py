"""Who sees the records beside initiatives: what open sources name, or published ones hold."""

from typing import Any

from django.db.models import Exists, F, Func, JSONField, OuterRef, Q, QuerySet

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import rule, visible_to
from overblikk.registry.models import (
    Contact,
    ContactLink,
    FactSheet,
    Funding,
    FundingSource,
    Initiative,
    Need,
    NeedAnswer,
    Strategy,
    StrategyLink,
)
from overblikk.registry.record_kinds import (
    CONTACT,
    FACT_SHEET,
    FUNDING_SOURCE,
    NEED,
    PORTFOLIO,
    STRATEGY,
)
from overblikk.registry.rights import editable_today
from overblikk.sources.access import open_today
from overblikk.sources.models import Evidence

# What of a record names a person, and is told to those alone who may see the person.
NAMES_A_PERSON = frozenset({"responsible_person"})


def evidence_of_records(viewer: Viewer) -> Q:
    """The evidence of records that the viewer may see, but for who answers for them."""
    seen = Q()
    for kind in (PORTFOLIO, FUNDING_SOURCE, STRATEGY, CONTACT, FACT_SHEET, NEED):
        rows = visible_to(kind.model._default_manager.order_by(), viewer)
        seen |= Q(record_kind=kind.key, record_id__in=rows.values("id"))
    return seen & ~Q(field__in=NAMES_A_PERSON)


def publicly_named(field: str) -> Exists:
    """That a source open to everyone says the field of the record."""
    return Exists(
        Evidence.objects.filter(record_id=OuterRef("id"), field=field, source_id__in=open_today())
    )


@rule(FundingSource)
def _funding_sources(rows: "QuerySet[FundingSource]", viewer: Viewer) -> "QuerySet[FundingSource]":
    if viewer.is_analyst:
        return rows
    pays = Funding.objects.filter(initiative__in=_seen(viewer), funding_source=OuterRef("id"))
    return rows.filter(publicly_named("name") | Exists(pays))


@rule(Strategy)
def _strategies(rows: "QuerySet[Strategy]", viewer: Viewer) -> "QuerySet[Strategy]":
    if viewer.is_analyst:
        return rows
    leads = StrategyLink.objects.filter(initiative__in=_seen(viewer), strategy=OuterRef("id"))
    return rows.filter(publicly_named("name") | Exists(leads))


@rule(Need)
def _needs(rows: "QuerySet[Need]", viewer: Viewer) -> "QuerySet[Need]":
    """No initiative says what it answers: only what open sources name."""
    return rows if viewer.is_analyst else rows.filter(publicly_named("name"))


@rule(NeedAnswer)
def _need_answers(rows: "QuerySet[NeedAnswer]", viewer: Viewer) -> "QuerySet[NeedAnswer]":
    """What an open source says answers a need, of what the viewer sees of both."""
    if viewer.is_analyst:
        return rows
    held = Func(OuterRef("initiative_id"), function="to_jsonb", output_field=JSONField())
    said = (
        Evidence.objects.order_by()
        .annotate(held=held)
        .filter(
            record_id=OuterRef("need_id"),
            field="answered_by",
            value=F("held"),
            source_id__in=open_today(),
        )
    )
    needs = visible_to(Need.objects.order_by(), viewer).values("id")
    return rows.filter(Exists(said), need__in=needs, initiative__in=_seen(viewer))


@rule(FactSheet)
def _fact_sheets(rows: "QuerySet[FactSheet]", viewer: Viewer) -> "QuerySet[FactSheet]":
    """A sheet is of a sector, and sectors are for all; of its values only what open sources say."""
    if viewer.is_analyst:
        return rows
    said = Evidence.objects.filter(record_id=OuterRef("id"), source_id__in=open_today())
    return rows.filter(Exists(said))


@rule(Contact)
def _contacts(rows: "QuerySet[Contact]", viewer: Viewer) -> "QuerySet[Contact]":
    """People are shown to those who may edit what they are contacts for, and to no one else."""
    if viewer.is_analyst or not viewer.edits_initiatives:
        return rows if viewer.is_analyst else rows.none()
    edits = ContactLink.objects.filter(
        initiative_id__in=editable_today(viewer), contact=OuterRef("id")
    )
    return rows.filter(Q(organisation_id__in=viewer.organisations) | Exists(edits))


def _seen(viewer: Viewer) -> Any:
    return visible_to(Initiative.objects.order_by(), viewer).values("id")
