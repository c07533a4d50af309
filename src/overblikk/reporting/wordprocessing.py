"""What python-docx has no call for: fields, languages, and words for those who do not see."""

from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

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


def describe_picture(picture: Any, alternative: str, number: int) -> None:
    """Give the drawing its words for whoever does not see it."""
    properties = picture._inline.docPr
    properties.set("descr", alternative)
    properties.set("name", f"Figur {number}")


def element(name: str, **attributes: str) -> Any:
    """An element of WordprocessingML, by its name and attributes without the prefix."""
    made = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made
