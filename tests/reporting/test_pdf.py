"""The PDF is tagged as PDF/UA wants, whatever words stand in it."""

import pypdfium2
import pytest
from django.utils import translation

from overblikk.reporting.document import Document, Paragraph, Section
from overblikk.reporting.formats import formats
from tests.reporting.tag_tree import Tag, opened, tags_of
from tests.reporting.written import ALTERNATIVE, HEADINGS, TABLE, document


def written(of: Document) -> bytes:
    with translation.override(of.language):
        return formats()["pdf"].write(of)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return written(document())


@pytest.fixture(scope="module")
def tags(pdf) -> Tag:
    return tags_of(opened(pdf))


def text_of(pdf: bytes) -> str:
    pages = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in pages)


def test_it_declares_pdf_ua_its_title_and_that_it_is_tagged(pdf):
    file = opened(pdf)

    with file.open_metadata() as metadata:
        assert metadata["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        assert metadata["{http://purl.org/dc/elements/1.1/}title"] == "Tiltak i staten"
    assert file.Root.MarkInfo.Marked
    assert file.Root.ViewerPreferences.DisplayDocTitle


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_it_says_which_language_it_is_in(language):
    file = opened(written(document(language)))

    assert str(file.Root.Lang) == language


def test_its_headings_stand_in_order_and_none_is_left_out(tags):
    """The list of contents has a heading of its own, before the others."""
    roles = [one.role for one in tags.walk() if one.role in ("H1", "H2", "H3", "H4")]

    assert roles == ["H1", *(f"H{level}" for level, _title in HEADINGS)]


def test_its_tables_have_headings_of_columns_and_of_rows(tags):
    [table] = tags.all("Table")
    [head] = table.all("THead")
    rows = table.all("TBody")[0].all("TR")

    assert [(one.role, one.scope) for one in head.within[0].within] == [("TH", "Column")] * 2
    assert [[(one.role, one.scope) for one in row.within] for row in rows] == [
        [("TH", "Row"), ("TD", "")]
    ] * len(TABLE.rows)
    assert len(table.all("Caption")) == 1


def test_its_drawings_have_words_for_those_who_do_not_see_them(tags):
    assert [one.alternative for one in tags.all("Figure")] == [ALTERNATIVE]


def test_words_that_look_like_markup_are_words(pdf):
    """And what no font has is told by its number, and what is no text is left out."""
    read = text_of(pdf)

    assert "#strong[a] $b$ @c `d` \\e <script>f</script> &amp; *g* _h_ = i // j" in read
    assert "[U+1F600] [U+6F22]" in read


@pytest.mark.parametrize(
    "words",
    ["\U0010ffff", "\u0378", "\u202e\u2067", "👩‍👩‍👧", "\ud800", "a\u0301\u0327", "مرحبا", "", " "],
    ids=["none", "unassigned", "turned", "joined", "half", "accents", "arabic", "empty", "blank"],
)
def test_no_words_keep_it_from_being_made(words):
    section = Section("s", f"Tittel {words}", (Paragraph(words),))

    made = written(document(sections=(section,)))

    assert made.startswith(b"%PDF")


def test_the_same_report_is_the_same_file(pdf):
    again = written(document())

    assert again == pdf
