"""Finding initiatives: those that are named so first, and why the others were found."""

from datetime import date
from typing import Any

from django.db.models import Q

from overblikk.accounts.viewer import Viewer
from overblikk.lib.norwegian_words.asking import BEGINNING
from overblikk.lib.norwegian_words.marking import Segments, is_marked, marked
from overblikk.registry.finding.found import Found, FoundOfKind
from overblikk.registry.finding.reasons import reasons
from overblikk.registry.listing import Asked, Listing, listing
from overblikk.registry.queries import by_number, initiatives

KIND = "initiative"
# Longer runs of digits number no initiative.
LONGEST_NUMBER = 12


def initiatives_found(
    words: str, viewer: Viewer, *, on: date, few: int
) -> tuple[FoundOfKind, Listing]:
    """The initiatives that the words find, and the list of all of them.

    First the one with the number, or that the number now leads to; then those that are called
    just that, or begin so; then as the list has them. In a constant number of queries.
    """
    found = listing(Asked(words), viewer, on=on)
    exact = _with_number(words, viewer)
    numbers = [*([exact] if exact else []), *_called_so(words, found, few), *found.page(0, few)]
    first = list(dict.fromkeys(numbers))[:few]
    count = len(found.numbers) + (exact is not None and exact not in found.numbers)
    best = _told(first, words, found)
    return FoundOfKind(KIND, count, best, is_exact=exact is not None), found


def _with_number(words: str, viewer: Viewer) -> int | None:
    digits = words.removesuffix(BEGINNING).strip()
    if not (digits.isascii() and digits.isdigit() and len(digits) < LONGEST_NUMBER):
        return None
    initiative = by_number(viewer, int(digits))
    return initiative.number if initiative else None


def _called_so(words: str, found: Listing, few: int) -> list[int]:
    """Of more than are shown, those whose names are the words, or begin with them."""
    named = found.numbers & found.found_by_name
    if len(named) <= few:
        return []
    asked = words.removesuffix(BEGINNING).strip()
    begins = Q(name__istartswith=asked) | Q(short_name__iexact=asked)
    rows = initiatives(found.viewer).filter(begins, number__in=list(named))
    return list(rows.values_list("number", flat=True)[:few])


def _told(numbers: list[int], words: str, found: Listing) -> list[Found]:
    rows = initiatives(found.viewer).order_by().filter(number__in=numbers)
    of = {one.number: one for one in rows.select_related("responsible_organisation")}
    names = {number: marked(one.name, words) for number, one in of.items()}
    beside = {number: _beside(one, words) for number, one in of.items()}
    untold = [n for n in of if not (is_marked(names[n]) or is_marked(beside[n]))]
    says = reasons(untold, words, found.viewer, found.held)
    return [Found((n,), names[n], beside[n], says.get(n, [])) for n in numbers if n in of]


def _beside(initiative: Any, words: str) -> Segments:
    """The body that answers for it."""
    body = initiative.responsible_organisation
    return marked(body.name, words) if body else []
