"""Erasing a contact for good, after having been told where the person stands."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.registry import record_queries
from overblikk.registry.erasing import erase_person, find_person
from overblikk.registry.erasing_words import by_kind
from overblikk.registry.models import Contact
from overblikk.registry.person_search import AlreadyErased, Findings
from overblikk.registry.record_kinds import CONTACT
from overblikk.sources.models import Source
from overblikk.web.access import for_analysts
from overblikk.web.designed_forms import DesignedForm


class EraseForm(DesignedForm):
    """Why the person is erased, and whether also where only the name stands."""

    ground = forms.CharField(
        label=gettext_lazy("Grunnlag"),
        help_text=gettext_lazy("For eksempel at personen har bedt om det. Skriv ikke navnet."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    names_too = forms.BooleanField(
        label=gettext_lazy("Slett også der bare navnet står"), required=False
    )


@for_analysts("GET", "POST")
def erase(request: HttpRequest, number: int) -> HttpResponse:
    """Tell where the person stands, and erase them."""
    viewer = viewer_of(request.user)
    contact = get_object_or_404(record_queries.records(CONTACT, viewer), number=number)
    form = EraseForm(request.POST or None)
    try:
        if request.method == "POST" and form.is_valid():
            erase_person(contact, by=viewer, **form.cleaned_data)
            messages.success(request, _("Personen er slettet."))
            return redirect("contact", number)
        context = _context(contact, find_person(contact), viewer)
    except AlreadyErased:
        messages.info(request, _("Kontaktpersonen er slettet fra før."))
        return redirect("contact", number)
    return render(request, "records/erase.html", {**context, "form": form})


def _context(contact: Contact, findings: Findings, viewer: Viewer) -> dict[str, Any]:
    return {
        "contact": contact,
        "findings": findings,
        "certain": by_kind(findings.certain),
        "by_name": by_kind(findings.by_name),
        "sources": _sources(findings, viewer, is_certain=True),
        "sources_by_name": _sources(findings, viewer, is_certain=False),
    }


def _sources(findings: Findings, viewer: Viewer, *, is_certain: bool) -> list[Source]:
    wanted = [one.sha256 for one in findings.originals if one.is_certain is is_certain]
    return list(visible_to(Source.objects.filter(original__in=wanted), viewer))
