"""A worker beside the server: started with it, started again if it ends, ended with it."""

import subprocess
import sys
import threading

# A worker that ends at once (the database is being started again) is not started at once again.
PAUSE_SECONDS = 2.0
SECONDS_TO_END = 10.0


class Worker:
    """`overblikk work` as a process of its own, kept going until `end`."""

    def __init__(self) -> None:
        self._ending = threading.Event()
        self._process = self._start()
        self._keeper = threading.Thread(target=self._keep_going, daemon=True)
        self._keeper.start()

    def end(self) -> None:
        """Let the worker finish what it is at, and start no other."""
        self._ending.set()
        self._process.terminate()
        try:
            self._process.wait(timeout=SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            self._process.kill()

    def _start(self) -> "subprocess.Popen[bytes]":
        return subprocess.Popen([sys.executable, "-m", "overblikk.cli.main", "work"])

    def _keep_going(self) -> None:
        while not self._ending.is_set():
            self._process.wait()
            if not self._ending.wait(PAUSE_SECONDS):
                self._process = self._start()
