"""The report as a tagged PDF (PDF/UA-1), set by Typst from what stands in the package alone."""

from datetime import UTC, datetime, time
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from overblikk.reporting.document import Block, Bullets, Document, Paragraph, Picture, placed
from overblikk.reporting.formats import Format
from overblikk.reporting.plain_text import plain
from overblikk.reporting.typesetting.setting import as_pdf


def _write(document: Document) -> bytes:
    # The same report is the same bytes, whenever it is made.
    moment = datetime.combine(document.as_of, time(), tzinfo=UTC)
    return as_pdf(_data(document), timestamp=int(moment.timestamp()))


def _data(document: Document) -> dict[str, Any]:
    day = document.as_of
    return {
        "title": plain(document.title),
        "language": document.language,
        "year": day.year,
        "month": day.month,
        "day": day.day,
        "footer": f"{plain(document.title)} · {date_format(day)}",
        "contents": _("Innhold"),
        "table": _("Tabell"),
        "figure": _("Figur"),
        "front": [_block(one) for one in document.front],
        "sections": [
            {
                "level": one.level,
                "title": plain(one.section.title),
                "blocks": [_block(block) for block, _number in one.blocks],
            }
            for one in placed(document)
        ],
    }


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, Paragraph):
        return {"kind": "paragraph", "text": plain(block.text)}
    if isinstance(block, Bullets):
        return {"kind": "bullets", "points": [*map(plain, block.points)]}
    if isinstance(block, Picture):
        words = {"caption": plain(block.caption), "alternative": plain(block.alternative)}
        return {"kind": "picture", "svg": block.svg, **words}
    return {
        "kind": "table",
        "caption": plain(block.caption),
        "head": [*map(plain, block.head)],
        "rows": [[*map(plain, row)] for row in block.rows],
        "numeric": sorted(block.numeric),
    }


FORMAT = Format("pdf", "application/pdf", _write)
