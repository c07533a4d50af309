"""The kinds of thing that are searched, in the order that they are shown."""

from datetime import date

from overblikk.accounts.viewer import Viewer
from overblikk.lib.norwegian_words.asking import asked
from overblikk.registry.finding import bodies, initiatives
from overblikk.registry.finding.found import FoundOfKind
from overblikk.registry.finding.titles import (
    CONCEPTS,
    FUNDING_SOURCES,
    NEEDS,
    PORTFOLIOS,
    SECTORS,
    SOURCES,
    STRATEGIES,
    titled,
)
from overblikk.registry.holdings import holdings

TITLED = (PORTFOLIOS, STRATEGIES, FUNDING_SOURCES, NEEDS, SOURCES, SECTORS, CONCEPTS)
EVERY_KIND = (initiatives.KIND, bodies.KIND, *(kind.name for kind in TITLED))


def find(
    words: str, viewer: Viewer, *, on: date, of_initiatives: int, of_others: int
) -> list[FoundOfKind]:
    """What the words find that the viewer may see: of each kind how many, and so many of the best.

    Kinds where something is just what was searched for come first. The number of queries does
    not grow with what is found. Nothing is found by words that ask for nothing.
    """
    if not asked(words):
        return []
    of_list, found = initiatives.initiatives_found(words, viewer, on=on, few=of_initiatives)
    every = [
        of_list,
        bodies.bodies(words, viewer, found.held, few=of_others),
        *(titled(kind, words, viewer, found.held, few=of_others) for kind in TITLED),
    ]
    return sorted((one for one in every if one.count), key=lambda one: not one.is_exact)


def find_all(kind: str, words: str, viewer: Viewer) -> FoundOfKind | None:
    """All of one kind, but of initiatives, that the words find; None where nothing is asked for,
    or of no such kind."""
    if not asked(words):
        return None
    if kind == bodies.KIND:
        return bodies.bodies(words, viewer, holdings(), few=None)
    of_kind = next((one for one in TITLED if one.name == kind), None)
    return titled(of_kind, words, viewer, holdings(), few=None) if of_kind else None
