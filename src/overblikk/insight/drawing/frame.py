"""What is around every chart: size, font, colours, and the words above it."""

from dataclasses import dataclass
from enum import StrEnum
from textwrap import wrap
from typing import Any

# As wide as Arial, letter by letter, so that what was measured fits whichever of them is there.
FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
# Blue and vermilion of Okabe and Ito's colours, told apart by the colour-blind and in grey.
BLUE, VERMILION = "#0072B2", "#D55E00"
INK, FAINT = "#1E2B3C", "#667085"
SIZE = 13


class Layout(StrEnum):
    """For which width: a page or a document, or a telephone."""

    WIDE = "wide"
    NARROW = "narrow"

    @property
    def width(self) -> int:
        """Of the whole chart, in units of which a letter is some seven."""
        return 680 if self is Layout.WIDE else 300


@dataclass(frozen=True)
class Drawn:
    """A line as a chart has it: `words` is its number as it is read.

    Lines of one `group` share a scale.
    """

    label: str
    value: int
    words: str
    group: str = ""


def framed(chart: dict[str, Any], layout: Layout, *, title: str, below: str) -> dict[str, Any]:
    """The chart with its title, if it has one, and what is said below that."""
    return chart | {
        "background": None,
        "padding": 2,
        "title": _words(title, below, letters=layout.width // 7),
        "config": {
            "font": FONT,
            "view": {"stroke": None},
            "text": {"fontSize": SIZE, "color": INK},
            "bar": {"color": BLUE},
            "title": {"fontSize": 16, "color": INK, "subtitleColor": FAINT, "subtitleFontSize": 12},
            "axis": {"labelFontSize": SIZE, "labelColor": INK, "gridColor": "#D0D5DD"},
        },
    }


def _words(title: str, below: str, *, letters: int) -> dict[str, Any]:
    place = {"anchor": "start", "frame": "bounds", "offset": 14}
    if title:
        return place | {"text": wrap(title, letters), "subtitle": wrap(below, letters)}
    # Vega draws nothing below a title that is empty.
    small = {"fontSize": 12, "fontWeight": "normal", "color": FAINT}
    return place | small | {"text": wrap(below, letters)}
