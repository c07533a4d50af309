"""The columns that a list of initiatives may have, and what stands in them, in words."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from pyroaring import BitMap

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.lib.imprecise_dates import display as display_date
from overblikk.lib.languages import active_language
from overblikk.lib.norwegian_words.marking import Segments
from overblikk.registry.facets import Facet, facets, names
from overblikk.registry.fields import Field, Kind
from overblikk.registry.filtering import HELD, Narrower
from overblikk.registry.holdings import Holdings
from overblikk.registry.listing import ORDERS
from overblikk.registry.models import Deliverable, Initiative
from overblikk.registry.wording import Wording
from overblikk.sources.held_values import values_of_all

NAME = "name"
# Shown where nobody has chosen, after the name.
USUAL = ("responsible_organisation", "status", "start", "end", "changed")
_MOMENTS = {"registered": "registered_at", "changed": "changed_at", "confirmed": "confirmed_at"}
_TEXTS = (Kind.TEXT, Kind.PROSE, Kind.ADDRESS, Kind.DATE)
# Told in words of their own, though they are narrowed by what is held.
_STRUCTURED = (Kind.AMOUNTS, Kind.EFFECTS, Kind.COOPERATION)


@dataclass(frozen=True)
class Column:
    """A column: its key in addresses and its heading; `order` where the list may have its order."""

    key: str
    label: str
    field: Field | None = None

    @property
    def order(self) -> str:
        """The order that the column's heading asks for; empty where there is none."""
        return self.key if self.key in ORDERS else ""


@dataclass(frozen=True)
class Row:
    """An initiative in the list: its cells by column, each with the column's heading.

    Where something is searched for, `marked` is the name with that marked, and `reason` what else
    has it where the name has not.
    """

    number: int
    name: str
    is_published: bool
    cells: list[tuple[str, str]]
    marked: Segments = field(default_factory=list)
    reason: Segments = field(default_factory=list)


def columns(viewer: Viewer, held: Holdings) -> dict[str, Column]:
    """The columns that the viewer may choose, by key: the name first, then as the filters stand."""
    key = ("columns", viewer.is_analyst, viewer.edits_initiatives, active_language())
    return held.kept(key, lambda: _columns(facets(viewer, held)))


@dataclass(frozen=True)
class Period:
    """When an initiative goes on: start and end as EDTF, empty where not known.

    `due` are what it delivers, each with when, the earliest first; what has no time is left out.
    """

    number: int
    name: str
    start: str
    end: str
    due: list[tuple[str, str]] = field(default_factory=list)


def periods(numbers: Sequence[int], viewer: Viewer) -> list[Period]:
    """The periods of the initiatives with the numbers, in their order; two queries."""
    seen = visible_to(Initiative.objects.order_by().filter(number__in=numbers), viewer)
    found = {row[0]: Period(*row) for row in seen.values_list("number", "name", "start", "end")}
    due = Deliverable.objects.filter(initiative__number__in=found).exclude(due="")
    told = due.order_by("due", "name").values_list("initiative__number", "name", "due")
    for number, name, when in told:
        found[number].due.append((name, when))
    return [found[number] for number in numbers if number in found]


def _columns(offered: Sequence[Facet]) -> dict[str, Column]:
    fields = [facet for facet in offered if facet.field or facet.key == "sector"]
    moments = {"changed": _("Sist endret"), "confirmed": _("Sist bekreftet")}
    moments["registered"] = _("Registrert")
    of_fields = {one.key: Column(one.key, one.label, one.field) for one in fields}
    return (
        {NAME: of_fields.pop(NAME), "number": Column("number", _("Nummer"))}
        | of_fields
        | {key: Column(key, label) for key, label in moments.items()}
    )


def rows(numbers: Sequence[int], chosen: Sequence[Column], narrower: Narrower) -> list[Row]:
    """The initiatives with the numbers, in their order, with the chosen columns after the name.

    One query for what stands in columns of the table, none for what is held, and a constant
    number for what has several parts.
    """
    viewer = narrower.lexicon.viewer
    seen = visible_to(Initiative.objects.order_by().filter(number__in=numbers), viewer)
    of_table = list(dict.fromkeys(attname for one in chosen if (attname := _attname(one))))
    found = {row[0]: row for row in seen.values_list("number", "id", "name", *of_table)}
    # One that was withdrawn this very moment is gone.
    there = [number for number in numbers if number in found]
    place = {attname: n for n, attname in enumerate(of_table, start=3)}
    ids = {number: found[number][1] for number in there}
    cells = [(one.label, _cells(one, found, place, ids, narrower)) for one in chosen]
    published = narrower.held.holding("published", "yes")
    return [
        Row(
            number,
            found[number][2],
            number in published,
            [(label, of.get(number, "")) for label, of in cells],
        )
        for number in there
    ]


def _attname(column: Column) -> str:
    """The table's column that the values stand in; empty where they stand elsewhere."""
    if column.key in _MOMENTS or column.key == "number":
        return _MOMENTS.get(column.key, "")
    is_own = column.field is None or column.field.is_own
    return "" if is_own or column.field.kind not in _TEXTS else column.key  # type: ignore[union-attr]


def _cells(
    column: Column,
    found: dict[int, Any],
    place: dict[str, int],
    ids: dict[int, Any],
    narrower: Narrower,
) -> dict[int, str]:
    """What stands in the column, by number."""
    if attname := _attname(column):
        in_words = _in_words(column)
        return {number: in_words(row[place[attname]]) for number, row in found.items()}
    if column.key == "number":
        return {number: str(number) for number in found}
    if column.field is None or (column.field.kind in HELD and column.field.kind not in _STRUCTURED):
        return _held(column, found, narrower)
    return _worded(column.field, ids, narrower)


def _in_words(column: Column) -> Callable[[Any], str]:
    if column.key in _MOMENTS:
        language = active_language()
        return lambda moment: _short(localtime(moment).date(), language)
    if column.field and column.field.kind is Kind.DATE:
        return lambda edtf: display_date(edtf) if edtf else ""
    return lambda value: value or ""


@lru_cache(maxsize=2_000)
def _short(day: date, language: str) -> str:
    """Three lines of a date would stretch every row; `language` is the active one."""
    return date_format(day, "SHORT_DATE_FORMAT")


def _held(column: Column, numbers: Collection[int], narrower: Narrower) -> dict[int, str]:
    named = names(Facet(column.key, column.label, None, column.field), narrower)
    page = BitMap(numbers)
    texts: dict[int, str] = {}
    values = narrower.held.values(column.key)
    for id_, choice in named.items():
        for number in values.get(id_, _NOBODY) & page:
            texts[number] = f"{texts[number]}; {choice.label}" if number in texts else choice.label
    return texts


_NOBODY = BitMap()


def _worded(field: Field, ids: dict[int, Any], narrower: Narrower) -> dict[int, str]:
    held = values_of_all("initiative", list(ids.values()))
    values = {number: _list(held[id_].get(field.key)) for number, id_ in ids.items()}
    every = [(field.key, value) for of in values.values() for value in of]
    wording = Wording.load(narrower.lexicon.fields, every, narrower.lexicon.viewer)
    return {
        number: "; ".join(filter(None, (wording.of(field.key, value) for value in of)))
        for number, of in values.items()
    }


def _list(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    return [] if value in (None, "") else [value]
