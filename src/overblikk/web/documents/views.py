"""All documents: handing them in, and the folders that they lie in."""

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import ngettext

from overblikk.accounts.viewer import viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.documents import actions, queries, runs
from overblikk.documents.models import Document
from overblikk.intake.queries import has_worker
from overblikk.organisations.models import Organisation, Sector
from overblikk.web.access import for_analysts
from overblikk.web.documents.forms import DocumentsForm
from overblikk.web.paging import page_of

UNPROCESSABLE = 422
# Of the sources that came otherwise and are not read yet.
OTHERS_SHOWN = 100
# The folder of documents that lie in no sector's.
NO_SECTOR = "ingen"


@for_analysts("GET", "POST")
def documents(request: HttpRequest) -> HttpResponse:
    """The form and the documents of a folder, or of all; what is sent is read in the background."""
    form = DocumentsForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        return _taken_in(request, form)
    viewer = viewer_of(request.user)
    rows = queries.documents(viewer)
    chosen = request.GET.get("mappe", "")
    page = page_of(request, in_folder(rows, chosen))
    context = {
        "form": form,
        "folders": queries.folders(rows),
        "chosen": chosen,
        "page": page,
        "listed": queries.listed(list(page.object_list), viewer),
        "has_worker": has_worker(),
        "others": queries.not_taken_up(viewer)[:OTHERS_SHOWN],
        "organisation_names": [b.name for b in visible_to(Organisation.objects.all(), viewer)],
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "documents/documents.html", context, status=status)


def in_folder(rows: "QuerySet[Document]", chosen: str) -> "QuerySet[Document]":
    """Those of the documents that lie in the folder of that key; all of them for none."""
    if chosen == NO_SECTOR:
        return rows.filter(sector=None)
    return rows.filter(sector__key=chosen) if chosen else rows


def _taken_in(request: HttpRequest, form: DocumentsForm) -> HttpResponse:
    by = viewer_of(request.user)
    count = 0
    for what in form.handed_in():
        runs.start(actions.take_in(what, by=by), by=by)
        count += 1
    return _told(request, count)


def _told(request: HttpRequest, count: int) -> HttpResponse:
    told = ngettext(
        "%(count)s dokument er tatt imot og leses nå.",
        "%(count)s dokumenter er tatt imot og leses nå.",
        count,
    )
    messages.success(request, told % {"count": count})
    return redirect("documents")


@for_analysts("POST")
def take_up(request: HttpRequest) -> HttpResponse:
    """Read the sources that are ticked, which came otherwise than by being handed in here."""
    by = viewer_of(request.user)
    asked = [
        n for n in request.POST.getlist("kilde") if n.isascii() and n.isdigit() and len(n) < 18
    ]
    sources = queries.not_taken_up(by).filter(number__in=asked)
    for source in sources:
        runs.start(actions.take_up(source), by=by)
    return _told(request, len(sources))


@for_analysts("POST")
def folder(request: HttpRequest, number: int) -> HttpResponse:
    """Put the document in the folder of a sector, or of none."""
    found = found_document(request, number)
    sector = Sector.objects.filter(key=request.POST.get("mappe", "")).first()
    actions.put_in_folder(found, sector)
    return redirect(found)


def found_document(request: HttpRequest, number: int) -> Document:
    """The document whose source has the number, where the person may see it; else a 404."""
    return get_object_or_404(queries.documents(viewer_of(request.user)), source__number=number)
