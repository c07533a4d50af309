"""Hearing what the child process says of an overview, or why it says no more."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from overblikk.intake.readers import limits
from overblikk.intake.readers.unreadable import UnreadableFile
from overblikk.lib.untrusted import listening
from overblikk.lib.untrusted.refusal import Refused


def lines_of(path: Path, extension: str) -> Iterator[Any]:
    """The lines that the child gives before its last. Raises UnreadableFile."""
    try:
        yield from listening.lines_of(
            "overblikk.intake.readers.child", (str(path), extension), seconds=limits.CLOCK_SECONDS
        )
    except Refused as refusal:
        raise _with_limits(refusal.code, refusal.params) from refusal
    except listening.BrokeOff as broke_off:
        raise _with_limits(broke_off.code, {}) from broke_off


def _with_limits(code: str, params: dict[str, str | int]) -> UnreadableFile:
    own = {"took_too_long": limits.SECONDS, "too_much_memory": limits.MEMORY_BYTES // limits.MIB}
    return UnreadableFile(code, **({"limit": own[code]} if code in own else {}), **params)
