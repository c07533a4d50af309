"""The whole list as CSV, against Datasette's: complete, streamed, and how many rows a second."""

import csv
import io
import subprocess
import sys
import time
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from threading import Event, Thread

from bench.bases import standing_in
from bench.load import Answers
from bench.measure import Measure
from bench.printing import tell
from bench.processes import processor_seconds_of, resident_of
from bench.stands import Stand, Stands
from overblikk.accounts.viewer import EVERYONE
from overblikk.registry.queries import initiatives

OURS = "/tiltak.csv"
TURNS = 3
BAR, GROWTH = 1.0, 20
# How often memory is looked at, in seconds.
LOOK = 0.05
READ = """
import sys, urllib.request
with urllib.request.urlopen(sys.argv[1]) as answer:
    while answer.read(65536):
        pass
"""


@dataclass(frozen=True)
class Taken:
    """Seconds, seconds of a processor, and by how many MiB a process of the server grew."""

    seconds: float
    worked: float
    grown: float


def take(stands: Stands) -> None:
    """Print the figures for each number of initiatives."""
    for size in stands.sizes:
        stand = stands.of(size)
        with standing_in(stand.base):
            rows = initiatives(EVERYONE).count()
        theirs = f"{stand.theirs.table}.csv?_stream=on"
        for program, path in ((stand.ours, OURS), (stand.theirs, theirs)):
            assert _rows(program, path) == rows, path
        _compare(stand, rows, theirs)


def _rows(program: Answers, path: str) -> int:
    """How many rows the file has; it is read row by row, as whoever uses it would."""
    with urllib.request.urlopen(program.address + path) as answer:
        text = io.TextIOWrapper(answer, "utf-8-sig", newline="")
        lines = csv.reader(text, delimiter=";" if path == OURS else ",")
        return sum(1 for _row in islice(lines, 1, None))


def _compare(stand: Stand, rows: int, theirs: str) -> None:
    tell(f"{stand.size:,} initiatives: the whole list as CSV, {rows:,} rows", "")
    taken = [(_take(stand.ours, OURS), _take(stand.theirs, theirs)) for _turn in range(TURNS)]
    ours, others = zip(*taken, strict=True)
    _tell("Overblikk", rows, ours)
    _tell("Datasette", rows, others)
    ratio = sum(o.seconds for o in others) / sum(o.seconds for o in ours)
    tell("  times Datasette's rows a second", f"{ratio:8.2f} (the bar: {BAR:g})")
    tell("  a worker of ours grew by", f"{max(o.grown for o in ours):8.1f} MiB (the bar: {GROWTH})")


def _tell(what: str, rows: int, taken: Sequence[Taken]) -> None:
    seconds = sum(one.seconds for one in taken) / len(taken)
    worked = sum(one.worked for one in taken) / len(taken)
    tell(f"  {what}", f"{rows / seconds:8,.0f} rows a second, {worked:.1f} s of a processor")


def _take(program: Answers, path: str) -> Taken:
    """Fetch the file once, by another process, which costs this one nothing."""
    pids = program.processes()
    before, worked = {pid: resident_of(pid) for pid in pids}, processor_seconds_of(pids)
    largest, done = dict(before), Event()

    def look() -> None:
        while not done.wait(LOOK):
            largest.update({pid: max(largest[pid], resident_of(pid)) for pid in pids})

    watch = Thread(target=look)
    watch.start()
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", READ, program.address + path], check=True, stdout=-3)
    seconds = time.perf_counter() - began
    done.set()
    watch.join()
    grown = max(largest[pid] - before[pid] for pid in pids)
    return Taken(seconds, processor_seconds_of(pids) - worked, grown)


MEASURE = Measure("files", take)
