"""Has a chart of Vega-Lite drawn, or finds it among those that have been drawn before.

Starting what draws takes a second or two, and a chart some fifty milliseconds; so what is drawn
is kept in files, which all processes share, by what it was drawn from.
"""

import json
from hashlib import sha256
from importlib.metadata import version
from typing import Any

from django.core.cache import caches

from overblikk.lib.vega.drawing import drawer

# Also what decides how the same chart is drawn: charts of another engine are not found.
VERSION = version("vl-convert-python")
PIXELS = 2.0


def drawn(chart: dict[str, Any]) -> str:
    """The chart as SVG, as Vega makes it."""
    words = json.dumps(chart, sort_keys=True, ensure_ascii=False)
    key = sha256(f"{VERSION} {words}".encode()).hexdigest()
    kept = caches["drawings"]
    found = kept.get(key)
    if found is None:
        found = drawer.svg(chart)
        kept.set(key, found)
    return str(found)


def picture(svg: str) -> bytes:
    """The drawing as PNG, two pixels to each of its units."""
    return drawer.png(svg, scale=PIXELS)
