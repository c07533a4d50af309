"""A measured figure as a chart: SVG for pages, documents and files, PNG for the last."""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _

from overblikk.insight.counted import Row, Shape
from overblikk.insight.drawing.bars import bars
from overblikk.insight.drawing.columns import columns
from overblikk.insight.drawing.engine import drawn, picture
from overblikk.insight.drawing.finishing import Lead, finished
from overblikk.insight.drawing.frame import Drawn, Layout, framed
from overblikk.insight.measuring import Measured
from overblikk.insight.words import in_words, of_how_many

# A chart of more lines is not read; the table has them all.
MOST = 30
_SHAPES: dict[Shape, Callable[[list[Drawn], Layout], dict[str, Any]]] = {
    Shape.BARS: bars,
    Shape.COLUMNS: columns,
}


def svg(
    told: Measured,
    *,
    layout: Layout = Layout.WIDE,
    address: Callable[[Row], str] | None = None,
    with_title: bool = False,
    most: int = MOST,
) -> str:
    """The figure as a chart in the reader's language, with its base and what is not known.

    `address` says where a line's bar leads, nowhere where it is empty; whoever shows the chart
    without a heading or a caption asks for it `with_title`. At most so many lines are drawn as
    `most`, and how many are not is said. The same numbers, language and layout give the same
    drawing, letter by letter.
    """
    rows = told.counted.rows[:most]
    lines = [Drawn(row.label, row.value, in_words(told, row.value), row.group) for row in rows]
    title = str(told.figure.title)
    below = [*of_how_many(told), *_left_out(told, most)]
    chart = framed(
        _SHAPES[told.figure.shape](lines, layout),
        layout,
        title=title if with_title else "",
        below=" ".join(below),
    )
    names = [f"{line.label}: {line.words}" for line in lines]
    return finished(
        drawn(chart),
        id_=f"chart-{told.figure.key}-{layout}",
        title=title,
        description=" ".join([*below, *(f"{name}." for name in names)]),
        leads=[Lead(address(row), name) for row, name in zip(rows, names, strict=True)]
        if address
        else (),
    )


def png(told: Measured) -> bytes:
    """The chart as a picture, on white."""
    return picture(svg(told, with_title=True))


def _left_out(told: Measured, most: int) -> list[str]:
    more = len(told.counted.rows) - most
    if more <= 0:
        return []
    return [_("Viser de %(most)s første; %(more)s til i tabellen.") % {"most": most, "more": more}]
