"""Where in a source a value stands, in words."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from overblikk.sources.rules import WEIGHED


def place_in_words(place: Mapping[str, Any], labels: Mapping[str, object]) -> str:
    """The place as people say it; `labels` gives what a field of a form is called."""
    if place.get("cell"):
        return _cell(place)
    if place.get("page") or place.get("passages"):
        return _on_page(place)
    if place.get("set"):
        return _("satt for hele oversikten")
    if place.get(WEIGHED):
        return _("valgt der kilder sa ulikt")
    if place.get("form"):
        key = str(place["form"])
        return _("feltet «%(field)s» i skjemaet") % {"field": labels.get(key, key)}
    if place.get("section"):
        return _("avsnitt %(section)s") % {"section": place["section"]}
    if place.get("record"):
        return _("oppføringen «%(record)s»") % {"record": place["record"]}
    return ", ".join(f"{key} {value}" for key, value in place.items() if value)


def _on_page(place: Mapping[str, Any]) -> str:
    """The page in the file's order, with the number printed on it where that is another."""
    if not place.get("page"):
        heading = place.get("heading")
        return _("under «%(heading)s»") % {"heading": heading} if heading else _("i teksten")
    if place.get("label") in (None, "", str(place["page"])):
        return _("side %(page)s") % {"page": place["page"]}
    return _("side %(page)s (merket %(label)s)") % {"page": place["page"], "label": place["label"]}


def _cell(place: Mapping[str, Any]) -> str:
    if not place.get("sheet"):
        return _("celle %(cell)s") % {"cell": place["cell"]}
    return _("ark «%(sheet)s», celle %(cell)s") % {"sheet": place["sheet"], "cell": place["cell"]}
