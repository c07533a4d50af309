"""Which bodies are meant by words: by their names and numbers, those that the viewer may know.

The register has a few thousand bodies, so that what they are found by is kept in memory, until a
body changes.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db import connection

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.history.as_of import standing_at
from overblikk.lib.norwegian_words.asking import Term
from overblikk.lib.norwegian_words.spelling import distinct_words, pieces_of, words_in
from overblikk.lib.norwegian_words.tokens import index_tokens
from overblikk.organisations.models import Organisation, OrganisationName
from overblikk.registry.holdings import Holdings
from overblikk.registry.telling import told

STATE = """
SELECT (SELECT max(pgh_id) FROM organisations_organisationevent),
       (SELECT max(pgh_id) FROM organisations_organisationnameevent),
       (SELECT max(id) FROM history_erasure)
"""
OWN = ("name_nb", "name_nn", "name_en", "organisation_number")
OTHER = "other_names"
# What the page of a body shows to everyone who sees it at all.
ALWAYS_TOLD = "name_nb"
# Today, and some past days.
KEPT = 4


@dataclass(frozen=True)
class Called:
    """That a body is called so, or numbered so, in one of its columns."""

    body: UUID
    column: str
    name: str

    def has(self, term: Term) -> bool:
        """Whether the words of a phrase stand in the name, one after another."""
        spelled = " ".join(piece for word in words_in(self.name) for piece in word.pieces)
        return not term.is_phrase or f" {' '.join(term.words)} " in f" {spelled} "


@dataclass(frozen=True)
class Index:
    """What bodies are called by: the names that each token stands in, and the words as spelled."""

    names: dict[str, list[Called]]
    spellings: frozenset[str]

    def all(self) -> set[Called]:
        """Every name and number that a body goes by."""
        return set().union(*self.names.values())


def bodies_meant(terms: Iterable[Term], viewer: Viewer, held: Holdings) -> dict[Term, set[UUID]]:
    """The bodies that each of the terms is found in a name of, or is the number of.

    A constant number of queries.
    """
    meant = names_meant(terms, viewer, held)
    return {term: {one.body for one in of} for term, of in meant.items()}


def names_meant(terms: Iterable[Term], viewer: Viewer, held: Holdings) -> dict[Term, set[Called]]:
    """The names and numbers of bodies that each of the terms is found in.

    In one query, once it is in memory what the viewer may know.
    """
    index = _index_now()
    called = {term: _called(term.among(index.spellings), index) for term in terms}
    if viewer.is_analyst or not any(called.values()):
        return called
    known = held.kept(("known names of bodies", viewer), lambda: _known(index.all(), viewer))
    return {term: of & known for term, of in called.items()}


def spellings_of_bodies() -> frozenset[str]:
    """The words of all the names of bodies, also of those that are withheld from some."""
    return _index_now().spellings


def _index_now() -> Index:
    return _index(standing_at(), _state())


def _called(term: Term, index: Index) -> set[Called]:
    of_words = [
        {one for token in tokens for one in index.names.get(token, ())} for tokens in term.tokens()
    ]
    return {one for one in set.intersection(*of_words) if one.has(term)}


def _state() -> tuple[object, ...]:
    """What changes whenever a body or one of its names does, also by an erasure."""
    with connection.cursor() as cursor:
        cursor.execute(STATE)
        state: tuple[object, ...] = cursor.fetchone()
        return state


@lru_cache(maxsize=KEPT)
def _index(then: datetime | None, state: tuple[object, ...]) -> Index:
    """What each token stands in; `then` and `state` say of which moment and of what."""
    names: dict[str, list[Called]] = defaultdict(list)
    spellings: set[str] = set()
    for one in _all_names():
        for token in index_tokens(one.name):
            names[token].append(one)
        for word in distinct_words(one.name):
            spellings.update(pieces_of(word))
    return Index(dict(names), frozenset(spellings))


def _all_names() -> list[Called]:
    bodies = Organisation.objects.order_by().values_list("id", *OWN)
    own = [
        Called(id_, column, name)
        for id_, *names in bodies
        for column, name in zip(OWN, names, strict=True)
        if name
    ]
    other = OrganisationName.objects.order_by().values_list("organisation_id", "name")
    return own + [Called(id_, OTHER, name) for id_, name in other]


def _known(called: set[Called], viewer: Viewer) -> set[Called]:
    """Those that the viewer may know."""
    of_column: dict[str, set[Called]] = defaultdict(set)
    for one in called:
        of_column[one.column].add(one)
    known = of_column.pop(ALWAYS_TOLD, set())
    for column, of in of_column.items():
        known |= _other_known(of, viewer) if column == OTHER else _told(column, of, viewer)
    return known


def _told(column: str, called: set[Called], viewer: Viewer) -> set[Called]:
    bodies: Any = Organisation.objects.order_by().filter(id__in=[one.body for one in called])
    ids = set(bodies.filter(told(column, viewer)).values_list("id", flat=True))
    return {one for one in called if one.body in ids}


def _other_known(called: set[Called], viewer: Viewer) -> set[Called]:
    names = OrganisationName.objects.order_by().filter(
        organisation__in=[one.body for one in called], name__in=[one.name for one in called]
    )
    known = visible_to(names, viewer).values_list("organisation_id", "name")
    pairs = set(known)
    return {one for one in called if (one.body, one.name) in pairs}
