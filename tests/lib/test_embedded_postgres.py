"""The embedded server, for real: each test starts PostgreSQL and some of them kill it."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from overblikk.lib import embedded_postgres
from overblikk.lib.embedded_postgres import EmbeddedPostgresError

HOLD = """
import os, sys
from pathlib import Path
from overblikk.lib import embedded_postgres
embedded_postgres.start(Path(sys.argv[1]), fast_and_forgetful=True)
print("holds", flush=True)
"""
UNTIL_TOLD = "sys.stdin.read()\n"
THEN_LEAVE_IT_TO_A_FORK = """
if os.fork() == 0:
    print("forked", os.getpid(), flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def empty_home() -> Iterator[Path]:
    # Not pytest's own folder: with the socket's name it may be too long.
    folder = Path(tempfile.mkdtemp(prefix="ob-", dir="/tmp"))
    yield folder / "home"
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def prepared() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="ob-", dir="/tmp"))
    begin(folder / "home").release()
    yield folder / "home"
    shutil.rmtree(folder)


@pytest.fixture
def home(prepared: Path) -> Iterator[Path]:
    """A home with a database and no server running; whatever a test leaves running is stopped."""
    yield prepared
    begin(prepared).release()
    assert not runs(prepared)


def begin(home: Path) -> embedded_postgres.Server:
    return embedded_postgres.start(home, fast_and_forgetful=True)


def ask(home: Path, question: str) -> object:
    settings = embedded_postgres.connection_settings(home)
    with psycopg.connect(
        host=settings["HOST"],
        port=settings["PORT"],
        user=settings["USER"],
        dbname=settings["NAME"],
    ) as connection:
        row = connection.execute(question).fetchone()
    return row[0] if row else None


def runs(home: Path) -> bool:
    try:
        return ask(home, "SELECT 1") == 1
    except psycopg.OperationalError:
        return False


def server_process(home: Path) -> int:
    return int((home / "postgres" / "postmaster.pid").read_text().split()[0])


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def has_ended(process: int) -> bool:
    """Also where nobody has asked yet how it ended; its files are closed by then."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] in "ZX"
    except (FileNotFoundError, ProcessLookupError):
        return True


def wait_until(question: Callable[[], bool], seconds: float = 20) -> bool:
    deadline = time.monotonic() + seconds
    while not question() and time.monotonic() < deadline:
        time.sleep(0.05)
    return question()


def another_process(home: Path, script: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", script, str(home)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def says(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_the_settings_are_known_before_anything_is_started(empty_home: Path) -> None:
    settings = embedded_postgres.connection_settings(empty_home)

    assert settings["HOST"] == str(empty_home / "postgres")
    assert settings["NAME"] == "overblikk"
    assert not empty_home.exists()


def test_a_first_start_makes_a_private_database_that_knows_norwegian_letters(
    empty_home: Path,
) -> None:
    server = begin(empty_home)

    try:
        assert mode(empty_home) == 0o700
        assert mode(empty_home / "postgres") == 0o700
        assert ask(empty_home, "SELECT lower('ÆØÅ') || current_setting('server_encoding')") == (
            "æøåUTF8"
        )
        assert "åpen" in str(ask(empty_home, "SELECT to_tsvector('norwegian', 'ÅPENT')"))
    finally:
        server.release()


def test_the_folders_above_are_none_of_its_concern(home: Path) -> None:
    """As root too, though the server then runs as somebody who may not pass through them."""
    before = [mode(folder) for folder in home.parents]

    begin(home).release()

    assert mode(home.parent) == 0o700
    assert [mode(folder) for folder in home.parents] == before


def test_a_database_cut_off_while_it_was_made_is_made_again(empty_home: Path) -> None:
    half_made = empty_home / "postgres.new"
    half_made.mkdir(parents=True)
    (half_made / "PG_VERSION").write_text("18\n")

    server = begin(empty_home)

    assert runs(empty_home)
    server.release()


def test_two_that_start_at_once_share_one_server(empty_home: Path) -> None:
    first = another_process(empty_home, HOLD + UNTIL_TOLD)
    second = another_process(empty_home, HOLD + UNTIL_TOLD)

    answers = [says(first), says(second)]

    assert answers == ["holds", "holds"]
    assert runs(empty_home)
    first.communicate()
    second.communicate()
    assert not runs(empty_home)


def test_the_last_to_let_go_stops_the_server(home: Path) -> None:
    first = begin(home)
    process = server_process(home)
    second = begin(home)

    assert server_process(home) == process
    first.release()
    assert runs(home)
    second.release()
    assert not runs(home)


def test_letting_go_twice_is_letting_go_once(home: Path) -> None:
    ours, another = begin(home), begin(home)

    ours.release()
    ours.release()

    assert runs(home)
    another.release()


def test_a_command_leaves_the_server_as_it_found_it(home: Path) -> None:
    another_process(home, HOLD).communicate()
    assert not runs(home)

    server = begin(home)
    another_process(home, HOLD).communicate()
    assert runs(home)

    server.release()


def test_a_killed_holder_holds_nothing(home: Path) -> None:
    holder = another_process(home, HOLD + UNTIL_TOLD)
    assert says(holder) == "holds"
    server = begin(home)

    holder.kill()
    holder.communicate()

    assert runs(home)
    server.release()
    assert not runs(home)


def test_a_forked_child_holds_the_server_after_its_parent_has_gone(home: Path) -> None:
    parent = another_process(home, HOLD + THEN_LEAVE_IT_TO_A_FORK)
    assert says(parent) == "holds"
    child = int(says(parent).split()[1])

    parent.wait()

    assert runs(home)
    os.kill(child, signal.SIGKILL)
    assert wait_until(lambda: has_ended(child))
    begin(home).release()
    assert not runs(home)
    parent.communicate()


def test_a_killed_server_is_started_again_by_the_next(home: Path) -> None:
    holder = begin(home)
    os.kill(server_process(home), signal.SIGKILL)

    next_one = begin(home)

    assert runs(home)
    next_one.release()
    holder.release()


def test_a_watched_server_comes_back_when_killed(home: Path) -> None:
    server = begin(home)
    killed = server_process(home)
    end_watch = embedded_postgres.watch(home)

    os.kill(killed, signal.SIGKILL)

    assert wait_until(lambda: runs(home) and server_process(home) != killed)
    end_watch()
    server.release()
    assert not runs(home)


def test_a_process_number_in_use_by_another_does_not_hinder_the_start(home: Path) -> None:
    """In a container the numbers begin again, and a killed server's soon belongs to another."""
    server = begin(home)
    old_mark = (home / "postgres" / "postmaster.pid").read_text().splitlines()
    os.kill(server_process(home), signal.SIGKILL)
    server.release()
    owner = (home / "postgres").stat()
    # Only a process of the server's own user would hinder it; None is whoever we are.
    user = owner.st_uid if os.geteuid() == 0 else None
    other = subprocess.Popen(["sleep", "60"], user=user)
    begin(home).release()
    mark = home / "postgres" / "postmaster.pid"
    mark.write_text("\n".join([str(other.pid), *old_mark[1:]]) + "\n")

    server = begin(home)

    assert server_process(home) != other.pid
    assert runs(home)
    server.release()
    other.kill()
    other.wait()


