"""Reading the access log."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from overblikk.accounts.models import AccessEntry, User, What
from overblikk.accounts.viewer import viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.web.access import for_administrators
from overblikk.web.paging import page_of
from overblikk.web.people.log_words import told_of


@for_administrators("GET")
def entries(request: HttpRequest) -> HttpResponse:
    """The log, newest first, a page at a time, narrowed by person and by what was done."""
    viewer = viewer_of(request.user)
    person = _person(request.GET.get("person", ""))
    what = request.GET.get("hva", "")
    page = page_of(request, _matching(visible_to(_all(), viewer), person, what))
    context = {
        "page": page,
        "rows": [(entry, told_of(entry)) for entry in page.object_list],
        "people": visible_to(User.objects.order_by("first_name", "username"), viewer),
        "kinds": What.choices,
        "person": person,
        "what": what,
    }
    return render(request, "people/access_log.html", context)


def _all() -> "QuerySet[AccessEntry]":
    return AccessEntry.objects.order_by("-id")


def _matching(
    rows: "QuerySet[AccessEntry]", person: UUID | None, what: str
) -> "QuerySet[AccessEntry]":
    if person:
        rows = rows.filter(person=person)
    return rows.filter(what=what) if what in What.values else rows


def _person(words: str) -> UUID | None:
    try:
        return UUID(words)
    except ValueError:
        return None
