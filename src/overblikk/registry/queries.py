"""Reading the register: which initiatives, and what each holds."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.organisations.models import Organisation, OrganisationName
from overblikk.registry.models import (
    Cooperation,
    Dependency,
    ExternalIdentifier,
    FormerName,
    Initiative,
    Publication,
    Redirect,
)
from overblikk.registry.telling import told
from overblikk.registry.ties import inverses
from overblikk.vocabulary.models import Concept

# Rows of Initiative with ministry_id, sector_id and is_published, which no type can say.
Rows = QuerySet[Any]


def initiatives(viewer: Viewer) -> Rows:
    """The initiatives that the viewer may see, each with the ministry and sector that follow."""
    return visible_to(
        Initiative.objects.annotate(
            ministry_id=Coalesce(
                "responsible_ministry_id", "responsible_organisation__ministry_id"
            ),
            sector_id=Coalesce(
                "responsible_ministry__sector_id",
                "responsible_organisation__sector_id",
                "responsible_organisation__ministry__sector_id",
            ),
            is_published=Exists(Publication.objects.filter(initiative_id=OuterRef("id"))),
        ),
        viewer,
    )


def search(rows: Rows, words: str, viewer: Viewer) -> Rows:
    """Those where every word stands somewhere: in names, description, bodies or identifiers.

    Of the bodies' names and numbers only those that the viewer may know of.
    """
    names = visible_to(OrganisationName.objects.all(), viewer)
    for word in words.split():
        rows = rows.filter(_anywhere(word, names, viewer))
    return rows


def _bodies(word: str, names: "QuerySet[OrganisationName]", viewer: Viewer) -> Q:
    alias = names.filter(organisation=OuterRef("id"), name__icontains=word)
    bodies = Organisation.objects.order_by().filter(
        Q(name_nb__icontains=word)
        | Q(name_nn__icontains=word) & told("name_nn", viewer)
        | Q(name_en__icontains=word) & told("name_en", viewer)
        | Q(organisation_number=word) & told("organisation_number", viewer)
        | Exists(alias)
    )
    return Q(responsible_organisation__in=bodies.values("id"))


def _anywhere(word: str, names: "QuerySet[OrganisationName]", viewer: Viewer) -> Q:
    here = OuterRef("id")
    called = names.filter(organisation=OuterRef("organisation_id"), name__iexact=word)
    part = Cooperation.objects.filter(initiative=here).filter(
        Q(organisation__name_nb__icontains=word) | Exists(called)
    )
    former = FormerName.objects.filter(initiative=here, name__icontains=word)
    outside = ExternalIdentifier.objects.filter(initiative=here, identifier__iexact=word)
    number = Q(number=int(word)) if word.isdecimal() and len(word) < 12 else Q()
    return (
        Q(name__icontains=word)
        | Q(short_name__icontains=word)
        | Q(problem__icontains=word)
        | Q(description__icontains=word)
        | _bodies(word, names, viewer)
        | Exists(part)
        | Exists(former)
        | Exists(outside)
        | number
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
