"""Reading bodies and sectors."""

from collections.abc import Callable
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet

from overblikk.lib.organisation_number import normalised
from overblikk.organisations.models import Organisation, OrganisationName, Sector
from overblikk.organisations.rules import leads_back


def search(
    rows: "QuerySet[Organisation]",
    words: str,
    names: "QuerySet[OrganisationName]",
    told: Callable[[str], Q],
) -> "QuerySet[Organisation]":
    """Those that go by all the words in one of their names, or that have the number.

    `names` are the other names that whoever searches may know of; `told` says of a column that
    they may know what stands in it.
    """
    number = normalised(words)
    if number.isascii() and number.isdigit():
        by_number = Q(organisation_number__startswith=number) & told("organisation_number")
        return rows.filter(by_number | Q(number=int(number[:18])))
    for word in words.split():
        other = names.filter(organisation=OuterRef("id"), name__icontains=word)
        rows = rows.filter(
            Q(name_nb__icontains=word)
            | Q(name_nn__icontains=word) & told("name_nn")
            | Q(name_en__icontains=word) & told("name_en")
            | Exists(other)
        )
    return rows


def in_sector(rows: "QuerySet[Organisation]", sector: Sector) -> "QuerySet[Organisation]":
    """The bodies of the sector, by their own or by their ministry's."""
    return rows.filter(Q(sector=sector) | Q(sector=None, ministry__sector=sector))


def sector_called(words: str) -> Sector | None:
    """The sector with the key or the name, in any of its languages and any case."""
    by_name = Q(name_nb__iexact=words) | Q(name_nn__iexact=words) | Q(name_en__iexact=words)
    return Sector.objects.filter(Q(key=words) | by_name).first()


def ministries(rows: "QuerySet[Organisation]") -> "QuerySet[Organisation]":
    """The bodies that are ministries: each is its own responsible ministry."""
    return rows.filter(ministry=F("id"))


def with_names(
    rows: "QuerySet[Organisation]", names: "QuerySet[OrganisationName]"
) -> "QuerySet[Organisation]":
    """The bodies with what a line about each shows, in a constant number of queries.

    `names` are the other names that whoever reads may know of.
    """
    return rows.select_related("sector", "ministry__sector", "form").prefetch_related(
        Prefetch("other_names", names)
    )


def would_lead_back(body: Organisation, column: str, target: UUID) -> bool:
    """Whether `column`, parent or successor, of the body pointing at `target` would be a ring."""
    onward = dict(Organisation.objects.values_list("id", f"{column}_id"))
    return leads_back(onward, body.id, target)
