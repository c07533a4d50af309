"""A drawing as PNG, for documents that hold no SVG."""

import typst

from overblikk.reporting.typesetting.glyphs import fonts

ALONE = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 13cm)"""
# Sharp in print at the width that it has on a page.
DOTS_PER_INCH = 220


def as_png(svg: str) -> bytes:
    """The drawing in the fonts that Typst brings; Vega's engine takes three times as long."""
    made = typst.compile(
        ALONE,
        format="png",
        ppi=DOTS_PER_INCH,
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"svg": svg},
    )
    return bytes(made)
