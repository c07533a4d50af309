"""The pages about systems that are asked: seen, asked, chosen, and settled."""

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from overblikk.harvest.models import (
    Asking,
    AskingOutcome,
    Disagreement,
    PublicList,
    Schedule,
    System,
    Unit,
)
from overblikk.organisations.models import Organisation
from overblikk.sources.models import SourceKind
from tests.bodies import TEST_NUMBER, register_body, text_of
from tests.conftest import make_source

LIST = {
    "address": "https://example.org/oversikt.csv",
    "sender": "Digdir",
    "title": "Oversikten",
    "schedule": "weekly",
    "access_level": "public",
}


def unit(number, form="ORGL", **more):
    said = {"navn": f"VIRKSOMHET {number}", "organisasjonsnummer": number}
    return Unit.objects.create(number=number, form=form, said=said, read_at=timezone.now(), **more)


@pytest.mark.django_db
def test_what_was_missed_stands_in_plain_sight(analyst_client):
    Asking.objects.create(
        system="klass",
        outcome=AskingOutcome.PARTLY,
        missed=[{"what": "Kommune", "code": "not-json", "params": {}}],
        missed_count=7,
    )

    pages = [text_of(analyst_client.get(address)) for address in ("/henting/", "/henting/klass/")]

    for page in pages:
        assert "Noe mangler" in page
        assert "7 ting kom ikke fram" in page
        assert "Svaret er ikke JSON" in page
        assert "og 6 til" in page


def jobs():
    asking = ProcrastinateJob.objects.filter(task_name__startswith="harvest.")
    return list(asking.values_list("task_name", "queueing_lock"))


@pytest.mark.django_db
def test_a_system_is_asked_once_however_often_the_button_is_pressed(analyst_client):
    for _ in range(2):
        analyst_client.post("/henting/klass/hent/")

    assert jobs() == [("harvest.ask_system", "harvest system klass")]
    assert "står i kø" in text_of(analyst_client.get("/henting/klass/"))


@pytest.mark.django_db
def test_a_system_that_is_none_is_not_found(analyst_client):
    assert analyst_client.get("/henting/finnes-ikke/").status_code == 404


def test_a_list_is_added_and_fetched_at_once(analyst_client, starting_data):
    analyst_client.post("/henting/lister/ny/", LIST)

    of = PublicList.objects.get()
    assert (of.sender.name_nb, of.schedule) == ("Digitaliseringsdirektoratet", Schedule.WEEKLY)
    assert jobs() == [("harvest.ask_list", f"harvest list {of.id}")]


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"address": "file:///etc/passwd"}, "ikke en adresse som kan hentes"),
        ({"address": "https://kari:hemmelig@example.org/"}, "ikke en adresse som kan hentes"),
        ({"sender": "Finnes ikke"}, "står ikke i registeret"),
        ({"access_level": "internal"}, "Skriv hvorfor listen ikke er offentlig"),
    ],
)
def test_a_list_that_cannot_be_fetched_is_answered(analyst_client, starting_data, wrong, message):
    response = analyst_client.post("/henting/lister/ny/", {**LIST, **wrong})

    assert response.status_code == 422
    assert message in text_of(response)
    assert not PublicList.objects.exists()


def test_two_lists_are_not_fetched_from_one_address(analyst_client, starting_data):
    analyst_client.post("/henting/lister/ny/", LIST)

    response = analyst_client.post("/henting/lister/ny/", LIST)

    assert "En annen liste hentes alt" in text_of(response)


def test_a_list_is_changed_and_what_is_known_of_its_old_address_forgotten(
    analyst_client, starting_data
):
    analyst_client.post("/henting/lister/ny/", LIST)
    PublicList.objects.update(position={"etag": '"1"'})
    of = PublicList.objects.get()

    changed = {**LIST, "address": "https://example.org/ny.csv", "accept": "on"}
    analyst_client.post(f"/henting/lister/{of.id}/rediger/", changed)

    of.refresh_from_db()
    assert (of.address, of.accept, of.position) == ("https://example.org/ny.csv", True, {})


def test_what_choosing_forms_would_bring_is_shown_before_it_is_chosen(
    analyst_client, starting_data
):
    unit(TEST_NUMBER)
    unit("310075736", deleted_on=timezone.localdate())
    chosen = {"schedule": "daily", "forms": ["ORGL"]}

    preview = analyst_client.post("/henting/enhetsregisteret/valg/", {**chosen, "preview": "yes"})
    before = System.objects.exists()
    analyst_client.post("/henting/enhetsregisteret/valg/", chosen)

    assert "1 ny virksomhet ville kommet inn" in text_of(preview)
    assert not before
    system = System.objects.get()
    assert (system.schedule, system.parameters) == ("daily", {"forms": ["ORGL"]})


@pytest.mark.django_db
def test_which_documents_are_fetched_is_chosen(analyst_client):
    chosen = {"schedule": "weekly", "types": "Årsrapport\nTildelingsbrev\n", "from_year": "2024"}

    analyst_client.post("/henting/kudos/valg/", chosen)

    assert System.objects.get().parameters == {
        "types": ["Årsrapport", "Tildelingsbrev"],
        "from_year": 2024,
        "to_year": None,
    }


@pytest.mark.django_db
def test_the_registers_word_is_taken_where_a_person_says_so(analyst_client):
    make_source(kind=SourceKind.REGISTER, from_name="Brønnøysundregistrene")
    body = register_body("Etaten", organisation_number=TEST_NUMBER, employees=90)
    said = Disagreement.objects.create(organisation=body, field="employees", value=120, words="120")
    page = text_of(analyst_client.get("/henting/enhetsregisteret/"))

    analyst_client.post(f"/henting/uenighet/{said.pk}/")

    assert "Der noen her har sagt noe annet" in page
    assert Organisation.objects.get(id=body.id).employees == 120
    assert not Disagreement.objects.exists()


@pytest.mark.django_db
def test_a_body_that_was_deleted_leads_to_naming_its_successor(analyst_client):
    body = register_body("Etaten", organisation_number=TEST_NUMBER)
    unit(TEST_NUMBER, deleted_on=timezone.localdate())

    page = text_of(analyst_client.get("/henting/enhetsregisteret/"))

    assert f"/virksomheter/{body.number}/slas-sammen/" in page


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/henting/", "/henting/klass/", "/henting/lister/ny/"])
def test_the_pages_are_for_analysts(client, reader, address):
    client.force_login(reader)

    assert client.get(address).status_code == 403
