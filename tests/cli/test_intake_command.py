"""The command that takes an overview in."""

import signal
import time
from pathlib import Path

import psycopg
import pytest

from tests.cli.conftest import as_json

pytestmark = pytest.mark.long

SOME = "SELECT count(*) FROM registry_initiative WHERE name LIKE %s"
OVERVIEW = (
    "Tiltak;Ansvarlig virksomhet;Status;Oppstart;Kunstig intelligens\n"
    "Digital post;Digitaliseringsdirektoratet;Pågående;2024;Nei\n"
    "Felles skjema;Brønnøysundregistrene;Planlagt;1. kvartal 2026;Ja\n"
    "Ukjent eier;Virksomheten som ikke finnes;Planlagt;2026;Ja\n"
)


@pytest.fixture
def overview(tmp_path: Path) -> str:
    path = tmp_path / "oversikt.csv"
    path.write_text(OVERVIEW, encoding="utf-8")
    return str(path)


def test_a_dry_run_counts_and_writes_nothing(overblikk, overview):
    """The same report, and no source."""
    before = as_json(overblikk("initiatives", "--json"))

    report = as_json(overblikk("intake", overview, "--from", "Digdir", "--dry-run", "--json"))

    assert report["source"] is None
    assert report["proposals"] == {"new": 3, "change": 0, "unchanged": 0}
    assert as_json(overblikk("initiatives", "--json")) == before


def test_what_has_no_question_is_accepted_and_the_rest_waits(overblikk, overview):
    """The unknown owner is a question, and the same file again proposes nothing."""
    first = as_json(overblikk("intake", overview, "--from", "Digdir", "--accept", "--json"))
    again = as_json(overblikk("intake", overview, "--from", "Digdir", "--accept", "--json"))

    assert (first["rows"], first["accepted"]) == (3, 2)
    errors = [p for p in first["problems"] if p["level"] == "error"]
    assert [(p["row"], p["cell"], p["field"]) for p in errors] == [
        (4, "B4", "responsible_organisation")
    ]
    assert again["proposals"] == {"new": 0, "change": 0, "unchanged": 3}
    assert again["source"] == first["source"]


def test_what_was_found_is_told_as_sentences_and_as_json(overblikk, overview):
    """The same checks, with what, why and what to do; advice too."""
    asked = ("intake", overview, "--from", "Digdir", "--dry-run")

    report = as_json(overblikk(*asked, "--json"))
    told = overblikk(*asked).stdout.splitlines()

    found = {p["check"]: p for p in report["problems"]}
    assert {key: p["level"] for key, p in found.items()} == {
        "unknown-organisation": "error",
        "started-but-planned": "advice",
        "purpose-missing": "advice",
    }
    for problem in report["problems"]:
        sentences = " ".join(problem[part] for part in ("what", "why", "remedy"))
        assert any(line.endswith(sentences) for line in told)


def test_a_template_is_written_filled_in_and_taken_in_again(overblikk, overview, tmp_path):
    """What the register holds for the body says nothing new."""
    overblikk("intake", overview, "--from", "Digdir", "--accept")
    file = str(tmp_path / "mal.xlsx")

    overblikk("template", "--body", "Digdir", "--language", "nn", "-o", file)
    report = as_json(overblikk("intake", file, "--from", "Digdir", "--dry-run", "--json"))

    assert report["rows"] >= 1
    assert report["proposals"] == {"new": 0, "change": 0, "unchanged": report["rows"]}


def test_the_list_is_searched_filtered_and_seen_from_another_day(overblikk, overview):
    """As a script would."""
    there = len(as_json(overblikk("initiatives", "--json")))
    overblikk("intake", overview, "--from", "Digdir", "--accept")

    ongoing = as_json(overblikk("initiatives", "--filter", "status=pågående", "--json"))
    found = as_json(overblikk("initiatives", "--search", "skjema brønnøysund", "--json"))
    before = as_json(overblikk("initiatives", "--as-of", "2026-01-01", "--json"))
    lines = overblikk("initiatives", "--format", "csv").stdout.splitlines()

    assert "Digital post" in [one["name"] for one in ongoing]
    assert all(one["status"] == "ongoing" for one in ongoing)
    assert [one["name"] for one in found] == ["Felles skjema"]
    assert before == []
    assert len(lines) >= there + 3


