"""Running the child process that opens a file, and hearing what it says."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Generator, Iterator
from pathlib import Path
from threading import Timer
from typing import Any

from overblikk.intake.readers import limits
from overblikk.intake.readers.unreadable import UnreadableFile

# The child ends itself; this is for one that cannot.
_GRACE_SECONDS = 5
_OUT_OF_TIME = {-signal.SIGXCPU, -signal.SIGALRM, -signal.SIGKILL}
# Rust aborts where it gets no memory.
_OUT_OF_MEMORY = {-signal.SIGABRT, -signal.SIGSEGV}


def lines_of(path: Path, extension: str) -> Iterator[Any]:
    """The lines that the child gives before its last. Raises UnreadableFile."""
    command = [sys.executable, "-I", "-m", "overblikk.intake.readers.child", str(path), extension]
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        # What this process knows of passwords and addresses is not the child's to know.
        env={"PATH": os.defpath},
    ) as child:
        stop = Timer(limits.SECONDS + _GRACE_SECONDS, child.kill)
        stop.start()
        try:
            ended = yield from _until_the_end(child)
        finally:
            stop.cancel()
            child.kill()
    if not ended:
        raise _why_it_broke_off(child.returncode)


def _until_the_end(child: subprocess.Popen[bytes]) -> Generator[Any, None, bool]:
    for text in child.stdout or ():
        line = json.loads(text)
        if isinstance(line, dict) and "refused" in line:
            raise _with_limits(line["refused"], line["params"])
        if isinstance(line, dict) and "end" in line:
            return True
        yield line
    child.wait()
    return False


def _why_it_broke_off(status: int) -> UnreadableFile:
    if status in _OUT_OF_TIME:
        return _with_limits("took_too_long", {})
    return _with_limits("too_much_memory" if status in _OUT_OF_MEMORY else "crashed", {})


def _with_limits(code: str, params: dict[str, str | int]) -> UnreadableFile:
    own = {"took_too_long": limits.SECONDS, "too_much_memory": limits.MEMORY_BYTES // limits.MIB}
    return UnreadableFile(code, **({"limit": own[code]} if code in own else {}), **params)
