"""Rows a second from a spreadsheet to accepted initiatives, against django-import-export's."""

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bench import overview_file
from bench.bases import empty_base, environment, prepared_base, standing_in
from bench.measure import Measure
from bench.printing import tell
from bench.processes import processor_seconds_of_server
from bench.stages import Stages
from bench.stands import Stands

ROWS = 10_000
# So few that one process takes them in, whose stages can be told apart.
FEW = 1_900
BAR, BAR_OF_TIMES = 2_000, 7


def take(_stands: Stands) -> None:
    """Print both programs' figures over the same file."""
    with tempfile.TemporaryDirectory(prefix="ob-") as folder:
        file, more = Path(folder) / "oversikt.xlsx", Path(folder) / "flere.xlsx"
        with prepared_base("throughput") as address, standing_in(address):
            overview_file.write(file, ROWS)
            overview_file.write(more, FEW, seed=overview_file.SEED + 1)
            ours = _ours(file)
            _tell_stages(more)
        with empty_base("import_export") as address:
            theirs = _theirs(file, address)
    tell(f"{ROWS:,} rows from XLSX to initiatives, rows a second", f"{ours:8.0f} (the bar: {BAR})")
    for way, rate in theirs.items():
        tell(f"  django-import-export, {way}", f"{rate:8.0f}")
    times = ours / theirs["ordinary"]
    tell("  times django-import-export's, ordinary", f"{times:8.1f} (the bar: {BAR_OF_TIMES})")


def _ours(file: Path) -> float:
    from overblikk.sources.models import Evidence

    held, before, began = Evidence.objects.count(), _memory(), time.perf_counter()
    of_server = connection.connection.info.backend_pid
    worked = _worked(of_server)
    _overview, _prepared, outcomes = _take_in(file, "Digdir")
    seconds = time.perf_counter() - began
    python, database = (
        (now - then) / ROWS * 1000 for now, then in zip(_worked(of_server), worked, strict=True)
    )
    assert outcomes.done == ROWS, outcomes
    tell(f"{outcomes.accepted:,} initiatives accepted of {ROWS:,} rows", "")
    tell("  of a processor a row, in Python", f"{python:8.2f} ms")
    tell("  of a processor a row, in PostgreSQL", f"{database:8.2f} ms")
    tell("  values with evidence", f"{Evidence.objects.count() - held:8,}")
    tell("  memory at its most, above what it was", f"{_memory() - before:8.0f} MiB")
    return ROWS / seconds


def _take_in(file: Path, sender_name: str) -> Any:
    from overblikk.accounts.viewer import operator
    from overblikk.intake.actions import Overview, take_in
    from overblikk.intake.checking import problems_in
    from overblikk.intake.preparing import prepare
    from overblikk.intake.senders import sender_named
    from overblikk.sources.models import AccessLevel

    sender = sender_named(sender_name)
    overview = Overview(file.read_bytes(), file.name, sender, "Måling", AccessLevel.PUBLIC)
    on = timezone.localdate()
    prepared = prepare(
        overview.content,
        filename=overview.filename,
        sender=sender,
        settings=[],
        on=on,
        by_several=True,
    )
    # What is told of it, as the command does too.
    problems_in(prepared, on=on, by_several=True)
    return overview, prepared, take_in(overview, prepared, by=operator(), accept=True)


def _tell_stages(file: Path) -> None:
    """Print what the stages take of further rows, which one process takes in."""
    from overblikk.intake.batches import BATCH

    with Stages() as stages:
        overview, prepared, _outcomes = _take_in(file, "Skatteetaten")
    tell(f"{FEW:,} rows more, by one process", f"{FEW / stages.seconds:8.0f} rows a second")
    for stage in stages.taken():
        tell(f"  {stage.name}", str(stage))
    tell(
        "  statements a batch, of rows sent again",
        f"{_statements(overview, prepared) / (FEW / BATCH):8.1f}",
    )


def _statements(overview: Any, prepared: Any) -> int:
    """How many statements the same overview again takes, which changes nothing."""
    from overblikk.accounts.viewer import operator
    from overblikk.intake.actions import take_in

    with CaptureQueriesContext(connection) as asked:
        take_in(overview, prepared, by=operator(), accept=True)
    return len(asked)


def _worked(of_server: int) -> tuple[float, float]:
    """The seconds that processors have worked, for Python with its children and for PostgreSQL."""
    ours = [resource.getrusage(of) for of in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    python = sum(used.ru_utime + used.ru_stime for used in ours)
    return python, processor_seconds_of_server(of_server)


def _memory() -> float:
    """The most that this process has held, or one of those that it has started."""
    held = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return max(resource.getrusage(of).ru_maxrss for of in held) / 1024


def _theirs(file: Path, address: str) -> dict[str, float]:
    # It has settings of its own, and none of ours.
    kept = environment(address)
    kept.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "-m", "bench.import_export", address, str(file)]
    root = Path(__file__).parent.parent
    done = subprocess.run(command, env=kept | {"PYTHONPATH": str(root)}, stdout=-1, check=True)
    return dict(json.loads(done.stdout))


MEASURE = Measure("throughput", take)
