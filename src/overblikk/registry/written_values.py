"""Values as files have them: concepts by notation, bodies by name, dates as EDTF.

However many records hold a value, it is written once for all of a batch.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from typing import Any

from overblikk.accounts.viewer import Viewer
from overblikk.lib.asking_together import AskedTogether, in_the_batch
from overblikk.lib.exports import Column, Told
from overblikk.lib.languages import settled_language
from overblikk.organisations.models import Organisation
from overblikk.registry.fields import Field, Kind
from overblikk.registry.wording import IN_WORDS, NAMED_TO_ALL, POINTS_AT, seen
from overblikk.sources.held_values import Columns

Write = Callable[[Any], Any]
# By field, each value once.
Distinct = Mapping[str, Mapping[Any, None]]
WriteAll = Callable[[Iterable[Any]], list[Any]]
# So many names are remembered at most.
REMEMBERED = 20_000
# Told in words, and as an object where the format has them.
_TOLD = {
    Kind.AMOUNTS,
    Kind.EFFECTS,
    Kind.DELIVERABLES,
    Kind.DEPENDENCIES,
    Kind.BUDGET_ITEMS,
    Kind.FRAMES,
}
_AS_THEY_ARE = {Kind.TEXT, Kind.PROSE, Kind.ADDRESS, Kind.EMAIL, Kind.DATE, Kind.NUMBER, Kind.NAMES}


class WrittenValues:
    """Writes what fields hold; `parts` says which columns the values of some fields are of."""

    def __init__(
        self, fields: Mapping[str, Field], parts: Mapping[str, Sequence[str]], viewer: Viewer
    ) -> None:
        self._viewer = viewer
        # Of a concept the notation, of everything else the name; None of what is not seen.
        self._told: dict[str | None, str | None] = {None: None}
        self._words: dict[str, str] = {}
        self._names: dict[type[Any], AskedTogether] = {}
        self._writers = {key: self._writer(f, parts.get(key, ())) for key, f in fields.items()}
        self._pointing = [
            (key, POINTS_AT[field.kind], field.is_many, parts.get(key, ()))
            for key, field in fields.items()
            if field.kind in POINTS_AT
        ]

    def distinct(self, columns: Columns) -> Distinct:
        """The values that stand in the fields' columns, once what they point at is known by name.

        In a query for each model that has names still unknown.
        """
        if len(self._told) > REMEMBERED:
            self._told.clear()
            self._told[None] = None
            self._words.clear()
        distinct = {key: dict.fromkeys(columns[key]) for key in self._writers}
        self._learn(distinct)
        return distinct

    def write(self, columns: Columns, distinct: Distinct) -> Iterator[tuple[str, Column]]:
        """Each field's column as a file has it, each value of it written once; asks nothing."""
        with settled_language():
            for key, write in self._writers.items():
                values = distinct[key]
                yield key, Column(columns[key], dict(zip(values, write(values), strict=True)))

    def bodies(self, ids: Sequence[str | None]) -> Column:
        """The bodies that the ids point at, by name."""
        held = dict.fromkeys(ids)
        self._look_up({Organisation: {id_ for id_ in held if id_}})
        return Column(ids, {id_: self._told.get(id_) for id_ in held})

    def _learn(self, columns: Mapping[str, Iterable[Any]]) -> None:
        unknown: dict[type[Any], set[str]] = {}
        for key, models, is_many, parts in self._pointing:
            values = chain.from_iterable(columns[key]) if is_many else columns[key]
            if parts:
                by_part = zip(parts, zip(*values, strict=True), strict=False)
                values = chain.from_iterable(ids for part, ids in by_part if part.endswith("_id"))
            ids = set(values)
            for model in models:
                unknown.setdefault(model, set()).update(ids)
        self._look_up(unknown)

    def _look_up(self, pointed_at: Mapping[type[Any], set[str]]) -> None:
        # What was asked for and not found is known to have no name.
        unknown = {model: ids.difference(self._told) for model, ids in pointed_at.items()}
        for model, ids in unknown.items():
            for id_, name, told in self._named(model, ids) if ids else ():
                self._words[id_], self._told[id_] = name, told
        for id_ in chain.from_iterable(unknown.values()):
            self._told.setdefault(id_, None)

    def _named(self, model: type[Any], ids: set[str]) -> Iterable[tuple[str, str, str]]:
        rows = seen(model, self._viewer)
        if model in NAMED_TO_ALL:
            # In the reader's language; and they are few, and soon known.
            found = rows.filter(id__in=ids)
            return [(str(row.id), str(row), getattr(row, "notation", str(row))) for row in found]
        if model not in self._names:
            named = rows.order_by().filter(in_the_batch("id")).values_list("id", "name", "name")
            self._names[model] = AskedTogether([named])
        with self._names[model].about(ids) as answers:
            return chain.from_iterable(answers())

    def _writer(self, field: Field, parts: Sequence[str]) -> WriteAll:
        if field.kind in _AS_THEY_ARE:
            return _as_it_is
        one = self._of_parts(field.kind, parts) if parts else self._one(field.kind)
        return partial(_several if field.is_many else _single, one)

    def _one(self, kind: Kind) -> Write:
        if kind in POINTS_AT:
            return self._told.get
        return lambda value: IN_WORDS[kind](value, self._name_of)

    def _of_parts(self, kind: Kind, parts: Sequence[str]) -> Write:
        in_words, name_of = IN_WORDS[kind], self._name_of
        if kind is Kind.COOPERATION:
            place = parts.index("organisation_id")
            return lambda value: name_of(value[place])
        if kind not in _TOLD:
            return lambda value: in_words(dict(zip(parts, value, strict=True)), name_of)

        def parts_of(value: Sequence[Any]) -> dict[str, Any]:
            return {
                part.removesuffix("_id"): self._told.get(one) if part.endswith("_id") else one
                for part, one in zip(parts, value, strict=True)
            }

        def told(value: Sequence[Any]) -> Told | None:
            words = in_words(dict(zip(parts, value, strict=True)), name_of)
            return Told(words, value, parts_of) if words else None

        return told

    def _name_of(self, id_: Any) -> str:
        return self._words.get(id_, "")


def _single(write: Write, held: Iterable[Any]) -> list[Any]:
    return [value and write(value) for value in held]


def _several(write: Write, held: Iterable[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return [tuple([w for value in values if (w := write(value)) is not None]) for values in held]


def _as_it_is(held: Iterable[Any]) -> list[Any]:
    return [None if value == "" else value for value in held]
