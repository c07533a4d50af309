"""PDFs whose sentences' pages are known are read as they were set."""

from itertools import islice

import pytest

from overblikk.documents.pages import Outcome
from overblikk.lib.untrusted.refusal import Refused
from tests.documents.papers import typeset
from tests.documents.papers.damage import damaged
from tests.documents.papers.prose import Prose
from tests.documents.papers.recovering import recovered

LAYOUTS = [typeset.one_column, typeset.two_columns, typeset.interleaved]


def paragraphs(count: int, seed: int = 1) -> list[list[str]]:
    prose = Prose(seed)
    return [prose.paragraph() for _one in range(count)]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_each_sentence_is_read_as_it_stands_on_its_page(read, layout):
    paper = layout(paragraphs(90))

    pages = read(paper.content, "plan.pdf")

    assert recovered(paper, pages) == ([], [])
    assert sum(first != last for _text, first, last in paper.sentences) > 4


def test_what_runs_along_the_pages_is_their_printed_number_and_no_text(read):
    paper = typeset.one_column(paragraphs(60))

    pages = read(paper.content, "plan.pdf")

    assert [(page.number, page.label) for page in pages] == [
        (number, str(number + 4)) for number in range(1, paper.pages + 1)
    ]
    assert not any("Digitaliseringsplan" in page.text or "Side" in page.text for page in pages)


def test_passages_are_numbered_and_have_their_place(read):
    paper = typeset.two_columns(paragraphs(30))

    passages = [one for page in read(paper.content, "plan.pdf") for one in page.passages]

    assert [one.number for one in passages] == list(range(1, len(passages) + 1))
    assert all(one.boxes and one.boxes[0].page == one.page for one in passages)
    assert all(
        0 < box.left < box.right < 596 and 0 < box.top < box.bottom < 842
        for one in passages
        for box in one.boxes
    )


def test_the_written_form_of_each_page_is_told(read):
    paper = typeset.one_column([["Dei skal ikkje gjere dette utan at ein spør korleis det går."]])

    (page,) = read(paper.content, "plan.pdf")

    assert (page.language, page.outcome) == ("nn", Outcome.TEXT)


def test_a_page_without_text_is_said_to_be_empty(read):
    from io import BytesIO

    from reportlab.pdfgen.canvas import Canvas

    content = BytesIO()
    canvas = Canvas(content)
    canvas.showPage()
    canvas.drawString(100, 700, "Noe står her.")
    canvas.showPage()
    canvas.save()

    pages = read(content.getvalue(), "plan.pdf")

    assert [page.outcome for page in pages] == [Outcome.EMPTY, Outcome.TEXT]


@pytest.mark.parametrize("seed", range(24))
def test_damage_is_refused_or_told_and_never_passed_off_as_whole(read, seed):
    paper = typeset.one_column(paragraphs(12))

    try:
        pages = read(damaged(paper.content, seed), "plan.pdf")
    except Refused:
        return

    is_whole = recovered(paper, pages) == ([], [])
    assert is_whole or any(page.problems or page.outcome is not Outcome.TEXT for page in pages)


def test_a_page_can_be_had_before_the_rest_is_read(tmp_path):
    from overblikk.documents.reading.files import read_file

    file = tmp_path / "plan.pdf"
    file.write_bytes(typeset.one_column(paragraphs(60)).content)

    (first,) = islice(read_file(file, "plan.pdf"), 1)

    assert first.number == 1
