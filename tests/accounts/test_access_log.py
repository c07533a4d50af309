"""The access log: what is told in it, and that nothing is taken back."""

import json
import logging

import pgtrigger
import pytest
from django.db import DatabaseError, InternalError, connection, transaction

from overblikk.accounts import log
from overblikk.accounts.models import AccessEntry, What
from overblikk.history.checkups import ledger
from tests.bodies import DAY, FIRST, register_everything_on_the_first_of_march
from tests.conftest import person, record_initiative


@pytest.fixture
def lines(caplog):
    """The lines that the log prints."""
    logger = logging.getLogger("overblikk.access")
    logger.addHandler(caplog.handler)
    yield lambda: [json.loads(record.getMessage()) for record in caplog.records]
    logger.removeHandler(caplog.handler)


def read_entries():
    return list(AccessEntry.objects.filter(what=What.READ_WITHHELD).order_by("id"))


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE accounts_accessentry SET name = 'En annen'",
        "DELETE FROM accounts_accessentry",
        "TRUNCATE accounts_accessentry",
    ],
)
def test_the_database_refuses_to_alter_or_empty_the_log(db, statement):
    """Whatever code asks for it."""
    log.write(What.SIGNED_IN, person=None, name="Kari")
    # Some tests empty it, for which this is switched off.
    pgtrigger.enable("accounts.AccessEntry:never_emptied")

    with (
        pytest.raises((InternalError, DatabaseError)),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)

    assert AccessEntry.objects.get().name == "Kari"


def test_the_doctor_finds_an_entry_that_was_altered_all_the_same(db):
    """By somebody who switched the refusal off."""
    log.write(What.SIGNED_IN, person=None, name="Kari")

    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE accounts_accessentry SET name = 'En annen'")

    assert [found.split()[0] for found in ledger()] == ["accounts_accessentry"]


def test_each_entry_is_printed_as_a_line_once_it_stands(committed, lines):
    """So that whoever collects what is printed has a copy that is out of reach here."""
    log.write(What.SIGNED_IN, person=None, name="Kari", address="/")

    assert [(line["name"], line["what"], line["detail"]) for line in lines()] == [
        ("Kari", "signed-in", {"address": "/"})
    ]


def test_signing_in_out_and_failing_to_is_told_and_no_password_is(client, reader):
    """The name that was tried is kept."""
    client.login(username="reader", password="not-the-password")
    client.login(username="reader", password="a-long-password")
    client.logout()

    told = [(one.what, one.name) for one in AccessEntry.objects.order_by("id")]
    kept = json.dumps([one.detail for one in AccessEntry.objects.all()])
    assert told == [
        (What.SIGN_IN_FAILED, "reader"),
        (What.SIGNED_IN, "reader"),
        (What.SIGNED_OUT, "reader"),
    ]
    assert "password" not in kept


def test_reading_what_everyone_may_not_is_told_once_a_request(analyst_client, starting_data):
    """With the path, who, and what was asked by; not the words, which may name a person."""
    analyst_client.get("/tiltak/?q=kari@example.no")

    (entry,) = read_entries()
    assert entry.name == "analyst"
    assert (entry.detail["address"], entry.detail["parameters"]) == ("/tiltak/", ["q"])
    assert "kari" not in json.dumps(entry.detail)
    assert "Initiative" in entry.detail["kinds"]


def test_a_page_of_one_initiative_is_told_with_its_number(analyst_client, starting_data):
    """Who read about it can be found afterwards."""
    initiative = record_initiative()

    analyst_client.get(f"/tiltak/{initiative.number}/")

    assert read_entries()[0].detail["record"] == {"number": str(initiative.number)}


@pytest.mark.parametrize("role", ["reader", "administrator"])
def test_whoever_reads_what_everyone_does_is_left_alone(client, starting_data, role):
    """The log holds what can be asked about, and not what people read of the open."""
    client.force_login(person(role))

    client.get("/")
    client.get("/tiltak/")

    assert read_entries() == []


def test_an_administrator_reading_about_people_is_told(client, administrator):
    """People's names are withheld too."""
    client.force_login(administrator)

    client.get("/personer/")

    assert read_entries()[0].detail["kinds"] == ["User"]


def test_a_file_is_told_after_its_last_line(analyst_client, starting_data):
    """What is streamed is read after the view has answered."""
    response = analyst_client.get("/tiltak.csv")
    before = read_entries()
    b"".join(response.streaming_content)

    assert (before, len(read_entries())) == ([], 1)


def test_reading_a_past_day_is_told_with_the_day(client, transactional_db):
    """Though the past is only read: pages and files alike."""
    register_everything_on_the_first_of_march()
    client.force_login(person("analyst"))
    day = (FIRST + DAY).date().isoformat()

    client.get(f"/tiltak/?per={day}")
    b"".join(client.get(f"/tiltak.csv?per={day}").streaming_content)

    assert [entry.detail["as_of"] for entry in read_entries()] == [day, day]


def test_where_the_log_cannot_be_written_nothing_is_shown(
    analyst_client, starting_data, monkeypatch
):
    """No reading without a trace of it."""

    def fails(*_what: object, **_told: object) -> None:
        raise DatabaseError

    monkeypatch.setattr(log, "write", fails)
    analyst_client.raise_request_exception = False

    assert analyst_client.get("/tiltak/").status_code == 500


def test_an_administrator_narrows_the_log_by_person_and_by_what_was_done(
    client, administrator, reader
):
    """And pages through it."""
    for number in range(60):
        log.write(What.SIGNED_OUT, person=reader.id, name="reader", number=number)
    client.force_login(administrator)

    page = client.get("/tilgangslogg/", {"person": reader.id, "hva": "signed-out"}).context["page"]
    nonsense = client.get("/tilgangslogg/", {"person": "x", "hva": "x"})

    assert (page.paginator.count, page.paginator.num_pages) == (60, 2)
    assert nonsense.status_code == 200


def test_the_log_is_read_in_words(client, administrator, starting_data):
    """By people who do not know what things are called in the code."""
    client.force_login(administrator)
    client.get("/personer/")

    page = client.get("/tilgangslogg/").content.decode()

    assert "Leste det som ikke er åpent" in page
    assert "personer" in page
    assert "grant-given" not in page.replace('value="grant-given"', "")
