"""What an overview says that no field took, row by row, to be read and searched."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from overblikk.accounts.viewer import viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.intake.queries import kept_rows
from overblikk.sources.models import Source
from overblikk.web.paging import page_of


@require_safe
def rows(request: HttpRequest, number: int) -> HttpResponse:
    """The source's rows with what was kept of them, a page at a time, narrowed by words."""
    viewer = viewer_of(request.user)
    source = get_object_or_404(visible_to(Source.objects.all(), viewer), number=number)
    words = request.GET.get("q", "").strip()
    page = page_of(request, kept_rows(source, viewer, words=words))
    context = {"source": source, "page": page, "words": words}
    return render(request, "intake/rows.html", context)
