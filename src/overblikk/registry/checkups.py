"""That what leads on leads somewhere, and that what follows from values follows."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from overblikk.lib.checkups import checkup
from overblikk.registry.fields import BUILT_IN, Kind, fields
from overblikk.registry.models import ConceptLink, Initiative, Redirect
from overblikk.registry.ties import standing_circles
from overblikk.registry.word_keeping import wrong_words


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
    in_columns = [f for f in BUILT_IN.values() if f.kind is Kind.CONCEPT]
    for field in in_columns:
        other = Initiative.objects.exclude(**{field.key: None}).exclude(
            **{f"{field.key}__scheme__key": field.scheme}
        )
        for number in other.values_list("number", flat=True):
            yield f"initiative {number} {field.key}"
    linked = fields()
    for key in ConceptLink.objects.order_by().values_list("field", flat=True).distinct():
        wrong = ConceptLink.objects.filter(field=key)
        if key in linked:
            wrong = wrong.exclude(concept__scheme__key=linked[key].scheme)
        for number in wrong.values_list("initiative__number", flat=True):
            yield f"initiative {number} {key}"


@checkup("circles", _("Ingen tiltak er del av seg selv eller avhengige av seg selv"))
def circles() -> Iterator[str]:
    """Yields the chains of initiatives that lead back to where they began."""
    for chain in standing_circles():
        yield " → ".join(map(str, chain))


@checkup("search-words", _("Hvert tiltak finnes ved ordene som det nå bærer"))
def search_words() -> Iterator[str]:
    """Yields the initiatives whose words are not those of their values, and words of none."""
    for number in wrong_words():
        yield f"initiative {number}"
