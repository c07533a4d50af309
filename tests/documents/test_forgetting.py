"""A person who is erased, and the documents that named them."""

import pytest

from overblikk.documents.forgetting import forget_person
from overblikk.documents.models import DocumentPage, DocumentPassage, FindingSpan
from overblikk.lib.checkups import examine
from overblikk.lib.person_words import MARK, PersonWords
from tests.documents.kept import PLAN, gone_through

NAME = "Kari Nordmann"
WORDS = PersonWords.of([NAME], [])


@pytest.fixture
def document(starting_data):
    return gone_through(PLAN.replace("viktig for alle", f"ledet av {NAME}"))


def forget(document, *, is_emptied):

    forget_person(document.source.original_id, WORDS, is_emptied=is_emptied)


def test_the_name_is_taken_out_of_the_text(document):
    forget(document, is_emptied=False)

    (page,) = DocumentPage.objects.filter(document=document)
    texts = "\n".join(DocumentPassage.objects.values_list("text", flat=True))
    assert NAME not in page.text + texts
    assert MARK in page.text
    assert MARK in texts
    assert "Nabovarsel 2" in texts


def test_nothing_is_kept_where_nothing_of_the_original_could_be(document):
    forget(document, is_emptied=True)

    assert set(DocumentPassage.objects.values_list("text", flat=True)) == {""}
    assert set(DocumentPage.objects.values_list("text", flat=True)) == {""}
    assert not FindingSpan.objects.exists()


@pytest.mark.parametrize("is_emptied", [True, False])
def test_what_is_left_is_whole(document, is_emptied):
    forget(document, is_emptied=is_emptied)

    wrong = [one for one in examine() if one.checkup.name == "documents"]

    assert wrong == []


def test_the_doctor_notices_a_stretch_beyond_its_passage(document):
    FindingSpan.objects.update(last=9_999)

    wrong = [one for one in examine() if one.checkup.name == "documents"]

    assert wrong
