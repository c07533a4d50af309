"""The report as a tagged PDF (PDF/UA-1), set by Typst from what stands in the package alone."""

import json
from datetime import UTC, datetime, time
from importlib import resources
from typing import Any

import typst
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from overblikk.reporting.document import Block, Bullets, Document, Paragraph, Picture, placed
from overblikk.reporting.formats import Format
from overblikk.reporting.plain_text import plain
from overblikk.reporting.typesetting.glyphs import STANDARD, fonts, shown

TEMPLATE = resources.files("overblikk.reporting.typesetting") / "report.typ"


def _write(document: Document) -> bytes:
    return typst.compile(
        TEMPLATE.read_bytes(),
        format="pdf",
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"document": json.dumps(_data(document))},
        pdf_standards=STANDARD,
        # The same report is the same bytes, whenever it is made.
        timestamp=datetime.combine(document.as_of, time(), tzinfo=UTC),
    )


def _data(document: Document) -> dict[str, Any]:
    day = document.as_of
    return {
        "title": _words(document.title),
        "language": document.language,
        "year": day.year,
        "month": day.month,
        "day": day.day,
        "footer": f"{_words(document.title)} · {date_format(day)}",
        "contents": _("Innhold"),
        "table": _("Tabell"),
        "figure": _("Figur"),
        "front": [_block(one) for one in document.front],
        "sections": [
            {
                "level": one.level,
                "title": _words(one.section.title),
                "blocks": [_block(block) for block, _number in one.blocks],
            }
            for one in placed(document)
        ],
    }


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, Paragraph):
        return {"kind": "paragraph", "text": _words(block.text)}
    if isinstance(block, Bullets):
        return {"kind": "bullets", "points": [*map(_words, block.points)]}
    if isinstance(block, Picture):
        words = {"caption": _words(block.caption), "alternative": _words(block.alternative)}
        return {"kind": "picture", "svg": block.svg, **words}
    return {
        "kind": "table",
        "caption": _words(block.caption),
        "head": [*map(_words, block.head)],
        "rows": [[*map(_words, row)] for row in block.rows],
        "numeric": sorted(block.numeric),
    }


def _words(text: str) -> str:
    return shown(plain(text))


FORMAT = Format("pdf", "application/pdf", _write)
