"""A series as a chart."""

from django.utils.formats import date_format, localize
from django.utils.translation import gettext as _

from overblikk.insight.drawing.engine import drawn, picture
from overblikk.insight.drawing.finishing import finished
from overblikk.insight.drawing.frame import Layout, framed
from overblikk.insight.drawing.panels import Panel, panels
from overblikk.insight.series import Every, Series
from overblikk.insight.words import of_how_many

# Small charts one above the other are still read; the table has them all.
MOST = 12


def svg_of_series(told: Series, *, layout: Layout = Layout.WIDE, with_title: bool = False) -> str:
    """The series as small charts, one a line, in the reader's language."""
    rows = told.rows
    title = str(told.figure.title)
    below = " ".join([*of_how_many(told.told[-1]), *_left_out(len(rows))])
    moments = [moment_in_words(told, place) for place in range(len(told.days))]
    of_each = [Panel(row.label, row.values, str(localize(row.values[-1]))) for row in rows[:MOST]]
    # Kinds that are never mixed share no scale; then each line has its own.
    chart = panels(of_each, moments, layout, one_scale=len({row.group for row in rows}) < 2)
    framed_chart = framed(chart, layout, title=title if with_title else "", below=below)
    aloud = [f"{one.label}: {localize(one.values[0])} – {one.last}." for one in of_each]
    return finished(
        drawn(framed_chart),
        id_=f"series-{told.figure.key}-v{told.figure.version}-{layout}",
        title=title,
        description=" ".join([below, f"{moments[0]} – {moments[-1]}.", *aloud]),
    )


def png_of_series(told: Series) -> bytes:
    """The chart as a picture, on white."""
    return picture(svg_of_series(told, with_title=True))


def moment_in_words(told: Series, place: int) -> str:
    """A moment of the series as a heading has it."""
    return date_format(told.days[place], "Y" if told.every is Every.YEAR else "m.Y")


def _left_out(lines: int) -> list[str]:
    if lines <= MOST:
        return []
    told = {"most": MOST, "more": lines - MOST}
    return [_("Viser de %(most)s første; %(more)s til i tabellen.") % told]
