"""Searching everything: the best of each kind, all of one, and suggestions as one types."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.lib.norwegian_words.asking import as_typed
from overblikk.registry.did_you_mean import did_you_mean
from overblikk.registry.finding import FoundOfKind, find, find_all
from overblikk.web.paging import page_of
from overblikk.web.search.kinds import LISTED, TITLES, ShownKind

# Nobody asks for more; each word costs a query.
LONGEST = 200
# How many of the best are shown of initiatives and of others: on the page, and as one types.
ON_THE_PAGE, AS_ONE_TYPES = (10, 5), (5, 2)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What the words find; suggestions alone where htmx asks as somebody types."""
    words = request.GET.get("q", "").strip()[:LONGEST]
    viewer = viewer_of(request.user)
    kind = request.GET.get("slag", "")
    if request.htmx:  # type: ignore[attr-defined]
        response = _suggestions(request, words, viewer)
    elif kind in TITLES and kind != LISTED:
        response = _all_of_a_kind(request, kind, words, viewer)
    else:
        response = _best_of_each(request, words, viewer)
    patch_vary_headers(response, ["HX-Request"])
    return response


def _best_of_each(request: HttpRequest, words: str, viewer: Viewer) -> HttpResponse:
    """Where no whole words are found those that begin so, and else what may have been meant."""
    found = _found(request, words, viewer, ON_THE_PAGE)
    asked = words
    if not found and as_typed(words) != words:
        asked = as_typed(words)
        found = _found(request, asked, viewer, ON_THE_PAGE)
    meant = None if found or not words else did_you_mean(words, viewer)
    context = {"words": words, "asked": asked, "kinds": _shown(found), "meant": meant}
    return render(request, "search/search.html", context)


def _all_of_a_kind(request: HttpRequest, kind: str, words: str, viewer: Viewer) -> HttpResponse:
    found = find_all(kind, words, viewer)
    page = page_of(request, found.best if found else [])
    context = {"words": words, "title": TITLES[kind], "kind": kind, "page": page}
    return render(request, "search/all_of_a_kind.html", context)


def _suggestions(request: HttpRequest, words: str, viewer: Viewer) -> HttpResponse:
    asked = as_typed(words)
    found = _found(request, asked, viewer, AS_ONE_TYPES)
    context = {
        "words": words,
        "asked": asked,
        "kinds": _shown(found),
        "count": sum(one.count for one in found),
    }
    return render(request, "search/suggestions.html", context)


def _found(
    request: HttpRequest, words: str, viewer: Viewer, few: tuple[int, int]
) -> list[FoundOfKind]:
    of_initiatives, of_others = few
    on = _day(request)
    return find(words, viewer, on=on, of_initiatives=of_initiatives, of_others=of_others)


def _shown(found: list[FoundOfKind]) -> list[ShownKind]:
    return [ShownKind(one) for one in found]


def _day(request: HttpRequest) -> date:
    return getattr(request, "per", None) or timezone.localdate()
