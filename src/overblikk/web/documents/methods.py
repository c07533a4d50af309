"""Going through a document by one method or another: the program's own, or a model's."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.documents import queries, runs
from overblikk.documents.asking.chosen import chosen_model
from overblikk.documents.asking.page_by_page import method_of
from overblikk.documents.finding.findings import METHOD
from overblikk.documents.models import Document
from overblikk.web.access import for_analysts
from overblikk.web.documents.views import found_document


def offered_methods(found: Document, viewer: Viewer) -> list[str]:
    """The models that the document has been read by, with that which is chosen now."""
    model = chosen_model()
    now = [method_of(model)] if model else []
    return list(dict.fromkeys([*now, *queries.methods_of(found, viewer)]))


def chosen_method(request: HttpRequest, found: Document, viewer: Viewer) -> str:
    """The method that is asked for, in the address or in what is sent; else the program's own."""
    asked = request.POST.get("metode") or request.GET.get("metode", "")
    return asked if asked in offered_methods(found, viewer) else METHOD


def address_of(found: Document, method: str) -> str:
    """Where what the method found in the document is shown."""
    asked = f"?{urlencode({'metode': method})}" if method != METHOD else ""
    return f"{found.get_absolute_url()}{asked}"


@for_analysts("POST")
def start(request: HttpRequest, number: int) -> HttpResponse:
    """Read and search the document, also on from where it broke off."""
    found, viewer = found_document(request, number), viewer_of(request.user)
    method = chosen_method(request, found, viewer)
    runs.start_anew(found, by=viewer, method=method)
    return redirect(address_of(found, method))


@for_analysts("POST")
def stop(request: HttpRequest, number: int) -> HttpResponse:
    """Ask the run to stop after the pages under way."""
    found, viewer = found_document(request, number), viewer_of(request.user)
    method = chosen_method(request, found, viewer)
    run = queries.run_of(found, viewer, method)
    if run:
        runs.stop(run)
    return redirect(address_of(found, method))
