"""The command, run as a process of its own on a home of its own."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from tests.documents.papers import typeset

SENTENCES = [
    ["Digitalisering er viktig for alle som bor i kommunen."],
    ["Kommunen skal innføre et nytt system for byggesak i 2027.", "Det er mange som venter."],
]


@pytest.fixture
def plan(tmp_path: Path) -> str:
    """The path of a document in which one sentence says what will be done."""
    file = tmp_path / "plan.pdf"
    file.write_bytes(typeset.one_column(SENTENCES).content)
    return str(file)


@pytest.fixture(scope="session")
def set_up(django_db_setup: None, prepared_database: str, django_db_blocker: Any) -> Iterator[str]:
    """The name of a database in which `overblikk setup` has been run, and nothing else."""
    with installation(prepared_database, django_db_blocker) as (name, env):
        run("setup", env=env)
        yield name


@pytest.fixture(scope="module")
def overblikk(set_up: str, django_db_blocker: Any) -> Iterator[Callable[..., Any]]:
    """Runs `overblikk` with arguments on a database that was just set up; gives what it printed."""
    with installation(set_up, django_db_blocker) as (_name, env):

        def start(*arguments: str) -> "subprocess.Popen[str]":
            return subprocess.Popen(
                command(*arguments),
                env=env,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )

        overblikk = partial(run, env=env)
        overblikk.start = start  # type: ignore[attr-defined]
        overblikk.database = env["DATABASE_URL"]  # type: ignore[attr-defined]
        yield overblikk


@contextmanager
def installation(template: str, blocker: Any) -> Iterator[tuple[str, dict[str, str]]]:
    """A database that is a copy of another, and an environment with it and a home of its own."""
    home = Path(tempfile.mkdtemp(prefix="ob-"))
    name = f"cli_{home.name.replace('-', '_')}".lower()
    with blocker.unblock():
        address = address_of(name)
        _in_database(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    yield (
        name,
        {
            **os.environ,
            "OVERBLIKK_HOME": str(home),
            "OVERBLIKK_TESTING": "yes",
            "DATABASE_URL": address,
        },
    )
    with blocker.unblock():
        _in_database(f'DROP DATABASE "{name}" WITH (FORCE)')
    shutil.rmtree(home)


def run(
    *arguments: str, env: dict[str, str], status: int = 0, **options: Any
) -> subprocess.CompletedProcess[str]:
    """The command, which ends with that status."""
    done = subprocess.run(
        command(*arguments), env=env, capture_output=True, text=True, check=False, **options
    )
    assert done.returncode == status, done.stderr
    return done


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "overblikk.cli.main", *arguments]


def as_json(done: "subprocess.CompletedProcess[str]") -> Any:
    """What the command reported as JSON."""
    return json.loads(done.stdout)


def address_of(name: str) -> str:
    of = connection.settings_dict
    host, port = of["HOST"], of["PORT"] or "5432"
    if host.startswith("/"):
        return f"postgres://{of['USER']}@/{name}?host={host}&port={port}"
    return f"postgres://{of['USER']}:{of['PASSWORD']}@{host}:{port}/{name}"


def _in_database(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
