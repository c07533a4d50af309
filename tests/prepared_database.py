"""A database in which every migration is done, of which each process of a run takes a copy.

Migrating takes most of a minute and copying less than a second. On the embedded server what was
migrated is also kept for the next run, until a migration or a package is another.
"""

import fcntl
import hashlib
import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection

from overblikk.lib import embedded_postgres

ROOT = Path(__file__).parents[1]


def template(kept: Path) -> str:
    """The name of the prepared database, which is made where the server has none.

    `kept` is the folder in which its dump stays for the next run.
    """
    digest = _digest()
    name = f"prepared_{digest}"
    with _alone(name):
        if not _is_there(name):
            _make(name, kept / f"{digest}.dump")
    return name


def _digest() -> str:
    """Of all that a migrated database follows from."""
    files = [*ROOT.glob("src/overblikk/**/migrations/**/*.*"), ROOT / "requirements.lock"]
    whole = hashlib.sha256()
    for file in sorted(each for each in files if each.suffix != ".pyc"):
        whole.update(file.name.encode() + file.read_bytes())
    return whole.hexdigest()[:16]


@contextmanager
def _alone(name: str) -> Iterator[None]:
    with open(Path(tempfile.gettempdir()) / f"overblikk-{os.getuid()}-{name}.lock", "wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _is_there(name: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        return cursor.fetchone() is not None


def _make(name: str, dump: Path) -> None:
    """Under another name until it is whole: a run may be cut off."""
    unfinished = f"unfinished_{name}"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP DATABASE IF EXISTS {unfinished}")
        cursor.execute(f"CREATE DATABASE {unfinished} TEMPLATE template0")
    if settings.EMBEDDED_DATABASE and dump.exists():
        _run("pg_restore", unfinished, "--single-transaction", dump)
    else:
        _migrate(unfinished)
    if settings.EMBEDDED_DATABASE and not dump.exists():
        _keep(unfinished, dump)
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER DATABASE {unfinished} RENAME TO {name}")


def _migrate(name: str) -> None:
    usual = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        call_command("migrate", verbosity=0)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = usual


def _keep(name: str, dump: Path) -> None:
    for earlier in dump.parent.glob("*.dump"):
        earlier.unlink()
    part = dump.with_suffix(f".{os.getpid()}")
    _run("pg_dump", name, "--format=custom", "--compress=0", f"--file={part}")
    part.rename(dump)


def _run(program: str, database: str, *arguments: str | Path) -> None:
    to = connection.settings_dict
    place = [f"--host={to['HOST']}", f"--port={to['PORT']}", f"--username={to['USER']}"]
    command = [embedded_postgres.programs() / program, *place, f"--dbname={database}", *arguments]
    subprocess.run(command, check=True)
