"""The pages about portfolios: whose they are, what they hold, and changing them with a ground."""

from overblikk.accounts.viewer import operator
from overblikk.history.moment import at
from overblikk.registry.actions import change_record, publish, register_record
from overblikk.registry.models import Portfolio
from overblikk.sources.claims import Claim
from overblikk.sources.models import AccessLevel, Evidence, Method
from tests.bodies import (
    DAY,
    FIRST,
    body_called,
    register_everything_on_the_first_of_march,
    text_of,
)
from tests.conftest import make_source, record_initiative

DIGDIR = "Digitaliseringsdirektoratet"
GROUND = {"ground": "Ringte dem", "ground_kind": "conversation"}


def make_portfolio(name: str, *, public: bool = True, **fields) -> Portfolio:
    access = {"access_level": AccessLevel.PUBLIC, "access_ground": ""} if public else {}
    source = make_source(**access)
    values = {"name": name, **fields}
    claims = [Claim(key, value, source, Method.READ) for key, value in values.items()]
    return register_record("portfolio", claims, by=operator())


def names_in(response) -> list[str]:
    return [row.record.name for row in response.context["rows"]]


def test_the_list_shows_whose_each_is_and_how_much_it_holds(client, starting_data):
    body = body_called(DIGDIR)
    portfolio = make_portfolio("Kraftlisten", organisation=str(body.id))
    shown = record_initiative(portfolios=[str(portfolio.id)])
    record_initiative(portfolios=[str(portfolio.id)])
    publish([shown], by=operator())

    response = client.get("/portefoljer/")

    row = response.context["rows"][0]
    assert (row.record, row.count) == (portfolio, 1)
    assert [value.words for value in row.columns[0].values] == [DIGDIR]


def test_a_portfolio_that_only_an_internal_source_names_is_not_shown(
    client, analyst, starting_data
):
    portfolio = make_portfolio("Hemmelig liste", public=False)

    outside = client.get(f"/portefoljer/{portfolio.number}/")
    listed = client.get("/portefoljer/")
    client.force_login(analyst)
    inside = client.get(f"/portefoljer/{portfolio.number}/")

    assert (outside.status_code, inside.status_code) == (404, 200)
    assert names_in(listed) == []


def test_a_portfolio_is_found_by_its_name(client, starting_data):
    make_portfolio("Kraftlisten")
    make_portfolio("Vannlisten")

    response = client.get("/portefoljer/", {"q": "kraft"})

    assert names_in(response) == ["Kraftlisten"]


def test_the_list_costs_the_same_for_many(client, starting_data, django_assert_max_num_queries):
    body = str(body_called(DIGDIR).id)
    for number in range(30):
        make_portfolio(f"Liste {number}", organisation=body)

    with django_assert_max_num_queries(8):
        client.get("/portefoljer/")


def test_the_page_shows_values_evidence_and_initiatives(client, starting_data):
    portfolio = make_portfolio("Kraftlisten", address="https://eksempel.no/liste")
    shown = record_initiative(name="Måler", portfolios=[str(portfolio.id)])
    record_initiative(name="Hemmelig måler", portfolios=[str(portfolio.id)])
    publish([shown], by=operator())

    response = client.get(f"/portefoljer/{portfolio.number}/")

    assert [row.name for row in response.context["page"]] == ["Måler"]
    assert 'href="https://eksempel.no/liste"' in text_of(response)
    assert "En oversikt" in text_of(response)


def test_a_portfolio_is_registered_with_a_stated_ground(analyst_client, starting_data):
    form = {
        **GROUND,
        "name": "Kraftlisten",
        "organisation": "Digdir",
        "address": "www.eksempel.no/liste",
    }

    response = analyst_client.post("/portefoljer/ny/", form)

    portfolio = Portfolio.objects.get()
    assert response.url == f"/portefoljer/{portfolio.number}/"
    assert portfolio.organisation == body_called(DIGDIR)
    assert portfolio.address == "https://www.eksempel.no/liste"
    rows = Evidence.objects.filter(record_id=portfolio.id)
    assert {row.ground for row in rows} == {"Ringte dem"}
    assert rows.get(field="organisation").words == "Digdir"


def test_a_link_that_could_run_something_is_refused(analyst_client, starting_data):
    form = {**GROUND, "name": "Kraftlisten", "address": "javascript:alert(1)"}

    page = text_of(analyst_client.post("/portefoljer/ny/", form))

    assert "er ikke en nettadresse" in page
    assert not Portfolio.objects.exists()


def test_a_portfolio_is_changed_with_a_stated_ground(analyst_client, starting_data):
    portfolio = make_portfolio("Kraftlisten", organisation=str(body_called(DIGDIR).id))
    address = f"/portefoljer/{portfolio.number}/rediger/"
    seen = analyst_client.get(address).context["form"]["seen"].value()

    analyst_client.post(address, {**GROUND, "seen": seen, "name": "Kraftoversikten"})

    portfolio.refresh_from_db()
    assert (portfolio.name, portfolio.organisation) == ("Kraftoversikten", None)


def test_what_somebody_else_changed_meanwhile_is_not_written_over(analyst_client, starting_data):
    portfolio = make_portfolio("Kraftlisten")
    address = f"/portefoljer/{portfolio.number}/rediger/"
    seen = analyst_client.get(address).context["form"]["seen"].value()
    analyst_client.post(address, {**GROUND, "seen": seen, "name": "Deres navn"})

    response = analyst_client.post(address, {**GROUND, "seen": seen, "name": "Mitt navn"})

    portfolio.refresh_from_db()
    assert portfolio.name == "Deres navn"
    assert "Noen har endret dette imens." in text_of(response)


def test_the_pages_show_a_past_day_as_it_was(client, transactional_db):
    register_everything_on_the_first_of_march()
    with at(FIRST):
        portfolio = make_portfolio("Kraftlisten")
    with at(FIRST + 2 * DAY):
        source = make_source(access_level=AccessLevel.PUBLIC, access_ground="")
        claims = [Claim("name", "Kraftoversikten", source, Method.READ)]
        change_record("portfolio", portfolio, claims, by=operator())
        initiative = record_initiative(portfolios=[str(portfolio.id)])
    publish([initiative], by=operator())
    then = {"per": (FIRST + DAY).date().isoformat()}

    listed = client.get("/portefoljer/", then)
    page = client.get(f"/portefoljer/{portfolio.number}/", then)

    assert names_in(listed) == ["Kraftlisten"]
    assert page.context["record"].name == "Kraftlisten"
    assert list(page.context["page"]) == []


def test_only_analysts_change_portfolios(client, reader, starting_data):
    number = make_portfolio("Kraftlisten").number
    addresses = ["/portefoljer/ny/", f"/portefoljer/{number}/rediger/"]

    outside = {client.get(address).status_code for address in addresses}
    client.force_login(reader)
    inside = {client.post(address).status_code for address in addresses}

    assert (outside, inside) == ({302}, {403})
