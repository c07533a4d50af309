"""Reading the vocabularies: the schemes, one with its concepts, and one concept."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.lib.languages import LANGUAGES
from overblikk.registry.concept_uses import initiatives_by_concept
from overblikk.registry.fields import fields
from overblikk.vocabulary import queries
from overblikk.vocabulary.models import Concept, ConceptScheme
from overblikk.web.vocabularies.relations import IN_WORDS


@require_safe
def vocabularies(request: HttpRequest) -> HttpResponse:
    """The schemes, each with the number of its concepts."""
    rows = queries.schemes(visible_to(ConceptScheme.objects.all(), viewer_of(request.user)))
    return render(request, "vocabularies/vocabularies.html", {"schemes": list(rows)})


@require_safe
def vocabulary(request: HttpRequest, key: str) -> HttpResponse:
    """One scheme: its concepts, each below its broader one."""
    viewer = viewer_of(request.user)
    scheme = found_scheme(viewer, key)
    uses = initiatives_by_concept(scheme, viewer)
    day = _day(request)
    rows = [
        (concept, uses[concept.id], concept.is_valid(on=day))
        for concept in queries.concepts_of(scheme)
    ]
    return render(request, "vocabularies/vocabulary.html", {"scheme": scheme, "rows": rows})


@require_safe
def concept(request: HttpRequest, key: str, notation: str) -> HttpResponse:
    """One concept: its words in three languages, and what uses it."""
    viewer = viewer_of(request.user)
    shown = found_concept(viewer, key, notation)
    context = {
        "scheme": shown.scheme,
        "concept": shown,
        "is_valid": shown.is_valid(on=_day(request)),
        "languages": [_in_language(shown, language) for language in LANGUAGES],
        "narrower": list(shown.narrower.all()),
        "mappings": [(IN_WORDS[m.relation], m) for m in shown.mappings.all()],
        "uses": initiatives_by_concept(shown.scheme, viewer)[shown.id],
        "uses_address": _address_of_uses(request, shown),
    }
    return render(request, "vocabularies/concept.html", context)


def found_scheme(viewer: Viewer, key: str) -> ConceptScheme:
    """The scheme; Http404 where there is none."""
    return get_object_or_404(visible_to(ConceptScheme.objects.all(), viewer), key=key)


def found_concept(viewer: Viewer, key: str, notation: str) -> Concept:
    """The concept with its scheme and the broader one; Http404 where there is none."""
    rows = visible_to(Concept.objects.select_related("scheme", "broader"), viewer)
    return get_object_or_404(rows, scheme__key=key, notation=notation)


def _in_language(concept: Concept, language: str) -> dict[str, Any]:
    return {
        "code": language,
        "label": getattr(concept, f"label_{language}"),
        "definition": getattr(concept, f"definition_{language}"),
        "alternatives": [
            other.label for other in concept.alternative_labels.all() if other.language == language
        ],
    }


def _address_of_uses(request: HttpRequest, concept: Concept) -> str:
    field = next((f.key for f in fields().values() if f.scheme == concept.scheme.key), "")
    if not field:
        return ""
    query = {field: concept.notation}
    if per := getattr(request, "per", None):
        query["per"] = per.isoformat()
    return f"{reverse('initiatives')}?{urlencode(query)}"


def _day(request: HttpRequest) -> date:
    return getattr(request, "per", None) or localdate()
