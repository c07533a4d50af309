"""Passages that hold what a question asks about, in the documents that are chosen and no others."""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Case, Count, FloatField, IntegerField, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.documents.models import Document, DocumentPassage
from overblikk.documents.passage_words import asked_for
from overblikk.documents.passages import PassageKind

_SILENT = (PassageKind.HEADING.value, PassageKind.FOOTNOTE.value)


@dataclass(frozen=True)
class Scope:
    """The documents that are asked about, of those that the viewer may see."""

    viewer: Viewer
    documents: frozenset[UUID]

    @classmethod
    def of(cls, viewer: Viewer, documents: Collection[UUID]) -> "Scope":
        """The scope of the documents; what the viewer may not see is not in it."""
        rows = visible_to(Document.objects.filter(pk__in=documents), viewer)
        return cls(viewer, frozenset(rows.values_list("pk", flat=True)))

    def passages(self) -> "QuerySet[DocumentPassage]":
        """Every passage that an answer may rest on: there is no other way to one."""
        rows = visible_to(DocumentPassage.objects.all(), self.viewer)
        return rows.filter(document__in=self.documents).exclude(kind__in=_SILENT)


def passages_about(question: str, scope: Scope) -> "QuerySet[DocumentPassage]":
    """The passages that hold at least half of what is asked about, those with most and rarest of
    it first; none where the question asks about nothing."""
    terms = [sorted(term) for term in asked_for(question)]
    rows = scope.passages()
    if not terms:
        return rows.none()
    counts = rows.aggregate(
        all=Count("pk"), **{f"t{n}": Count("pk", _has(term)) for n, term in enumerate(terms)}
    )
    weights = [_weight(counts["all"], counts[f"t{n}"]) for n in range(len(terms))]
    ones = [1] * len(terms)
    return (
        rows.filter(found_by__overlap=sorted({one for term in terms for one in term}))
        .annotate(held=_sum(terms, ones, IntegerField()), weight=_sum(terms, weights, FloatField()))
        .filter(held__gte=math.ceil(len(terms) / 2))
        .order_by("-weight", "document", "number")
    )


def _has(term: Sequence[int]) -> Q:
    return Q(found_by__overlap=term)


def _weight(all_: int, having: int) -> float:
    return math.log(1 + all_ / (1 + having))


def _sum(terms: Sequence[Sequence[int]], weights: Sequence[float], kind: Any) -> Combinable:
    total: Combinable = Value(0, output_field=kind)
    for term, weight in zip(terms, weights, strict=True):
        total = total + Case(
            When(_has(term), then=Value(weight, output_field=kind)),
            default=Value(0, output_field=kind),
            output_field=kind,
        )
    return total
