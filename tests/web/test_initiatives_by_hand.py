"""Registering and editing an initiative by hand, each time with a stated ground."""

from datetime import UTC, datetime

import pytest

from overblikk.accounts.viewer import operator
from overblikk.history.moment import at
from overblikk.organisations.models import Organisation
from overblikk.proposals.models import Proposal, State
from overblikk.registry.fields import BUILT_IN, Kind
from overblikk.registry.lexicon import Lexicon
from overblikk.registry.models import Initiative
from overblikk.registry.reading import cooperation, read
from overblikk.sources.held_values import values_of_all
from overblikk.sources.models import Evidence, Method, Source, SourceKind
from overblikk.vocabulary.queries import concept_id, valid_concepts
from tests.conftest import record_initiative

FIRST = datetime(2026, 3, 1, 10, tzinfo=UTC)
GROUND = {"ground": "Møte med etaten 3. mars", "kind": "conversation"}


def held(initiative):
    return values_of_all("initiative", [initiative.id])[initiative.id]


def body_id(name):
    return str(Organisation.objects.get(name_nb=name).id)


def opened(client, initiative):
    """What a browser would send back from the form just as it was opened."""
    form = client.get(f"/tiltak/{initiative.number}/rediger/").context["form"]
    sent = {field.html_name: field.value() for field in form}
    return {name: value for name, value in sent.items() if value not in (None, "")} | GROUND


def edit(client, initiative, sent):
    return client.post(f"/tiltak/{initiative.number}/rediger/", sent)


def test_a_new_initiative_stands_with_all_that_was_typed_and_why(analyst_client, starting_data):
    typed = {
        "name": "Digital post",
        "responsible_organisation": "skatteetaten",
        "cooperating_organisations": "Brønnøysundregistrene\nNAV (leverandør)",
        "start": "mars 2024",
        "status": "Pågående",
        "purposes": ["Bedre samhandling"],
        "former_names": "E-post\nBrev",
        "external_identifiers": "Digdirs oversikt: 12",
        "address": "https://example.no/",
    }

    response = analyst_client.post("/tiltak/nytt/", typed | GROUND)

    initiative = Initiative.objects.get()
    values = held(initiative)
    assert response.url == f"/tiltak/{initiative.number}/"
    assert values["responsible_organisation"] == body_id("Skatteetaten")
    assert {one["part_id"] for one in values["cooperating_organisations"]} == {
        str(concept_id("participation", "partner")),
        str(concept_id("participation", "supplier")),
    }
    assert (values["start"], values["status"]) == ("2024-03", str(concept_id("status", "ongoing")))
    assert values["former_names"] == ["Brev", "E-post"]
    assert values["external_identifiers"] == [{"system": "Digdirs oversikt", "identifier": "12"}]


def test_what_is_typed_rests_on_the_stated_ground(analyst_client, analyst, starting_data):
    analyst_client.post("/tiltak/nytt/", {"name": "Digital post", "start": "mars 2024"} | GROUND)

    evidence = Evidence.objects.get(field="start", record_kind="initiative")
    assert (evidence.words, evidence.place) == ("mars 2024", {"form": "start"})
    assert (evidence.method, evidence.ground) == (Method.TYPED, GROUND["ground"])
    assert evidence.recorded_by == analyst.id
    assert evidence.source.kind == SourceKind.CONVERSATION
    assert Proposal.objects.get().state == State.ACCEPTED


def test_no_edit_without_a_ground(analyst_client, starting_data):
    initiative = record_initiative(name="Digital post")
    sent = opened(analyst_client, initiative) | {"name": "Noe annet", "ground": ""}

    response = edit(analyst_client, initiative, sent)

    assert response.status_code == 422
    assert "ground" in response.context["form"].errors
    assert Initiative.objects.get().name == "Digital post"


def test_only_what_differs_is_recorded(analyst_client, starting_data):
    initiative = record_initiative(
        name="Digital post",
        start="2024-03",
        description="Første linje\nandre linje",
        responsible_organisation=body_id("Skatteetaten"),
        cooperating_organisations=[cooperation(body_id("Avinor AS"), "supplier")],
        technologies=[str(concept_id("technology", "robotics"))],
    )
    sent = opened(analyst_client, initiative) | {"end": "2026"}

    edit(analyst_client, initiative, sent)

    assert [value["field"] for value in Proposal.objects.get().values] == ["end"]


