"""The desk: what has come in and waits for somebody to decide."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from overblikk.accounts.viewer import viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.organisations.models import Organisation
from overblikk.proposals import asking, queries, settling
from overblikk.proposals.candidates.lookalikes import suspected
from overblikk.proposals.candidates.names_held import asks_which
from overblikk.proposals.candidates.showing import shown_candidates
from overblikk.proposals.models import Proposal
from overblikk.sources.models import Source
from overblikk.web.access import for_analysts
from overblikk.web.desk.forms import FilterForm, GroundForm
from overblikk.web.paging import page_of

# Of a source's proposals on its page; the rest are on the desk.
SHOWN_OF_A_SOURCE = 10
# Each is a card with its own forms.
QUESTIONS_SHOWN = 20


@for_analysts("GET")
def desk(request: HttpRequest) -> HttpResponse:
    """What waits, source by source and proposal by proposal; or what was decided."""
    viewer = viewer_of(request.user)
    shows_decided = request.GET.get("vis") == "avgjort"
    chosen = _chosen(request)
    choose = queries.decided if shows_decided else queries.on_the_desk
    rows = _filtered(choose(queries.proposals(viewer)), chosen)
    page = page_of(request, rows.select_related("source", "initiative"))
    sources = queries.sources_on_desk(viewer)
    context = {
        "shows_decided": shows_decided,
        "chosen": chosen,
        "sources": sources,
        "lookalikes": suspected(viewer).count(),
        "waiting": sum(one.total for one in sources),
        "page": page,
        "listed": queries.listed(page.object_list, viewer),
    }
    return render(request, "desk/desk.html", context)


def _chosen(request: HttpRequest) -> dict[str, Any]:
    form = FilterForm(request.GET)
    form.full_clean()
    return form.cleaned_data


def _filtered(rows: "QuerySet[Proposal]", chosen: Mapping[str, Any]) -> "QuerySet[Proposal]":
    if chosen.get("kilde"):
        rows = rows.filter(source__number=chosen["kilde"])
    if chosen.get("slag"):
        rows = rows.filter(is_new=chosen["slag"] == "ny")
    if chosen.get("sporsmal"):
        rows = rows.filter(has_questions=chosen["sporsmal"] == "ja")
    return rows


@for_analysts("GET")
def proposal(request: HttpRequest, number: int) -> HttpResponse:
    """One proposal beside what the register holds."""
    return proposal_page(request, find_proposal(request, number))


def find_proposal(request: HttpRequest, number: int) -> Proposal:
    """The proposal with the number, with its source and initiative; else a 404."""
    rows = queries.proposals(viewer_of(request.user))
    return get_object_or_404(
        rows.select_related("source", "initiative", "decided_by"), number=number
    )


def proposal_page(
    request: HttpRequest, proposal: Proposal, *, status: int = 200, **extra: Any
) -> HttpResponse:
    """The page of one proposal; `extra` tells what went wrong with what was sent from it."""
    viewer = viewer_of(request.user)
    is_open = queries.is_open(proposal)
    fields = queries.shown_fields(proposal, viewer)
    questions = asking.questions_in(queries.values_of(proposal)) if is_open else []
    asked = asking.asked(questions)
    context = {
        "proposal": proposal,
        "is_open": is_open,
        "fields": fields,
        "asked": asked,
        "organisation_names": _names_for(asked, request),
        "asks_for_name": any(one.key == "name" and one.asks for one in fields),
        "asks_which": is_open and asks_which(queries.values_of(proposal)),
        "candidates": shown_candidates(proposal, viewer) if is_open else [],
        "neighbours": queries.neighbours(proposal, viewer),
        "ground_form": GroundForm(),
        "public": queries.to_published(Proposal.objects.filter(id=proposal.id)).count(),
        **extra,
    }
    return render(request, "desk/proposal.html", context, status=status)


@for_analysts("GET")
def source(request: HttpRequest, number: int) -> HttpResponse:
    """One source on the desk: what its proposals ask, and all of them decided at once."""
    return source_page(request, find_source(request, number))


def find_source(request: HttpRequest, number: int) -> Source:
    """The source with the number; else a 404."""
    return get_object_or_404(
        visible_to(Source.objects.all(), viewer_of(request.user)), number=number
    )


def source_page(
    request: HttpRequest, source: Source, *, status: int = 200, **extra: Any
) -> HttpResponse:
    """The page of one source; `extra` tells what went wrong with what was sent from it."""
    viewer = viewer_of(request.user)
    rows = queries.on_the_desk(queries.proposals(viewer).filter(source=source))
    said = queries.said_by_source(rows)
    page = page_of(request, settling.questions_of(source), per_page=QUESTIONS_SHOWN)
    asked = asking.asked(page.object_list)
    context = {
        "source": source,
        "counts": queries.outcome_of(source, viewer),
        "page": page,
        "asked": asked,
        "organisation_names": _names_for(asked, request),
        "listed": queries.listed(rows.select_related("initiative")[:SHOWN_OF_A_SOURCE], viewer),
        "ground_form": GroundForm(),
        "public": queries.to_published(said.filter(has_questions=False)).count(),
        **extra,
    }
    return render(request, "desk/source.html", context, status=status)


def _names_for(asked: Sequence[asking.Asked], request: HttpRequest) -> list[str]:
    """The bodies to choose from while typing, where a question is about one."""
    if not any(one.is_of_body for one in asked):
        return []
    bodies = visible_to(Organisation.objects.all(), viewer_of(request.user))
    return [body.name for body in bodies]
