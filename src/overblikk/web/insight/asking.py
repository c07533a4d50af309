"""What an address asks of figures: which, of what list, on which day; where their lines lead."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from overblikk.accounts.viewer import viewer_of
from overblikk.insight.counted import Figure, Row
from overblikk.insight.figures import figures
from overblikk.insight.measuring import Measured, measure
from overblikk.registry.listing import Asked
from overblikk.web.initiatives import address

# What the pages of figures ask by, besides the filters of the list.
AGAINST, EVERY, SINCE, UNTIL, WHO = "mot", "hver", "fra", "til", "mellom"
NOT_FILTERS = address.NOT_FILTERS | {AGAINST, EVERY, SINCE, UNTIL, WHO}


def figure_named(key: str) -> Figure:
    """The figure; Http404 where there is none."""
    found = figures().get(key)
    if found is None:
        raise Http404
    return found


def measured(request: HttpRequest, figure: Figure) -> Measured:
    """The figure of the list that the address narrows. Raises NotCounted."""
    of = asked(request)
    viewer = viewer_of(request.user)
    return measure(figure, viewer, on=day_of(request), filters=of.filters, words=of.words)


def asked(request: HttpRequest) -> Asked:
    """The list that the address narrows to."""
    kept = narrowing(request)
    filters = {key: values for key, values in kept.items() if key != address.SEARCH}
    return Asked("".join(kept.get(address.SEARCH, [])[:1]), filters)


def narrowing(request: HttpRequest) -> dict[str, list[str]]:
    """The part of the address that narrows the list."""
    query = address.without_blanks(request.GET)
    return {
        key: values
        for key, values in query.lists()
        if key == address.SEARCH or key not in NOT_FILTERS
    }


def day_of(request: HttpRequest) -> date:
    """The day that the page shows."""
    return getattr(request, "per", None) or timezone.localdate()


def list_of(request: HttpRequest, leads: Mapping[str, Sequence[str]]) -> str:
    """The address of the list that is counted, on the day that the page shows."""
    query = narrowing(request) | {key: list(values) for key, values in leads.items()}
    return _with_day(request, reverse("initiatives"), query)


def address_of(request: HttpRequest, row: Row) -> str:
    """The address of the list that a line counts; empty where it has none."""
    return list_of(request, row.leads) if row.leads else ""


def page_of(request: HttpRequest, name: str, figure: Figure, **query: str) -> str:
    """The address of a page of the figure, of the same list and day."""
    asked_for: dict[str, Any] = narrowing(request) | {key: [one] for key, one in query.items()}
    return _with_day(request, reverse(name, args=[figure.key]), asked_for)


def address_narrowed(request: HttpRequest, name: str) -> str:
    """The address of another page of the same list and day."""
    return _with_day(request, reverse(name), narrowing(request))


def hidden(request: HttpRequest) -> Iterable[tuple[str, str]]:
    """What a form of the page must send on to stay with the same list and day."""
    yield from ((key, value) for key, values in narrowing(request).items() for value in values)
    if day := getattr(request, "per", None):
        yield address.DAY, day.isoformat()


def refused(request: HttpRequest, message: str) -> HttpResponse:
    """The page that says why what the address asks is not shown."""
    return render(request, "refused.html", {"message": message}, status=400)


def _with_day(request: HttpRequest, page: str, query: dict[str, list[str]]) -> str:
    if day := getattr(request, "per", None):
        query = query | {address.DAY: [day.isoformat()]}
    return f"{page}?{urlencode(query, doseq=True)}" if query else page
