"""A near word that is in the register, where a word finds nothing."""

from collections.abc import Iterator

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models.functions import Length
from rapidfuzz import process
from rapidfuzz.distance import OSA

from overblikk.accounts.viewer import Viewer
from overblikk.lib.norwegian_words.asking import asked
from overblikk.lib.norwegian_words.spelling import words_in
from overblikk.registry.body_words import spellings_of_bodies
from overblikk.registry.holdings import Holdings, holdings
from overblikk.registry.models import SearchSpelling
from overblikk.registry.queries import initiatives
from overblikk.registry.searching import numbers_found

# Shorter words are near too many others.
SHORTEST = 4
# How many near words are tried, and how near they must be: one letter in four may differ.
TRIED, LEAST_ALIKE = 8, 0.74


def did_you_mean(words: str, viewer: Viewer) -> str | None:
    """The words with near ones that find something in place of those that find nothing.

    None where there are none, or where each word finds something by itself. A word is suggested
    only where searching for it finds an initiative that the viewer may see, by what they may
    know, so that nothing is told by it that is withheld.
    """
    instead, held = words, holdings()
    for term in asked(words):
        (spelled, *more) = term.words
        if more or term.is_unwanted or len(spelled) < SHORTEST or _finds(spelled, viewer, held):
            continue
        near = next((one for one in _near(spelled) if _finds(one, viewer, held)), None)
        if near is None:
            return None
        instead = _put(near, spelled, instead)
    return instead if instead != words else None


def _near(word: str) -> Iterator[str]:
    """The spellings nearest to the word, the nearest first."""
    known = {*_known(word), *spellings_of_bodies()}
    found = process.extract(
        word, known, scorer=OSA.normalized_similarity, score_cutoff=LEAST_ALIKE, limit=TRIED
    )
    return (spelling for spelling, _score, _key in found)


def _known(word: str) -> list[str]:
    """The spellings about as long as the word."""
    slack = max(1, len(word) // 4)
    rows = SearchSpelling.objects.annotate(letters=Length("spelling"))
    alike = rows.filter(letters__gte=len(word) - slack, letters__lte=len(word) + slack)
    near = alike.aggregate(spellings=ArrayAgg("spelling"))
    return near["spellings"] or []


def _finds(word: str, viewer: Viewer, held: Holdings) -> bool:
    hits = numbers_found(word, viewer, held)
    return hits is not None and (
        initiatives(viewer).order_by().filter(number__in=hits.anywhere).exists()
    )


def _put(near: str, spelled: str, words: str) -> str:
    """The words with the near one in place of the one that is spelled so."""
    for word in words_in(words):
        if word.spelling == spelled:
            return words[: word.start] + near + words[word.end :]
    return words
