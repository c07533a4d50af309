"""What is decided at the desk: accepting, rejecting and settling."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.proposals import actions, queries
from overblikk.proposals.answering import NotAnAnswer, answer
from overblikk.proposals.candidates import deciding as candidates
from overblikk.proposals.models import Proposal
from overblikk.registry.queries import by_number
from overblikk.web.access import for_analysts
from overblikk.web.desk.forms import AnswerForm, GroundForm
from overblikk.web.desk.views import find_proposal, find_source, proposal_page, source_page

UNPROCESSABLE = 422


@for_analysts("POST")
def accept(request: HttpRequest, number: int) -> HttpResponse:
    """Accept a proposal, whole or the fields that are ticked."""
    proposal = find_proposal(request, number)
    viewer = viewer_of(request.user)
    fields = None if "whole" in request.POST else request.POST.getlist("field")
    if fields == []:
        error = _("Kryss av for minst ett felt, eller avvis forslaget.")
        return proposal_page(request, proposal, status=UNPROCESSABLE, accept_error=error)
    initiative = actions.accept([proposal], by=viewer, fields=fields)[0]
    told = _("«%(name)s» er godtatt og står i registeret som tiltak %(number)s.")
    messages.success(request, told % {"name": initiative.name, "number": initiative.number})
    return _on_from(proposal, viewer)


@for_analysts("POST")
def reject(request: HttpRequest, number: int) -> HttpResponse:
    """Reject a proposal, with a ground."""
    proposal = find_proposal(request, number)
    viewer = viewer_of(request.user)
    form = GroundForm(request.POST)
    if not form.is_valid():
        return proposal_page(request, proposal, status=UNPROCESSABLE, ground_form=form)
    actions.reject([proposal], by=viewer, ground=form.cleaned_data["ground"])
    messages.success(request, _("«%(name)s» er avvist.") % {"name": proposal.name})
    return _on_from(proposal, viewer)


def _on_from(proposal: Proposal, viewer: Viewer) -> HttpResponse:
    onward = queries.next_open(proposal, viewer)
    return redirect("proposal", onward) if onward else redirect("desk")


@for_analysts("POST")
def identify(request: HttpRequest, number: int) -> HttpResponse:
    """Say which initiative a proposal is of, or that it is a new one."""
    proposal = find_proposal(request, number)
    viewer = viewer_of(request.user)
    how, words = request.POST.get("how", ""), request.POST.get("initiative", "").strip()
    if how == "new":
        candidates.is_new(proposal, by=viewer)
        messages.success(request, _("«%(name)s» er et nytt tiltak.") % {"name": proposal.name})
        return redirect("proposal", number)
    known = by_number(viewer, int(words)) if words.isdecimal() and len(words) < 12 else None
    if known is None:
        error = _("Skriv nummeret til et tiltak i registeret.")
        return proposal_page(request, proposal, status=UNPROCESSABLE, which_error=error)
    candidates.is_of(proposal, known, by=viewer, renamed=how == "renamed")
    told = _("«%(name)s» er tiltak %(number)s: se hva som endres, og godta det.")
    messages.success(request, told % {"name": proposal.name, "number": known.number})
    return redirect("proposal", number)


@for_analysts("POST")
def settle(request: HttpRequest, number: int) -> HttpResponse:
    """Settle a question for all of the source's proposals that ask it, or for one."""
    source = find_source(request, number)
    form = AnswerForm(request.POST)
    if not form.is_valid():
        return source_page(request, source, status=UNPROCESSABLE)
    given = form.answer()
    here = form.cleaned_data["proposal"]
    proposal = find_proposal(request, here) if here else None
    only = proposal if "only" in request.POST else None
    try:
        settled = answer(source, given, by=viewer_of(request.user), only=only)
    except NotAnAnswer as error:
        failed = {"failed": given, "failed_because": str(error)}
        if proposal:
            return proposal_page(request, proposal, status=UNPROCESSABLE, **failed)
        return source_page(request, source, status=UNPROCESSABLE, **failed)
    told = ngettext("Avklart i %(count)s forslag.", "Avklart i %(count)s forslag.", settled)
    messages.success(request, told % {"count": settled})
    return redirect("proposal", here) if proposal else redirect("desk-source", number)


@for_analysts("POST")
def accept_source(request: HttpRequest, number: int) -> HttpResponse:
    """Accept all of a source's proposals that have no open question."""
    source = find_source(request, number)
    accepted = actions.accept_ready(source, by=viewer_of(request.user))
    told = ngettext("%(count)s forslag er godtatt.", "%(count)s forslag er godtatt.", accepted)
    messages.success(request, told % {"count": accepted})
    return redirect("desk-source", number)


@for_analysts("POST")
def reject_source(request: HttpRequest, number: int) -> HttpResponse:
    """Reject all of a source's proposals that wait, with a ground."""
    source = find_source(request, number)
    form = GroundForm(request.POST)
    if not form.is_valid():
        return source_page(request, source, status=UNPROCESSABLE, ground_form=form)
    ground = form.cleaned_data["ground"]
    rejected = actions.reject_rest(source, by=viewer_of(request.user), ground=ground)
    told = ngettext("%(count)s forslag er avvist.", "%(count)s forslag er avvist.", rejected)
    messages.success(request, told % {"count": rejected})
    return redirect("desk-source", number)
