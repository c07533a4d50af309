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

from overblikk.lib.untrusted.refusal import Refused


def hold_to(*, seconds: int, memory_bytes: int) -> None:
    """Limit this process: its time, its memory, and that it writes no file."""
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.alarm(seconds)


def tell_all(found: Callable[[], Iterable[Any]]) -> None:
    """Write each line that is found, and how it ended."""
    try:
        for line in found():
            _write(line)
        _write({"end": True})
    except Refused as refusal:
        _write({"refused": refusal.code, "params": refusal.params})
    except MemoryError:
        _write({"refused": "too_much_memory", "params": {}})
    except Exception:
        _write({"refused": "damaged", "params": {}})


def _write(line: object) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
