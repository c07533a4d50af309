"""That what leads on leads somewhere, and that what follows from values follows."""

from collections.abc import Iterator

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from overblikk.lib.checkups import checkup
from overblikk.registry.fields import FIELDS, Kind
from overblikk.registry.models import (
    Initiative,
    InitiativePurpose,
    InitiativeTechnology,
    Redirect,
)


@checkup("redirects", _("Hvert nummer som er slått sammen, fører til et tiltak"))
def redirects() -> Iterator[str]:
    """Yields the redirects that lead nowhere, or from a number that an initiative bears."""
    standing = set(Initiative.objects.values_list("id", flat=True))
    borne = set(Initiative.objects.values_list("number", flat=True))
    for number, target in Redirect.objects.values_list("number", "initiative_id"):
        if target not in standing or number in borne:
            yield f"redirect {number}"


@checkup("derived-columns", _("Det som følger av verdiene, stemmer med dem"))
def derived_columns() -> Iterator[str]:
    """Yields the initiatives whose order or bounds of dates are not those of their values."""
    columns = ("order_key", "start_from", "start_to", "end_from", "end_to")
    for initiative in Initiative.objects.iterator(chunk_size=2000):
        held = [getattr(initiative, column) for column in columns]
        initiative.derive()
        if held != [getattr(initiative, column) for column in columns]:
            yield f"initiative {initiative.number}"


@checkup("schemes", _("Hvert begrep er fra kodeverket som feltet bruker"))
def schemes() -> Iterator[str]:
    """Yields the initiatives that hold a concept of another scheme than the field's."""
    for field in FIELDS.values():
        if field.kind is Kind.CONCEPT:
            other = Initiative.objects.exclude(**{field.key: None}).exclude(
                **{f"{field.key}__scheme__key": field.scheme}
            )
            for number in other.values_list("number", flat=True):
                yield f"initiative {number} {field.key}"
    for link, scheme in ((InitiativePurpose, "purpose"), (InitiativeTechnology, "technology")):
        wrong = link.objects.exclude(concept__scheme__key=scheme)
        for number in wrong.values_list(F("initiative__number"), flat=True):
            yield f"initiative {number} {scheme}"
