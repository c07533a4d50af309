"""The sections of own text in the report: written, changed and deleted by analysts."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.reporting import actions
from overblikk.reporting.models import OwnText
from overblikk.web.access import for_analysts
from overblikk.web.reporting.forms import OwnTextForm

UNPROCESSABLE = 422


@for_analysts("GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Write a text."""
    return _write(request, OwnText(), OwnTextForm(request.POST or None))


@for_analysts("GET", "POST")
def edit(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Change a text."""
    text = _found(request, pk)
    return _write(request, text, OwnTextForm(request.POST or None, text=text))


@for_analysts("POST")
def delete(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take a text out of the reports to come."""
    text = _found(request, pk)
    actions.delete_text(text, by=viewer_of(request.user))
    deleted = _("Teksten «%(title)s» er slettet.")
    messages.success(request, deleted % {"title": text.title})
    return redirect("report")


def _write(request: HttpRequest, text: OwnText, form: OwnTextForm) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        actions.write_text(text, form.cleaned_data, by=viewer_of(request.user))
        messages.success(request, _("Teksten er lagret, og står i rapportene fra nå av."))
        return redirect("report")
    context = {"form": form, "text": None if text._state.adding else text}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "reporting/own_text.html", context, status=status)


def _found(request: HttpRequest, pk: UUID) -> OwnText:
    rows = visible_to(OwnText.objects.all(), viewer_of(request.user))
    return get_object_or_404(rows, id=pk)
