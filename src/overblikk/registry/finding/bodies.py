"""Finding bodies, by their names, other names and numbers, those that the viewer may know."""

from collections import defaultdict
from uuid import UUID

from overblikk.accounts.viewer import Viewer
from overblikk.lib.norwegian_words.asking import asked
from overblikk.lib.norwegian_words.marking import Segments, marked
from overblikk.lib.organisation_number import display, normalised
from overblikk.organisations.models import Organisation
from overblikk.registry.body_words import Called, names_meant
from overblikk.registry.finding.found import Found, FoundOfKind, likeness
from overblikk.registry.holdings import Holdings
from overblikk.registry.organisation_queries import organisations

KIND = "organisation"
NUMBER = "organisation_number"


def bodies(words: str, viewer: Viewer, held: Holdings, *, few: int | None) -> FoundOfKind:
    """The bodies that go by all the words, that the viewer may see: first those that go by just
    them, an abbreviation or a number say. In a constant number of queries."""
    called = _called(words, viewer, held)
    rows = organisations(viewer).order_by("order_key", "number").filter(id__in=called)
    found = list(rows.only("number", "name_nb", "name_nn", "name_en")) if called else []
    alike = {one.id: _likeness(words, called[one.id]) for one in found}
    found.sort(key=lambda one: alike[one.id])
    best = [
        Found((one.number,), marked(one.name, words), _beside(one, called[one.id], words), [])
        for one in found[:few]
    ]
    is_exact = bool(found) and alike[found[0].id] == 0
    return FoundOfKind(KIND, len(found), best, is_exact)


def _called(words: str, viewer: Viewer, held: Holdings) -> dict[UUID, set[Called]]:
    """The bodies that all the words stand in a name of, with the names that one of them does."""
    terms = asked(words)
    meant = names_meant(terms, viewer, held)
    wanted = [meant[term] for term in terms if not term.is_unwanted]
    unwanted = {one.body for term in terms if term.is_unwanted for one in meant[term]}
    if not wanted:
        return {}
    ids = set.intersection(*({one.body for one in of} for of in wanted)) - unwanted
    called: dict[UUID, set[Called]] = defaultdict(set)
    for one in set().union(*wanted):
        if one.body in ids:
            called[one.body].add(one)
    return dict(called)


def _likeness(words: str, called: set[Called]) -> int:
    """Of an organisation number however it is grouped."""
    names = [one.name for one in called]
    return min(likeness(words, names), likeness(normalised(words), names))


def _beside(body: Organisation, called: set[Called], words: str) -> Segments:
    """The other names and the number that it was found by."""
    names = sorted({one.name for one in called if one.column != NUMBER} - {body.name})
    told = marked(", ".join(names), words)
    numbers = [one.name for one in called if one.column == NUMBER]
    if not numbers:
        return told
    return [*told, *([(", ", False)] if told else []), (display(numbers[0]), True)]
