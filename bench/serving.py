"""Overblikk as it is served, with its two workers, on a base of its own."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bench.bases import environment
from bench.processes import forks_of, free_port, started


@dataclass(frozen=True)
class Served:
    """An `overblikk serve` that answers at the address."""

    address: str
    pid: int

    def processes(self) -> list[int]:
        """The workers, which answer requests."""
        return forks_of(self.pid)


@contextmanager
def served(base: str) -> Iterator[Served]:
    """`overblikk serve` on the base, answering; ended afterwards."""
    port = str(free_port())
    command = [sys.executable, "-m", "overblikk.cli.main", "serve", "--port", port]
    with started(command, environment(base)) as program:
        address = f"http://127.0.0.1:{port}"
        program.wait_for(f"{address}/tiltak/")
        yield Served(address, program.pid)
