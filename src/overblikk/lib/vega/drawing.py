"""Asks the process that draws; starts it where there is none."""

import base64
import json
import os
import subprocess
import sys
from threading import Lock, Timer
from typing import IO, Any

# Far longer than any chart takes, the start included, on a machine with much else to do.
SECONDS = 60


class NotDrawn(Exception):
    """The chart was not understood, or drawing it took too long."""


class Drawer:
    """One process that draws for all threads of this one, one drawing at a time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._child: subprocess.Popen[str] | None = None
        self._started_by = 0

    def svg(self, chart: dict[str, Any]) -> str:
        """A chart of Vega-Lite as SVG. Raises NotDrawn."""
        return self._ask({"chart": chart})

    def png(self, svg: str, *, scale: float) -> bytes:
        """A drawing as PNG, with so many pixels to each of its units. Raises NotDrawn."""
        return base64.b64decode(self._ask({"picture": svg, "scale": scale}))

    def _ask(self, asked: dict[str, Any]) -> str:
        line = json.dumps(asked)
        with self._lock:
            # It may have ended for want of anything to do.
            answer = self._answer(line) or self._answer(line)
        if not answer:
            raise NotDrawn("The process that draws ended without an answer.")
        told = json.loads(answer)
        if "wrong" in told:
            raise NotDrawn(told["wrong"])
        return str(told["drawn"])

    def _answer(self, line: str) -> str:
        child = self._running()
        stop = Timer(SECONDS, child.kill)
        stop.start()
        try:
            _to(child).write(line + "\n")
            _to(child).flush()
            return child.stdout.readline() if child.stdout else ""
        except BrokenPipeError:
            return ""
        finally:
            stop.cancel()

    def _running(self) -> "subprocess.Popen[str]":
        # After a fork the child is another process's, whose answers it would get.
        is_ours = self._child is not None and self._started_by == os.getpid()
        if self._child is None or not is_ours or self._child.poll() is not None:
            self._child = subprocess.Popen(
                [sys.executable, "-I", "-m", "overblikk.lib.vega.process"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                # What this process knows of passwords and addresses is not the child's to know.
                env={"PATH": os.defpath},
            )
            self._started_by = os.getpid()
        return self._child


def _to(child: "subprocess.Popen[str]") -> IO[str]:
    if child.stdin is None:
        raise NotDrawn("The process that draws was started without a way in.")
    return child.stdin


drawer = Drawer()
