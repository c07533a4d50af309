"""The pages on which administrators look after people and roles."""

import pytest
from django.utils.timezone import localdate

from overblikk.accounts.models import AccessEntry, Grant, User, What
from overblikk.accounts.viewer import viewer_of
from overblikk.organisations.models import Sector
from tests.bodies import text_of
from tests.conftest import person

NEW = {"username": "kari", "name": "Kari Nordmann", "password": "et langt nok passord"}


@pytest.fixture
def admin_client(client, administrator):
    client.force_login(administrator)
    return client


def granted(client, user, **fields):
    today = localdate().isoformat()
    sent = {"valid_from": today, "ground": "Avtalt med leder", **fields}
    return client.post(f"/personer/{user.id}/ny-rolle/", sent)


@pytest.mark.parametrize("role", ["reader", "analyst"])
def test_people_are_for_administrators_alone(client, db, role):
    """Names and e-mail addresses are nobody else's business here."""
    client.force_login(person(role))

    assert client.get("/personer/").status_code == 403
    assert client.get("/tilgangslogg/").status_code == 403


def test_people_are_listed_with_what_they_may_do_now(admin_client, owner):
    """And whether they have signed in."""
    page = text_of(admin_client.get("/personer/"))

    assert "Eier, Digitaliseringsdirektoratet" in page
    assert "Aldri" in page


def test_somebody_new_can_sign_in_and_is_a_reader(admin_client):
    """Until somebody gives them a role."""
    response = admin_client.post("/personer/ny/", NEW)

    kari = User.objects.get(username="kari")
    assert response.url == f"/personer/{kari.id}/"
    assert kari.check_password(NEW["password"])
    assert not viewer_of(kari).edits_initiatives


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"username": "administrator"}, "En annen person har dette brukernavnet."),
        ({"password": "kort"}, "for svakt"),
        ({"name": ""}, "må fylles ut"),
    ],
)
def test_what_is_wrong_about_somebody_new_is_said_at_the_field(admin_client, changed, says):
    """And nothing is changed."""
    response = admin_client.post("/personer/ny/", NEW | changed)

    assert response.status_code == 422
    assert says in text_of(response)
    assert User.objects.count() == 1


def test_a_role_is_given_for_something_with_a_ground(admin_client, reader, starting_data):
    """From then on it is in force, and stands on the person's page."""
    granted(admin_client, reader, role="owner", organisation="digitaliseringsdirektoratet")

    page = text_of(admin_client.get(f"/personer/{reader.id}/"))
    assert viewer_of(User.objects.get(id=reader.id)).organisations
    assert "Avtalt med leder" in page
    assert "administrator" in page


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"role": "owner"}, "En eier, og bare en eier, har dette."),
        ({"role": "analyst", "organisation": "Skatteetaten"}, "En eier, og bare en eier"),
        ({"role": "coordinator"}, "En koordinator, og bare en koordinator"),
        ({"role": "owner", "organisation": "Finnes ikke"}, "står ikke i registeret"),
        ({"role": "analyst", "valid_to": "2020-01-01"}, "opphøre før den begynner"),
        ({"role": "analyst", "ground": ""}, "må fylles ut"),
    ],
)
def test_a_role_that_contradicts_itself_is_said_at_the_field(
    admin_client, reader, starting_data, fields, says
):
    """Before the database would refuse it."""
    response = granted(admin_client, reader, **fields)

    assert response.status_code == 422
    assert says in text_of(response)
    assert not Grant.objects.filter(user=reader).exists()


def test_a_coordinator_is_given_a_sector(admin_client, reader, starting_data):
    """One that is chosen from those there are."""
    sector = Sector.objects.get(key="energi")

    granted(admin_client, reader, role="coordinator", sector=str(sector.id))

    assert Grant.objects.get(user=reader).sector == sector


def test_a_role_is_ended_from_a_day_with_a_ground(admin_client, analyst):
    """It stands on the page as ended, and can be given anew."""
    given = analyst.grants.get()
    sent = {"on": localdate().isoformat(), "ground": "Sluttet"}

    admin_client.post(f"/roller/{given.id}/avslutt/", sent)

    assert not viewer_of(User.objects.get(id=analyst.id)).is_analyst
    assert "Avsluttet" in text_of(admin_client.get(f"/personer/{analyst.id}/"))


def test_a_role_is_not_ended_back_in_time(admin_client, analyst):
    """Whoever had it had it."""
    given = analyst.grants.get()

    response = admin_client.post(
        f"/roller/{given.id}/avslutt/", {"on": "2020-01-01", "ground": "Sluttet"}
    )

    assert response.status_code == 422
    assert Grant.objects.get(id=given.id).valid_to is None


def test_a_closed_account_is_shut_out_at_once(admin_client, client, analyst):
    """Also from a browser that has signed in."""
    other = type(client)()
    other.force_login(analyst)

    admin_client.post(f"/personer/{analyst.id}/steng/", {"ground": "Sluttet"})

    assert other.get("/bordet/").status_code == 302
    entry = AccessEntry.objects.get(what=What.ACCOUNT_CLOSED)
    assert (entry.detail["to"], entry.detail["ground"]) == ("analyst", "Sluttet")


def test_an_administrator_finds_the_way_from_the_front_page(admin_client):
    """And others are shown no such way."""
    page = admin_client.get("/").content.decode()

    assert 'href="/personer/"' in page
    assert 'href="/tilgangslogg/"' in page


def test_the_list_costs_the_same_for_many(
    admin_client, starting_data, django_assert_max_num_queries
):
    """However many people and roles there are."""
    for number in range(30):
        person("analyst", username=f"person {number}")

    with django_assert_max_num_queries(8):
        admin_client.get("/personer/")
