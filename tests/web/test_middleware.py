"""What every page goes through."""

import pytest
from django.utils.timezone import localdate

from overblikk.accounts.viewer import operator
from overblikk.history.moment import at
from overblikk.registry import actions
from tests.bodies import DAY, FIRST, register_everything_on_the_first_of_march
from tests.conftest import record_initiative


@pytest.fixture
def published_in_march(transactional_db):
    """An initiative recorded and published on the second of March."""
    register_everything_on_the_first_of_march()
    with at(FIRST + DAY):
        initiative = record_initiative(name="Digital post")
        actions.publish([initiative], by=operator())
    return initiative


@pytest.mark.parametrize("address", ["/", "/tiltak/", "/virksomheter/", "/kilder/", "/kodeverk/"])
def test_a_past_day_is_plainly_marked_and_kept_from_page_to_page(
    client, published_in_march, address
):
    """Nobody mistakes then for now, or falls back to now by pressing a link."""
    page = client.get(address, {"per": "2026-03-02"}).content.decode()

    assert "slik det var ved slutten av 2. mars 2026" in page
    assert 'href="/tiltak/?per=2026-03-02"' in page


def test_a_file_is_streamed_from_the_past_to_its_last_line(client, published_in_march):
    """What is read after the view has answered is read in the past too."""
    record_initiative(initiative=published_in_march, name="Digital post til alle")

    then = b"".join(client.get("/tiltak.csv", {"per": "2026-03-02"}).streaming_content)
    now = b"".join(client.get("/tiltak.csv").streaming_content)

    assert "Digital post;" in then.decode()
    assert "Digital post til alle;" in now.decode()


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        ("i går", 400, "ikke en dato"),
        ("2026-02-30", 400, "ikke en dato"),
        ("2999-01-01", 400, "fram i tid"),
    ],
)
def test_a_day_that_cannot_be_shown_is_refused_in_plain_words(client, db, words, status, says):
    """What is wrong, and what to write."""
    answer = client.get("/", {"per": words})

    assert answer.status_code == status
    assert says in answer.content.decode()


def test_nothing_is_changed_on_a_past_day(analyst_client):
    """The past is read, never written."""
    answer = analyst_client.post("/tiltak/nytt/?per=2026-03-02", {"name": "Nytt"})

    assert answer.status_code == 405


def test_today_is_the_present(client, starting_data):
    """And needs no mark."""
    page = client.get("/", {"per": localdate().isoformat()}).content.decode()

    assert "ved slutten av" not in page


def test_every_page_runs_no_script_but_its_own(client, db):
    """And may be framed by nobody."""
    policy = client.get("/").headers["Content-Security-Policy"]

    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy


@pytest.mark.parametrize(("address", "encoding"), [("/", "gzip"), ("/tiltak.xlsx", None)])
def test_what_is_text_is_compressed_for_whoever_reads_it_so(
    client, published_in_march, address, encoding
):
    """A spreadsheet is compressed already."""
    compressed = client.get(address, headers={"accept-encoding": "gzip"})
    plain = client.get(address)

    assert compressed.headers.get("Content-Encoding") == encoding
    assert "Content-Encoding" not in plain.headers


def test_two_answers_of_the_same_page_are_not_of_the_same_length(client, starting_data):
    """How long a compressed page is must tell nothing of what stands on it."""
    lengths = {
        len(client.get("/logg-inn/", headers={"accept-encoding": "gzip"}).content)
        for _n in range(8)
    }

    assert len(lengths) > 1
