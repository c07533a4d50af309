"""Reading one initiative: its page, its history, and as a file."""

import json
from datetime import date

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    JsonResponse,
)
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.history.queries import Version, versions_of
from overblikk.lib.exports.json_format import parts_of
from overblikk.overlap.queries import alike
from overblikk.overlap.showing import ShownAlike, shown_alike
from overblikk.registry import exporting, queries
from overblikk.registry.fields import fields_read_once
from overblikk.registry.models import Initiative, Merge
from overblikk.registry.record_queries import needs_answered_by
from overblikk.registry.trail import changed_fields, trail, with_changes_of
from overblikk.web.initiatives.drawing import drawing_of
from overblikk.web.initiatives.metadata import metadata_of
from overblikk.web.initiatives.sheet import sheet_of
from overblikk.web.initiatives.ties import ties_of
from overblikk.web.initiatives.time_line import time_line_of
from overblikk.web.paging import page_of


@require_safe
@fields_read_once()
def initiative(request: HttpRequest, number: int) -> HttpResponse:
    """One initiative, every value with what it rests on."""
    viewer = viewer_of(request.user)
    found = _found(viewer, number)
    if found.number != number:
        return _moved(request, "initiative", found)
    sheet = sheet_of(found, viewer, on=_day(request))
    ties = ties_of(sheet)
    context = {
        "initiative": found,
        "sheet": sheet,
        "notes": sheet.notes,
        "wording": sheet.wording,
        "people": sheet.people,
        "publisher": sheet.publisher,
        "ties": ties,
        "drawing": drawing_of(found.name, ties),
        "line": time_line_of(sheet),
        "metadata": metadata_of(sheet, found, request),
        "merges": _merges(found, viewer),
        "needs": needs_answered_by([found.id], viewer).get(found.id, []),
        "alike": _alike(request, found, viewer),
    }
    return render(request, "initiatives/initiative.html", context)


def _alike(request: HttpRequest, found: Initiative, viewer: Viewer) -> list[ShownAlike]:
    """Those of other bodies that it looks like today; of a past day nobody has looked."""
    if getattr(request, "per", None):
        return []
    return shown_alike(alike(found.id, viewer), viewer)


def _merges(found: Initiative, viewer: Viewer) -> list[tuple[Merge, Version | None]]:
    """What has gone up in the initiative, with who did it and why, for those who may take it out
    again."""
    if not viewer.is_analyst:
        return []
    done = list(visible_to(Merge.objects.filter(stayed=found.id, apart_at=None), viewer))
    if not done:
        return []
    versions = versions_of([(Merge, {"pgh_obj_id__in": [one.id for one in done]})])
    by_id = {version.id: version for version in reversed(versions)}
    return [(one, by_id.get(one.id)) for one in done]


@require_safe
@fields_read_once()
def history(request: HttpRequest, number: int) -> HttpResponse:
    """What has happened to the initiative and its links; `felt` narrows to one field."""
    viewer = viewer_of(request.user)
    found = _found(viewer, number)
    if found.number != number:
        return _moved(request, "initiative-history", found)
    steps = trail(found.id, viewer)
    chosen = request.GET.get("felt", "")
    page = page_of(request, with_changes_of(steps, chosen) if chosen else steps)
    context = {
        "initiative": found,
        "fields": changed_fields(steps),
        "chosen": chosen,
        "page": page,
        "steps": page.object_list,
    }
    return render(request, "initiatives/history.html", context)


@require_safe
def initiative_file(request: HttpRequest, number: int) -> HttpResponse:
    """One initiative as JSON, with the keys of the list's JSON."""
    viewer = viewer_of(request.user)
    found = _found(viewer, number)
    if found.number != number:
        return _moved(request, "initiative-file", found)
    record = next(exporting.records(queries.initiatives(viewer).filter(id=found.id), viewer))
    ordered = {key: record[key] for key in exporting.labels(viewer)}
    dumped = {"ensure_ascii": False, "default": parts_of}
    return JsonResponse(ordered, json_dumps_params=dumped, encoder=json.JSONEncoder)


def _found(viewer: Viewer, number: int) -> Initiative:
    found = queries.by_number(viewer, number)
    if found is None:
        raise Http404
    return found


def _moved(request: HttpRequest, page: str, found: Initiative) -> HttpResponsePermanentRedirect:
    query = request.GET.urlencode()
    address = reverse(page, args=[found.number])
    return HttpResponsePermanentRedirect(f"{address}?{query}" if query else address)


def _day(request: HttpRequest) -> date:
    return getattr(request, "per", None) or timezone.localdate()
