"""The command, run as a process of its own on a home of its own."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
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


@pytest.fixture(scope="module")
def overblikk(
    django_db_setup: None, prepared_database: str, django_db_blocker: Any
) -> Iterator[Callable[..., Any]]:
    """Runs `overblikk` with arguments on a database that was just set up; gives what it printed."""
    home = Path(tempfile.mkdtemp(prefix="ob-"))
    env = {**os.environ, "OVERBLIKK_HOME": str(home), "OVERBLIKK_TESTING": "yes"}
    name = f"cli_{home.name.replace('-', '_')}".lower()
    with django_db_blocker.unblock():
        env["DATABASE_URL"] = address_of(name)
        _in_database(f'CREATE DATABASE "{name}" TEMPLATE "{prepared_database}"')

    def run(*arguments: str, status: int = 0, **options: Any) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            command(*arguments), env=env, capture_output=True, text=True, check=False, **options
        )
        assert done.returncode == status, done.stderr
        return done

    def start(*arguments: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            command(*arguments), env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    run.start = start  # type: ignore[attr-defined]
    run("setup")
    yield run
    with django_db_blocker.unblock():
        _in_database(f'DROP DATABASE "{name}" WITH (FORCE)')
    shutil.rmtree(home)


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
