"""Rows a second from a spreadsheet to accepted initiatives, against django-import-export's."""

import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bench import overview_file
from bench.bases import empty_base, environment, prepared_base, standing_in
from bench.measure import Measure
from bench.printing import tell
from bench.stages import Stages
from bench.stands import Stands

ROWS = 10_000
BAR, BAR_OF_TIMES = 2_000, 7


def take(_stands: Stands) -> None:
    """Print both programs' figures over the same file."""
    with tempfile.TemporaryDirectory(prefix="ob-") as folder:
        file = Path(folder) / "oversikt.xlsx"
        with prepared_base("throughput") as address, standing_in(address):
            overview_file.write(file, ROWS)
            ours = _ours(file)
        with empty_base("import_export") as address:
            theirs = _theirs(file, address)
    tell(f"{ROWS:,} rows from XLSX to initiatives, rows a second", f"{ours:8.0f} (the bar: {BAR})")
    for way, rate in theirs.items():
        tell(f"  django-import-export, {way}", f"{rate:8.0f}")
    times = ours / theirs["ordinary"]
    tell("  times django-import-export's, ordinary", f"{times:8.1f} (the bar: {BAR_OF_TIMES})")


def _ours(file: Path) -> float:
    from overblikk.accounts.viewer import operator
    from overblikk.intake.actions import Overview, take_in
    from overblikk.intake.batches import BATCH
    from overblikk.intake.preparing import prepare
    from overblikk.intake.senders import sender_named
    from overblikk.sources.models import AccessLevel, Evidence

    sender = sender_named("Digdir")
    overview = Overview(file.read_bytes(), file.name, sender, "Måling", AccessLevel.PUBLIC)
    held, before = Evidence.objects.count(), _memory()
    with Stages() as stages:
        prepared = prepare(
            overview.content,
            filename=overview.filename,
            sender=sender,
            settings=[],
            on=timezone.localdate(),
        )
        outcomes = take_in(overview, prepared, by=operator(), accept=True)
    assert outcomes.done == ROWS, outcomes
    tell(f"{outcomes.accepted:,} initiatives accepted of {ROWS:,} rows", "")
    for stage in stages.taken():
        tell(f"  {stage.name}", str(stage))
    tell("  values with evidence", f"{Evidence.objects.count() - held:8,}")
    tell("  memory at its most, above what it was", f"{_memory() - before:8.0f} MiB")
    tell(
        "  statements a batch, of rows sent again",
        f"{_statements(overview, prepared) / (ROWS / BATCH):8.1f}",
    )
    return ROWS / stages.seconds


def _statements(overview: object, prepared: object) -> int:
    """How many statements the same overview again takes, which changes nothing."""
    from overblikk.accounts.viewer import operator
    from overblikk.intake.actions import take_in

    with CaptureQueriesContext(connection) as asked:
        take_in(overview, prepared, by=operator(), accept=True)  # type: ignore[arg-type]
    return len(asked)


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _theirs(file: Path, address: str) -> dict[str, float]:
    # It has settings of its own, and none of ours.
    kept = environment(address)
    kept.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "-m", "bench.import_export", address, str(file)]
    root = Path(__file__).parent.parent
    done = subprocess.run(command, env=kept | {"PYTHONPATH": str(root)}, stdout=-1, check=True)
    return dict(json.loads(done.stdout))


MEASURE = Measure("throughput", take)
