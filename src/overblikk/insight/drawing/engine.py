"""Has a chart of Vega-Lite drawn, or finds it among those that have been drawn before.

Starting the engine takes a second or two in each process, and a chart some fifty milliseconds; so
what is drawn is kept in files, which all processes share, by what it was drawn from.
"""

import json
from hashlib import sha256
from importlib.metadata import version
from typing import Any

import vl_convert
from django.core.cache import caches

# A chart has all its data in itself: nothing is fetched, from anywhere.
NOWHERE: list[str] = []
# Also what decides how the same chart is drawn: charts of another engine are not found.
VERSION = f"{version('vl-convert-python')} {vl_convert.get_vega_version()}"
PIXELS = 2.0


def drawn(chart: dict[str, Any]) -> str:
    """The chart as SVG, as Vega makes it."""
    words = json.dumps(chart, sort_keys=True, ensure_ascii=False)
    key = sha256(f"{VERSION} {words}".encode()).hexdigest()
    kept = caches["drawings"]
    found = kept.get(key)
    if found is None:
        found = vl_convert.vegalite_to_svg(chart, allowed_base_urls=NOWHERE)
        kept.set(key, found)
    return str(found)


def picture(svg: str) -> bytes:
    """The drawing as PNG, two pixels to each of its units."""
    return bytes(vl_convert.svg_to_png(svg, scale=PIXELS))
