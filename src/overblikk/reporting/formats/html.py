"""The report as one web page that stands by itself and prints well."""

from django.template.loader import render_to_string

from overblikk.reporting.document import Bullets, Document, Paragraph, Picture, Table, placed
from overblikk.reporting.formats import Format

KINDS = {Paragraph: "paragraph", Bullets: "bullets", Table: "table", Picture: "picture"}


def _write(document: Document) -> bytes:
    sections = [
        {
            "key": one.section.key,
            "title": one.section.title,
            "number": one.number,
            # The title of the whole is the first heading.
            "heading": f"h{min(one.level + 1, 6)}",
            "level": one.level,
            "blocks": [(KINDS[type(block)], block, number) for block, number in one.blocks],
        }
        for one in placed(document)
    ]
    context = {"document": document, "sections": sections}
    return render_to_string("document/report.html", context).encode()


FORMAT = Format("html", "text/html; charset=utf-8", _write)
