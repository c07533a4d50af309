"""What there is much of in a list, written at once: a template's loop takes five times as long."""

from collections.abc import Iterable
from html import escape
from typing import Any

from django import template
from django.template.loader import get_template
from django.utils.formats import localize
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from overblikk.registry.columns import Row
from overblikk.web.initiatives.panel import ShownFacet
from overblikk.web.templatetags.overblikk import page
from overblikk.web.templatetags.search import with_marks

register = template.Library()


@register.simple_tag(takes_context=True)
def table_rows(
    context: dict[str, Any], rows: Iterable[Row], *, chooses: bool, edits: bool
) -> SafeString:
    """A row for each initiative: a box to choose it by, its name and its cells.

    Who `edits` initiatives is told which are not published.
    """
    unpublished = _tag(_("Ikke publisert"), "neutral")
    written = (
        f"<tr>{_box(row) if chooses else ''}"
        f'<td class="initiative-name">{_name(row, page(context, "initiative", row.number))}'
        f"{unpublished if edits and not row.is_published else ''}</td>{_cells(row.cells)}</tr>"
        for row in rows
    )
    return mark_safe("".join(written))  # noqa: S308 - escaped below


def _box(row: Row) -> str:
    label = escape(_("Velg %(name)s") % {"name": row.name})
    return (
        '<td><input class="ds-input" type="checkbox" name="number" '
        f'value="{row.number}" aria-label="{label}"></td>'
    )


def _name(row: Row, address: str) -> str:
    name = with_marks(row.marked) if row.marked else escape(row.name)
    reason = f'<br><span class="found__says">{with_marks(row.reason)}</span>' if row.reason else ""
    return f'<a class="ds-link" href="{escape(address)}">{name}</a>{reason}'


def _cells(of: Iterable[tuple[str, str]]) -> str:
    return "".join(
        f'<td data-label="{escape(heading)}">{escape(text) if text else ""}</td>'
        for heading, text in of
    )


def _tag(words: str, colour: str) -> str:
    return f' <span class="ds-tag" data-color="{colour}" data-size="sm">{escape(words)}</span>'


@register.simple_tag(takes_context=True)
def filters(context: template.Context, of: Iterable[ShownFacet]) -> SafeString:
    """The filters of a group, most of them folded."""
    opened = get_template("initiatives/facet.html").template  # type: ignore[attr-defined]
    written = (
        opened.render(context.new({"one": one})) if one.is_open else _folded(one) for one in of
    )
    return mark_safe("".join(written))  # noqa: S308 - escaped below, and in the template


def _folded(one: ShownFacet) -> str:
    """The way to open a filter, and what is chosen in it."""
    key, count = escape(one.facet.key), len(one.chosen)
    chosen = ngettext("1 valgt", "%(n)s valgt", count) % {"n": count}
    kept = "".join(
        f'<input type="hidden" name="{key}" value="{escape(value)}">' for value in one.chosen
    )
    return (
        f'<a class="facet-fold ds-link" id="{key}" href="{escape(one.toggled)}"'
        ' aria-expanded="false" data-color="neutral" hx-boost="true">'
        f"<span>{escape(str(one.facet.label))}</span>{_tag(chosen, 'info') if count else ''}</a>"
        f"{kept}"
    )


@register.simple_tag
def boxes(one: ShownFacet) -> SafeString:
    """A box for each value of a filter that is open, with how many it would give."""
    key = escape(one.facet.key)
    written = (
        '<div class="ds-field facet-choice"><input class="ds-input" type="checkbox"'
        f' name="{key}" value="{escape(choice.value)}" id="{escape(id_)}"'
        f'{" checked" if is_chosen else ""}><label class="ds-label" data-weight="regular"'
        f' for="{escape(id_)}">{escape(str(choice.label))}'
        f' <span class="number muted">{localize(choice.count)}</span></label></div>'
        for id_, choice, is_chosen in one.choices
    )
    return mark_safe("".join(written))  # noqa: S308 - escaped above
