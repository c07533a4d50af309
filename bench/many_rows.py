"""Many rows as background work: the worker is killed on the way, and another goes on."""

import math
import os
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench import overview_file
from bench.bases import environment, prepared_base, standing_in
from bench.measure import Measure
from bench.printing import tell
from bench.processes import BESIDE, Program, forks_of, memory_of, started
from bench.stands import Stands

# The worker is killed when so large a part is done.
KILLED_AT = 0.3
# What its preview is of; a page previews the whole, which is measured nowhere here.
PREVIEWED = 200
SECONDS_BETWEEN_LOOKS = 0.5


@dataclass
class Most:
    """The most memory held, in MiB: by the worker, by one of its forks, by all together."""

    worker: float = 0
    fork: float = 0
    together: float = 0

    def look(self, worker: int) -> None:
        """Look at the worker and its forks as they are now."""
        try:
            of_worker, *of_forks = map(memory_of, [worker, *forks_of(worker)])
        except (FileNotFoundError, ProcessLookupError):
            # One of them ended meanwhile.
            return
        self.worker = max(self.worker, of_worker.whole)
        self.fork = max([self.fork, *(one.whole for one in of_forks)])
        together = sum(one.with_its_share for one in (of_worker, *of_forks))
        self.together = max(self.together, together)


def take(stands: Stands) -> None:
    """Print what it takes of as many rows as the largest size, and what was lost or came twice."""
    rows = max(stands.sizes)
    with (
        tempfile.TemporaryDirectory(prefix="ob-") as folder,
        prepared_base("many_rows") as address,
        standing_in(address),
    ):
        run, most = _waiting(Path(folder), rows), Most()
        began = time.perf_counter()
        with _worker(address) as worker:
            _follow(run, worker, most, until=rows * KILLED_AT)
            forks = forks_of(worker.pid)
            os.kill(worker.pid, signal.SIGKILL)
        done_when_killed = run.rows_done
        _wait_until_gone(forks)
        with _worker(address) as worker:
            _follow(run, worker, most)
        seconds = time.perf_counter() - began
        _tell(run, seconds, done_when_killed, most)


def _waiting(folder: Path, rows: int) -> Any:
    """A run of so many rows that waits for a worker."""
    from overblikk.accounts.viewer import operator
    from overblikk.intake import runs
    from overblikk.intake.actions import Overview
    from overblikk.intake.models import Run
    from overblikk.intake.senders import sender_named
    from overblikk.sources.actions import keep_original
    from overblikk.sources.models import AccessLevel

    few, many = folder / "noen.xlsx", folder / "mange.xlsx"
    overview_file.write(few, PREVIEWED)
    overview_file.write(many, rows)
    sender = sender_named("Digdir")
    overview = Overview(few.read_bytes(), many.name, sender, "Måling", AccessLevel.PUBLIC)
    run = runs.hand_in(overview, settings=[], accept=True, by=operator())
    whole = keep_original(many.read_bytes())
    Run.objects.filter(id=run.id).update(original=whole, rows_total=rows)
    runs.start(run)
    run.refresh_from_db()
    return run


@contextmanager
def _worker(address: str) -> Iterator[Program]:
    with started([BESIDE / "overblikk", "work"], environment(address)) as worker:
        yield worker


def _follow(run: Any, worker: Program, most: Most, *, until: float = math.inf) -> None:
    """Look at the run until so many rows are done, or it is under way no more."""
    from overblikk.intake.runs import UNDER_WAY

    while run.state in UNDER_WAY and run.rows_done < until:
        time.sleep(SECONDS_BETWEEN_LOOKS)
        run.refresh_from_db()
        most.look(worker.pid)


def _wait_until_gone(processes: list[int]) -> None:
    """Those that the killed one forked finish the batch that each is at."""
    while any(Path(f"/proc/{one}").exists() for one in processes):
        time.sleep(0.1)


def _tell(run: Any, seconds: float, done_when_killed: int, most: Most) -> None:
    from overblikk.proposals.models import Proposal, State
    from overblikk.registry.models import Initiative

    rows = run.rows_total
    laid = Proposal.objects.filter(source=run.source)
    places = laid.values("place").distinct().count()
    accepted = laid.filter(state=State.ACCEPTED).count()
    tell(f"{rows:,} rows from XLSX in the background: {run.state}", f"{seconds:8.0f} s")
    tell("  rows a second, with what was read again", f"{rows / seconds:8.0f}")
    tell("  rows done when the worker was killed", f"{done_when_killed:8,}")
    tell("  rows lost, rows that came twice", f"{rows - places:8,} {laid.count() - places:8,}")
    tell(
        "  initiatives accepted, and those that the register has besides",
        f"{accepted:8,} {Initiative.objects.count() - accepted:8,}",
    )
    tell("  memory at its most: of the worker", f"{most.worker:8.0f} MiB")
    tell("  of one of its forks", f"{most.fork:8.0f} MiB")
    tell("  of all, what they share counted once", f"{most.together:8.0f} MiB")


MEASURE = Measure("many_rows", take)
