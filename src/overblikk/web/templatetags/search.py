"""Template tags of what a search finds."""

from typing import Any

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from overblikk.lib.norwegian_words.marking import Segments
from overblikk.registry.finding import Found
from overblikk.web.templatetags.overblikk import page

register = template.Library()


@register.filter
def with_marks(segments: Segments) -> SafeString:
    """A text in pieces, those that were found marked."""
    pieces = (f"<mark>{escape(text)}</mark>" if hit else escape(text) for text, hit in segments)
    return mark_safe("".join(pieces))  # noqa: S308 - escaped above


@register.simple_tag(takes_context=True)
def page_of_found(context: dict[str, Any], name: str, found: Found) -> str:
    """The address of the page of what was found, on the day that this page shows."""
    return page(context, name, *found.keys)
