"""The files of starting data, as they are shipped: no database is needed to know them right."""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from overblikk.lib.organisation_number import is_organisation_number

Table = dict[str, Any]

LANGUAGES = {"nb", "nn", "en"}
RELATIONS = {"exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch"}
REPORT = Path(__file__).parents[2].parent / "shared" / "report"

# Public lists have each of these for two bodies, and only a person can tell which is meant.
NAMESAKES = {"fd", "nb", "politiet"}


def shipped(room: str, name: str) -> Table:
    text = (resources.files(room) / "data" / name).read_text(encoding="utf-8")
    return tomllib.loads(text)


SECTORS: list[Table] = shipped("overblikk.organisations", "sectors.toml")["sector"]
BODIES: list[Table] = shipped("overblikk.organisations", "bodies.toml")["organisation"]
SOURCES: list[Table] = shipped("overblikk.organisations", "bodies.toml")["source"]
SCHEMES = {
    file.name.removesuffix(".toml"): shipped("overblikk.vocabulary", file.name)
    for file in (resources.files("overblikk.vocabulary") / "data").iterdir()
    if file.name.endswith(".toml")
}


def key_of(words: str) -> str:
    return " ".join(re.sub(r"[^\w]+", " ", words.casefold()).split())


def names_of(body: Table) -> Iterator[str]:
    yield from body["name"].values()
    yield from body.get("alias", [])
    yield from body.get("former", [])


def words_of(concept: Table) -> Iterator[str]:
    yield concept["notation"]
    yield from concept["label"].values()
    for labels in concept.get("alternative", {}).values():
        yield from labels


def shared_by_several(owners: dict[str, set[str]]) -> dict[str, set[str]]:
    return {words: keys for words, keys in owners.items() if len(keys) > 1}


def test_there_are_sixteen_ministries_areas_and_the_municipal_sector() -> None:
    ministries = {sector["ministry"] for sector in SECTORS if "ministry" in sector}

    without = [sector["key"] for sector in SECTORS if "ministry" not in sector]

    assert (len(SECTORS), len(ministries), without) == (17, 16, ["kommunal"])


def test_every_sector_has_a_name_in_three_languages() -> None:
    lacking = [s["key"] for s in SECTORS if set(s["name"]) != LANGUAGES]

    assert lacking == []


def test_keys_are_kebab_case_and_used_once() -> None:
    for table in (SECTORS, BODIES, SOURCES):
        keys = [entry["key"] for entry in table]

        assert len(keys) == len(set(keys))
        assert [key for key in keys if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)] == []


def test_whatever_an_entry_points_at_stands_in_the_files() -> None:
    bodies = {body["key"] for body in BODIES}
    sectors = {sector["key"] for sector in SECTORS}
    sources = {source["key"] for source in SOURCES}
    forms = {concept["notation"] for concept in SCHEMES["organisation-form"]["concept"]}

    for entry in (*BODIES, *SECTORS):
        assert {entry[field] for field in ("ministry", "parent") if field in entry} <= bodies
        assert {entry.get("sector")} - {None} <= sectors
        assert {entry.get("number_source")} - {None} <= sources
        assert {entry.get("form")} - {None} <= forms


def test_a_body_stands_under_a_ministry_that_has_a_sector() -> None:
    ministries = {sector.get("ministry") for sector in SECTORS}

    strays = [body["key"] for body in BODIES if body.get("ministry", "aid") not in ministries]

    assert strays == []


def test_every_organisation_number_can_be_one_and_is_used_once() -> None:
    numbers = [body["number"] for body in BODIES if "number" in body]

    assert [number for number in numbers if not is_organisation_number(number)] == []
    assert [number for number, times in Counter(numbers).items() if times > 1] == []


def test_every_number_and_every_name_in_nynorsk_or_english_has_its_list() -> None:
    from_a_list = [b for b in BODIES if "number" in b or set(b["name"]) - {"nb"}]

    assert [body["key"] for body in from_a_list if "number_source" not in body] == []


