"""Reading sources."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from overblikk.sources.models import Evidence, Source, SourceKind


@dataclass(frozen=True)
class SourceFilter:
    """What is asked of a list of sources; what is empty is not asked."""

    words: str = ""
    kind: str = ""
    from_organisation_id: UUID | None = None


def matching(rows: "QuerySet[Source]", asked: SourceFilter) -> "QuerySet[Source]":
    """Those of the sources that are what is asked; a kind that is none asks nothing."""
    for word in asked.words.split():
        rows = rows.filter(
            Q(title__icontains=word) | Q(from_name__icontains=word) | Q(filename__icontains=word)
        )
    if asked.kind in SourceKind.values:
        rows = rows.filter(kind=asked.kind)
    if asked.from_organisation_id:
        rows = rows.filter(from_organisation_id=asked.from_organisation_id)
    return rows


def with_original(rows: "QuerySet[Source]") -> "QuerySet[Source]":
    """The sources with what is known of their originals, but not the bytes."""
    return rows.select_related("original__erasure").defer("original__content")


def values_per_source(evidence: "QuerySet[Evidence]", sources: Iterable[Source]) -> dict[UUID, int]:
    """How many of the rows of evidence rest on each of the sources, in one query."""
    counted = (
        evidence.filter(source__in=[source.id for source in sources])
        .values("source")
        .annotate(count=Count("id"))
        .order_by()
    )
    return {row["source"]: row["count"] for row in counted}
