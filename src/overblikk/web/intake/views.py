"""Handing in an overview: the form, the preview, the progress and the result."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.intake import preview, runs
from overblikk.intake import queries as intake_queries
from overblikk.intake.models import Run
from overblikk.intake.preparing import SettingNotUnderstood
from overblikk.intake.readers.unreadable import UnreadableFile
from overblikk.organisations.models import Organisation
from overblikk.proposals import queries
from overblikk.web.access import for_analysts
from overblikk.web.intake.forms import OverviewForm
from overblikk.web.paging import page_of

UNPROCESSABLE = 422


@for_analysts("GET", "POST")
def intake(request: HttpRequest) -> HttpResponse:
    """The form and the earlier overviews; a file that is sent is read and previewed."""
    form = OverviewForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        run = _hand_in(request, form)
        if run:
            return redirect(run)
    viewer = viewer_of(request.user)
    context = {
        "form": form,
        "page": page_of(request, intake_queries.runs(viewer)),
        "organisation_names": [b.name for b in visible_to(Organisation.objects.all(), viewer)],
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "intake/intake.html", context, status=status)


def _hand_in(request: HttpRequest, form: OverviewForm) -> Run | None:
    try:
        return runs.hand_in(
            form.overview(),
            settings=form.settings(),
            accept=form.cleaned_data["accept"],
            by=viewer_of(request.user),
        )
    except UnreadableFile as error:
        form.add_error("file", error.message)
    except SettingNotUnderstood as error:
        form.add_error("set_words_1", str(error))
    return None


@for_analysts("GET")
def run(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One overview: its preview, how far it has come, or what came of it."""
    found = _run(request, pk)
    under_way = found.state in runs.UNDER_WAY
    if request.htmx:  # type: ignore[attr-defined]
        return _progress(request, found, under_way=under_way)
    viewer = viewer_of(request.user)
    context = {
        "run": found,
        "under_way": under_way,
        "can_start": found.state in runs.CAN_START,
        "has_worker": intake_queries.has_worker(),
        "preview": preview.read(found.report),
        "counts": queries.outcome_of(found.source, viewer) if found.source else None,
        "laid": intake_queries.laid_by(found),
    }
    return render(request, "intake/run.html", context)


def _progress(request: HttpRequest, run: Run, *, under_way: bool) -> HttpResponse:
    """The part of the page that asks again every second; what came of it is a page anew."""
    if not under_way:
        response = HttpResponse()
        response.headers["HX-Refresh"] = "true"
        return response
    context = {"run": run, "has_worker": intake_queries.has_worker()}
    return render(request, "intake/progress.html", context)


def _run(request: HttpRequest, pk: UUID) -> Run:
    return get_object_or_404(intake_queries.runs(viewer_of(request.user)), id=pk)


@for_analysts("POST")
def start(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Lay the rows on the desk, in the background; also on from where it broke off."""
    found = _run(request, pk)
    runs.start(found)
    return redirect(found)


@for_analysts("POST")
def stop(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ask it to stop after the batch under way."""
    found = _run(request, pk)
    runs.stop(found)
    return redirect(found)


@for_analysts("POST")
def discard(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take the preview and the file away again."""
    found = _run(request, pk)
    if not runs.discard(found):
        return redirect(found)
    messages.success(
        request, _("«%(title)s» er forkastet, og filen er slettet.") % {"title": found.title}
    )
    return redirect("intake")
