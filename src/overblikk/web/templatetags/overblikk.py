"""Template tags and filters of the pages."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from django import template
from django.core.paginator import Page
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.safestring import mark_safe
from django.utils.timezone import localtime

from overblikk.lib.imprecise_dates import display as display_date
from overblikk.lib.organisation_number import display as display_number
from overblikk.web.query_strings import changed
from overblikk.web.shown_values import ShownValue

register = template.Library()


@register.simple_tag(takes_context=True)
def page(context: dict[str, Any], name: str, *args: Any, **query: Any) -> str:
    """The address of a page, on the past day that this page shows, if it shows one.

    `per` in the query asks for another day.
    """
    if day := context.get("per"):
        query.setdefault("per", day.isoformat())
    address = _address(name, *args)
    return f"{address}?{urlencode(query)}" if query else address


@lru_cache(maxsize=10_000)
def _address(name: str, *args: Any) -> str:
    """Kept, since the same few stand on every page."""
    return reverse(name, args=args)


@register.simple_tag(takes_context=True)
def page_of(context: dict[str, Any], value: ShownValue) -> str:
    """The address of the page of what a value points at, on the day that this page shows."""
    return page(context, value.page, *value.keys)


@register.simple_tag(takes_context=True)
def with_query(context: dict[str, Any], **changes: Any) -> str:
    """This page's query with the changes made; an empty value takes the key away."""
    values = {key: [] if one in (None, "") else [str(one)] for key, one in changes.items()}
    return changed(context["request"].GET, values)


@register.simple_tag(takes_context=True)
def here(context: dict[str, Any], name: str) -> str:
    """The attribute that marks a link of the menu on its own page and on those below it."""
    shown, root = context["request"].path, _address(name)
    if shown == root:
        return mark_safe(' aria-current="page"')
    return mark_safe(' aria-current="true"') if shown.startswith(root) else ""


@register.filter
def imprecise(edtf: str) -> str:
    """An EDTF date as people write it."""
    return display_date(edtf) if edtf else ""


@register.filter
def organisation_number(number: str | None) -> str:
    """An organisation number in threes."""
    return display_number(number) if number else ""


@register.filter
def day(value: date | datetime | None) -> str:
    """A day, or a moment's day in Oslo, in the reader's language."""
    if value is None:
        return ""
    return date_format(localtime(value) if isinstance(value, datetime) else value, "DATE_FORMAT")


@register.filter
def clock(value: datetime) -> str:
    """What the clock showed in Oslo, to the minute."""
    return date_format(localtime(value), "TIME_FORMAT")


@register.filter
def at_moment(value: datetime | None) -> str:
    """A moment in Oslo, to the minute, in the reader's language."""
    if value is None:
        return ""
    return f"{day(value)} {clock(value)}"


@register.filter
def page_numbers(page: "Page[Any]") -> Iterable[int | str]:
    """The numbers of the pages around a page and at both ends, an ellipsis for each gap."""
    return page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
