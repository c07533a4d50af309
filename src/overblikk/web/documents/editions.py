"""A new edition of a document: what was added, changed and dropped since the last."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from overblikk.accounts.viewer import viewer_of
from overblikk.documents import editions, queries
from overblikk.documents.comparing import differences
from overblikk.web.access import for_analysts
from overblikk.web.documents.views import found_document

# Of each kind of difference; how many there are is told.
SHOWN = 200


@for_analysts("GET", "POST")
def edition(request: HttpRequest, number: int) -> HttpResponse:
    """What differs from the edition before, and which that is; POST says which."""
    found = found_document(request, number)
    viewer = viewer_of(request.user)
    earlier = editions.earlier_documents(found)
    if request.method == "POST":
        asked = request.POST.get("erstatter", "")
        chosen = next((one for one in earlier if str(one.source.number) == asked), None)
        editions.choose_before(found, chosen)
        return redirect("document-edition", number)
    known = [one.pk for one in earlier] + [found.replaces_id]
    visible = {one.pk: one for one in queries.documents(viewer).filter(pk__in=known)}
    before = visible.get(found.replaces_id)
    context = {
        "document": found,
        "earlier": [one for one in earlier if one.pk in visible],
        "before": before,
        "differences": differences(before, found) if before else None,
        "shown": SHOWN,
    }
    return render(request, "documents/edition.html", context)
