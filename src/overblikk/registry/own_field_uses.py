"""How many initiatives hold a value of each field that analysts have added."""

from collections import Counter

from django.db.models import Count

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.registry.models import ConceptLink, Initiative, OwnValue
from overblikk.vocabulary.models.own_field import PREFIX


def initiatives_by_own_field(viewer: Viewer) -> Counter[str]:
    """How many initiatives, that the viewer may see, hold a value of each own field, by its key."""
    found: Counter[str] = Counter()
    seen = visible_to(Initiative.objects.order_by(), viewer).values("id")
    for model in (OwnValue, ConceptLink):
        rows = model._default_manager.filter(initiative__in=seen, field__startswith=PREFIX)
        for row in rows.order_by().values("field").annotate(n=Count("initiative", distinct=True)):
            found[row["field"]] += row["n"]
    return found
