"""The server as a newcomer starts it: on the embedded PostgreSQL, with the sample overview."""

import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import command


class Served:
    """An installation of its own, served by a process of its own."""

    def __init__(self) -> None:
        self.home = Path(tempfile.mkdtemp(prefix="ob-"))
        kept = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
        self.env = {**kept, "OVERBLIKK_HOME": str(self.home)}
        self.port = free_port()
        self.run("setup")
        self.process = subprocess.Popen(
            command("serve", "--demo", "--port", str(self.port)), env=self.env
        )

    def run(self, *arguments: str) -> str:
        return subprocess.run(
            command(*arguments), env=self.env, capture_output=True, text=True, check=True
        ).stdout

    def answers(self, path: str = "/", *, within: float = 60) -> int:
        deadline = time.monotonic() + within
        while True:
            try:
                address = f"http://127.0.0.1:{self.port}{path}"
                with urllib.request.urlopen(address) as answer:
                    return answer.status
            except OSError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.2)

    @property
    def database_process(self) -> int:
        return int((self.home / "postgres" / "postmaster.pid").read_text().splitlines()[0])


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    served = Served()
    yield served
    served.process.terminate()
    served.process.wait(timeout=30)
    shutil.rmtree(served.home, ignore_errors=True)


def test_the_first_page_answers_and_commands_attach_to_the_running_server(served):
    """The sample has come in through the ordinary intake, and nothing of it is public."""
    status = served.answers()

    listed = json.loads(served.run("initiatives", "--json"))
    assert status == 200
    assert sum("Eksempelportefølje" in one["portfolios"] for one in listed) > 5
    assert not any(one["published"] for one in listed)
    assert served.answers() == 200


def test_a_database_server_that_is_killed_comes_back(served):
    """`kill -9` of PostgreSQL is survived."""
    served.answers()
    killed = served.database_process

    os.kill(killed, signal.SIGKILL)
    time.sleep(1)

    assert served.answers() == 200
    assert served.database_process != killed


def test_the_server_takes_the_database_with_it_when_it_ends(served):
    """Nothing is left running."""
    served.answers()

    served.process.send_signal(signal.SIGTERM)
    served.process.wait(timeout=30)

    deadline = time.monotonic() + 15
    while (served.home / "postgres" / "postmaster.pid").exists():
        assert time.monotonic() < deadline
        time.sleep(0.2)
