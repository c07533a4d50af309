"""Asks a server on this machine for pages, by some clients at once, and takes the time of each.

A process of its own, so that what it does costs the one who waits for it nothing.
"""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from http.client import HTTPConnection
from itertools import cycle, islice
from threading import Barrier, Lock, Thread
from typing import Protocol
from urllib.parse import urlsplit

from bench.processes import processor_seconds_of

# At most so many answers, and so many seconds.
MOST, SECONDS = 600, 6.0


@dataclass(frozen=True)
class Job:
    """What is asked for: the paths in turn, until so many have been asked or the time is up."""

    address: str
    paths: Sequence[str]
    clients: int
    most: int
    seconds: float
    compressed: bool = False


@dataclass(frozen=True)
class Load:
    """How long each answer took, in seconds, and how long all of them.

    `worked` is how long processors worked for them in the program that answered.
    """

    took: Sequence[float]
    seconds: float
    worked: float = 0

    @property
    def median(self) -> float:
        """In milliseconds."""
        return statistics.median(self.took) * 1000

    @property
    def slow(self) -> float:
        """What 95 of a hundred answers were faster than, in milliseconds."""
        return sorted(self.took)[int(len(self.took) * 0.95)] * 1000

    @property
    def work(self) -> float:
        """A processor's work for an answer, in milliseconds; the least touched by noise."""
        return self.worked / len(self.took) * 1000

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.took) / self.seconds

    def __add__(self, other: "Load") -> "Load":
        took, seconds = [*self.took, *other.took], self.seconds + other.seconds
        return Load(took, seconds, self.worked + other.worked)


class Answers(Protocol):
    """A program that answers at an address."""

    @property
    def address(self) -> str: ...

    def processes(self) -> list[int]: ...


def ask(
    program: Answers,
    paths: Sequence[str],
    clients: int,
    *,
    seconds: float = SECONDS,
    compressed: bool = False,
) -> Load:
    """Ask for the paths from a process of its own; raises where an answer is not 200."""
    job = Job(program.address, paths, clients, MOST, seconds, compressed)
    command = [sys.executable, "-m", "bench.load"]
    before = processor_seconds_of(program.processes())
    done = subprocess.run(command, input=json.dumps(asdict(job)), stdout=-1, text=True, check=True)
    worked = processor_seconds_of(program.processes()) - before
    return replace(Load(**json.loads(done.stdout)), worked=worked)


class Clients:
    """The clients of a job, each with a connection that it keeps."""

    def __init__(self, job: Job) -> None:
        if urlsplit(job.address).hostname != "127.0.0.1":
            raise ValueError(job.address)
        self.job = job
        self.left = islice(cycle(job.paths), job.most)
        self.lock = Lock()
        self.start = Barrier(job.clients + 1)
        self.took: list[float] = []
        self.wrong: list[str] = []
        self.until = float("inf")

    def run(self) -> Load:
        """All that was asked; exits where an answer was wrong."""
        threads = [Thread(target=self._client) for _ in range(self.job.clients)]
        for thread in threads:
            thread.start()
        self.start.wait()
        began = time.perf_counter()
        self.until = began + self.job.seconds
        for thread in threads:
            thread.join()
        if self.wrong:
            sys.exit("\n".join(self.wrong))
        return Load(self.took, time.perf_counter() - began)

    def _client(self) -> None:
        at = HTTPConnection(urlsplit(self.job.address).netloc, timeout=120)
        at.connect()
        self.start.wait()
        try:
            for path in self._paths():
                self._ask(at, path)
        except OSError as error:
            self.wrong.append(repr(error))
        finally:
            at.close()

    def _paths(self) -> Iterator[str]:
        while not self.wrong:
            with self.lock:
                path = next(self.left, "")
            if not path or (self.took and time.perf_counter() > self.until):
                return
            yield path

    def _ask(self, at: HTTPConnection, path: str) -> None:
        headers = {"Accept-Encoding": "gzip" if self.job.compressed else "identity"}
        began = time.perf_counter()
        at.request("GET", path, headers=headers)
        answer = at.getresponse()
        content = answer.read()
        took = time.perf_counter() - began
        if answer.status != 200 or not content:
            self.wrong.append(f"{answer.status} {self.job.address}{path}")
        self.took.append(took)


if __name__ == "__main__":
    print(json.dumps(asdict(Clients(Job(**json.load(sys.stdin))).run())))
