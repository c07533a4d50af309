"""Klass: codes with the days they are valid, in our vocabularies; what a person changed stands."""

from datetime import date

import pytest

from overblikk.accounts.viewer import operator
from overblikk.harvest.asking import ask_system
from overblikk.harvest.models import AskingOutcome
from overblikk.vocabulary.actions import Details, change_concept, delete_concept
from overblikk.vocabulary.models import Concept, ConceptMapping, ConceptScheme
from overblikk.vocabulary.queries import concept_id, successors
from tests.harvest.other_side import always

XML = b"<codeList/>"


def code(number, name, begin="2020-01-01", end=None, parent=None):
    return {
        "code": number,
        "parentCode": parent,
        "level": "1",
        "name": name,
        "validFrom": begin,
        "validTo": end,
    }


class Klass:
    """Answers in JSON whoever asks for it, and in XML whoever does not."""

    def __init__(self, side):
        self.codes = {
            131: [code("0301", "Oslo"), code("9901", "Prøvevik", end="2024-01-01")],
            6: [code("A", "Jordbruk"), code("01", "Jordbruk og jakt", parent="A")],
            39: [code("6100", "Statsforvaltningen")],
        }
        self.changes = [
            {"oldCode": "9901", "newCode": "9902", "changeOccurred": "2024-01-01"},
            {"oldCode": None, "newCode": "9903", "changeOccurred": "2024-01-01"},
        ]
        side.pages["/classifications/131/changes"] = lambda asked: asked.json(
            {"codeChanges": self.changes}
        )
        for number in self.codes:
            side.pages[f"/classifications/{number}/codes"] = self._answer(number)

    def _answer(self, number):
        def answer(asked):
            if asked.headers["Accept"] == "application/json":
                language = asked.query["language"]
                suffix = "" if language == "nb" else f" {language}"
                rows = [{**row, "name": row["name"] + suffix} for row in self.codes[number]]
                asked.json({"codes": rows})
            else:
                asked.answer(XML)

        return answer


@pytest.fixture
def klass(other_side, starting_data):
    return Klass(other_side)


def ask():
    asking = ask_system("klass", by=operator())
    assert asking
    asking.refresh_from_db()
    return asking


def concept(scheme, notation):
    return Concept.objects.get(id=concept_id(scheme, notation))


def test_codes_become_concepts_in_three_languages_each_below_its_broader_one(klass):
    asking = ask()

    found = concept("nace", "01")
    assert asking.outcome == AskingOutcome.CHANGED
    assert (found.label_nb, found.label_nn) == ("Jordbruk og jakt", "Jordbruk og jakt nn")
    assert found.broader == concept("nace", "A")
    assert ConceptScheme.objects.get(key="sector-code").concepts.get().notation == "6100"


def test_the_day_that_a_code_ends_is_the_last_that_it_is_valid(klass):
    ask()

    ended = concept("municipality", "9901")
    assert ended.valid_to == date(2023, 12, 31)
    assert ended.is_valid(on=date(2023, 12, 31))
    assert not ended.is_valid(on=date(2024, 1, 1))


def test_what_a_code_was_exchanged_for_leads_to_the_code_of_today(klass):
    """Through all changes; what was parted in several leads nowhere."""
    klass.codes[131] = [code(number, number) for number in ("9901", "9902", "9903", "9904", "9905")]
    pairs = [("9901", "9902"), ("9902", "9903"), ("9904", "9903"), ("9904", "9905"), (None, "9905")]
    klass.changes = [{"oldCode": old, "newCode": new} for old, new in pairs]

    ask()
    ask()

    assert successors("municipality") == {"9901": "9903", "9902": "9903"}
    relations = ConceptMapping.objects.filter(concept__notation="9904").values_list("relation")
    assert list(relations) == [("narrowMatch",), ("narrowMatch",)]


def test_a_code_that_was_renamed_goes_by_its_old_name_too(klass):
    klass.codes[131] = [
        code("9901", "Nyvik", begin="2022-01-01"),
        code("9901", "Prøvevik", end="2022-01-01"),
    ]

    ask()

    renamed = concept("municipality", "9901")
    assert renamed.label_nb == "Nyvik"
    assert renamed.valid_from == date(2020, 1, 1)
    assert renamed.valid_to is None
    assert renamed.alternative_labels.get().label == "Prøvevik"


def test_a_second_asking_says_nothing_new(klass):
    ask()

    again = ask()

    assert again.outcome == AskingOutcome.UNCHANGED


def test_what_a_person_has_changed_stands_and_the_rest_follows(klass, analyst):
    ask()
    found = concept("municipality", "9901")
    texts = {"label_nb": "Vår vik", "label_nn": found.label_nn, "label_en": found.label_en}
    ends = Details(texts, valid_from=found.valid_from, valid_to=found.valid_to)
    change_concept(found, details=ends, by=analyst.id, name="Kari")
    klass.codes[131][1] = code("9901", "Prøvevik", end="2025-01-01")

    asking = ask()

    found.refresh_from_db()
    assert found.label_nb == "Vår vik"
    assert found.valid_to == date(2024, 12, 31)
    assert [m["code"] for m in asking.missed] == ["changed-here"]


def test_what_a_person_has_deleted_does_not_come_back(klass, analyst):
    ask()
    delete_concept(concept("municipality", "9901"), by=analyst.id, name="Kari")

    ask()

    assert not Concept.objects.filter(id=concept_id("municipality", "9901")).exists()


@pytest.mark.parametrize("content", [XML, b'{"codes": []}', b'{"status": 500}', b"[1, 2]"])
def test_a_classification_that_fails_stands_as_it_was(klass, other_side, content):
    ask()
    other_side.pages["/classifications/131/codes"] = always(content)
    klass.codes[39].append(code("6500", "Kommuneforvaltningen"))

    asking = ask()

    assert asking.outcome == AskingOutcome.PARTLY
    assert [m["what"] for m in asking.missed] == ["Kommune"]
    assert concept("municipality", "9901").label_nb == "Prøvevik"
    assert concept("sector-code", "6500")
