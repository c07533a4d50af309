"""Sets of initiatives, by their numbers: all there are, and those that hold each value."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping
from functools import reduce
from operator import or_
from typing import Any, TypeVar

from pyroaring import BitMap

from overblikk.accounts.visibility import note, noting

T = TypeVar("T")
# By field, and by value as text: a key, or what the field says it by.
Held = Mapping[str, Mapping[str, BitMap]]
# So many things that follow from what is held are kept; the least used gives way.
KEPT = 200


class Holdings:
    """What initiatives held at one moment. Never changed: a later moment has another."""

    def __init__(self, everything: BitMap, held: Held) -> None:
        self.everything = everything
        self._held = held
        self._kept: OrderedDict[Hashable, tuple[Any, set[str]]] = OrderedDict()

    def fields(self) -> Iterable[str]:
        """The fields that some initiative holds a value of."""
        return self._held.keys()

    def values(self, field: str) -> Mapping[str, BitMap]:
        """The values that there are of the field, each with the numbers that hold it."""
        return self._held.get(field, {})

    def holding(self, field: str, value: object) -> BitMap:
        """The initiatives that hold the value of the field."""
        return self.values(field).get(str(value), BitMap())

    def with_any(self, field: str) -> BitMap:
        """The initiatives that hold some value of the field."""
        return self.kept(
            ("with any", field), lambda: reduce(or_, self.values(field).values(), BitMap())
        )

    def counts(self, field: str, among: BitMap) -> dict[str, int]:
        """How many of `among` hold each value of the field; none that nobody does."""
        counted = (
            (value, numbers.intersection_cardinality(among))
            for value, numbers in self.values(field).items()
        )
        return {value: count for value, count in counted if count}

    def changed(self, numbers: BitMap, fresh: "Holdings") -> "Holdings":
        """These holdings, where those of the initiatives in `numbers` are as `fresh` has them."""
        held: dict[str, dict[str, BitMap]] = {
            field: {value: left for value, old in of.items() if (left := old - numbers)}
            for field, of in self._held.items()
        }
        for field, of in fresh._held.items():
            values = held.setdefault(field, {})
            for value, new in of.items():
                values[value] = values[value] | new if value in values else new
        return Holdings((self.everything - numbers) | fresh.everything, held)

    def as_they_are(self) -> "Holdings":
        """The same holdings, with nothing kept of what else may have changed."""
        return Holdings(self.everything, self._held)

    def kept(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, made once for as long as nothing in the register changes.

        The key says all that it depends on besides the register: viewer, language, day. What a
        viewer with more right than others read when it was made is noted each time.
        """
        found = self._kept.get(key)
        if found is None:
            read: set[str] = set()
            with noting(read):
                found = (make(), read)
            self._kept[key] = found
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        note(found[1])
        return found[0]
