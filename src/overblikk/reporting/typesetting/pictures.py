"""A drawing as PNG, for documents that hold no SVG."""

from typing import Any

import typst

from overblikk.reporting.typesetting.glyphs import fonts

ALONE = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 16cm)"""
# Sharp in print at the width of a page.
DOTS_PER_INCH = 200


def as_png(svg: str) -> bytes:
    """The drawing in the fonts that Typst brings."""
    made: Any = typst.compile(
        ALONE,
        format="png",
        ppi=DOTS_PER_INCH,
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"svg": svg},
    )
    return bytes(made)
