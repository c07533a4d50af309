"""Figures are read by everyone, on any day, and lead to the list that they count."""

import json

import pytest

from overblikk.accounts.viewer import operator
from overblikk.registry.actions import publish
from overblikk.vocabulary.queries import concept_id
from tests.conftest import record_initiative


@pytest.fixture
def two(committed):
    """Two initiatives, of which one is published."""
    shown = record_initiative(name="Alfa", status=concept_id("status", "ongoing"))
    record_initiative(name="Beta", status=concept_id("status", "ongoing"))
    publish([shown], by=operator())


def test_everyone_sees_what_is_published_and_how_much_is_not(two, client):
    page = client.get("/tall/status/").content.decode()

    assert "Av 1 tiltak" in page
    assert "1 tiltak i registeret er ikke publisert" in page


def test_a_line_leads_to_its_list(two, client):
    page = client.get("/tall/status/")

    (line,) = page.context["lines"]
    assert line.address == "status=ongoing"
    assert line.row.value == 1


def test_the_overview_tells_of_every_figure(two, client):
    page = client.get("/tall/").content.decode()

    assert "Nøkkeltall" in page
    assert "/tall/large-by-ministry/" in page


def test_a_figure_is_a_file_too(two, client):
    answer = client.get("/tall/status.json")

    rows = json.loads(b"".join(answer.streaming_content))
    assert [(row["id"], row["value"]) for row in rows] == [("ongoing", 1)]


@pytest.mark.parametrize("address", ["/tall/finnesikke/", "/tall/status.doc"])
def test_what_there_is_not_is_not_found(two, client, address):
    assert client.get(address).status_code == 404


def test_a_filter_that_is_not_understood_is_refused_in_words(two, client):
    answer = client.get("/tall/status/?finnesikke=1")

    assert answer.status_code == 400
    assert "finnesikke" in answer.content.decode()
