"""Programs that the bench starts: each ends with it, and tells what memory it takes."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

BESIDE = Path(sys.executable).parent
SECONDS_TO_ANSWER, SECONDS_TO_END = 120, 15


@dataclass(frozen=True)
class Memory:
    """What a process holds, in MiB: all of it, and with its share of what it shares."""

    whole: float
    with_its_share: float


class Program:
    """A program that runs, with all that it starts. What it says is kept, for when it fails."""

    def __init__(self, process: "subprocess.Popen[bytes]", said: IO[bytes]) -> None:
        self._process, self._said = process, said

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    def wait_for(self, address: str) -> None:
        """Return when the address answers; exits with what the program said where it does not."""
        deadline = time.monotonic() + SECONDS_TO_ANSWER
        while not _answers(address):
            if self._process.poll() is not None or time.monotonic() > deadline:
                self._said.seek(0)
                sys.exit(f"No answer from {address}:\n{self._said.read().decode()}")
            time.sleep(0.2)

    def end(self) -> None:
        """End it, and what it started."""
        self._process.terminate()
        try:
            self._process.wait(timeout=SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            os.killpg(self.pid, signal.SIGKILL)
            self._process.wait()


@contextmanager
def started(
    command: Sequence[str | Path], environment: Mapping[str, str] | None = None
) -> Iterator[Program]:
    """A program that runs until this ends.

    In a session of its own: Ctrl-C reaches the bench alone, which ends it in order.
    """
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            start_new_session=True,
        )
        program = Program(process, said)
        try:
            yield program
        finally:
            program.end()


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address):
            return True
    except urllib.error.HTTPError:
        raise
    except OSError:
        return False


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def forks_of(pid: int) -> list[int]:
    """The processes that it made of itself in any of its threads, not of other programs."""
    threads = Path(f"/proc/{pid}/task").glob("*/children")
    children = [int(child) for of in threads for child in of.read_text().split()]
    return [child for child in children if _command(child) == _command(pid)]


def _command(pid: int) -> bytes:
    return Path(f"/proc/{pid}/cmdline").read_bytes()


def memory_of(pid: int) -> Memory:
    """What the process holds now."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]
    kibibytes = {
        key: int(rest.split()[0]) for key, _colon, rest in (x.partition(":") for x in lines)
    }
    return Memory(kibibytes["Rss"] / 1024, kibibytes["Pss"] / 1024)


def resident_of(pid: int) -> float:
    """The MiB that the process holds now, whole; looking costs it nothing, as the sums do."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def processor_seconds_of_server(pid: int) -> float:
    """The time that processors have worked for the server that the process is one of, so far.

    Those of its processes that have ended count too.
    """
    first = int(_figures(pid)[1])
    of_first = sum(map(int, _figures(first)[11:15])) / os.sysconf("SC_CLK_TCK")
    children = Path(f"/proc/{first}/task/{first}/children").read_text().split()
    return of_first + processor_seconds_of(map(int, children))


def processor_seconds_of(pids: Iterable[int]) -> float:
    """The time that processors have worked for the processes so far."""
    worked = (_figures(pid) for pid in pids)
    return sum(int(of[11]) + int(of[12]) for of in worked) / os.sysconf("SC_CLK_TCK")


def _figures(pid: int) -> list[str]:
    """What the kernel tells of a process, from its state on."""
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
