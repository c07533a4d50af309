"""Reading the register: which initiatives, and what each holds."""

import re
from typing import Any

from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.organisations.models import OrganisationName, Sector
from overblikk.registry.fields import FIELDS, Field, Kind
from overblikk.registry.models import (
    Cooperation,
    ExternalIdentifier,
    FormerName,
    Initiative,
    InitiativePurpose,
    InitiativeTechnology,
    Membership,
    Publication,
    Redirect,
)
from overblikk.registry.reading import Lexicon, Reading, read
from overblikk.vocabulary.models import Concept

# Rows of Initiative with ministry_id, sector_id and is_published, which no type can say.
Rows = QuerySet[Any]


class FilterNotUnderstood(ValueError):
    """The filter names no field, or its value is none that the field can have.

    `message` says which, and what to do, in the reader's language.
    """

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


# Where the values of a field that may have several stand: the link's model and its column.
_LINKS: dict[str, tuple[Any, str]] = {
    "cooperating_organisations": (Cooperation, "organisation_id"),
    "portfolios": (Membership, "portfolio_id"),
    "purposes": (InitiativePurpose, "concept_id"),
    "technologies": (InitiativeTechnology, "concept_id"),
    "former_names": (FormerName, "name__iexact"),
    "external_identifiers": (ExternalIdentifier, "identifier"),
}
# The kinds that are looked for as they are written, since they point at nothing.
_BEGINNING_OF_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?~?", re.ASCII)
_AS_WRITTEN = {Kind.TEXT, Kind.PROSE, Kind.ADDRESS, Kind.DATE, Kind.NAMES, Kind.IDENTIFIERS}


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

    Of the bodies' other names only those that the viewer may know of.
    """
    names = visible_to(OrganisationName.objects.all(), viewer)
    for word in words.split():
        rows = rows.filter(_anywhere(word, names))
    return rows


def _anywhere(word: str, names: "QuerySet[OrganisationName]") -> Q:
    here = OuterRef("id")
    by_name = (
        Q(responsible_organisation__name_nb__icontains=word)
        | Q(responsible_organisation__name_nn__icontains=word)
        | Q(responsible_organisation__name_en__icontains=word)
        | Q(responsible_organisation__organisation_number=word)
    )
    alias = names.filter(organisation=OuterRef("responsible_organisation_id"), name__icontains=word)
    called = names.filter(organisation=OuterRef("organisation_id"), name__iexact=word)
    part = Cooperation.objects.filter(initiative=here).filter(
        Q(organisation__name_nb__icontains=word) | Exists(called)
    )
    former = FormerName.objects.filter(initiative=here, name__icontains=word)
    outside = ExternalIdentifier.objects.filter(initiative=here, identifier__iexact=word)
    number = Q(number=int(word)) if word.isdecimal() and len(word) < 12 else Q()
    return (
        Q(name__icontains=word)
        | Q(description__icontains=word)
        | by_name
        | Exists(alias)
        | Exists(part)
        | Exists(former)
        | Exists(outside)
        | number
    )


def filtered(rows: Rows, key: str, words: str, lexicon: Lexicon) -> Rows:
    """Those whose field `key` is what the words say; no words: those without a value of it.

    Besides the fields, `key` may be `published` (yes or no) or `sector` (its key or name).
    Raises FilterNotUnderstood.
    """
    if key == "published":
        return rows.filter(is_published=_yes(words))
    if key == "sector":
        return rows.filter(sector_id=_sector(words) if words else None)
    if key not in FIELDS:
        raise FilterNotUnderstood(
            _("«%(field)s» er ikke et felt. Feltene er %(fields)s.")
            % {"field": key, "fields": ", ".join([*FIELDS, "sector", "published"])}
        )
    if not words:
        return _without(rows, key)
    if FIELDS[key].kind in _AS_WRITTEN:
        return _as_written(rows, key, words)
    reading = _read(FIELDS[key], words, lexicon)
    if reading.question:
        raise FilterNotUnderstood(
            _("«%(words)s» er ikke en verdi av %(field)s i registeret.")
            % {"words": words, "field": FIELDS[key].label}
        )
    return _holding(rows, key, reading.value)


def _as_written(rows: Rows, key: str, words: str) -> Rows:
    if key in _LINKS:
        return rows.filter(_linked(key, words))
    if FIELDS[key].kind is not Kind.DATE:
        return rows.filter(**{f"{key}__icontains": words})
    if not _BEGINNING_OF_DATE.fullmatch(words):
        raise FilterNotUnderstood(
            _(
                "«%(words)s» er ikke begynnelsen på en dato: skriv den som 2026, 2026-03 eller "
                "2026-03-01."
            )
            % {"words": words}
        )
    return rows.filter(**{f"{key}__startswith": words})


def _holding(rows: Rows, key: str, value: Any) -> Rows:
    if key == "responsible_ministry":
        return rows.filter(ministry_id=value)
    if key == "cooperating_organisations":
        return rows.filter(_linked(key, value["organisation_id"]))
    return rows.filter(_linked(key, value)) if key in _LINKS else rows.filter(**{key: value})


def _yes(words: str) -> bool:
    answers = {"yes": True, "ja": True, "no": False, "nei": False}
    if words.casefold() not in answers:
        raise FilterNotUnderstood(
            _("«%(words)s» er verken ja eller nei: skriv yes eller no.") % {"words": words}
        )
    return answers[words.casefold()]


def _sector(words: str) -> Any:
    by_name = Q(name_nb__iexact=words) | Q(name_nn__iexact=words) | Q(name_en__iexact=words)
    sector = Sector.objects.filter(Q(key=words) | by_name).first()
    if sector is None:
        raise FilterNotUnderstood(
            _("«%(words)s» er ingen sektor. Sektorene er %(sectors)s.")
            % {"words": words, "sectors": ", ".join(str(one) for one in Sector.objects.all())}
        )
    return sector.id


def _read(field: Field, words: str, lexicon: Lexicon) -> Reading:
    """A concept by its notation too when it may no longer be chosen: rows can still bear it."""
    if field.scheme:
        known = Concept.objects.filter(scheme__key=field.scheme, notation=words).first()
        if known:
            return Reading(str(known.id))
    return read(field, words, lexicon)


def _linked(key: str, value: Any) -> Exists:
    model, column = _LINKS[key]
    return Exists(model.objects.filter(initiative=OuterRef("id"), **{column: value}))


def _without(rows: Rows, key: str) -> Rows:
    if key in _LINKS:
        model, _column = _LINKS[key]
        return rows.filter(~Exists(model.objects.filter(initiative=OuterRef("id"))))
    if key == "responsible_ministry":
        return rows.filter(ministry_id__isnull=True)
    is_text = FIELDS[key].kind in (Kind.TEXT, Kind.PROSE, Kind.ADDRESS, Kind.DATE)
    return rows.filter(**({key: ""} if is_text else {f"{key}__isnull": True}))


def whole(rows: Rows) -> Rows:
    """The same with all that a page or an export shows of each, in a constant number of queries."""
    return rows.select_related(
        "responsible_organisation__ministry",
        "responsible_organisation__sector",
        "responsible_ministry",
        "status",
        "phase",
        "ai",
    ).prefetch_related(
        "external_identifiers",
        "former_names",
        Prefetch("cooperations", Cooperation.objects.select_related("organisation", "part")),
        Prefetch("memberships", Membership.objects.select_related("portfolio")),
        Prefetch("purpose_links", InitiativePurpose.objects.select_related("concept")),
        Prefetch("technology_links", InitiativeTechnology.objects.select_related("concept")),
    )


def by_number(viewer: Viewer, number: int) -> Initiative | None:
    """The initiative with the number, or that the number now leads to; None where there is none
    that the viewer may see."""
    rows = initiatives(viewer)
    found = rows.filter(number=number).first()
    if found is None:
        onward = Redirect.objects.filter(number=number).values("initiative_id")
        found = rows.filter(id__in=onward).first()
    return found


def order_by(rows: Rows, key: str) -> Rows:
    """The rows in the order of a column of the list; a leading minus turns it around."""
    columns = {
        "name": "order_key",
        "organisation": "responsible_organisation__order_key",
        "start": "start_from",
        "end": "end_to",
        "status": "status__position",
        "changed": "changed_at",
    }
    column = columns.get(key.removeprefix("-"))
    if column is None:
        return rows
    ordering = (
        F(column).desc(nulls_last=True) if key.startswith("-") else F(column).asc(nulls_last=True)
    )
    return rows.order_by(ordering, "number")


def numbered(rows: Rows, words: str) -> Rows:
    """Those of the rows whose numbers stand in the words; what is no number says nothing."""
    numbers = {int(word) for word in words.split() if word.isdecimal() and len(word) < 12}
    return rows.filter(number__in=numbers)