def test_every_entry_says_where_and_in_what_few_words_the_report_has_it() -> None:
    entries = [*BODIES, *SECTORS]

    silent = [e["key"] for e in entries if not e["place"].strip() or not e["words"].strip()]
    wordy = [e["key"] for e in entries if len(e["words"]) > 60]

    assert (silent, wordy) == ([], [])


def test_no_name_alias_or_former_name_stands_for_two_bodies() -> None:
    owners: dict[str, set[str]] = defaultdict(set)

    for body in BODIES:
        for name in names_of(body):
            owners[key_of(name)].add(body["key"])

    assert shared_by_several(owners).keys() <= NAMESAKES


def test_no_body_lists_the_same_other_name_twice() -> None:
    for body in BODIES:
        others = [*body.get("alias", []), *body.get("former", [])]

        assert len({*map(key_of, others)} - {key_of(body["name"]["nb"])}) == len(others)


def test_the_words_stand_in_the_report() -> None:
    if not REPORT.is_dir():
        pytest.skip("the report is not here: ../shared/report is absent")
    report = " ".join(" ".join(f.read_text(encoding="utf-8") for f in REPORT.iterdir()).split())

    missing = [e["key"] for e in (*BODIES, *SECTORS) if e["words"] not in report]

    assert missing == []


def test_the_vocabularies_that_the_record_needs_are_there() -> None:
    needed = {
        "ai",
        "organisation-form",
        "participation",
        "phase",
        "purpose",
        "status",
        "technology",
    }

    assert needed <= SCHEMES.keys()


@pytest.mark.parametrize("key", sorted(SCHEMES))
def test_a_scheme_says_what_it_is_and_where_it_comes_from(key: str) -> None:
    scheme = SCHEMES[key]

    texts = [scheme["title"], scheme["description"]]

    assert scheme["key"] == key
    assert all(scheme["source"][language].strip() for language in ("nb", "nn", "en"))
    assert all(set(t) == LANGUAGES and all(t.values()) for t in texts)


@pytest.mark.parametrize("key", sorted(SCHEMES))
def test_a_concept_has_label_and_definition_in_three_languages(key: str) -> None:
    texts = [c[field] for c in SCHEMES[key]["concept"] for field in ("label", "definition")]

    assert all(set(t) == LANGUAGES and all(t.values()) for t in texts)


@pytest.mark.parametrize("key", sorted(SCHEMES))
def test_no_words_stand_for_two_concepts_of_a_scheme(key: str) -> None:
    owners: dict[str, set[str]] = defaultdict(set)

    for concept in SCHEMES[key]["concept"]:
        for words in words_of(concept):
            owners[key_of(words)].add(concept["notation"])

    assert "" not in owners, "words of punctuation alone would match an empty cell"
    assert shared_by_several(owners) == {}


@pytest.mark.parametrize("key", sorted(SCHEMES))
def test_no_alternative_label_is_given_twice_in_a_language(key: str) -> None:
    for concept in SCHEMES[key]["concept"]:
        for language, labels in concept.get("alternative", {}).items():
            known = [key_of(words) for words in (concept["label"][language], *labels)]

            assert language in LANGUAGES
            assert len(known) == len(set(known)), concept["notation"]


@pytest.mark.parametrize("key", sorted(SCHEMES))
def test_a_concept_points_within_its_scheme_and_maps_by_skos(key: str) -> None:
    concepts = SCHEMES[key]["concept"]
    notations = [concept["notation"] for concept in concepts]
    mappings = [mapping for c in concepts for mapping in c.get("mappings", [])]

    assert len(notations) == len(set(notations))
    assert {c["broader"] for c in concepts if "broader" in c} <= set(notations)
    assert {m["relation"] for m in mappings} <= RELATIONS
    assert all(m.get("uri") or m.get("label") for m in mappings)
