"""The Word document as LibreOffice opens it: headings, drawings, tables, and their words."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import pytest
from django.utils import translation
from lxml import etree

from overblikk.reporting.document import Document
from overblikk.reporting.formats import formats
from tests.reporting.written import ALTERNATIVE, HEADINGS, TABLE, document

NAMES = {
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
}
LEVEL = f"{{{NAMES['text']}}}outline-level"


def written(of: Document) -> bytes:
    with translation.override(of.language):
        return formats()["docx"].write(of)


@pytest.fixture(scope="module")
def in_libreoffice(tmp_path_factory):
    """What LibreOffice made of the document when it opened it, as a flat OpenDocument text."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not on this machine")
    folder: Path = tmp_path_factory.mktemp("word")
    (folder / "report.docx").write_bytes(written(document()))
    profile = f"-env:UserInstallation=file://{folder}/profile"
    convert = ["--headless", "--convert-to", "fodt", "--outdir", str(folder)]
    subprocess.run(
        ["soffice", profile, *convert, str(folder / "report.docx")],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return etree.fromstring((folder / "report.fodt").read_bytes())


def found(whole, path: str) -> list:
    return list(whole.xpath(path, namespaces=NAMES))


def words(element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_headings_are_headings_in_order(in_libreoffice):
    headings = found(in_libreoffice, "//text:h")

    read = [(int(one.get(LEVEL)), words(one).partition(" ")[2]) for one in headings]

    assert read == HEADINGS


def test_drawings_are_there_with_words_for_those_who_do_not_see_them(in_libreoffice):
    frames = found(in_libreoffice, "//draw:frame[draw:image]")

    assert [words(one) for frame in frames for one in found(frame, "svg:desc")] == [ALTERNATIVE]


def test_tables_have_rows_of_headings(in_libreoffice):
    [table] = found(in_libreoffice, "//table:table")

    head = found(table, "table:table-header-rows/table:table-row")

    assert [words(cell) for cell in found(head[0], "table:table-cell")] == list(TABLE.head)
    assert len(found(table, ".//table:table-row")) == 1 + len(TABLE.rows)


def test_captions_are_numbered_by_the_word_processor(in_libreoffice):
    captions = found(in_libreoffice, "//text:p[text:sequence]")

    assert [words(one) for one in captions] == [
        "Figur 1. Per sektor",
        "Tabell 1. Tiltak per sektor",
    ]


@pytest.mark.parametrize(("language", "said"), [("nb", "nb-NO"), ("nn", "nn-NO"), ("en", "en-GB")])
def test_it_says_which_language_it_is_in(language, said):
    word = docx.Document(io.BytesIO(written(document(language))))

    [in_styles] = word.styles.element.xpath("w:docDefaults//w:lang/@w:val")

    assert in_styles == said
    assert word.core_properties.language == said


def test_its_parts_bear_the_day_it_speaks_for_and_not_when_it_was_made():
    """So that the same report is the same file."""
    with zipfile.ZipFile(io.BytesIO(written(document()))) as package:
        moments = {part.date_time for part in package.infolist()}

    assert moments == {(2026, 9, 30, 0, 0, 0)}