def test_a_path_too_long_for_a_socket_is_refused_and_nothing_made(empty_home: Path) -> None:
    longest = 107 - len("/postgres/.s.PGSQL.5432")
    too_long = empty_home / ("å" * ((longest - len(str(empty_home))) // 2 + 1))

    with pytest.raises(EmbeddedPostgresError, match="OVERBLIKK_HOME"):
        begin(too_long)

    assert not empty_home.exists()


def test_a_path_with_a_comma_is_refused(empty_home: Path) -> None:
    with pytest.raises(EmbeddedPostgresError, match="komma"):
        begin(empty_home.with_name("a,b"))


def test_a_path_with_spaces_and_quotes_serves(empty_home: Path) -> None:
    odd = empty_home.with_name("""Per's "øvelse" $1""")

    server = begin(odd)

    assert runs(odd)
    server.release()


def test_a_server_that_will_not_start_says_why(
    empty_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (empty_home / "postgres").mkdir(parents=True, mode=0o700)
    (empty_home / "postgres" / "PG_VERSION").write_text("9\n")
    monkeypatch.setattr(embedded_postgres, "SECONDS_TO_START", 0)

    with pytest.raises(EmbeddedPostgresError, match="DATABASE_URL"):
        begin(empty_home)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open everybody's folders")
def test_a_folder_that_is_not_ours_is_refused(empty_home: Path) -> None:
    empty_home.mkdir(mode=0o000)

    with pytest.raises(EmbeddedPostgresError, match="en annen bruker"):
        begin(empty_home)

    empty_home.rmdir()


def test_the_way_to_the_programs_is_opened_for_passing_not_for_looking(empty_home: Path) -> None:
    programs = empty_home / "package" / "postgres" / "bin"
    programs.mkdir(parents=True)
    (empty_home / "package.libs").mkdir()
    (programs / "initdb").touch(mode=0o700)
    empty_home.chmod(0o700)
    (empty_home / "package").chmod(0o700)

    embedded_postgres._let_server_user_reach(programs)

    assert mode(empty_home) == 0o701
    assert mode(empty_home / "package") == 0o705
    assert mode(programs / "initdb") == 0o705
