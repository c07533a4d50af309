"""Documents that are kept: their pages and passages as they were read, and pointers at them."""

import pytest
from django.db import IntegrityError, transaction

from overblikk.accounts.viewer import EVERYONE, operator, viewer_of
from overblikk.documents.actions import HandedIn, take_in
from overblikk.documents.checkups import document_words
from overblikk.documents.filling_words import fill_words
from overblikk.documents.models import (
    DocumentFinding,
    DocumentPassage,
    DocumentRun,
    FindingPassage,
    FindingSpan,
)
from overblikk.documents.storing import digest_of, keep_pages, pages_of, passages_of
from overblikk.sources.models import AccessLevel, Original
from tests.documents.papers.prose import Prose
from tests.documents.papers.typeset import two_columns

pytestmark = pytest.mark.django_db


@pytest.fixture
def paper():
    prose = Prose(3)
    return two_columns(prose.paragraph() for _one in range(60))


@pytest.fixture
def pages(read, paper):
    return read(paper.content, "plan.pdf")


@pytest.fixture
def document(starting_data, paper):
    return take_in(HandedIn(paper.content, "plan.pdf", access_ground="Prøve"), by=operator())


@pytest.fixture
def kept(document, pages):
    keep_pages(document, list(enumerate(pages, start=1)))
    return document


def test_a_document_is_kept_whole_and_once(document, paper):
    again = take_in(HandedIn(paper.content, "plan.pdf", access_ground="Prøve"), by=operator())

    assert again == document
    assert bytes(Original.objects.get().content) == paper.content


def test_pages_are_given_back_as_they_were_read(kept, pages):
    """With text, printed numbers, passages, headings and boxes."""
    given = list(pages_of(kept, operator()))

    assert len(pages) > 1
    assert given == pages


def test_the_passages_of_some_pages_are_given_by_themselves(kept, pages):
    given = list(passages_of(kept, operator(), first=2, last=2))

    assert given
    assert tuple(given) == pages[1].passages


def test_a_document_is_as_closed_as_its_source(kept, reader):
    """Whoever may not see the source is given nothing of what stands in it."""
    shown = [list(passages_of(kept, viewer)) for viewer in (EVERYONE, viewer_of(reader))]
    kept.source.access_level, kept.source.access_ground = AccessLevel.PUBLIC, ""
    kept.source.save()

    assert shown == [[], []]
    assert list(passages_of(kept, EVERYONE))


def test_a_page_is_not_kept_twice(kept, pages):
    with pytest.raises(IntegrityError), transaction.atomic():
        keep_pages(kept, [(1, pages[0])])

    assert DocumentPassage.objects.filter(document=kept).count() == sum(
        len(page.passages) for page in pages
    )


def test_the_same_words_set_anew_have_the_same_digest():
    as_set = ["Etaten skal innføre saks-\nbehandling på nett."]
    set_anew = ["Etaten skal  innføre\nsaksbehandling på nett."]
    other = ["Etaten skal ikke innføre saksbehandling på nett."]

    assert digest_of(as_set) == digest_of(set_anew)
    assert digest_of(as_set) != digest_of(other)


@pytest.fixture
def finding(kept):
    run = DocumentRun.objects.create(document=kept, method="cues 1")
    found = DocumentFinding.objects.create(
        document=kept, run=run, first=1, key="1", kind="explicit", confidence=0.9,
        method="cues 1", is_sure=True, digest=1,
    )  # fmt: skip
    FindingPassage.objects.create(finding=found, document=kept, number=1)
    return found


@pytest.fixture
def other(starting_data):
    content = b"Et annet dokument. Med to setninger."
    return take_in(HandedIn(content, "annet.txt", access_ground="Prøve"), by=operator())


def test_a_finding_cannot_point_at_what_its_document_does_not_hold(kept, finding):
    with pytest.raises(IntegrityError), transaction.atomic():
        FindingPassage.objects.create(finding=finding, document=kept, number=99_999)


def test_a_finding_cannot_point_into_another_document(finding, other, read):
    keep_pages(other, [(1, read(b"Et annet dokument. Med to setninger.", "annet.txt")[0])])

    with pytest.raises(IntegrityError), transaction.atomic():
        FindingPassage.objects.create(finding=finding, document=other, number=1)


def test_a_stretch_of_a_finding_stands_in_its_own_passages(finding):
    with pytest.raises(IntegrityError), transaction.atomic():
        FindingSpan.objects.create(finding=finding, says="cue", number=2, first=0, last=3)


def test_what_was_kept_before_passages_were_searched_is_found_afterwards(kept):
    """By the same words, once; until then the doctor tells of it."""
    words = list(DocumentPassage.objects.order_by("number").values_list("found_by", flat=True))
    DocumentPassage.objects.update(found_by=[])
    told = list(document_words())

    filled = [fill_words(), fill_words()]

    after = DocumentPassage.objects.order_by("number").values_list("found_by", flat=True)
    assert (told, filled) == ([f"document {kept.pk}"], [1, 0])
    assert list(after) == words