@pytest.mark.parametrize(
    ("arguments", "status", "says"),
    [
        (["initiatives", "--filter", "farge=blå"], 2, "«farge» er ikke et felt"),
        (["initiatives", "--filter", "status=blå"], 2, "ikke en verdi av Status"),
        (["initiatives", "--filter", "status"], 2, "felt=verdi"),
        (["initiatives", "--as-of", "i går"], 2, "ikke en dato"),
        (["initiatives", "--as-of", "2999-01-01"], 2, "fram i tid"),
        (["initiatives", "--format", "pdf"], 2, "ikke et format"),
        (["template", "--format", "pdf", "-o", "x"], 2, "ikke et format"),
        (["template", "--body", "Ingen Slik", "-o", "x"], 2, "ingen virksomhet"),
        (["template", "--body", "Digdir", "--format", "json-schema", "-o", "x"], 2, "ingen rader"),
        (["template", "-o", "finnes/ikke/mal.xlsx"], 2, "kan ikke skrives"),
        (["intake", "finnes-ikke.csv", "--from", "Digdir"], 2, "kan ikke leses"),
    ],
)
def test_what_is_asked_wrongly_gets_one_plain_sentence(overblikk, arguments, status, says):
    """On standard error, with exit status 2 and no traceback."""
    done = overblikk(*arguments, status=status)

    assert says in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        (["--from", "Ingen Slik"], "ingen virksomhet"),
        (["--from", "Digdir", "--set", "ai"], "felt=verdi"),
        (["--from", "Digdir", "--set", "ai=kanskje ikke helt"], "kodeverket"),
        (["--from", "Digdir", "--set", "farge=blå"], "ikke et felt"),
    ],
)
def test_an_intake_asked_wrongly_leaves_nothing_behind(overblikk, overview, settings, says):
    """Nothing is read before what was asked is understood."""
    done = overblikk("intake", overview, *settings, status=2)

    assert says in done.stderr


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("tom.csv", b"", "tom"),
        ("bilde.csv", b"\x89PNG\r\n\x1a\n" + b"\x00" * 64, ""),
        ("side.xlsx", b"<html><table><tr><td>x</td></tr></table></html>", ""),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_a_reason(
    overblikk, tmp_path, name, content, says
):
    """What it found is wrong, so the exit status is 1."""
    path = tmp_path / name
    path.write_bytes(content)

    done = overblikk("intake", str(path), "--from", "Digdir", status=1)

    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_a_portfolio_named_for_the_whole_overview_is_registered(overblikk, tmp_path):
    """`--set` is a person's word, and needs no question."""
    path = tmp_path / "portefølje.csv"
    path.write_text("Navn;Eier\nI en portefølje;Digdir\n", encoding="utf-8")

    overblikk("intake", str(path), "--from", "Digdir", "--set", "portfolio=Prøven", "--accept")
    found = as_json(overblikk("initiatives", "--filter", "portfolios=Prøven", "--json"))

    assert [one["portfolios"] for one in found] == [["Prøven"]]
    assert overblikk("doctor").returncode == 0


def test_an_intake_killed_in_the_middle_is_finished_by_running_it_again(overblikk, tmp_path):
    """Whole proposals or none stand when it is killed, and nothing comes twice."""
    path = tmp_path / "ti-tusen.csv"
    rows = "".join(f"Tiltak {n};Digdir;Pågående;{2000 + n % 27}\n" for n in range(10_000))
    path.write_text(f"Tiltak;Eier;Status;Oppstart\n{rows}", encoding="utf-8")
    asked = ("intake", str(path), "--from", "KS", "--accept", "--json")

    running = overblikk.start(*asked)
    standing = _wait_for_some(overblikk)
    running.send_signal(signal.SIGKILL)
    running.wait()
    report = as_json(overblikk(*asked))

    assert 0 < standing < 10_000
    assert sum(report["proposals"].values()) == 10_000
    assert len(_of_ten_thousand(overblikk)) == 10_000
    assert overblikk("doctor").returncode == 0


def test_an_intake_that_is_interrupted_stops_after_the_batch_and_says_how_to_go_on(
    overblikk, tmp_path
):
    """Ctrl-C is no accident."""
    path = tmp_path / "avbrutt.csv"
    rows = "".join(f"Avbrutt {n};Digdir\n" for n in range(10_000))
    path.write_text(f"Tiltak;Eier\n{rows}", encoding="utf-8")

    running = overblikk.start("intake", str(path), "--from", "Kartverket", "--accept", "--json")
    _wait_for_some(overblikk, words="Avbrutt")
    running.send_signal(signal.SIGINT)
    _output, errors = running.communicate(timeout=60)

    assert running.returncode == 1
    assert "kjør samme kommando igjen" in errors


def _of_ten_thousand(overblikk, words: str = "Tiltak") -> list:
    return as_json(overblikk("initiatives", "--filter", f"name={words} ", "--json"))


def _wait_for_some(overblikk, words: str = "Tiltak") -> int:
    """Asked of the database itself: a command takes so long that all may stand when it answers."""
    deadline = time.monotonic() + 60
    with psycopg.connect(overblikk.database, autocommit=True) as database:
        while time.monotonic() < deadline:
            ((found,),) = database.execute(SOME, [f"{words} %"])
            if found:
                return found
            time.sleep(0.05)
    raise AssertionError("nothing was taken in within a minute")


@pytest.mark.parametrize(
    "arguments", [["intake"], ["initiatives", "--no-such"], ["no-such"], ["person", "a", "--role"]]
)
def test_a_command_that_is_not_understood_is_told_in_one_line(overblikk, arguments):
    """Whatever is missing or unknown in it."""
    done = overblikk(*arguments, status=2)

    assert len(done.stderr.strip().splitlines()) == 1
