"""Both programs over the same initiatives, in each number that is measured."""

import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from bench import flat
from bench.bases import standing_in, synthetic_base
from bench.datasette import Datasette, datasette
from bench.printing import tell
from bench.serving import Served, served


@dataclass(frozen=True)
class Stand:
    """Overblikk and Datasette, both answering for the same initiatives.

    `base` is the address of Overblikk's database, `file` what Datasette reads.
    """

    size: int
    base: str
    file: Path
    ours: Served
    theirs: Datasette


class Stands:
    """The stands, each made when it is first asked for and ended with the bench."""

    def __init__(self, sizes: Sequence[int], stack: ExitStack) -> None:
        self.sizes, self._stack = sizes, stack
        self._made: dict[int, Stand] = {}

    def of(self, size: int) -> Stand:
        """The stand with so many initiatives."""
        if size not in self._made:
            self._made[size] = self._make(size)
        return self._made[size]

    def _make(self, size: int) -> Stand:
        began = time.perf_counter()
        base = self._stack.enter_context(synthetic_base(size))
        folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="ob-")))
        file = folder / "flat.db"
        with standing_in(base):
            flat.write(file)
        tell(f"{size:,} initiatives made ready for both", f"{time.perf_counter() - began:.0f} s")
        ours = self._stack.enter_context(served(base))
        theirs = self._stack.enter_context(datasette(file))
        return Stand(size, base, file, ours, theirs)
