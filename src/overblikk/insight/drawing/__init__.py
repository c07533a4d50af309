"""Figures as SVG and PNG, drawn on the server by Vega-Lite (docs/adr/0020).

The colours and the font are those that stand in a file and on paper; pages colour the drawing by
its classes, so that it follows the reader's theme.
"""

from overblikk.insight.drawing.charts import png, svg
from overblikk.insight.drawing.circle import svg_of_network, svg_of_structure
from overblikk.insight.drawing.frame import Layout
from overblikk.insight.drawing.over_time import png_of_series, svg_of_series

__all__ = [
    "Layout",
    "png",
    "png_of_series",
    "svg",
    "svg_of_network",
    "svg_of_series",
    "svg_of_structure",
]
