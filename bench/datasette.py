"""Datasette over the same initiatives, set up as well as it can be."""

import json
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.flat import TABLE
from bench.processes import BESIDE, free_port, started

# No limit cuts short what it counts, and it counts nothing that was not asked for. As many values
# of each facet as our page shows.
SETTINGS = {
    "sql_time_limit_ms": "60000",
    "facet_time_limit_ms": "60000",
    "default_facet_size": "12",
    "max_csv_mb": "0",
}


@dataclass(frozen=True)
class Datasette:
    """A Datasette that answers at the address, with the file's one table at `table`."""

    address: str
    pid: int
    table: str

    def processes(self) -> list[int]:
        """The one that answers requests."""
        return [self.pid]

    def found(self, path: str) -> int:
        """How many rows it finds for a page's path, when it has counted all facets asked for."""
        page, _mark, parameters = path.partition("?")
        with urllib.request.urlopen(f"{self.address}{page}.json?{parameters}") as answer:
            told = json.load(answer)
        # One that took too long is left out.
        assert len(told["facet_results"]) == parameters.count("_facet"), path
        return int(told["filtered_table_rows_count"])


@contextmanager
def datasette(file: Path, *, suggesting: bool = False) -> Iterator[Datasette]:
    """Datasette on the file, which does not change, with its counts taken beforehand.

    `suggesting` leaves on what it does unless told otherwise: looking for facets to suggest.
    """
    port, itself = str(free_port()), BESIDE / "datasette"
    counts = file.with_suffix(".json")
    subprocess.run([itself, "inspect", file, "--inspect-file", counts], check=True)
    settings = SETTINGS | {"suggest_facets": "on" if suggesting else "off"}
    options = [word for key, value in settings.items() for word in ("--setting", key, value)]
    reading = ("-i", file, "--inspect-file", counts, "--port", port)
    with started([itself, "serve", *reading, *options]) as program:
        address, table = f"http://127.0.0.1:{port}", f"/{file.stem}/{TABLE}"
        program.wait_for(f"{address}{table}?_size=1")
        yield Datasette(address, program.pid, table)
