"""The report: chosen on a page, read at once as a web page, or made in the background."""

from datetime import date
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.history.as_of import NoPast, as_of_day
from overblikk.intake.queries import has_worker
from overblikk.reporting import makings
from overblikk.reporting.composing import compose
from overblikk.reporting.formats import formats
from overblikk.reporting.models import Making, MakingState, OwnText
from overblikk.web.access import for_signed_in
from overblikk.web.concept_boxes import boxes
from overblikk.web.reporting.forms import ReportForm, formats_known

# Made at once, for whoever asks.
AT_ONCE = "html"
UNPROCESSABLE = 422


@require_safe
def report(request: HttpRequest) -> HttpResponse:
    """The form, the reports that the person has had made, and for analysts the own texts."""
    known = _formats(viewer_of(request.user))
    return _page(request, ReportForm(known=known, day=_day(request)))


@require_safe
def report_file(request: HttpRequest) -> HttpResponse:
    """The report as a web page, of what whoever asks may see; the form again if it is wrong.

    Where nothing is asked for it is the whole, in the reader's language.
    """
    form = ReportForm(request.GET, known=[AT_ONCE], day=_day(request))
    if not set(form.fields) & set(request.GET):
        form = ReportForm(form.first, known=[AT_ONCE], day=_day(request))
    if not form.is_valid():
        return _page(request, form, status=400)
    day, language = form.cleaned_data["day"], form.cleaned_data["language"]
    try:
        with as_of_day(day), translation.override(language):
            document = compose(viewer_of(request.user), on=day, chosen=form.cleaned_data["parts"])
            content = formats()[AT_ONCE].write(document)
    except NoPast as error:
        form.add_error("day", str(error.message))
        return _page(request, form, status=503)
    return _file(content, day, AT_ONCE)


@for_signed_in("POST")
def make(request: HttpRequest) -> HttpResponse:
    """Let a report be made in the background, and lead to where it is told how far it has come."""
    form = ReportForm(request.POST, known=formats_known(), day=_day(request))
    if not form.is_valid():
        return _page(request, form, status=UNPROCESSABLE)
    chosen = form.cleaned_data
    wanted = makings.Wanted(chosen["day"], chosen["language"], chosen["format"], chosen["parts"])
    made = makings.ask_for(wanted, by=viewer_of(request.user))
    return redirect("report-making", made.id)


@for_signed_in("GET")
def making(request: HttpRequest, pk: UUID) -> HttpResponse:
    """How far a report has come, and the file when it is made."""
    found = _found(request, pk)
    if request.htmx and not found.is_under_way:  # type: ignore[attr-defined]
        answer = HttpResponse()
        answer.headers["HX-Refresh"] = "true"
        return answer
    context = {"making": found, "of": len(found.parts), "has_worker": has_worker()}
    page = "progress" if request.htmx else "making"  # type: ignore[attr-defined]
    return render(request, PAGES[page], context)


PAGES = {"progress": "reporting/progress.html", "making": "reporting/making.html"}


@for_signed_in("GET")
def made_file(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A report that is made, as a file."""
    found = _found(request, pk)
    if found.state != MakingState.DONE:
        raise Http404
    return _file(bytes(found.content or b""), found.as_of, found.form)


def _found(request: HttpRequest, pk: UUID) -> Making:
    return get_object_or_404(visible_to(Making.objects.all(), viewer_of(request.user)), id=pk)


def _file(content: bytes, day: date, form: str) -> HttpResponse:
    name = f"overblikk-{_('rapport')}-{day.isoformat()}.{form}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=formats()[form].media_type, headers=headers)


def _day(request: HttpRequest) -> date:
    return getattr(request, "per", None) or timezone.localdate()


def _formats(viewer: Viewer) -> list[str]:
    """Those that have no account get the one that is made at once."""
    return formats_known() if viewer.id else [AT_ONCE]


def _page(request: HttpRequest, form: ReportForm, *, status: int = 200) -> HttpResponse:
    viewer = viewer_of(request.user)
    makings_of_one = visible_to(Making.objects.defer("content"), viewer)
    context = {
        "form": form,
        "boxes": boxes(form["parts"]),
        "makings": makings_of_one,
        "texts": visible_to(OwnText.objects.all(), viewer) if viewer.is_analyst else (),
    }
    return render(request, "reporting/choose.html", context, status=status)
