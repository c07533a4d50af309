"""Charts are drawn by a process of its own, which may end at any time."""

import pytest

from overblikk.lib.vega.drawing import Drawer, NotDrawn

CHART = {"data": {"values": [{"a": 1}]}, "mark": "point", "encoding": {"x": {"field": "a"}}}


def test_a_chart_is_drawn_also_when_what_draws_has_ended():
    """Another is started."""
    drawer = Drawer()
    first = drawer.svg(CHART)
    child = drawer._running()
    child.kill()
    child.wait()

    again = drawer.svg(CHART)

    assert again == first
    assert first.startswith("<svg")


def test_what_is_no_chart_is_told_and_the_next_is_drawn():
    """One bad chart ends nothing."""
    drawer = Drawer()
    with pytest.raises(NotDrawn):
        drawer.svg({"mark": "none such"})

    assert drawer.svg(CHART).startswith("<svg")


def test_a_chart_fetches_nothing():
    """Data elsewhere are refused, rather than asked for."""
    elsewhere = CHART | {"data": {"url": "http://127.0.0.1:9/data.json"}}

    with pytest.raises(NotDrawn):
        Drawer().svg(elsewhere)
