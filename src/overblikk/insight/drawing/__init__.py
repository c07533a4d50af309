"""Figures as SVG and PNG, drawn on the server by Vega-Lite (docs/adr/0020).

The colours and the font are those that stand in a file and on paper; pages colour the drawing by
its classes, so that it follows the reader's theme.
"""

from overblikk.insight.drawing.charts import Layout, png, svg

__all__ = ["Layout", "png", "svg"]
