"""Template tags of the front page."""

from typing import Any

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from overblikk.registry.figures import Figure
from overblikk.web.templatetags.overblikk import page

register = template.Library()

WORDS: dict[str, Promise] = {
    "cooperating_organisations": _("har virksomheter som samarbeider"),
    "ai": _("bruker kunstig intelligens"),
    "size": _("er store tiltak"),
    "freshness": _("er bekreftet det siste halve året"),
}


@register.filter
def in_words(figure: Figure) -> Promise:
    """What the initiatives that are counted have in common, after their number."""
    return WORDS[figure.filter]


@register.simple_tag(takes_context=True)
def list_with(context: dict[str, Any], key: str, value: str, **more: str) -> str:
    """The address of the list narrowed by a filter, on the day that this page shows."""
    return page(context, "initiatives", **{key: value, **more})
