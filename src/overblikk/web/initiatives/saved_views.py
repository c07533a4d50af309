"""Keeping a view of the list under a name, and letting it go."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from overblikk.accounts import saved_views
from overblikk.accounts.models import SavedView
from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.web.access import for_signed_in
from overblikk.web.designed_forms import DesignedForm
from overblikk.web.initiatives import address


class SavedViewForm(DesignedForm):
    """What the view is to be called, and the address that it is."""

    name = forms.CharField(label=gettext_lazy("Navn på visningen"), max_length=100)
    query = forms.CharField(widget=forms.HiddenInput, required=False, max_length=4000)


def saved_views_of(viewer: Viewer) -> list[SavedView]:
    """The views that the viewer keeps, by name; no query for who has not signed in."""
    return list(visible_to(SavedView.objects.all(), viewer)) if viewer.id else []


@for_signed_in("POST")
def keep(request: HttpRequest) -> HttpResponse:
    """Keep the view that the list shows, and lead back to it."""
    form = SavedViewForm(request.POST)
    query = address.without_blanks(QueryDict(request.POST.get("query", "")))
    query.pop(address.PAGE, None)
    if not form.is_valid():
        messages.error(request, _("Visningen ble ikke lagret: gi den et navn på høyst 100 tegn."))
        return _list(query.urlencode())
    try:
        name = form.cleaned_data["name"]
        saved_views.keep(name, query.urlencode(), by=viewer_of(request.user))
        messages.success(request, _("Visningen «%(name)s» er lagret.") % {"name": name})
    except saved_views.TooMany:
        told = _("Du har %(n)s lagrede visninger, og flere er det ikke plass til. Slett en først.")
        messages.error(request, told % {"n": saved_views.MOST})
    return _list(query.urlencode())


@for_signed_in("POST")
def let_go(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Delete the view, and lead back to the list."""
    saved_views.let_go(pk, by=viewer_of(request.user))
    messages.success(request, _("Visningen er slettet."))
    return _list(address.without_blanks(QueryDict(request.POST.get("query", ""))).urlencode())


def _list(query: str) -> HttpResponseRedirect:
    return HttpResponseRedirect(f"{reverse('initiatives')}?{query}")
