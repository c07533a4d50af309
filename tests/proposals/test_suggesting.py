"""What an initiative's own words suggest comes on the desk, once, and is never filled in."""

import pytest
from django.utils.timezone import localdate

from overblikk.accounts.viewer import operator
from overblikk.proposals.actions import accept, accept_ready, reject, reject_rest
from overblikk.proposals.models import Proposal, State
from overblikk.proposals.suggesting import laying
from overblikk.proposals.suggesting.finding import suggested
from overblikk.proposals.suggesting.laying import suggest
from overblikk.proposals.suggesting.terms import Terms
from overblikk.sources.held_values import values_of_all
from overblikk.sources.models import Evidence, Method
from overblikk.vocabulary.queries import concept_id
from tests.conftest import make_source, record_initiative

LEARNING = ("technologies", concept_id("technology", "machine-learning"))
KINDERGARTEN = ("service_themes", concept_id("service-theme", "barnehage"))
AI = ("ai", concept_id("ai", "yes"))


@pytest.fixture
def terms(starting_data: None) -> Terms:
    return Terms.load(on=localdate())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi bruker maskinlæring til å sortere.", {LEARNING, AI}),
        ("Ein maskinlæringsmodell sorterer.", {LEARNING, AI}),
        ("Søknad om barnehageplass.", {KINDERGARTEN}),
        ("Føresette får plass i barnehagen.", {KINDERGARTEN}),
        ("Vi bruker ikke maskinlæring.", set()),
        ("Løysinga blir laga utan maskinlæring.", set()),
        ("Arbeid med kultur og næring i Oslo.", set()),
        ("Ski og is om vinteren.", set()),
    ],
)
def test_a_text_suggests_what_its_own_words_name(text, expected, terms):
    """In both written forms, inflected and as part of compounds; precise rather than many."""
    found = suggested(text, terms)

    assert found.keys() == expected


def test_a_short_form_is_one_only_in_capitals(terms):
    """KI is artificial intelligence; ki is no word, and RPA is not what rpa is."""
    as_written = suggested("En KI-assistent og RPA.", terms)
    in_small = suggested("En ki-assistent og rpa.", terms)

    assert AI in as_written
    assert ("technologies", concept_id("technology", "robotic-process-automation")) in as_written
    assert in_small == {}


def test_each_suggestion_rests_on_the_sentence_and_the_source_of_the_text(starting_data):
    source = make_source()
    text = "Skjemaet fases ut. Vi bruker maskinlæring."
    initiative = record_initiative(name="Sortering", description=text, source=source)

    suggest(by=operator())

    proposal = Proposal.objects.get()
    assert (proposal.initiative, proposal.source) == (initiative, source)
    assert {value["words"] for value in proposal.values} == {"Vi bruker maskinlæring."}
    assert values_of_all("initiative", [initiative.id])[initiative.id]["technologies"] == []


def test_what_is_accepted_says_that_it_was_suggested(starting_data):
    initiative = record_initiative(name="Sortering", description="Vi bruker maskinlæring.")
    suggest(by=operator())

    accept([Proposal.objects.get()], by=operator())

    said = Evidence.objects.filter(record_id=initiative.id, field="technologies").get()
    assert (said.method, said.words) == (Method.SUGGESTED, "Vi bruker maskinlæring.")


def test_accepting_or_rejecting_all_of_a_source_leaves_what_its_texts_merely_suggest(
    starting_data,
):
    initiative = record_initiative(name="Sortering", description="Vi bruker maskinlæring.")
    suggest(by=operator())
    source = Proposal.objects.get().source

    accepted = accept_ready(source, by=operator())
    rejected = reject_rest(source, by=operator(), ground="Gammelt")

    assert (accepted, rejected) == (0, 0)
    assert Proposal.objects.get().state == State.OPEN
    assert values_of_all("initiative", [initiative.id])[initiative.id]["technologies"] == []


def test_a_field_that_says_something_is_left_alone(starting_data):
    no = str(concept_id("ai", "no"))
    record_initiative(name="Sortering", description="Vi bruker maskinlæring.", ai=no)

    suggest(by=operator())

    assert {value["field"] for value in Proposal.objects.get().values} == {"technologies"}


def test_what_was_rejected_is_not_suggested_again(starting_data):
    initiative = record_initiative(name="Sortering", description="Vi bruker maskinlæring.")
    suggest(by=operator())
    reject([Proposal.objects.get()], by=operator(), ground="Det er et regneark")

    again = suggest(by=operator())
    record_initiative(initiative=initiative, problem="Barnehagen venter på svar.")
    more = suggest(by=operator())

    assert (again, more) == (0, 1)
    values = Proposal.objects.get(state=State.OPEN).values
    assert [value["field"] for value in values] == ["service_themes"]


def test_no_more_wait_at_a_time_than_there_is_room_for(starting_data, monkeypatch):
    monkeypatch.setattr(laying, "WAITING", 1)
    for name in ("Sortering", "Fordeling"):
        record_initiative(name=name, description="Vi bruker maskinlæring.")

    first, second = suggest(by=operator()), suggest(by=operator())

    assert (first, second) == (1, 0)


def test_what_is_suggested_of_very_many_says_nothing_of_any(starting_data, monkeypatch):
    monkeypatch.setattr(laying, "COMMON_AT_LEAST", 1)
    for name in ("Sortering", "Fordeling"):
        record_initiative(name=name, description="Søknad om barnehageplass.")

    laid = suggest(by=operator())

    assert laid == 0
