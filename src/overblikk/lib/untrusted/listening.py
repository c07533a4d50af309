"""Running a process that opens a file, and hearing what it says."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Generator, Iterator, Sequence
from threading import Timer
from typing import Any

from overblikk.lib.untrusted.refusal import Refused

# The child ends itself; this is for one that cannot.
GRACE_SECONDS = 5
_OUT_OF_TIME = {-signal.SIGXCPU, -signal.SIGALRM, -signal.SIGKILL}
# Rust aborts where it gets no memory, and what is written in C++ too.
_OUT_OF_MEMORY = {-signal.SIGABRT, -signal.SIGSEGV}


class BrokeOff(Exception):
    """A process that ended without its last line: took_too_long, too_much_memory or crashed."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def lines_of(module: str, arguments: Sequence[str], *, seconds: int) -> Iterator[Any]:
    """The lines that the module's process gives before its last. Raises Refused and BrokeOff."""
    with subprocess.Popen(
        [sys.executable, "-I", "-m", module, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        # What this process knows of passwords and addresses is not the child's to know.
        env={"PATH": os.defpath},
    ) as child:
        stop = Timer(seconds + GRACE_SECONDS, child.kill)
        stop.start()
        try:
            ended = yield from _until_the_end(child)
        finally:
            stop.cancel()
            child.kill()
    if not ended:
        raise BrokeOff(_why(child.returncode))


def _until_the_end(child: subprocess.Popen[bytes]) -> Generator[Any, None, bool]:
    for text in child.stdout or ():
        line = json.loads(text)
        if isinstance(line, dict) and "refused" in line:
            raise Refused(line["refused"], **line["params"])
        if isinstance(line, dict) and "end" in line:
            return True
        yield line
    child.wait()
    return False


def _why(status: int) -> str:
    if status in _OUT_OF_TIME:
        return "took_too_long"
    return "too_much_memory" if status in _OUT_OF_MEMORY else "crashed"
