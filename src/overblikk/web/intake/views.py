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
from overblikk.intake.gone import gone_rows, to_answer
from overblikk.intake.models import Run, RunState
from overblikk.intake.preparing import SettingNotUnderstood
from overblikk.intake.readers.unreadable import UnreadableFile
from overblikk.intake.versions import NoSuchVersion
from overblikk.organisations.models import Organisation
from overblikk.proposals import queries
from overblikk.web.access import for_analysts
from overblikk.web.intake.columns_form import ColumnsForm
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
    found = found_run(request, pk)
    under_way = found.state in runs.UNDER_WAY
    if request.htmx:  # type: ignore[attr-defined]
        return _progress(request, found, under_way=under_way)
    return run_page(request, found)


def run_page(
    request: HttpRequest, run: Run, *, form: ColumnsForm | None = None, status: int = 200
) -> HttpResponse:
    """The page of one overview; `form` is that of its columns, where it was sent and is wrong."""
    viewer = viewer_of(request.user)
    shown = preview.read(run.report)
    context = {
        "run": run,
        "under_way": run.state in runs.UNDER_WAY,
        "can_start": run.state in runs.CAN_START,
        "can_choose": run.state == RunState.PREVIEWED and not getattr(request, "per", None),
        "has_worker": intake_queries.has_worker(),
        "preview": shown,
        "form": form or ColumnsForm(shown.columns),
        "counts": queries.outcome_of(run.source, viewer) if run.source else None,
        "laid": intake_queries.laid_by(run),
        "gone": to_answer(gone_rows(run.source, viewer)).count() if run.source else 0,
        "kept": intake_queries.has_kept_rows(run.source, viewer) if run.source else False,
    }
    return render(request, "intake/run.html", context, status=status)


def _progress(request: HttpRequest, run: Run, *, under_way: bool) -> HttpResponse:
    """The part of the page that asks again every second; what came of it is a page anew."""
    if not under_way:
        response = HttpResponse()
        response.headers["HX-Refresh"] = "true"
        return response
    context = {"run": run, "has_worker": intake_queries.has_worker()}
    return render(request, "intake/progress.html", context)


def found_run(request: HttpRequest, pk: UUID) -> Run:
    """The run of that key, where the person may see it; else a 404."""
    return get_object_or_404(intake_queries.runs(viewer_of(request.user)), id=pk)


@for_analysts("POST")
def start(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Lay the rows on the desk, in the background; also on from where it broke off."""
    found = found_run(request, pk)
    runs.start(found)
    return redirect(found)


@for_analysts("POST")
def stop(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Ask it to stop after the batch under way."""
    found = found_run(request, pk)
    runs.stop(found)
    return redirect(found)


@for_analysts("POST")
def discard(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take the preview and the file away again."""
    found = found_run(request, pk)
    if not runs.discard(found):
        return redirect(found)
    messages.success(
        request, _("«%(title)s» er forkastet, og filen er slettet.") % {"title": found.title}
    )
    return redirect("intake")


@for_analysts("POST")
def version(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say which earlier overview this is a new version of, or that it is of none."""
    found = found_run(request, pk)
    number = request.POST.get("replaces", "")
    if number.isascii() and number.isdecimal() and len(number) < 18:
        try:
            runs.choose_version(found, int(number))
        except NoSuchVersion as error:
            messages.error(request, str(error))
    return redirect(f"{found.get_absolute_url()}#version")
