"""How many initiatives use each concept of a scheme."""

from collections import Counter
from uuid import UUID

from django.db.models import Count

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.registry.fields import BUILT_IN, Kind
from overblikk.registry.models import (
    Amount,
    ConceptLink,
    Cooperation,
    Deliverable,
    Dependency,
    Effect,
    Initiative,
)
from overblikk.vocabulary.models import ConceptScheme

_LINKS = (
    (ConceptLink, "concept"),
    (Cooperation, "part"),
    (Amount, "kind"),
    (Amount, "vat"),
    (Amount, "currency"),
    (Dependency, "type"),
    (Deliverable, "status"),
    (Effect, "direction"),
    (Effect, "pricing"),
    (Effect, "group"),
)


def initiatives_by_concept(scheme: ConceptScheme, viewer: Viewer) -> Counter[UUID]:
    """How many initiatives, that the viewer may see, hold each of the scheme's concepts."""
    found: Counter[UUID] = Counter()
    rows = visible_to(Initiative.objects.order_by(), viewer)
    for field in BUILT_IN.values():
        if field.kind is Kind.CONCEPT and field.scheme == scheme.key:
            held = rows.filter(**{f"{field.key}__isnull": False})
            for row in held.values(field.key).annotate(count=Count("id")):
                found[row[field.key]] += row["count"]
    for link, column in _LINKS:
        links = link.objects.filter(
            initiative__in=rows.values("id"), **{f"{column}__scheme": scheme}
        ).order_by()
        counts = links.values(column).annotate(count=Count("initiative", distinct=True))
        for row in counts:
            found[row[column]] += row["count"]
    return found
