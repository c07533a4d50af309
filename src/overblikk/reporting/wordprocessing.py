"""What python-docx has no call for: fields, languages, and what screen readers need of tables."""

from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

GREY, SHADE = "8A94A0", "EEF1F4"
LANGUAGES = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}


def set_language(document: Document, language: str) -> None:
    """Say which language the text is in."""
    styles: Any = document.styles.element
    properties = styles.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    said = properties.find(qn("w:lang"))
    if said is None:
        said = OxmlElement("w:lang")
        properties.append(said)
    said.set(qn("w:val"), LANGUAGES[language])
    document.core_properties.language = LANGUAGES[language]


def add_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """A field that a word processor can bring up to date, and what it shows until then."""
    for kind in ("begin", "instruction", "separate", "shown", "end"):
        run = paragraph.add_run(shown if kind == "shown" else "")
        if kind == "instruction":
            text = OxmlElement("w:instrText")
            text.set(qn("xml:space"), "preserve")
            text.text = f" {instruction} "
            run._r.append(text)
        elif kind != "shown":
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)


def describe_table(table: Table, caption: str) -> None:
    """Give the table its name, a first row of headings that each page repeats, and light lines."""
    properties: Any = table._tbl.tblPr
    properties.append(_element("w:tblCaption", val=caption))
    look = properties.find(qn("w:tblLook"))
    if look is not None:
        properties.remove(look)
    # The order of these is the schema's: the look stands before the caption.
    properties.insert(
        list(properties).index(properties.find(qn("w:tblCaption"))),
        _element("w:tblLook", val="00A0", firstRow="1", firstColumn="1", noHBand="1"),
    )
    row: Any = table.rows[0]._tr
    row.get_or_add_trPr().append(_element("w:tblHeader"))
    for cell in table.rows[0].cells:
        shade = _element("w:shd", val="clear", color="auto", fill=SHADE)
        cell._tc.get_or_add_tcPr().append(shade)


def draw_lines(table: Table) -> None:
    """A thin line under each row."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        borders.append(_element(f"w:{side}", val="single", sz="4", space="0", color=GREY))
    properties: Any = table._tbl.tblPr
    layout = properties.find(qn("w:tblLayout"))
    properties.insert(
        list(properties).index(layout) if layout is not None else len(properties), borders
    )


def describe_picture(picture: Any, alternative: str, number: int) -> None:
    """Give the drawing its words for whoever does not see it."""
    properties = picture._inline.docPr
    properties.set("descr", alternative)
    properties.set("name", f"Figur {number}")


def _element(name: str, **attributes: str) -> Any:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element
