"""Reading the register: which initiatives, and what each holds."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, Max, OuterRef, QuerySet
from django.db.models.functions import Coalesce

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.history.queries import past_versions
from overblikk.registry.models import Dependency, Initiative, Publication, Redirect
from overblikk.registry.ties import inverses
from overblikk.vocabulary.models import Concept

# Rows of Initiative with ministry_id, sector_id and is_published, which no type can say.
Rows = QuerySet[Any]
# No number has so many.
_MOST_DIGITS = 12


def initiatives(viewer: Viewer) -> Rows:
    """The initiatives that the viewer may see, each with the ministry and sector that follow."""
    return visible_to(with_what_follows(Initiative.objects.all()), viewer)


def with_what_follows(rows: Rows) -> Rows:
    """The rows with ministry_id, sector_id and is_published."""
    return rows.annotate(
        ministry_id=Coalesce("responsible_ministry_id", "responsible_organisation__ministry_id"),
        sector_id=Coalesce(
            "responsible_ministry__sector_id",
            "responsible_organisation__sector_id",
            "responsible_organisation__ministry__sector_id",
        ),
        is_published=Exists(Publication.objects.filter(initiative_id=OuterRef("id"))),
    )


def children_of(initiative: Initiative, viewer: Viewer) -> Rows:
    """The initiatives that are part of this one, those that the viewer may see."""
    return initiatives(viewer).filter(parent=initiative)


def said_by_others(initiative: Initiative, viewer: Viewer) -> list[tuple[Concept, Initiative]]:
    """How other initiatives, that the viewer may see, say that this one stands to them.

    By the inverse of the type they say: what one requires, is required by it.
    """
    seen = visible_to(Initiative.objects.order_by(), viewer).values("id")
    found = Dependency.objects.filter(other=initiative, initiative__in=seen)
    rows = list(found.select_related("type", "initiative"))
    inverse = inverses() if rows else {}
    types = Concept.objects.in_bulk(list(inverse.values()))
    return [
        (types.get(inverse.get(row.type_id, row.type_id), row.type), row.initiative) for row in rows
    ]


def confirmed_whole_at(initiative: Initiative) -> datetime | None:
    """When a source last said of the initiative nothing but what was held; None if none has.

    Such a source leaves no evidence at the values, so that their age is also counted from here.
    """
    versions = past_versions(Initiative, initiative.id).filter(confirmed_at__gt=F("changed_at"))
    found: datetime | None = versions.aggregate(last=Max("confirmed_at"))["last"]
    return found


def by_number(viewer: Viewer, number: int) -> Initiative | None:
    """The initiative with the number, or that the number now leads to; None where there is none
    that the viewer may see."""
    rows = initiatives(viewer)
    found = rows.filter(number=number).first()
    if found is None:
        onward = Redirect.objects.filter(number=number).values("initiative_id")
        found = rows.filter(id__in=onward).first()
    return found


def numbered(rows: Rows, words: str) -> Rows:
    """Those of the rows whose numbers stand in the words; what is no number says nothing."""
    numbers = {int(word) for word in words.split() if word.isdecimal() and len(word) < 12}
    return rows.filter(number__in=numbers)


def ids_by_number(words: Collection[str]) -> dict[str, UUID]:
    """The initiatives that these are the numbers of, also numbers that lead on after a merge.

    For code that reads for no viewer. In two queries.
    """
    numbers = {int(one): one for one in words if one.isdecimal() and len(one) < _MOST_DIGITS}
    led_on = Redirect.objects.filter(number__in=numbers)
    own = Initiative.objects.order_by().filter(number__in=numbers)
    found = [*led_on.values_list("number", "initiative_id"), *own.values_list("number", "id")]
    return {numbers[number]: id_ for number, id_ in found}
