"""Databases of the bench's own, on the server that Overblikk is set up for; dropped afterwards."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote

import psycopg
from django.db import connection
from psycopg import sql

from overblikk.registry.holdings import forget

# A base of this name, where the server has one, is copied instead of being made anew.
MADE_BEFORE = "synthetic_{size}"
SEED = "5"


@contextmanager
def empty_base(name: str) -> Iterator[str]:
    """An empty database, by its address."""
    with _database(f"overblikk_bench_{name}") as address:
        yield address


@contextmanager
def prepared_base(name: str) -> Iterator[str]:
    """A database with starting data and no initiative, by its address."""
    with empty_base(name) as address:
        _run("setup", address=address)
        yield address


@contextmanager
def synthetic_base(size: int) -> Iterator[str]:
    """A database with so many made-up initiatives, all of them public, by its address."""
    ready = MADE_BEFORE.format(size=size)
    with _database(f"overblikk_bench_{size}", like=ready) as address:
        if not _is_there(ready):
            _run("synthesise", "--initiatives", str(size), "--seed", SEED, address=address)
        _run("setup", address=address)
        with standing_in(address):
            _publish_all()
        yield address


@contextmanager
def standing_in(address: str) -> Iterator[None]:
    """What this process asks the database, it asks the one at the address."""
    was = connection.settings_dict["NAME"]
    _stand_in(address.rpartition("/")[2])
    try:
        yield
    finally:
        _stand_in(was)


def _stand_in(name: str) -> None:
    connection.close()
    connection.settings_dict["NAME"] = name
    forget()


def environment(address: str) -> dict[str, str]:
    """The environment for a program of Overblikk's on the database at the address."""
    kept = {key: value for key, value in os.environ.items() if key != "OVERBLIKK_DEMONSTRATION"}
    return kept | {"DATABASE_URL": address}


def _run(*arguments: str, address: str) -> None:
    command = [sys.executable, "-m", "overblikk.cli.main", *arguments]
    subprocess.run(command, env=environment(address), stdout=subprocess.DEVNULL, check=True)


@contextmanager
def _database(name: str, *, like: str = "") -> Iterator[str]:
    template = like if like and _is_there(like) else "template0"
    _tell_server("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
    _tell_server("CREATE DATABASE {} TEMPLATE {}", name, template)
    try:
        yield _address(name)
    finally:
        connection.close()
        _tell_server("DROP DATABASE {} WITH (FORCE)", name)


def _is_there(name: str) -> bool:
    with psycopg.connect(_address("postgres"), autocommit=True) as server:
        named = "SELECT 1 FROM pg_database WHERE datname = %s"
        return server.execute(named, [name]).fetchone() is not None


def _tell_server(statement: str, *names: str) -> None:
    with psycopg.connect(_address("postgres"), autocommit=True) as server:
        server.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


def _address(name: str) -> str:
    """A database of the server, as DATABASE_URL has it; a socket's folder stands as the host."""
    at = connection.settings_dict
    who = ":".join(quote(at[key], safe="") for key in ("USER", "PASSWORD") if at[key])
    return f"postgres://{who}@{quote(at['HOST'], safe='')}:{at['PORT'] or 5432}/{name}"


def _publish_all() -> None:
    """Let everyone see every initiative, so that both programs show anyone the same number."""
    from overblikk.accounts.viewer import operator
    from overblikk.registry import actions
    from overblikk.registry.models import Initiative

    rows = list(Initiative.objects.filter(publication=None).order_by("number"))
    for first in range(0, len(rows), 1000):
        actions.publish(rows[first : first + 1000], by=operator())