def test_the_same_value_in_other_words_is_no_change(analyst_client, starting_data):
    initiative = record_initiative(
        name="Digital post",
        start="2024-03",
        cooperating_organisations=[cooperation(body_id("Arbeids- og velferdsetaten"))],
    )
    sent = opened(analyst_client, initiative)
    sent |= {"start": "03.2024", "cooperating_organisations": "nav"}

    response = edit(analyst_client, initiative, sent)

    assert "Ingenting er endret" in response.content.decode()
    assert not Proposal.objects.exists()


def test_what_is_emptied_is_taken_away(analyst_client, starting_data):
    initiative = record_initiative(
        name="Digital post",
        start="2024",
        former_names=["E-post", "Brev"],
        purposes=[str(concept_id("purpose", "efficiency"))],
    )
    sent = opened(analyst_client, initiative) | {"start": "", "former_names": "Brev"}
    sent.pop("purposes")

    edit(analyst_client, initiative, sent)

    values = held(initiative)
    assert (values["start"], values["former_names"], values["purposes"]) == ("", ["Brev"], [])


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("name", ""),
        ("start", "i går"),
        ("responsible_organisation", "Finnes ikke-etaten"),
        ("cooperating_organisations", "Skatteetaten\nFinnes ikke-etaten"),
        ("portfolios", "Ukjent portefølje"),
        ("address", "javascript:alert(1)"),
        ("source_address", "tull"),
    ],
)
def test_what_cannot_be_read_is_told_at_its_field_and_nothing_is_lost(
    analyst_client, starting_data, field, words
):
    sent = {"name": "Digital post", "description": "Lang tekst"} | GROUND | {field: words}

    response = analyst_client.post("/tiltak/nytt/", sent)

    form = response.context["form"]
    assert list(form.errors) == [field]
    assert (form["description"].value(), form[field].value()) == ("Lang tekst", words)
    assert not Source.objects.filter(kind=SourceKind.CONVERSATION).exists()


def test_an_initiative_does_not_end_before_it_begins(analyst_client, starting_data):
    initiative = record_initiative(name="Digital post", start="2024")
    sent = opened(analyst_client, initiative) | {"end": "2023"}

    response = edit(analyst_client, initiative, sent)

    assert list(response.context["form"].errors) == ["end"]


@pytest.fixture
def changed_by_another(analyst_client, transactional_db):
    """An initiative, what a person's browser holds of it, and another's change since."""
    with at(FIRST):
        initiative = record_initiative(name="Digital post", start="2023")
    sent = opened(analyst_client, initiative) | {"name": "Digital postkasse"}
    record_initiative(initiative=initiative, start="2024")
    return initiative, sent


def test_a_change_made_meanwhile_is_shown_and_nothing_is_saved(analyst_client, changed_by_another):
    initiative, sent = changed_by_another

    response = edit(analyst_client, initiative, sent)

    assert response.status_code == 409
    assert "Oppstart ble endret fra «2023» til «2024»." in response.content.decode()
    assert response.context["form"]["name"].value() == "Digital postkasse"
    assert Initiative.objects.get().name == "Digital post"


def test_saving_again_keeps_what_the_other_changed(analyst_client, changed_by_another):
    initiative, sent = changed_by_another
    again = edit(analyst_client, initiative, sent).context["form"].data

    edit(analyst_client, initiative, again)

    values = held(initiative)
    assert (values["name"], values["start"]) == ("Digital postkasse", "2024")


def test_every_concept_that_can_be_chosen_is_read_as_itself(starting_data):
    """The form writes labels, and a label may also be other words for another concept."""
    lexicon = Lexicon.load(on=FIRST.date(), viewer=operator())

    fields = [one for one in BUILT_IN.values() if one.kind in (Kind.CONCEPT, Kind.CONCEPTS)]
    offered = valid_concepts({field.scheme for field in fields}, on=FIRST.date())
    wrong = [
        str(concept)
        for field in fields
        for concept in offered[field.scheme]
        if read(field, str(concept), lexicon).value != str(concept.id)
    ]

    assert wrong == []


def test_a_reader_edits_nothing(client, reader, starting_data):
    initiative = record_initiative()
    client.force_login(reader)

    answers = [
        client.post(path, GROUND).status_code
        for path in ("/tiltak/nytt/", f"/tiltak/{initiative.number}/rediger/", "/tiltak/publiser/")
    ]

    assert answers == [403, 403, 403]
