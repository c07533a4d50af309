"""Initiatives of different bodies that say the same in other words are found, with those words."""

from typing import Any

import pytest

from overblikk.accounts.viewer import EVERYONE, operator
from overblikk.organisations.starting_data import body_id
from overblikk.overlap import searching
from overblikk.overlap.models import Overlap, OverlapCluster, OverlapSearch
from overblikk.overlap.queries import alike
from overblikk.overlap.showing import shown_alike
from overblikk.registry.actions import publish
from overblikk.registry.reading import cooperation
from tests.conftest import record_initiative

TAX, DIGDIR = (str(body_id(key)) for key in ("skatteetaten", "digdir"))
ONE = {
    "name": "Søknad om barnehageplass på nett",
    "description": "Foreldre skal søke om plass i barnehage og få svar uten papir.",
}
SAME_IN_NYNORSK = {
    "name": "Opptak i barnehagen",
    "description": "Føresette søkjer om barnehageplass og får svaret på mobilen.",
}
OTHER = {
    "name": "Telling av laks",
    "description": "Kamera i elva kjenner igjen fisk og teller dem.",
}


@pytest.fixture
def three(starting_data: None):
    """Two of different bodies that are for the same, and one that is for something else."""
    return [
        record_initiative(**ONE, responsible_organisation=TAX),
        record_initiative(**SAME_IN_NYNORSK, responsible_organisation=DIGDIR),
        record_initiative(**OTHER, responsible_organisation=DIGDIR),
    ]


def found(of, viewer=None) -> list:
    return [one.other_id for one in alike(of.id, viewer or operator())]


def test_the_same_in_the_other_written_form_is_found_from_either_side(three):
    """And nothing that only shares the small words."""
    one, same, other = three

    searching.search()

    assert found(one) == [same.id]
    assert found(same) == [one.id]
    assert found(other) == []


def test_the_words_that_made_them_alike_are_told_as_each_spells_them(three):
    """Parts of compounds, and words that mean the same, among them."""
    searching.search()

    (shown,) = shown_alike(alike(three[0].id, operator()), operator())

    assert "foreldre / føresette" in shown.words
    assert any("barnehage" in words for words in shown.words)


@pytest.mark.parametrize("tie", ["one body", "takes part", "part of"])
def test_what_bodies_know_of_each_other_is_no_overlap(tie, starting_data):
    """That what one body does twice may be the same is another search's to tell."""
    one = record_initiative(**ONE, responsible_organisation=TAX)
    how: dict[str, dict[str, Any]] = {
        "one body": {"responsible_organisation": TAX},
        "takes part": {"cooperating_organisations": [cooperation(TAX)]},
        "part of": {"parent": str(one.id)},
    }
    said = {"responsible_organisation": DIGDIR} | SAME_IN_NYNORSK | how[tie]
    other = record_initiative(**said)

    searching.search()

    assert (found(one), found(other)) == ([], [])


def test_whoever_may_not_see_one_of_two_is_not_told_that_they_are_alike(three):
    """Nor is anyone told that there is something they do not see."""
    one, same, _other = three
    publish([one], by=operator())

    searching.search()
    half = found(one, EVERYONE)
    publish([same], by=operator())

    assert half == []
    assert found(one, EVERYONE) == [same.id]


def test_a_word_that_a_text_no_longer_says_is_not_shown(three):
    """Between two searches too: what was taken out may have been taken out for a reason."""
    one, same, _other = three
    searching.search()
    before = shown_alike(alike(one.id, operator()), operator())

    record_initiative(initiative=same, description="Melding på mobilen.")
    (after,) = shown_alike(alike(one.id, operator()), operator())

    assert any("føresette" in words for words in before[0].words)
    assert not any("føresette" in words for words in after.words)


def test_a_search_takes_the_place_of_the_one_before(three):
    """The register has one answer at a time."""
    searching.search()

    second = searching.search()

    assert OverlapSearch.objects.get() == second
    assert Overlap.objects.count() == 2
    assert OverlapCluster.objects.count() == 1


def test_a_search_that_is_told_to_stop_leaves_what_was_found_before(three, monkeypatch):
    """Half a search says nothing of what it did not see."""
    monkeypatch.setattr(searching, "STRETCH", 1)
    first = searching.search()
    answers = iter([True, False])

    stopped = searching.search(go_on=lambda: next(answers))

    assert stopped is None
    assert OverlapSearch.objects.get() == first
    assert found(three[0]) == [three[1].id]
