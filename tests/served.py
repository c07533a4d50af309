"""An installation of its own, on the embedded PostgreSQL, served by a process of its own."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path


class Served:
    """As a newcomer has it: set up, and served with the sample overview once started."""

    def __init__(self) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="ob-"))
        kept = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
        self.env = {**kept, "OVERBLIKK_HOME": str(self.home)}
        self.address = f"http://127.0.0.1:{free_port()}"
        self.run("setup")

    def run(self, *arguments: str) -> str:
        """What the command `overblikk` printed."""
        return subprocess.run(
            _command(*arguments), env=self.env, capture_output=True, text=True, check=True
        ).stdout

    def start(self) -> None:
        port = self.address.rpartition(":")[2]
        self.process = subprocess.Popen(_command("serve", "--demo", "--port", port), env=self.env)

    def answers(self, path: str = "/", *, within: float = 60) -> int:
        """The status of a page, as soon as there is an answer."""
        deadline = time.monotonic() + within
        while True:
            try:
                with urllib.request.urlopen(self.address + path) as answer:
                    return answer.status
            except OSError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.2)

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=30)
        shutil.rmtree(self.home, ignore_errors=True)

    @property
    def database_process(self) -> int:
        return int((self.home / "postgres" / "postmaster.pid").read_text().splitlines()[0])


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "overblikk.cli.main", *arguments]
