"""Many things kept in a temporary file, so that few are in memory at a time."""

import os
import pickle
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from tempfile import TemporaryFile
from typing import IO, Any, Generic, TypeVar, overload

from overblikk.lib.garbage import garbage_left_until_the_end

Some = TypeVar("Some")


def packed(things: Sequence[Any]) -> bytes:
    """The things as `OnDisk.add` takes them, together."""
    return pickle.dumps(things, protocol=pickle.HIGHEST_PROTOCOL)


class OnDisk(Sequence[Some], Generic[Some]):
    """A sequence that grows by packs of things; the pack last asked for is in memory.

    A process that this one forks reads it too, and each thing asked for is a copy of its own. The
    file has no name, and goes with the last who has it open.
    """

    def __init__(self) -> None:
        self._file: IO[bytes] = TemporaryFile(prefix="overblikk-")  # noqa: SIM115 - as long as this
        # Where each pack begins: its first thing, and its first byte; where the last ends too.
        self._firsts, self._starts = [0], [0]
        self._held: tuple[int, list[Some]] = (-1, [])

    def add(self, pack: bytes, count: int) -> None:
        """Add so many things, which `packed` has packed."""
        self._file.write(pack)
        self._file.flush()
        self._firsts.append(self._firsts[-1] + count)
        self._starts.append(self._starts[-1] + len(pack))

    def each(self, change: Callable[[Some], Some]) -> "OnDisk[Some]":
        """The same things, each of them changed."""
        changed: OnDisk[Some] = OnDisk()
        for at in range(len(self._starts) - 1):
            things = list(map(change, self._pack(at)))
            changed.add(packed(things), len(things))
        return changed

    def __len__(self) -> int:
        return self._firsts[-1]

    def __iter__(self) -> Iterator[Some]:
        for at in range(len(self._firsts) - 1):
            yield from self._pack(at)

    @overload
    def __getitem__(self, at: int) -> Some: ...
    @overload
    def __getitem__(self, at: slice) -> list[Some]: ...
    def __getitem__(self, at: int | slice) -> Some | list[Some]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        place = range(len(self))[at]
        pack = bisect_right(self._firsts, place) - 1
        if pack != self._held[0]:
            self._held = pack, self._pack(pack)
        return self._held[1][place - self._firsts[pack]]

    def _pack(self, at: int) -> list[Some]:
        begins, ends = self._starts[at : at + 2]
        # At its place, whatever others that have the file open read meanwhile.
        pack = os.pread(self._file.fileno(), ends - begins, begins)
        with garbage_left_until_the_end():
            # Nobody else writes to the file.
            things: list[Some] = pickle.loads(pack)  # noqa: S301
        return things
