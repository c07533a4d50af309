"""Initiatives of the register that may be one are found, and what is told apart stays so."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from overblikk.accounts.viewer import operator
from overblikk.organisations.starting_data import body_id
from overblikk.proposals.candidates.lookalikes import (
    latest_search,
    search,
    suspected,
    take_back,
    tell_apart,
)
from overblikk.proposals.candidates.reasons import Reason
from overblikk.proposals.models import Lookalikes, LookalikeSearch
from overblikk.registry.merging import merge
from overblikk.registry.taking_apart import take_apart
from tests.conftest import record_initiative

TAX = str(body_id("skatteetaten"))


@pytest.fixture
def three(starting_data: None):
    """Two that are called nearly the same, and one that is not."""
    names = ("Modernisering av tilskuddsforvaltningen", "Ny tilskotsforvaltning", "Digitalt arkiv")
    return [record_initiative(name=name, responsible_organisation=TAX) for name in names]


def found() -> set[frozenset]:
    return {frozenset((one.first_id, one.second_id)) for one in suspected(operator())}


def test_two_that_are_called_nearly_the_same_are_found_with_what_says_so(three):
    """Once, though each is like the other."""
    search()

    assert found() == {frozenset(one.id for one in three[:2])}
    assert Reason.SAME_BODY in Lookalikes.objects.get().reasons


def test_what_is_told_apart_is_not_found_again_until_it_is_taken_back(three):
    """Neither at once nor by the next search."""
    search()

    told = tell_apart(three[1], three[0], by=operator())
    at_once = found()
    search()
    later = found()
    take_back(told)
    search()

    assert (at_once, later) == (set(), set())
    assert len(found()) == 1


def test_what_was_one_and_was_taken_apart_is_not_suggested(three):
    """That was a person's word too."""
    done = merge(three[0], three[1], by=operator(), ground="Prøve")
    take_apart(done, by=operator(), ground="Likevel to")

    search()

    assert found() == set()


def test_what_has_been_merged_away_is_no_longer_suspected(three):
    """Its row went with it."""
    search()

    merge(three[0], three[1], by=operator(), ground="Prøve")

    assert found() == set()


def test_a_search_that_is_told_to_stop_leaves_what_was_found_before(three, monkeypatch):
    """Half a search says nothing of what it did not see."""
    search()
    before = found()
    monkeypatch.setattr("overblikk.proposals.candidates.lookalikes.STRETCH", 1)

    stopped = search(go_on=lambda: False)

    assert stopped is None
    assert found() == before
    assert LookalikeSearch.objects.count() == 1


def test_a_search_says_how_far_it_has_come(three, monkeypatch):
    """For the page, while it goes on."""
    monkeypatch.setattr("overblikk.proposals.candidates.lookalikes.STRETCH", 1)
    seen = []

    def go_on() -> bool:
        newest = LookalikeSearch.objects.get()
        seen.append((newest.compared, newest.initiatives, newest.ended_at))
        return True

    search(go_on=go_on)

    assert seen == [(0, 3, None), (1, 3, None), (2, 3, None)]
    newest = latest_search()
    assert newest
    assert newest.ended_at


def test_an_empty_register_is_searched_too(starting_data):
    """Nothing is found."""
    search()

    assert found() == set()


def test_a_search_asks_no_more_of_the_database_the_more_there_are(three):
    """All is read at once and written at once."""
    with CaptureQueriesContext(connection) as few:
        search()
    for number in range(30):
        record_initiative(name=f"Oversikt {number}", responsible_organisation=TAX)

    with CaptureQueriesContext(connection) as many:
        search()

    assert len(many) == len(few)
