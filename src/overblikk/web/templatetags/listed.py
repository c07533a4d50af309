"""The cells of a long table, written at once: a template's loop takes five times as long."""

from collections.abc import Iterable
from html import escape

from django import template
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.simple_tag
def cells(of: Iterable[tuple[str, str]]) -> SafeString:
    """A cell for each heading and text."""
    written = (
        f'<td data-label="{escape(heading)}">{escape(text) if text else ""}</td>'
        for heading, text in of
    )
    return mark_safe("".join(written))  # noqa: S308 - escaped above
