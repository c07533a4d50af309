"""The report as a Word document: real headings, captions, alternative texts, rows of headings."""

import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time

import docx
from django.utils.translation import gettext as _
from docx.document import Document as Word
from docx.shared import Cm
from docx.text.paragraph import Paragraph as WordParagraph

from overblikk.reporting import wordprocessing
from overblikk.reporting.document import (
    Block,
    Bullets,
    Document,
    Paragraph,
    Picture,
    Placed,
    Table,
    placed,
)
from overblikk.reporting.formats import Format
from overblikk.reporting.plain_text import plain
from overblikk.reporting.typesetting.setting import as_png
from overblikk.reporting.word_tables import add_styles, add_table

DRAWING = Cm(13)
# So deep goes the list of contents, and so deep Word's headings.
CONTENTS, DEEPEST = 2, 9


def _write(document: Document) -> bytes:
    word = docx.Document()
    _set_up(word, document)
    word.add_heading(plain(document.title), level=0)
    for block in document.front:
        _add(word, block, 0)
    sections = list(placed(document))
    _add_contents(word, sections)
    pictures = _pictures(sections)
    for one in sections:
        _add_section(word, one, pictures)
    made = io.BytesIO()
    word.save(made)
    return _dated(made, document.as_of)


def _dated(package: io.BytesIO, day: date) -> bytes:
    """The package, each of whose parts bears the day: the same report is the same bytes."""
    dated = io.BytesIO()
    with zipfile.ZipFile(package) as was, zipfile.ZipFile(dated, "w") as now:
        for name in was.namelist():
            part = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            now.writestr(part, was.read(name), zipfile.ZIP_DEFLATED)
    return dated.getvalue()


def _set_up(word: Word, document: Document) -> None:
    wordprocessing.set_language(word, document.language)
    add_styles(word)
    properties = word.core_properties
    properties.title = plain(document.title)
    properties.author = properties.last_modified_by = "Overblikk"
    properties.comments = document.digest
    properties.created = properties.modified = datetime.combine(document.as_of, time())
    page = word.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.5)
    wordprocessing.add_field(page.footer.paragraphs[0], "PAGE", "1")


def _add_contents(word: Word, sections: list[Placed]) -> None:
    """The chapters by name; a word processor can put in the pages."""
    word.add_paragraph(_("Innhold"), style="TOC Heading").paragraph_format.page_break_before = True
    names = [_heading(one) for one in sections if one.level <= CONTENTS]
    instruction = f'TOC \\o "1-{CONTENTS}" \\h \\z \\u'
    wordprocessing.add_field(word.add_paragraph(), instruction, "\n".join(names))


def _heading(one: Placed) -> str:
    return f"{one.number} {plain(one.section.title)}"


def _pictures(sections: list[Placed]) -> Iterator[bytes]:
    """The drawings of the whole in order, made at once."""
    blocks = [block for one in sections for block, _number in one.blocks]
    return iter(as_png([block.svg for block in blocks if isinstance(block, Picture)]))


def _add_section(word: Word, one: Placed, pictures: Iterator[bytes]) -> None:
    heading = word.add_heading(_heading(one), level=min(one.level, DEEPEST))
    heading.paragraph_format.page_break_before = one.level == 1
    for block, number in one.blocks:
        if isinstance(block, Picture):
            _add_picture(word, block, next(pictures), number)
        else:
            _add(word, block, number)


def _add(word: Word, block: Block, number: int) -> None:
    """All but drawings."""
    if isinstance(block, Paragraph):
        word.add_paragraph(plain(block.text))
    elif isinstance(block, Bullets):
        for point in block.points:
            word.add_paragraph(plain(point), style="List Bullet")
    elif isinstance(block, Table):
        _add_table(word, block, number)


def _add_caption(word: Word, kind: str, label: str, number: int, words: str) -> WordParagraph:
    caption = word.add_paragraph(f"{label} ", style="Caption")
    wordprocessing.add_field(caption, f"SEQ {kind} \\* ARABIC", str(number))
    caption.add_run(f". {plain(words)}")
    return caption


def _add_picture(word: Word, block: Picture, png: bytes, number: int) -> None:
    drawing = word.add_picture(io.BytesIO(png), width=DRAWING)
    word.paragraphs[-1].paragraph_format.keep_with_next = True
    wordprocessing.describe_picture(drawing, plain(block.alternative), number)
    _add_caption(word, "Figur", _("Figur"), number, block.caption)


def _add_table(word: Word, block: Table, number: int) -> None:
    caption = _add_caption(word, "Tabell", _("Tabell"), number, block.caption)
    caption.paragraph_format.keep_with_next = True
    add_table(word, block)
    word.add_paragraph()


FORMAT = Format(
    "docx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    _write,
)
