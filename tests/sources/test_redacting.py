"""A person is taken out of the bytes of an original, whatever it is."""

import gzip
import io

import openpyxl
import pytest

from overblikk.lib.person_words import MARK, PersonWords
from overblikk.sources.redacting import is_searchable, redacted, texts

WORDS = PersonWords.of(["Åse Nordmann"], ["ase@etat.no"])
TEXT = "navn;kontakt\r\nDigital post;Åse Nordmann <ase@etat.no>\r\n"
WITHOUT = f"navn;kontakt\r\nDigital post;{MARK} <{MARK}>\r\n"


def workbook(*rows) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in rows:
        sheet.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def rows_of(content: bytes):
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    return [[cell.value for cell in row] for row in sheet]


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "mac_roman", "cp865"],
)
def test_a_text_keeps_its_encoding_and_all_else_in_it(encoding):
    """Its mark of byte order too."""
    left = redacted(TEXT.encode(encoding), WORDS, names=True)

    assert left == WITHOUT.encode(encoding)


def test_a_spreadsheet_still_opens_with_all_else_in_it():
    """The formula, the number and the other people are as they were."""
    rows = [
        ["Digital post", 12.5, "Åse Nordmann <ase@etat.no>", "=1+1"],
        ["Arkiv", 1, "Ola Li", ""],
    ]

    left = redacted(workbook(*rows), WORDS, names=True)

    rows[0][2] = f"{MARK} <{MARK}>"
    assert rows_of(left) == [rows[0], [*rows[1][:3], None]]


def test_letters_that_xml_writes_as_numbers_are_letters():
    """As programs do that write XML in ASCII to be safe; what is no letter is left as it stands."""
    left = redacted(b"<t>&#197;se Nordmann &#38; &#xC5;se Li</t>", WORDS, names=True)

    assert left == f"<t>{MARK} &#38; Åse Li</t>".encode()


def test_a_name_set_in_two_types_within_a_cell_leaves_nothing():
    """It cannot be taken out piece by piece, so nothing is kept."""
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    cell = CellRichText("Spør ", TextBlock(InlineFont(b=True), "Åse "), "Nordmann")

    left = redacted(workbook(["Digital post", cell]), WORDS, names=True)

    assert left == b""


def test_first_and_last_name_in_columns_of_their_own_leave_nothing_of_a_spreadsheet():
    """Which of its cells belong together is not told by its parts."""
    left = redacted(workbook(["Digital post", "Åse", "Nordmann"]), WORDS, names=True)

    assert left == b""


def test_what_is_packed_is_packed_again():
    """As it came: a packed text."""
    left = redacted(gzip.compress(TEXT.encode()), WORDS, names=True)

    assert gzip.decompress(left) == WITHOUT.encode()


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 /Author (ase@etat.no)",
        b"PK\x03\x04 damaged ase@etat.no",
        "\x01\x02\x00 binært ase@etat.no".encode(),
    ],
)
def test_what_cannot_be_written_anew_leaves_nothing(content):
    """Better no original than one that still names the person."""
    left = redacted(content, WORDS, names=True)

    assert left == b""


def test_another_with_the_same_name_may_be_left():
    """Only the address is taken out where that is what is asked."""
    left = redacted(TEXT.encode(), WORDS, names=False)

    assert left.decode() == TEXT.replace("ase@etat.no", MARK)


def test_a_document_that_packs_its_words_says_that_it_cannot_be_searched():
    """That nothing is found in it is then no answer."""
    assert not is_searchable(b"%PDF-1.7 stream")
    assert is_searchable(TEXT.encode("cp1252"))
    assert any(WORDS.has_name(text) for text in texts(workbook(["Åse Nordmann"])))
