"""The server as a newcomer starts it: on the embedded PostgreSQL, with the sample overview."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Iterator

import pytest

from tests.cli.conftest import address_of, command
from tests.served import Served


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    served = Served()
    served.start()
    yield served
    served.end()


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


def test_a_database_that_is_not_set_up_is_told_of_before_anything_is_served(django_db_setup):
    """What to do is said, where a page would have failed."""
    env = {**os.environ, "OVERBLIKK_TESTING": "yes", "DATABASE_URL": address_of("postgres")}

    done = subprocess.run(
        command("serve"), env=env, capture_output=True, text=True, check=False, timeout=60
    )

    assert done.returncode == 2
    assert "«overblikk setup»" in done.stderr
