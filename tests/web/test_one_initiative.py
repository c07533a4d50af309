"""The page of one initiative: whose word each value is, and how old, and what it is tied to."""

from datetime import date

from django.utils.timezone import localdate

from overblikk.accounts.viewer import operator
from overblikk.organisations.models import Organisation
from overblikk.registry.actions import Draft, record
from overblikk.sources.claims import Claim
from overblikk.sources.models import AccessLevel, Method
from overblikk.vocabulary.queries import concept_id
from tests.conftest import make_source, record_initiative

LONG_AGO = date(2020, 3, 1)


def body(name):
    return Organisation.objects.get(name_nb=name)


def text_of(response):
    return " ".join(response.content.decode().split())


def open_source(**details):
    return make_source(access_level=AccessLevel.PUBLIC, access_ground="", **details)


def from_body(name, **details):
    return open_source(from_organisation_id=body(name).id, **details)


def page_of(client, initiative):
    return client.get(f"/tiltak/{initiative.number}/")


def field(response, key):
    return response.context["sheet"].by_key[key]


def test_what_a_sender_said_before_its_last_word_was_earlier(analyst_client, starting_data):
    """It is told, but not as if anybody still said so."""
    initiative = record_initiative(start="2023", source=from_body("Skatteetaten"))
    record_initiative(initiative=initiative, start="2024", source=from_body("Skatteetaten"))

    shown = field(page_of(analyst_client, initiative), "start")

    assert [value.words for value in shown.values] == ["2024"]
    assert shown.others == []
    assert [one.value for one in shown.earlier] == ["2023"]


def test_what_another_still_says_stands_out_beside_the_value(analyst_client, starting_data):
    """With its own source, and not folded away."""
    other = from_body("Skatteetaten", title="Skatteetatens oversikt")
    initiative = record_initiative(start="2023", source=other)
    record_initiative(
        initiative=initiative, start="2024", source=from_body("Digitaliseringsdirektoratet")
    )

    response = page_of(analyst_client, initiative)

    shown = field(response, "start")
    assert [value.words for value in shown.others] == ["2023"]
    assert shown.earlier == []
    assert "Andre kilder sier noe annet" in text_of(response)
    assert "Skatteetatens oversikt" in text_of(response)


def test_a_value_that_nobody_has_said_for_long_is_marked_as_old(analyst_client, starting_data):
    """In words at the value, and counted where the page tells of the registration."""
    initiative = record_initiative(source=make_source(speaks_for=LONG_AGO), start="2019")

    response = page_of(analyst_client, initiative)

    assert "Sist sagt 1. mars 2020, for mer enn 18 måneder siden." in text_of(response)
    assert "2 av 2 verdier er merket som gamle" in text_of(response)


def test_a_value_of_a_source_of_today_is_not_old(analyst_client, starting_data):
    """Nothing is said of age then."""
    initiative = record_initiative(source=make_source(speaks_for=localdate()), start="2019")

    assert "gammel" not in text_of(page_of(analyst_client, initiative))


def test_a_value_that_was_set_for_a_whole_overview_says_so(analyst_client, starting_data):
    """It was never written of this initiative."""
    initiative = record_initiative()
    ongoing = str(concept_id("status", "ongoing"))
    claim = Claim("status", ongoing, make_source(), Method.SET, place={"set": True})
    record([Draft(initiative, [claim])], by=operator())

    page = text_of(page_of(analyst_client, initiative))

    assert 'data-size="sm">Satt for hele oversikten</span>' in page


def test_the_sources_are_numbered_as_the_page_meets_them(analyst_client, starting_data):
    """The number stands at each value and in the list of sources."""
    first, second = open_source(title="Den første"), open_source(title="Den andre")
    initiative = record_initiative(name="Digital post", start="2024", source=first)
    record_initiative(initiative=initiative, end="2026", source=second)

    notes = page_of(analyst_client, initiative).context["notes"]

    assert [(note.number, note.source.title, note.count) for note in notes] == [
        (1, "Den første", 2),
        (2, "Den andre", 1),
    ]
