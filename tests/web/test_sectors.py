"""The pages about sectors: what each holds, as far as the viewer may see it."""

from overblikk.accounts.viewer import operator
from overblikk.history.moment import at
from overblikk.registry.actions import publish, register_record
from overblikk.sources.claims import Claim
from overblikk.sources.models import AccessLevel, Method
from tests.bodies import (
    DAY,
    FIRST,
    body_called,
    register_body,
    register_everything_on_the_first_of_march,
    text_of,
)
from tests.conftest import make_source, record_initiative

ENERGY = "Energidepartementet"


def register_port(**fields):
    return register_body("Et kraftverk", ministry=str(body_called(ENERGY).id), **fields)


def row_of(response, key: str):
    return next(row for row in response.context["rows"] if row[0].key == key)


def test_each_sector_stands_with_its_ministry_bodies_and_initiatives(client, starting_data):
    power = register_port()
    shown = record_initiative(responsible_organisation=str(power.id))
    record_initiative(responsible_organisation=str(power.id))
    publish([shown], by=operator())

    response = client.get("/sektorer/")

    _sector, ministry, bodies, initiatives = row_of(response, "energi")
    assert len(response.context["rows"]) == 17
    assert ministry.name == ENERGY
    assert bodies >= 2
    assert initiatives == 1


def test_initiatives_of_no_sector_are_counted_by_themselves(analyst_client, starting_data):
    record_initiative()

    response = analyst_client.get("/sektorer/")

    assert response.context["without"] == 1


def test_the_list_costs_the_same_however_much_there_is(
    analyst_client, starting_data, django_assert_max_num_queries
):
    power = register_port()
    for number in range(30):
        record_initiative(name=f"Tiltak {number}", responsible_organisation=str(power.id))

    with django_assert_max_num_queries(10):
        analyst_client.get("/sektorer/")


def test_the_page_shows_ministry_bodies_and_initiatives(client, starting_data):
    power = register_port()
    shown = record_initiative(name="Måler", responsible_organisation=str(power.id))
    record_initiative(name="Hemmelig måler", responsible_organisation=str(power.id))
    publish([shown], by=operator())

    response = client.get("/sektorer/energi/")

    assert [body.name for body in response.context["ministries"]] == [ENERGY]
    assert "Et kraftverk" in {body.name for body in response.context["bodies"]}
    assert [row.name for row in response.context["page"]] == ["Måler"]


def test_the_page_shows_the_portfolios_with_initiatives_in_the_sector(client, starting_data):
    power = register_port()
    source = make_source(access_level=AccessLevel.PUBLIC, access_ground="")
    claim = Claim("name", "Kraftlisten", source, Method.TYPED)
    portfolio = register_record("portfolio", [claim], by=operator())
    within = {"responsible_organisation": str(power.id), "portfolios": [str(portfolio.id)]}
    publish([record_initiative(**within)], by=operator())
    record_initiative(portfolios=[str(portfolio.id)])

    response = client.get("/sektorer/energi/")

    assert response.context["portfolios"] == [(portfolio, 1)]


def test_the_page_costs_the_same_however_much_there_is(
    analyst_client, starting_data, django_assert_max_num_queries
):
    power = register_port()
    for number in range(30):
        record_initiative(name=f"Tiltak {number}", responsible_organisation=str(power.id))

    with django_assert_max_num_queries(14):
        analyst_client.get("/sektorer/energi/")


def test_an_unknown_sector_is_not_found(client, starting_data):
    assert client.get("/sektorer/finnes-ikke/").status_code == 404


def test_the_pages_show_a_past_day_as_it_was(client, transactional_db):
    register_everything_on_the_first_of_march()
    with at(FIRST + 2 * DAY):
        power = register_port()
        initiative = record_initiative(responsible_organisation=str(power.id))
    publish([initiative], by=operator())
    then = {"per": (FIRST + DAY).date().isoformat()}

    past, now = client.get("/sektorer/", then), client.get("/sektorer/")
    page = text_of(client.get("/sektorer/energi/", then))

    assert (row_of(past, "energi")[3], row_of(now, "energi")[3]) == (0, 1)
    assert "Et kraftverk" not in page
