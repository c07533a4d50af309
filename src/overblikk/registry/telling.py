"""What of a record the viewer may know where nobody publishes it: what sources they see say."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db.models import Exists, F, Func, JSONField, OuterRef, Q

from overblikk.accounts.permissions import open_source
from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.organisations.models import Organisation, OrganisationName
from overblikk.organisations.names import OrganisationIndex, names_of_place
from overblikk.sources.models import Evidence
from overblikk.vocabulary.models import Concept
from overblikk.vocabulary.queries import successors


def told(column: str, viewer: Viewer) -> Q:
    """That a source which the viewer may see says what stands in the row's column.

    Of rows that the viewer may see: whether they may is not asked here.
    """
    if viewer.is_analyst:
        return Q()
    held = Func(OuterRef(column), function="to_jsonb", output_field=JSONField())
    said = Evidence.objects.order_by().annotate(held=held)
    return Q(
        Exists(
            said.filter(
                open_source("source_id", viewer),
                record_id=OuterRef("id"),
                field=column.removesuffix("_id"),
                value=F("held"),
            )
        )
    )


def numbers_told(bodies: Iterable[UUID | None], viewer: Viewer) -> dict[UUID, str]:
    """The organisation numbers of the bodies that the viewer may know, in one query."""
    numbered = Organisation.objects.order_by().filter(
        told("organisation_number", viewer), id__in={id_ for id_ in bodies if id_}
    )
    pairs = numbered.values_list("id", "organisation_number")
    return {id_: number for id_, number in pairs if number}


def bodies_by_name(viewer: Viewer) -> OrganisationIndex:
    """The index of the bodies that the viewer may see, by the names and numbers that they may
    know them by; in a constant number of queries."""
    rows = Organisation.objects.order_by()
    seen = dict(visible_to(rows, viewer).values_list("id", "name_nb"))
    names = [(name, id_) for id_, name in seen.items()]
    for column in ("name_nn", "name_en"):
        names += rows.filter(told(column, viewer)).values_list(column, "id")
    other = visible_to(OrganisationName.objects.order_by(), viewer)
    names += other.values_list("name", "organisation_id")
    numbers = numbers_told(seen, viewer)
    municipalities = _municipalities_told(viewer)
    names += _names_of_places(municipalities)
    return OrganisationIndex(
        [(name, id_) for name, id_ in names if id_ in seen],
        {number: id_ for id_, number in numbers.items()},
        {number: id_ for number, id_ in municipalities.items() if id_ in seen},
    )


def _municipalities_told(viewer: Viewer) -> dict[str, UUID]:
    """The bodies that are municipalities, by the municipality's number, of today or before."""
    municipal = Organisation.objects.order_by().filter(
        told("form_id", viewer), told("municipality_number", viewer), form__notation="KOMM"
    )
    rows = municipal.exclude(municipality_number="")
    today = dict(rows.values_list("municipality_number", "id"))
    became = successors("municipality")
    return {old: today[new] for old, new in became.items() if new in today} | today


def _names_of_places(municipalities: Mapping[str, UUID]) -> list[tuple[str, UUID]]:
    labels = Concept.objects.order_by().filter(scheme__key="municipality")
    rows = labels.filter(notation__in=municipalities).values_list("notation", "label_nb")
    return [
        (name, municipalities[number]) for number, label in rows for name in names_of_place(label)
    ]
