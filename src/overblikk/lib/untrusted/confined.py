"""A process that opens a file: it holds itself to its limits, and tells what it finds.

It writes JSON lines, and last {"refused", "params"} or {"end": true}. Without a last line it
did not get through.
"""

import json
import resource
import signal
import sys
from collections.abc import Callable, Iterable
from typing import Any

import orjson

from overblikk.lib.untrusted.refusal import Refused


def hold_to(*, seconds: int, clock_seconds: int, memory_bytes: int) -> None:
    """Limit this process: its time, its memory, and that it writes no file.

    It may use so many seconds of a processor, and be at it for so many by the clock: on a busy
    machine the clock tells more of the others than of the file.
    """
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.alarm(clock_seconds)


def tell_all(found: Callable[[], Iterable[Any]]) -> None:
    """Write each line that is found, and how it ended."""
    try:
        for line in found():
            tell(line)
        tell({"end": True})
    except Refused as refusal:
        tell({"refused": refusal.code, "params": refusal.params})
    except MemoryError:
        tell({"refused": "too_much_memory", "params": {}})
    except Exception:
        tell({"refused": "damaged", "params": {}})


def tell(line: object) -> None:
    """Write one line."""
    sys.stdout.buffer.write(_written(line) + b"\n")


def _written(line: object) -> bytes:
    try:
        return orjson.dumps(line)
    except TypeError:
        # It knows no numbers of more than 64 bits, and no halves of letters.
        return json.dumps(line).encode()
