"""An analyst goes through what may be the same, and sets how alike is alike enough."""

import pytest

from overblikk.organisations.starting_data import body_id
from overblikk.proposals.candidates.lookalikes import search
from overblikk.proposals.candidates.thresholds import limits
from overblikk.proposals.models import Lookalikes, ToldApart
from tests.conftest import record_initiative

TAX = str(body_id("skatteetaten"))
NAMES = ("Modernisering av tilskuddsforvaltningen", "Ny tilskotsforvaltning")


@pytest.fixture
def pair(committed):
    two = [record_initiative(name=name, responsible_organisation=TAX) for name in NAMES]
    search()
    return two


def test_both_are_shown_with_what_speaks_for_it_and_the_way_to_make_them_one(pair, analyst_client):
    older, younger = pair

    page = analyst_client.get("/bordet/like/").content.decode()

    assert all(name in page for name in NAMES)
    assert "samme ansvarlige virksomhet" in page
    assert f"/tiltak/{older.number}/slas-sammen/?andre={younger.number}" in page


def test_the_form_that_makes_them_one_knows_the_other(pair, analyst_client):
    older, younger = pair

    page = analyst_client.get(f"/tiltak/{older.number}/slas-sammen/?andre={younger.number}")

    assert f'value="{younger.number}"' in page.content.decode()


def test_two_that_are_told_apart_are_gone_from_the_page_and_can_be_had_back(pair, analyst_client):
    analyst_client.post(f"/bordet/like/{Lookalikes.objects.get().pk}/to/")
    without = analyst_client.get("/bordet/like/").content.decode()
    apart = analyst_client.get("/bordet/like/?vis=to").content.decode()

    analyst_client.post(f"/bordet/like/to/{ToldApart.objects.get().pk}/angre/")

    assert "Venter (0)" in without
    assert NAMES[0] in apart
    assert "Venter (1)" in analyst_client.get("/bordet/like/").content.decode()


def test_a_worker_is_asked_to_search_once(pair, analyst_client):
    first = analyst_client.post("/bordet/like/sok/", follow=True).content.decode()
    second = analyst_client.post("/bordet/like/sok/", follow=True).content.decode()

    assert "blir gjennomsøkt" in first
    assert "står i kø fra før" in second


def test_an_old_number_says_where_it_leads(pair, analyst_client):
    """Instead of that nothing has it."""
    older, younger = pair
    asked = {"other": younger.number, "ground": "Prøve"}
    analyst_client.post(f"/tiltak/{older.number}/slas-sammen/", asked | {"confirmed": "yes"})
    third = record_initiative(name="Digitalt arkiv")

    page = analyst_client.post(f"/tiltak/{third.number}/slas-sammen/", asked)

    assert page.status_code == 422
    assert f"Tiltak {younger.number} går alt opp i tiltak {older.number}" in page.content.decode()


def test_who_made_two_one_and_why_stands_with_it(pair, analyst_client):
    older, younger = pair
    asked = {"other": younger.number, "ground": "Samme prosjekt", "confirmed": "yes"}

    analyst_client.post(f"/tiltak/{older.number}/slas-sammen/", asked)

    page = analyst_client.get(f"/tiltak/{older.number}/").content.decode()
    assert "<q>Samme prosjekt</q>" in page


def test_the_thresholds_are_set_with_a_ground_that_is_kept(committed, analyst_client):
    told = {"decide": "0,999", "ask": "0,6", "ground": "For mange spørsmål"}

    analyst_client.post("/bordet/grenser/", told)

    page = analyst_client.get("/bordet/grenser/").content.decode()
    assert (limits().decide, limits().ask) == (0.999, 0.6)
    assert "For mange spørsmål" in page
    assert "0,999" in page


@pytest.mark.parametrize(
    "wrong",
    [
        {"decide": "0,4", "ask": "0,6", "ground": "Prøve"},
        {"decide": "1,4", "ask": "0,6", "ground": "Prøve"},
        {"decide": "mye", "ask": "0,6", "ground": "Prøve"},
        {"decide": "0,9", "ask": "0,6", "ground": ""},
    ],
)
def test_thresholds_that_cannot_be_are_refused(committed, analyst_client, wrong):
    before = limits()

    answer = analyst_client.post("/bordet/grenser/", wrong)

    assert answer.status_code == 422
    assert limits() == before
