"""Sources: the list, one with the values that rest on it, its original, and who may see it."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from overblikk.accounts.queries import names_of
from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.intake.queries import has_kept_rows, version_of
from overblikk.organisations.models import Organisation
from overblikk.proposals.tally import tally
from overblikk.registry.organisation_queries import organisation, organisations
from overblikk.sources import source_queries
from overblikk.sources.actions import change_access
from overblikk.sources.models import Evidence, Source, SourceKind
from overblikk.sources.source_queries import SourceFilter
from overblikk.web.access import for_analysts
from overblikk.web.paging import page_of
from overblikk.web.sources.forms import AccessForm
from overblikk.web.sources.records import supported_values


@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    """The sources, newest first, a page at a time, narrowed by words, kind and sender."""
    viewer = viewer_of(request.user)
    sender = _sender(request, viewer)
    asked = SourceFilter(
        words=request.GET.get("q", "").strip(),
        kind=request.GET.get("slag", ""),
        from_organisation_id=sender.id if sender else None,
    )
    page = page_of(request, source_queries.matching(_visible(viewer), asked))
    evidence = visible_to(Evidence.objects.all(), viewer)
    counted = source_queries.values_per_source(evidence, page.object_list)
    context = {
        "page": page,
        "rows": [(source, counted.get(source.id, 0)) for source in page.object_list],
        "asked": asked,
        "sender": sender,
        "kinds": SourceKind.choices,
    }
    return render(request, "sources/sources.html", context)


@require_safe
def source(request: HttpRequest, number: int) -> HttpResponse:
    """One source: what it is, what came of it, and the values that rest on it."""
    viewer = viewer_of(request.user)
    shown = get_object_or_404(source_queries.with_original(_visible(viewer)), number=number)
    evidence = visible_to(Evidence.objects.filter(source=shown), viewer)
    page = page_of(request, evidence.order_by("id"))
    context = {
        "source": shown,
        "sender": organisation(viewer, shown.from_organisation_id),
        "registered_by": _registered_by(shown) if viewer.is_analyst else "",
        "tally": tally(shown, viewer) if viewer.is_analyst else None,
        "kept": has_kept_rows(shown, viewer),
        "version": version_of(shown, viewer),
        "page": page,
        "rows": supported_values(page.object_list, viewer),
    }
    return render(request, "sources/source.html", context)


@require_safe
def original(request: HttpRequest, number: int) -> HttpResponse:
    """The bytes as they were received, to be saved and never shown by the browser."""
    rows = _visible(viewer_of(request.user)).select_related("original__erasure")
    shown = get_object_or_404(rows, number=number)
    if shown.original is None or shown.original.is_emptied:
        raise Http404
    filename = "".join(c for c in shown.filename if c.isprintable()) or f"{shown.number}"
    if shown.original.erasure:
        filename = _("(person slettet) %(filename)s") % {"filename": filename}
    headers = {
        "Content-Disposition": content_disposition_header(True, filename) or "attachment",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    }
    content = bytes(shown.original.content)
    return HttpResponse(content, content_type="application/octet-stream", headers=headers)


@for_analysts("GET", "POST")
def access(request: HttpRequest, number: int) -> HttpResponse:
    """Change who may see the source."""
    viewer = viewer_of(request.user)
    shown = get_object_or_404(_visible(viewer), number=number)
    form = AccessForm(
        request.POST or None,
        initial={"level": shown.access_level, "ground": shown.access_ground},
    )
    if request.method == "POST" and form.is_valid():
        change_access(
            shown,
            level=form.cleaned_data["level"],
            ground=form.cleaned_data["ground"],
            by=viewer.id,
            name=viewer.name,
        )
        messages.success(request, _("Tilgangen er endret."))
        return redirect("source", shown.number)
    return render(request, "sources/access.html", {"source": shown, "form": form})


def _visible(viewer: Viewer) -> "QuerySet[Source]":
    return visible_to(Source.objects.all(), viewer)


def _registered_by(source: Source) -> str:
    return "".join(names_of([source.registered_by]).values())


def _sender(request: HttpRequest, viewer: Viewer) -> Organisation | None:
    number = request.GET.get("virksomhet", "")
    if not (number.isascii() and number.isdigit() and len(number) < 18):
        return None
    return organisations(viewer).filter(number=number).first()
