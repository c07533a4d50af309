"""Figures are read by everyone, on any day, and lead to the list that they count."""

import json

import pytest
from django.utils.timezone import localdate

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
    assert line.address == "/tiltak/?status=ongoing"
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


def test_a_figure_is_a_chart_and_a_picture_file(two, client):
    page = client.get("/tall/status/").content.decode()
    picture = client.get("/tall/status.svg")

    assert page.count("<svg") >= 2
    assert 'href="/tiltak/?status=ongoing"' in page
    assert picture.headers["Content-Type"] == "image/svg+xml"
    assert client.get("/tall/status.png").content.startswith(b"\x89PNG")


def test_two_days_are_compared_on_a_page(two, client):
    """Also where the page shows a past day; what is not published is not told of."""
    page = client.get("/tall/status/endring/?mot=2026-01-31")

    assert [one.name for one in page.context["told"].came] == ["Alfa"]
    assert "Beta" not in page.content.decode()
    assert client.get("/tall/status/endring/?per=2026-06-01&mot=2026-01-31").status_code == 200


def test_a_figure_over_time_is_a_page(two, client):
    page = client.get("/tall/status/over-tid/?hver=quarter&fra=2026-01-01")

    (shown,) = page.context["shown"]
    assert shown["bases"] == [0, 0, 0, 1]
    assert page.status_code == 200


def test_a_series_is_a_file_too(two, client):
    """A column for each day; and its chart as a picture."""
    asked = "?hver=quarter&fra=2026-01-01"
    answer = client.get(f"/tall/status/over-tid.json{asked}")

    (row,) = json.loads(b"".join(answer.streaming_content))
    assert (row["id"], row["2026-03-31"], row[localdate().isoformat()]) == ("ongoing", 0, 1)
    for form, beginning in (("svg", b"<svg"), ("png", b"\x89PNG")):
        assert client.get(f"/tall/status/over-tid.{form}{asked}").content.startswith(beginning)


@pytest.mark.parametrize("query", ["endring/?mot=i+gar", "over-tid/?hver=uke", "over-tid/?fra=x"])
def test_what_is_asked_wrongly_over_time_is_refused_in_words(two, client, query):
    assert client.get(f"/tall/status/{query}").status_code == 400
