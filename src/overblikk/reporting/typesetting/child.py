"""The process in which Typst works: data on standard input, what it made on standard output.

Typst keeps what it has set for the next time, some 70 MiB a report, and lets go of it with the
process.
"""

import base64
import json
import sys
from importlib import resources
from typing import Any

import typst

from overblikk.reporting.typesetting.glyphs import STANDARD, fonts, shown
from overblikk.reporting.typesetting.row_headings import with_row_headings

TEMPLATE = resources.files("overblikk.reporting.typesetting") / "report.typ"
# Its own drawings are no words.
DRAWING = "svg"
DRAWN = b"""#set page(width: auto, height: auto, margin: 0pt)
#for one in json(bytes(sys.inputs.drawings)) {
  page(image(bytes(one), format: "svg", width: 13cm))
}"""
# Sharp in print at the width that it has on a page.
DOTS_PER_INCH = 220


def main() -> None:
    """Do the one thing that is asked for."""
    asked = json.load(sys.stdin.buffer)
    if "document" in asked:
        sys.stdout.buffer.write(_document(asked["document"], asked["timestamp"]))
    else:
        pictures = [base64.b64encode(one).decode() for one in _pictures(asked["drawings"])]
        sys.stdout.buffer.write(json.dumps(pictures).encode())


def _document(document: Any, timestamp: int) -> bytes:
    made = typst.compile(
        TEMPLATE.read_bytes(),
        format="pdf",
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"document": json.dumps(_shown(document))},
        pdf_standards=STANDARD,
        timestamp=timestamp,
    )
    return with_row_headings(made)


def _shown(data: Any) -> Any:
    """The data, where every word is one that the fonts can show."""
    if isinstance(data, dict):
        return {key: one if key == DRAWING else _shown(one) for key, one in data.items()}
    if isinstance(data, list):
        return [_shown(one) for one in data]
    return shown(data) if isinstance(data, str) else data


def _pictures(drawings: list[str]) -> list[bytes]:
    """Each drawing as PNG; a third of the work of the engine that drew them."""
    made: Any = typst.compile(
        DRAWN,
        format="png",
        ppi=DOTS_PER_INCH,
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"drawings": json.dumps(drawings)},
    )
    # A single page comes by itself.
    return [made] if isinstance(made, bytes) else made


if __name__ == "__main__":
    main()
