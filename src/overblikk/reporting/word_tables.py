"""Tables in a Word document: styles of their own, headings that each page repeats, names.

Rows are written as XML: through python-docx a cell takes ten times as long.
"""

from collections.abc import Sequence
from typing import Any

from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from overblikk.reporting.document import Table
from overblikk.reporting.plain_text import plain
from overblikk.reporting.wordprocessing import element

GREY, SHADE = "8A94A0", "EEF1F4"
# Of cells of words and of numbers.
STYLES = {False: "Tabelltekst", True: "Tabelltall"}
WIDTH, NARROW = Cm(16), Cm(2.4)


def add_styles(word: Word) -> None:
    """The styles that cells have, which whoever edits the document can change at once."""
    for is_number, name in STYLES.items():
        style: Any = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = word.styles["Normal"]
        style.font.size = Pt(9.5)
        style.paragraph_format.space_after = Pt(0)
        if is_number:
            style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def add_table(word: Word, block: Table) -> None:
    """The table at the end of the document."""
    widths = _widths(block)
    table = word.add_table(rows=0, cols=len(block.head))
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    _describe(table._tbl, plain(block.caption))
    styles = [word.styles[STYLES[at in block.numeric]].style_id for at in range(len(widths))]
    for place, row in enumerate((block.head, *block.rows)):
        cells = [
            _cell(plain(words), width, style, is_head=place == 0)
            for words, width, style in zip(row, widths, styles, strict=True)
        ]
        table._tbl.append(_row(cells, is_head=place == 0))


def _widths(block: Table) -> list[Any]:
    """Numbers have a narrow column each, and words share the rest."""
    words = len(block.head) - len(block.numeric)
    left = Cm((WIDTH.cm - NARROW.cm * len(block.numeric)) / words)
    return [NARROW if column in block.numeric else left for column in range(len(block.head))]


def _row(cells: Sequence[Any], *, is_head: bool) -> Any:
    row = OxmlElement("w:tr")
    properties = element("trPr")
    properties.append(element("cantSplit"))
    if is_head:
        properties.append(element("tblHeader"))
    row.append(properties)
    row.extend(cells)
    return row


def _cell(words: str, width: Any, style: str, *, is_head: bool) -> Any:
    cell, properties = OxmlElement("w:tc"), element("tcPr")
    properties.append(element("tcW", type="dxa", w=str(width.twips)))
    if is_head:
        properties.append(element("shd", val="clear", color="auto", fill=SHADE))
    paragraph, of_paragraph = OxmlElement("w:p"), element("pPr")
    of_paragraph.append(element("pStyle", val=style))
    run: Any = OxmlElement("w:r")
    run.text = words
    if is_head:
        run.get_or_add_rPr().append(element("b"))
    paragraph.extend([of_paragraph, run])
    cell.extend([properties, paragraph])
    return cell


def _describe(table: Any, caption: str) -> None:
    """Give the table its name, a first row and column of headings, and a thin line under each
    row; in the schema's order."""
    properties = table.tblPr
    look = properties.find(qn("w:tblLook"))
    if look is not None:
        properties.remove(look)
    layout = properties.find(qn("w:tblLayout"))
    layout.addprevious(_lines())
    properties.append(element("tblLook", val="00A0", firstRow="1", firstColumn="1", noHBand="1"))
    properties.append(element("tblCaption", val=caption))


def _lines() -> Any:
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        borders.append(element(side, val="single", sz="4", space="0", color=GREY))
    return borders
