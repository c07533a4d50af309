"""Reading the records beside initiatives: which there are, what each says, what is tied to it."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.organisations.models import Sector
from overblikk.registry.models import (
    ContactLink,
    FactSheet,
    Funding,
    Initiative,
    Membership,
    Need,
    NeedAnswer,
    StrategyLink,
)
from overblikk.registry.organisation_queries import organisations
from overblikk.registry.queries import initiatives
from overblikk.registry.record_kinds import (
    CONTACT,
    FUNDING_SOURCE,
    NEED,
    PORTFOLIO,
    STRATEGY,
    RecordKind,
)
from overblikk.registry.telling import told
from overblikk.sources.held_values import values_of_all
from overblikk.sources.models import Evidence

# What ties an initiative to a record of each kind: the link, and its column for the record.
_TIES: dict[str, tuple[Any, str]] = {
    PORTFOLIO.key: (Membership, "portfolio"),
    FUNDING_SOURCE.key: (Funding, "funding_source"),
    STRATEGY.key: (StrategyLink, "strategy"),
    CONTACT.key: (ContactLink, "contact"),
    NEED.key: (NeedAnswer, "need"),
}
Values = dict[str, list[Any]]


def records(kind: RecordKind, viewer: Viewer) -> "QuerySet[Any]":
    """The records of the kind that the viewer may see."""
    return visible_to(kind.model._default_manager.all(), viewer)


def fact_sheet(sector: Sector, viewer: Viewer) -> FactSheet | None:
    """The sector's fact sheet, if there is one and the viewer may see it."""
    return visible_to(FactSheet.objects.filter(sector=sector), viewer).first()


def search(kind: RecordKind, rows: "QuerySet[Any]", words: str, viewer: Viewer) -> "QuerySet[Any]":
    """Those where every word stands in the name, the e-mail address, or the name of the body.

    Only an address and a body that the viewer may know to be the record's.
    """
    for word in words.split():
        found = Q(name__icontains=word)
        if "email" in kind.fields:
            found |= Q(email__icontains=word) & told("email", viewer)
        if "organisation" in kind.fields:
            bodies = organisations(viewer).order_by().filter(name_nb__icontains=word)
            found |= Q(organisation__in=bodies.values("id")) & told("organisation_id", viewer)
        rows = rows.filter(found)
    return rows


def tied_initiatives(kind: RecordKind, record: Any, viewer: Viewer) -> "QuerySet[Initiative]":
    """The initiatives that are tied to the record, those that the viewer may see."""
    link, column = _TIES[kind.key]
    ties = _told_ties(link, viewer).filter(initiative=OuterRef("id"), **{column: record})
    return initiatives(viewer).filter(Exists(ties))


def tied_counts(kind: RecordKind, of: Iterable[Any], viewer: Viewer) -> dict[UUID, int]:
    """How many initiatives are tied to each record that the viewer may see, in one query."""
    link, column = _TIES[kind.key]
    seen = visible_to(Initiative.objects.order_by(), viewer).values("id")
    ties = _told_ties(link, viewer)
    ties = ties.filter(initiative__in=seen, **{f"{column}__in": [one.id for one in of]})
    return dict(ties.order_by().values_list(column).annotate(count=Count("id")))


def _told_ties(link: Any, viewer: Viewer) -> "QuerySet[Any]":
    """The ties that the viewer may know of: an initiative's own are seen with it, and what answers
    a need is the need's to tell."""
    rows = link.objects.all()
    return visible_to(rows, viewer) if link is NeedAnswer else rows


def needs_without_answers(viewer: Viewer) -> "QuerySet[Need]":
    """The needs that no initiative answers, as far as the viewer may see of both.

    An answer that they do not see counts as none, or its need would be missing and tell of it.
    """
    answered = visible_to(NeedAnswer.objects.filter(need=OuterRef("id")), viewer)
    return records(NEED, viewer).exclude(Exists(answered))


def needs_answered_by(initiatives: Iterable[UUID], viewer: Viewer) -> dict[UUID, list[Need]]:
    """By initiative the needs that it answers, as far as the viewer may know, in one query."""
    found: dict[UUID, list[Need]] = {}
    rows = visible_to(NeedAnswer.objects.filter(initiative__in=list(initiatives)), viewer)
    for row in rows.select_related("need").order_by("need__order_key", "need__number"):
        found.setdefault(row.initiative_id, []).append(row.need)
    return found


def told_values(kind: RecordKind, of: Sequence[Any], viewer: Viewer) -> dict[UUID, Values]:
    """What each record holds that the viewer may know, by field, as claims write it.

    Nobody publishes a record: others than analysts know its name, where they see it at all, and
    of the rest what evidence that they may see says. A constant number of queries.
    """
    ids = [record.id for record in of]
    held = values_of_all(kind.key, ids)
    said = None if viewer.is_analyst else _said(ids, viewer)
    return {
        id_: {
            key: [
                value
                for value in _values(held[id_][key])
                if said is None or key == "name" or value in said.get((id_, key), ())
            ]
            for key in kind.fields
        }
        for id_ in ids
    }


def _said(ids: Sequence[UUID], viewer: Viewer) -> dict[tuple[UUID, str], list[Any]]:
    rows = visible_to(Evidence.objects.filter(record_id__in=ids), viewer)
    said: dict[tuple[UUID, str], list[Any]] = {}
    for id_, field, value in rows.values_list("record_id", "field", "value"):
        said.setdefault((id_, field), []).append(value)
    return said


def _values(held: Any) -> list[Any]:
    if isinstance(held, list):
        return held
    return [] if held in (None, "") else [held]
