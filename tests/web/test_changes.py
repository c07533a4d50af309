"""What has changed is told as sentences and as a feed, and no more than each may see."""

from xml.etree import ElementTree

import pytest

from overblikk.accounts.viewer import operator
from overblikk.registry.actions import publish
from overblikk.vocabulary.queries import concept_id
from tests.conftest import record_initiative

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def edited(committed):
    """One that was published and then changed, and one that nobody has published."""
    shown = record_initiative(name="Alfa", status=concept_id("status", "planned"))
    publish([shown], by=operator())
    record_initiative(initiative=shown, status=concept_id("status", "ongoing"))
    hidden = record_initiative(name="Beta", status=concept_id("status", "planned"))
    record_initiative(initiative=hidden, status=concept_id("status", "ongoing"))


def told(answer) -> dict[str, list[str]]:
    return {one.initiative.name: sentences for one, sentences in answer.context["told"]}


def test_everyone_is_told_of_what_is_published_since_it_was(edited, client):
    """In sentences; of nothing else."""
    page = client.get("/endringer/")

    assert list(told(page)) == ["Alfa"]
    assert any("Pågående" in one for one in told(page)["Alfa"])
    assert "Tiltaket ble publisert." in told(page)["Alfa"]
    assert "Beta" not in page.content.decode()


def test_an_analyst_is_told_of_all(edited, analyst_client):
    assert set(told(analyst_client.get("/endringer/"))) == {"Alfa", "Beta"}


def test_changes_are_those_of_the_period_and_the_list_that_is_asked_for(edited, analyst_client):
    """Any list that the filters of initiatives make."""
    before = analyst_client.get("/endringer/?fra=2026-01-01&til=2026-01-31")
    narrowed = analyst_client.get("/endringer/?status=planned")

    assert told(before) == {}
    assert told(narrowed) == {}
    assert len(told(analyst_client.get("/endringer/?status=ongoing"))) == 2


def test_a_feed_tells_the_same_as_the_page(edited, client):
    """To whoever asks without having signed in: what everyone may see."""
    answer = client.get("/endringer/atom.xml?status=ongoing")

    feed = ElementTree.fromstring(answer.content)
    entries = feed.findall(f"{ATOM}entry")
    assert answer.headers["Content-Type"].startswith("application/atom+xml")
    assert [one.findtext(f"{ATOM}title") for one in entries] == ["Alfa"]
    assert "Pågående" in entries[0].findtext(f"{ATOM}summary", "")
    assert feed.findtext(f"{ATOM}updated") == entries[0].findtext(f"{ATOM}updated")


@pytest.mark.parametrize("query", ["?fra=i+gar", "?finnesikke=1"])
def test_what_is_asked_wrongly_is_refused_in_words(edited, client, query):
    assert client.get(f"/endringer/{query}").status_code == 400
