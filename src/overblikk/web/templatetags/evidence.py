"""Template tags that say what a value rests on."""

from typing import Any

from django import template
from django.utils.translation import gettext as _

from overblikk.sources.models import Evidence
from overblikk.sources.places import place_in_words as in_words

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
