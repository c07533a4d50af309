"""The pages on which administrators look after people and roles."""

from datetime import timedelta

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


def test_a_role_that_is_ended_is_not_brought_back(admin_client, analyst):
    """By ending it on a later day; the page says when it ends and what to do."""
    given = analyst.grants.get()
    address, today = f"/roller/{given.id}/avslutt/", localdate()
    admin_client.post(address, {"on": today.isoformat(), "ground": "Sluttet"})

    later = (today + timedelta(days=30)).isoformat()
    response = admin_client.post(address, {"on": later, "ground": "Likevel ikke"})

    assert response.status_code == 422
    assert "slutten kan bare settes tidligere" in text_of(response)
    assert Grant.objects.get(id=given.id).valid_to == today


def test_an_administrator_gives_themselves_no_role(admin_client, administrator):
    """Another administrator must."""
    response = granted(admin_client, administrator, role="analyst")

    assert response.status_code == 422
    assert "Du kan ikke gi deg selv en rolle." in text_of(response)
    assert administrator.grants.count() == 1


@pytest.fixture
def trial_client(client, db, settings):
    """A browser in which anyone tries to be an administrator."""
    settings.DEMONSTRATION = True
    client.post("/logg-inn/prov/administrator/")
    return client


def test_a_trial_reads_about_people(trial_client, analyst):
    """Which is what an administrator's day is made of."""
    addresses = ("/personer/", f"/personer/{analyst.id}/", "/tilgangslogg/")

    statuses = [trial_client.get(address).status_code for address in addresses]

    assert statuses == [200, 200, 200]


def test_a_trial_gives_and_ends_neither_accounts_nor_roles(trial_client, analyst):
    """They would outlive it; the page says so, before anything is filled in too."""
    given, today = analyst.grants.get(), localdate().isoformat()
    ended = {"on": today, "ground": "Prøve"}
    role = {"role": "administrator", "valid_from": today, "ground": "Prøve"}
    asked = {
        "/personer/ny/": NEW,
        f"/personer/{analyst.id}/ny-rolle/": role,
        f"/personer/{analyst.id}/steng/": {"ground": "Prøve"},
        f"/roller/{given.id}/avslutt/": ended,
    }

    answers = [trial_client.post(address, sent) for address, sent in asked.items()]
    answers += [trial_client.get(address) for address in asked]

    assert {answer.status_code for answer in answers} == {403}
    assert all("Du prøver demonstrasjonen" in text_of(answer) for answer in answers)
    assert not User.objects.filter(username=NEW["username"]).exists()
    assert User.objects.get(id=analyst.id).is_active
    assert [one.valid_to for one in analyst.grants.all()] == [None]


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
