"""A sequence of things that take more memory than what they are made of."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar, overload

Made = TypeVar("Made")


class MadeWhenAsked(Sequence[Made], Generic[Made]):
    """What `make` makes of each of `of`, each time that it is asked for anew."""

    def __init__(self, of: Sequence[Any], make: Callable[[Any], Made]) -> None:
        self._of, self._make = of, make

    def __len__(self) -> int:
        return len(self._of)

    def __iter__(self) -> Iterator[Made]:
        return map(self._make, self._of)

    @overload
    def __getitem__(self, at: int) -> Made: ...
    @overload
    def __getitem__(self, at: slice) -> list[Made]: ...
    def __getitem__(self, at: int | slice) -> Made | list[Made]:
        if isinstance(at, slice):
            return list(map(self._make, self._of[at]))
        return self._make(self._of[at])
