"""Lists at an address: added, changed, fetched."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.harvest import actions, queries, tasks
from overblikk.harvest.models import PublicList, Schedule
from overblikk.intake.queries import has_worker
from overblikk.sources.models import AccessLevel
from overblikk.web.access import for_analysts
from overblikk.web.body_field import looking_as, names_to_choose
from overblikk.web.harvest.forms import ListForm, as_filled_in
from overblikk.web.harvest.views import UNPROCESSABLE
from overblikk.web.paging import page_of


@for_analysts("GET")
def one(request: HttpRequest, id: UUID) -> HttpResponse:
    """A list: where it lies, and what has come of fetching it."""
    viewer = viewer_of(request.user)
    of = _list(request, id)
    asked = next(a for a in queries.all_lists(viewer) if a.list.id == id)
    context = {
        "list": of,
        "asked": asked,
        "page": page_of(request, queries.askings(viewer, public_list=of)),
        "is_under_way": asked.is_waiting or (asked.last and asked.last.outcome == "running"),
        "has_worker": has_worker(),
    }
    return render(request, "harvest/list.html", context)


@for_analysts("GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Add a list, which is fetched at once and then as often as is said."""
    viewer = viewer_of(request.user)
    begin = {"schedule": Schedule.WEEKLY, "access_level": AccessLevel.PUBLIC}
    form = looking_as(ListForm(request.POST or None, initial=begin), viewer)
    if request.method == "POST" and form.is_valid():
        try:
            of = actions.add_list(form.details(), by=viewer)
        except actions.AddressTaken:
            form.refuse_address()
        else:
            tasks.let_list_be_asked(of, by=viewer.id)
            return redirect(of)
    return _page(request, form, _("Ny liste"), _("Legg til og hent"), reverse("harvest"))


@for_analysts("GET", "POST")
def edit(request: HttpRequest, id: UUID) -> HttpResponse:
    """Change a list, which from then on is fetched on behalf of whoever changed it."""
    viewer = viewer_of(request.user)
    of = _list(request, id)
    form = looking_as(ListForm(request.POST or None, initial=as_filled_in(of)), viewer)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_list(of, form.details(), by=viewer)
        except actions.AddressTaken:
            form.refuse_address()
        else:
            messages.success(request, _("Listen er endret."))
            return redirect(of)
    return _page(request, form, of.title, _("Lagre"), of.get_absolute_url())


@for_analysts("POST")
def ask(request: HttpRequest, id: UUID) -> HttpResponse:
    """Let a worker fetch the list now."""
    of = _list(request, id)
    tasks.let_list_be_asked(of, by=viewer_of(request.user).id)
    return redirect(of)


def _list(request: HttpRequest, id: UUID) -> PublicList:
    rows = visible_to(PublicList.objects.select_related("sender"), viewer_of(request.user))
    return get_object_or_404(rows, id=id)


def _page(
    request: HttpRequest, form: ListForm, heading: str, submit: str, back: str
) -> HttpResponse:
    context = {
        "form": form,
        "heading": heading,
        "submit": submit,
        "back": back,
        "names": names_to_choose(viewer_of(request.user)),
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "people/form.html", context, status=status)
