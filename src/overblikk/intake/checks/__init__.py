"""What is checked of an overview. A check is one module here; adding one touches nothing else.

Its words are for whoever sent the overview: what was found, why it matters, and what to do.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache, cached_property
from itertools import chain
from typing import Any

from django.utils.functional import Promise

from overblikk.intake.mapping import Column
from overblikk.proposals.planning import Row
from overblikk.proposals.values import ProposedValue
from overblikk.registry.fields import Field

Params = Mapping[str, Any]
# A cell that gave no value: its heading, its place and its words.
Unused = tuple[str, str, str]


class Level(StrEnum):
    """What it means for a row that a check found something in it."""

    # It cannot be used as it stands: whoever sent it corrects it, or a person settles it.
    ERROR = "error"
    # It can be used, and is probably wrong, or lacks something.
    ADVICE = "advice"


@dataclass(frozen=True)
class Found:
    """Something that a check found, and what its sentence tells of.

    In a value or an unused cell, else in a row; in a column, or in the whole overview where it is
    in neither.
    """

    params: Params = field(default_factory=dict)
    value: ProposedValue | None = None
    unused: Unused | None = None
    row: Row | None = None
    column: Column | None = None


@dataclass(frozen=True)
class SeenRow:
    """A row as checks of a row see it on the day, with its cells that gave no value."""

    row: Row
    unused: Sequence[Unused]
    on: date

    @cached_property
    def _first(self) -> dict[str, ProposedValue]:
        return {one.field: one for one in reversed(self.row.values) if one.value is not None}

    def all(self, of: str) -> Sequence[ProposedValue]:
        """What the row says of the field and is understood."""
        if of not in self._first:
            return ()
        return [one for one in self.row.values if one.field == of and one.value is not None]

    def first(self, of: str) -> ProposedValue | None:
        """The first value of the field that is understood."""
        return self._first.get(of)


@dataclass(frozen=True)
class SeenOverview:
    """All of an overview, as checks of the whole see it: its rows with the fields that these ask
    for."""

    rows: Sequence[Row]
    columns: Sequence[Column]


@dataclass(frozen=True)
class InTexts:
    """Looks in each text of the fields that `of` chooses; gives what to tell where it finds."""

    of: Callable[[Field], bool]
    finds: Callable[[str], Params | None]


@dataclass(frozen=True)
class InRows:
    """Looks at each row by itself: at several values of one record."""

    finds: Callable[[SeenRow], Iterable[Found]]


@dataclass(frozen=True)
class InOverviews:
    """Looks at the whole overview once: of its rows at what they say in `fields`."""

    finds: Callable[[SeenOverview], Iterable[Found]]
    fields: Sequence[str] = ()


def lacking(of: str) -> InOverviews:
    """Finds the rows that say nothing in the field; said once where none of them does."""

    def finds(overview: SeenOverview) -> Iterator[Found]:
        rows = [row for row in overview.rows if all(value.field != of for value in row.values)]
        if rows and len(rows) == len(overview.rows):
            yield Found()
        else:
            yield from (Found(row=row) for row in rows)

    return InOverviews(finds, [of])


@dataclass(frozen=True)
class Check:
    """One check: what its findings are called together, and its words for each of them.

    `codes` are those of what is found while the values are read; a check that finds by itself
    has none.
    """

    key: str
    level: Level
    title: Promise
    what: Promise
    why: Promise
    remedy: Promise
    codes: Sequence[str] = ()
    finders: Sequence[InTexts | InRows | InOverviews] = ()


@cache
def checks() -> dict[str, Check]:
    """Each check by its key."""
    found = (
        importlib.import_module(f"{__name__}.{module.name}")
        for module in pkgutil.iter_modules(__path__)
    )
    return {module.CHECK.key: module.CHECK for module in found}


@cache
def fields_of_overviews() -> frozenset[str]:
    """The fields that checks of whole overviews look at."""
    finders = chain.from_iterable(check.finders for check in checks().values())
    return frozenset(
        field for one in finders if isinstance(one, InOverviews) for field in one.fields
    )


@cache
def _by_code() -> dict[str, Check]:
    return {code: check for check in checks().values() for code in (check.key, *check.codes)}


def check_of(code: str) -> Check:
    """The check that tells of what was found under the code. Raises KeyError for another."""
    return _by_code()[code]
