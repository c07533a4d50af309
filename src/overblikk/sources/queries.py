"""Reading evidence."""

from collections import defaultdict
from uuid import UUID

from django.db.models import QuerySet

from overblikk.sources.models import Evidence


def evidence_by_field(rows: "QuerySet[Evidence]", record_id: UUID) -> dict[str, list[Evidence]]:
    """Those of the rows that speak of the record, by field, newest first, each with its source.

    One query, however many fields and values the record has.
    """
    found: dict[str, list[Evidence]] = defaultdict(list)
    for evidence in rows.filter(record_id=record_id).select_related("source").order_by("-id"):
        found[evidence.field].append(evidence)
    return dict(found)
