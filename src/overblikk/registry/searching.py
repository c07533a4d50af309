"""Which initiatives words find, by what they are called, what they say, and by their bodies."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any
from uuid import UUID

from django.contrib.postgres.aggregates import ArrayAgg
from django.db import connection
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from overblikk.accounts.viewer import Viewer
from overblikk.history.as_of import standing_at
from overblikk.history.tracking import NEVER
from overblikk.lib.norwegian_words.asking import Term, asked
from overblikk.registry.body_words import bodies_meant
from overblikk.registry.holdings import Holdings
from overblikk.registry.initiative_words import numbers_of
from overblikk.registry.models import SearchSpelling, SearchWords

Numbers = frozenset[int]

# The words of a phrase in a row, in a name or a text of the initiatives that have them all.
WITH_PHRASE = """
SELECT initiative.number FROM registry_initiative AS initiative
 WHERE initiative.number = ANY (%(numbers)s)
   AND (concat_ws(E'\\n', {texts}) ~* %(phrase)s
    OR EXISTS (SELECT FROM registry_formername AS former
                WHERE former.initiative_id = initiative.id AND former.name ~* %(phrase)s))
"""
NAMES = "initiative.name, initiative.short_name"
EVERYTHING = f"{NAMES}, initiative.description, initiative.problem"

# As what a body that is found leads to initiatives.
ROLES = ("responsible_organisation", "cooperating_organisations")
# Rows with one or another of many tokens, looked up one by one: asked for all at once, PostgreSQL
# would read every row.
WITH_EITHER = """
SELECT words.id FROM unnest(%s::int[]) AS token
  JOIN registry_searchwords AS words ON words.found_by @> ARRAY[token]
"""


@dataclass(frozen=True)
class Hits:
    """The numbers of the initiatives in which every word is found: in what they are called and
    numbered alone, and in that, in their texts, or in their bodies' names and numbers.

    Those that the viewer may not see are among them.
    """

    in_names: Numbers
    anywhere: Numbers


def numbers_found(words: str, viewer: Viewer, held: Holdings) -> Hits | None:
    """What the words find; None where they ask for nothing, so that nothing is left out.

    Looks at no name of a body that the viewer may not know. The number of queries grows with
    that of the words alone.
    """
    terms = asked(words)
    if not terms:
        return None
    bodies = _of_bodies(bodies_meant(terms, viewer, held), held)
    unwanted = frozenset[int]().union(
        *(_anywhere([term], bodies) for term in terms if term.is_unwanted)
    )
    wanted = [term for term in terms if not term.is_unwanted]
    if not wanted:
        return Hits(frozenset(), _numbers(_standing()) - unwanted)
    return Hits(_in_names(wanted) - unwanted, _anywhere(wanted, bodies) - unwanted)


def _in_names(terms: Sequence[Term]) -> Numbers:
    return _in_words(terms, in_names=True)


def _anywhere(terms: Sequence[Term], bodies: dict[Term, Numbers]) -> Numbers:
    """Those in which each of the terms stands somewhere, one in a text and one in a body's name
    perhaps."""
    only_words = [term for term in terms if not bodies[term]]
    found = [_in_words(only_words, in_names=False)] if only_words else []
    for term in terms:
        if bodies[term]:
            found.append(_in_words([term], in_names=False) | bodies[term])
    return frozenset.intersection(*found)


def _in_words(terms: Iterable[Term], *, in_names: bool) -> Numbers:
    rows = _standing()
    phrases = []
    for term in terms:
        for tokens in _with_spellings(term).tokens():
            wanted = numbers_of(tokens, in_names=in_names)
            rows = (
                rows.filter(id__in=RawSQL(WITH_EITHER, [wanted]))  # noqa: S611 - written above
                if term.is_beginning
                else rows.filter(found_by__overlap=wanted)
            )
        if term.is_phrase:
            phrases.append(term)
    numbers = _numbers(rows)
    for term in phrases:
        numbers = _with_phrase(term, numbers, in_names=in_names)
    return numbers


def _with_spellings(term: Term) -> Term:
    """A beginning with the words of initiatives that begin so."""
    if not term.is_beginning:
        return term
    begun = SearchSpelling.objects.filter(spelling__startswith=term.words[0])
    return term.among(begun.values_list("spelling", flat=True))


def _standing() -> "QuerySet[SearchWords]":
    """The words of today; as of a past day the rows are those of then."""
    rows = SearchWords.objects.order_by()
    return rows if standing_at() else rows.filter(superseded_at=NEVER)


def _with_phrase(term: Term, numbers: Numbers, *, in_names: bool) -> Numbers:
    statement = WITH_PHRASE.format(texts=NAMES if in_names else EVERYTHING)
    phrase = r"\m" + r"[^[:alnum:]]+".join(map(re.escape, term.words)) + r"\M"
    with connection.cursor() as cursor:
        cursor.execute(statement, {"numbers": list(numbers), "phrase": phrase})
        return frozenset(number for (number,) in cursor.fetchall())


def _of_bodies(meant: dict[Term, set[UUID]], held: Holdings) -> dict[Term, Numbers]:
    """For each term, the initiatives that a body it means answers for, or takes part in."""
    return {
        term: frozenset(
            chain.from_iterable(held.holding(role, one) for one in bodies for role in ROLES)
        )
        for term, bodies in meant.items()
    }


def _numbers(rows: "QuerySet[Any]") -> Numbers:
    """As one value: ten thousand rows take twice the time."""
    return frozenset(rows.aggregate(numbers=ArrayAgg("number"))["numbers"] or ())
