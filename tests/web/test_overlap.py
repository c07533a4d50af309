"""What looks alike across bodies: on an initiative, and in groups that an analyst decides."""

import pytest

from overblikk.accounts.viewer import operator
from overblikk.organisations.starting_data import body_id
from overblikk.overlap.models import OverlapCluster, OverlapVerdict
from overblikk.overlap.searching import search
from overblikk.registry.actions import publish
from tests.conftest import record_initiative

TAX, DIGDIR = (str(body_id(key)) for key in ("skatteetaten", "digdir"))
NAMES = ("Søknad om barnehageplass på nett", "Opptak i barnehagen med søknad")
TEXTS = (
    "Foreldre skal søke om plass i barnehage og få svar uten papir.",
    "Føresette søkjer om barnehageplass og får svar på mobilen.",
)


@pytest.fixture
def two(committed):
    """Of two bodies, and alike."""
    found = [
        record_initiative(name=name, description=text, responsible_organisation=body)
        for name, text, body in zip(NAMES, TEXTS, (TAX, DIGDIR), strict=True)
    ]
    search()
    return found


def test_an_initiative_says_what_it_looks_like_and_by_which_words(two, analyst_client):
    one, other = two

    page = analyst_client.get(f"/tiltak/{one.number}/").content.decode()

    assert "Ligner på" in page
    assert f"/tiltak/{other.number}/" in page
    assert "foreldre / føresette" in page


def test_everyone_is_told_only_of_what_everyone_sees(two, client):
    one, other = two
    publish([one], by=operator())
    before = client.get(f"/tiltak/{one.number}/").content.decode()

    publish([other], by=operator())

    assert NAMES[1] not in before
    assert "Ligner på" not in before
    assert NAMES[1] in client.get(f"/tiltak/{one.number}/").content.decode()


def test_a_group_that_is_decided_waits_no_more_and_the_word_can_be_taken_back(two, analyst_client):
    cluster = OverlapCluster.objects.get()
    said = {"saying": "talk", "ground": "Samme skjema"}

    analyst_client.post(f"/overlapp/{cluster.pk}/avgjor/", said)
    waiting = analyst_client.get("/overlapp/").content.decode()
    decided = analyst_client.get("/overlapp/?vis=avgjort").content.decode()
    analyst_client.post(f"/overlapp/avgjort/{OverlapVerdict.objects.get().pk}/angre/")

    assert "Venter (0)" in waiting
    assert "Verdt en samtale" in decided
    assert "Samme skjema" in decided
    assert "Venter (1)" in analyst_client.get("/overlapp/").content.decode()


def test_a_word_that_is_taken_back_is_remembered_with_who_and_when(two, analyst_client, analyst):
    analyst_client.post(
        f"/overlapp/{OverlapCluster.objects.get().pk}/avgjor/", {"saying": "not-alike"}
    )
    analyst_client.post(f"/overlapp/avgjort/{OverlapVerdict.objects.get().pk}/angre/")

    said = OverlapVerdict.objects.get()

    assert (said.decided_by, said.taken_back_by) == (analyst, analyst)
    assert said.taken_back_at
    assert said.decided_at < said.taken_back_at


@pytest.mark.parametrize("saying", ["not-alike", "known"])
def test_what_is_said_not_to_be_alike_or_known_is_gone_from_both_pages(saying, two, analyst_client):
    cluster = OverlapCluster.objects.get()

    analyst_client.post(f"/overlapp/{cluster.pk}/avgjor/", {"saying": saying})
    search()

    pages = [analyst_client.get(f"/tiltak/{one.number}/").content.decode() for one in two]
    assert not any("Ligner på</h2>" in page for page in pages)


def test_a_group_comes_back_when_another_initiative_joins_it(two, analyst_client):
    analyst_client.post(f"/overlapp/{OverlapCluster.objects.get().pk}/avgjor/", {"saying": "known"})
    third = str(body_id("nav"))
    record_initiative(name=NAMES[0], description=TEXTS[0], responsible_organisation=third)

    search()

    assert "Venter (1)" in analyst_client.get("/overlapp/").content.decode()


def test_a_group_that_a_new_search_has_replaced_is_to_be_looked_at_again(two, analyst_client):
    gone = OverlapCluster.objects.get().pk
    search()

    page = analyst_client.post(f"/overlapp/{gone}/avgjor/", {"saying": "known"}, follow=True)

    assert "gjennomsøkt på nytt imens" in page.content.decode()
    assert not OverlapVerdict.objects.exists()


def test_a_worker_is_asked_to_search_once(two, analyst_client):
    first = analyst_client.post("/overlapp/sok/", follow=True).content.decode()
    second = analyst_client.post("/overlapp/sok/", follow=True).content.decode()

    assert "blir gjennomsøkt" in first
    assert "står i kø fra før" in second
