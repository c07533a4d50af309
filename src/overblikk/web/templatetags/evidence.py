"""Template tags that say what a value rests on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import template
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from overblikk.sources.models import Evidence
from overblikk.sources.places import place_in_words as in_words
from overblikk.sources.rules import is_old, only_method
from overblikk.web.citing import numbers
from overblikk.web.shown_values import ShownValue

register = template.Library()


@register.simple_tag(takes_context=True)
def place_in_words(context: dict[str, Any], evidence: Evidence) -> str:
    """Where in its source the evidence stands."""
    return in_words(evidence.place, context["labels_of"](evidence.record_kind))


@register.simple_tag(takes_context=True)
def recorded_by(context: dict[str, Any], evidence: Evidence) -> str:
    """Who recorded the evidence, for a page that has the names of people in `people`."""
    if evidence.recorded_by is None:
        return _("uten innlogging")
    return str(context.get("people", {}).get(evidence.recorded_by, ""))


@register.simple_tag(takes_context=True)
def read_as(context: dict[str, Any], evidence: Evidence) -> str:
    """What the words were read as, where that is not the words themselves.

    For a page that has the names of what values point at in `wording`.
    """
    wording = context.get("wording")
    if wording is None or evidence.value is None:
        return ""
    value = str(wording.of(evidence.field, evidence.value))
    return "" if value == evidence.words else value


@dataclass(frozen=True)
class Mark:
    """What leads to the evidence of a value: in words, and the numbers of its sources, if any."""

    words: str
    numbers: str


@register.simple_tag(takes_context=True)
def mark(context: dict[str, Any], evidence: Sequence[Evidence], of: object) -> Mark:
    """The mark of evidence of a value of a field; numbers on a page with numbered `notes`."""
    words = _("Kilde for %(of)s") % {"of": of}
    return Mark(words, numbers(evidence, context.get("notes", ())))


@dataclass(frozen=True)
class Standing:
    """How well a value stands: since when nobody has said it, if that is long, and how weakly."""

    old_since: date | None
    weak_method: str


@register.simple_tag(takes_context=True)
def standing(context: dict[str, Any], value: ShownValue) -> Standing:
    """How well a value stands on the day that the page shows."""
    on = context.get("per") or localdate()
    method, said = only_method(value.evidence), value.said_on
    is_old_now = said is not None and is_old(said, on=on)
    return Standing(said if is_old_now else None, str(method.label) if method else "")
