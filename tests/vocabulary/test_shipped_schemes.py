"""The vocabularies that Overblikk ships: whole, in three languages, and read without doubt."""

import re
from collections import defaultdict
from typing import Any

import pytest

from overblikk.lib.languages import LANGUAGES
from overblikk.vocabulary.models import Concept, ConceptScheme
from overblikk.vocabulary.models.scheme import scheme_uri
from overblikk.vocabulary.queries import concept_id, words_key
from overblikk.vocabulary.starting_data import shipped_schemes

SCHEMES = {table["key"]: table for table in shipped_schemes()}
every_scheme = pytest.mark.parametrize("key", SCHEMES)
# Two municipalities of each name: only a person can tell which is meant.
NAMESAKES = {("municipality", "herøy"), ("municipality", "våler")}
# Upper case and Æ, Ø, Å are those of the codes of Enhetsregisteret.
NOTATION = re.compile(r"[a-zA-ZÆØÅ0-9][a-zA-ZÆØÅ0-9.-]{0,59}")


def concepts(key: str) -> list[dict[str, Any]]:
    return SCHEMES[key]["concept"]


def words_of(concept: dict[str, Any]) -> list[str]:
    others = [word for words in concept.get("alternative", {}).values() for word in words]
    return [concept["notation"], *concept["label"].values(), *others]


def in_three_languages(texts: dict[str, str]) -> bool:
    return tuple(texts) == LANGUAGES and all(text.strip() for text in texts.values())


@every_scheme
def test_every_shipped_scheme_loads_whole(starting_data, key):
    """What stands in the file is what the register holds."""
    scheme = ConceptScheme.objects.get(key=key)

    loaded = {concept.notation: concept.label_nb for concept in scheme.concepts.all()}

    assert loaded == {one["notation"]: one["label"]["nb"] for one in concepts(key)}


@every_scheme
def test_a_scheme_says_what_it_is_and_where_it_comes_from(key):
    """Title, description and source are never left to guess."""
    table = SCHEMES[key]

    said = [table[part] for part in ("title", "description", "source")]

    assert all(in_three_languages(texts) for texts in said)


@every_scheme
def test_a_concept_is_named_and_defined_in_three_languages(key):
    """No reader meets a language that is not theirs."""
    said = [(one["label"], one["definition"]) for one in concepts(key)]

    lacking = [both for both in said if not all(map(in_three_languages, both))]

    assert lacking == []


@every_scheme
def test_a_concept_says_nothing_that_its_file_has_no_meaning_for(key):
    """A key misspelt would otherwise be passed over in silence."""
    known = {"notation", "label", "alternative", "definition", "broader", "mappings"}

    said = {part for one in concepts(key) for part in one}

    assert said <= known | {"valid_from", "valid_to"}


@every_scheme
def test_the_same_words_never_stand_for_two_concepts_of_a_scheme(key):
    """A cell that holds them is read without asking anybody."""
    meant: dict[str, set[str]] = defaultdict(set)
    for one in concepts(key):
        for words in words_of(one):
            meant[words_key(words)].add(one["notation"])

    doubtful = {(key, words) for words, those in meant.items() if len(those) > 1}

    assert doubtful <= NAMESAKES


@every_scheme
def test_words_are_more_than_signs(key):
    """Signs are lost when words are compared: one alone would answer for every other."""
    words = [word for one in concepts(key) for word in words_of(one)]

    empty = [word for word in words if not words_key(word)]

    assert empty == []


@every_scheme
def test_a_notation_is_used_once_and_fits_an_address(key):
    """The address of a concept is its notation below its scheme's."""
    notations = [one["notation"] for one in concepts(key)]

    fitting = [notation for notation in notations if NOTATION.fullmatch(notation)]

    assert fitting == notations
    assert len(set(notations)) == len(notations)


@every_scheme
def test_a_broader_concept_stands_before_those_below_it(key):
    """So that the list reads as it is drawn."""
    before: set[str] = set()

    for one in concepts(key):
        assert one.get("broader") is None or one["broader"] in before
        before.add(one["notation"])


def test_the_two_sides_of_a_dependency_name_each_other():
    """Whoever requires something is what requires it, seen from the other side."""
    inverse = {one["notation"]: _inverse(one) for one in concepts("dependency")}

    back = {notation: inverse[other] for notation, other in inverse.items() if other}

    assert all(notation == there for notation, there in back.items())
    assert [notation for notation, other in inverse.items() if other is None] == ["overlaps"]


def _inverse(concept: dict[str, Any]) -> str | None:
    uris = [m["uri"] for m in concept.get("mappings", []) if m["relation"] == "relatedMatch"]
    return uris[0].removeprefix(scheme_uri("dependency") + "/") if uris else None


def test_a_bare_point_is_never_a_requirement_of_the_circular():
    """Each edition numbers its points anew, so a point means nothing without its edition."""
    words = [word for one in concepts("circular") for word in words_of(one)]

    bare = [word for word in words if not re.search(r"[dh][-/ ]\d+[-/ ]\d\d", word.casefold())]

    assert bare == []


def test_a_point_of_the_circular_stands_below_its_edition():
    """The pair of edition and point is kept whole in the notation."""
    points = [one for one in concepts("circular") if "broader" in one]

    assert points
    assert all(one["notation"].startswith(one["broader"] + ".") for one in points)


def test_a_number_alone_is_a_measure_of_the_strategy_and_with_points_a_chapter(starting_data):
    """The numbers that Digdir's follow-up uses are read without the word before them."""
    meant = {word: one["notation"] for one in concepts("strategy-area") for word in words_of(one)}

    assert (meant["11a"], meant["3"], meant["3.1.1"]) == (
        "measure-11a",
        "measure-3",
        "chapter-3.1.1",
    )
    below = Concept.objects.get(id=concept_id("strategy-area", "measure-3")).broader
    assert below is not None
    assert below.notation == "chapter-3.1.1"


def test_every_goal_of_the_un_leads_to_the_uns_own_address():
    """Seventeen goals, numbered as the UN numbers them."""
    goals = concepts("sustainability-goal")

    addresses = [one["mappings"][0]["uri"].rsplit("/", 1)[1] for one in goals]

    assert addresses == [one["notation"] for one in goals] == [str(n) for n in range(1, 18)]
