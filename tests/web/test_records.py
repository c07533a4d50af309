"""The pages about strategies, funding sources and contacts, and what is alike for all records."""

import json
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from overblikk.accounts.viewer import operator
from overblikk.history.moment import at
from overblikk.registry.actions import publish
from overblikk.registry.models import Contact, FundingSource, Strategy
from overblikk.registry.reading import frame
from overblikk.sources.held_values import values_of_all
from overblikk.sources.models import Evidence
from overblikk.vocabulary.queries import concept_id
from tests.bodies import (
    DAY,
    FIRST,
    body_called,
    register_everything_on_the_first_of_march,
    text_of,
)
from tests.conftest import make_source, record_initiative
from tests.web.records import GROUND, add_to, make_record, open_source, sent_as_opened

DIGDIR, TAX = "Digitaliseringsdirektoratet", "Skatteetaten"
LISTS = {
    "portfolio": "/portefoljer/",
    "strategy": "/strategier/",
    "funding-source": "/finansiering/",
    "contact": "/kontakter/",
}
TIED_BY = {
    "portfolio": "portfolios",
    "strategy": "strategies",
    "funding-source": "funding_sources",
    "contact": "contacts",
}
kinds = pytest.mark.parametrize("kind", LISTS)


def id_of(name: str) -> str:
    return str(body_called(name).id)


def frames(*pairs: tuple[int, int]) -> list[dict]:
    return [frame(year, Decimal(amount), concept_id("currency", "nok")) for year, amount in pairs]


def address_of(kind: str, record) -> str:
    return f"{LISTS[kind]}{record.number}/"


def values_of(kind: str, record) -> dict:
    return values_of_all(kind, [record.id])[record.id]


def names_in(response) -> list[str]:
    return [row.record.name for row in response.context["rows"]]


def test_a_strategy_stands_with_all_that_was_typed_and_why(analyst_client, starting_data):
    typed = {
        "name": "Digital hverdag",
        "organisation": "Digdir",
        "cooperating_organisations": "Skatteetaten\nKS",
        "period_start": "2024",
        "period_end": "mars 2030",
        "address": "www.eksempel.no/strategi",
    }

    response = analyst_client.post("/strategier/ny/", typed | GROUND)

    strategy = Strategy.objects.get()
    assert response.url == address_of("strategy", strategy)
    assert strategy.organisation == body_called(DIGDIR)
    assert (strategy.period_start, strategy.period_end) == ("2024", "2030-03")
    assert set(values_of("strategy", strategy)["cooperating_organisations"]) == {
        id_of(TAX),
        id_of("KS"),
    }


def test_the_evidence_of_each_value_has_the_words_that_were_typed(analyst_client, starting_data):
    typed = {"name": "Digital hverdag", "cooperating_organisations": "Skatteetaten\nKS"}

    analyst_client.post("/strategier/ny/", typed | GROUND)

    rows = Evidence.objects.filter(field="cooperating_organisations")
    assert {row.words for row in rows} == {"Skatteetaten", "KS"}
    assert {row.ground for row in rows} == {GROUND["ground"]}


def test_a_commitment_frame_is_never_a_bare_number(analyst_client, starting_data):
    typed = {"name": "Støtte", "commitment_frames": "2024: 125 mill. kr\n2023: 80 000 EUR"}

    analyst_client.post("/finansiering/ny/", typed | GROUND)

    address = address_of("funding-source", FundingSource.objects.get())
    for page in (address, LISTS["funding-source"]):
        shown = text_of(analyst_client.get(page))
        assert "2024: 125 000 000 NOK" in shown
        assert "2023: 80 000 EUR" in shown
    in_english = analyst_client.get(address, headers={"accept-language": "en"})
    assert "2024: 125 000 000 NOK" in text_of(in_english)


def test_what_cannot_be_read_is_told_at_its_field_and_nothing_is_lost(
    analyst_client, starting_data
):
    typed = {
        "name": "Støtte",
        "organisation": "Finnes ikke",
        "commitment_frames": "2024: mange penger",
        "description": "En lang tekst",
    }

    response = analyst_client.post("/finansiering/ny/", typed | GROUND)

    form = response.context["form"]
    assert response.status_code == 422
    assert set(form.errors) == {"organisation", "commitment_frames"}
    assert {key: form[key].value() for key in typed} == typed
    assert not FundingSource.objects.exists()


def test_a_name_is_asked_for(analyst_client, starting_data):
    response = analyst_client.post("/kontakter/ny/", {"email": "kari@eksempel.no"} | GROUND)

    assert response.context["form"].errors == {"name": ["Dette må fylles ut."]}


def test_a_period_that_ends_before_it_begins_is_told_at_its_end(analyst_client, starting_data):
    strategy = make_record("strategy", name="Bakvendt", period_start="2024")
    address = f"{address_of('strategy', strategy)}rediger/"
    sent = sent_as_opened(analyst_client, address) | {"period_end": "2020"}

    response = analyst_client.post(address, sent)

    assert set(response.context["form"].errors) == {"period_end"}


def test_a_person_who_is_not_registered_is_told_at_the_field(analyst_client, starting_data):
    typed = {"name": "Listen", "responsible_person": "Kari Nordmann"}

    refused = analyst_client.post("/portefoljer/ny/", typed | GROUND)
    analyst_client.post("/kontakter/ny/", {"name": "Kari Nordmann"} | GROUND)
    kept = analyst_client.post("/portefoljer/ny/", typed | GROUND)

    assert set(refused.context["form"].errors) == {"responsible_person"}
    page = text_of(analyst_client.get(kept.url))
    assert f'href="{address_of("contact", Contact.objects.get())}"' in page


def test_one_of_several_values_is_taken_away_and_the_others_stand(analyst_client, starting_data):
    source = make_record("funding-source", name="Støtte")
    for one in frames((2023, 10), (2024, 20)):
        add_to("funding-source", source, commitment_frames=one)
    address = f"{address_of('funding-source', source)}rediger/"
    sent = sent_as_opened(analyst_client, address)
    lines = sent["commitment_frames"].splitlines()

    analyst_client.post(address, sent | {"commitment_frames": lines[1]})

    held = values_of("funding-source", source)["commitment_frames"]
    assert [one["year"] for one in held] == [2023]
    gone = Evidence.objects.get(record_id=source.id, value__isnull=True)
    assert gone.words == lines[0]


def test_a_form_sent_as_it_was_opened_changes_nothing(analyst_client, starting_data):
    strategy = make_record(
        "strategy",
        name="Digital hverdag",
        description="To\nlinjer",
        organisation=id_of(DIGDIR),
        cooperating_organisations=[id_of(TAX)],
        period_start="2024-03",
    )
    before = Evidence.objects.count()
    address = f"{address_of('strategy', strategy)}rediger/"

    response = analyst_client.post(address, sent_as_opened(analyst_client, address), follow=True)

    assert "Ingenting var endret." in text_of(response)
    assert Evidence.objects.count() == before


def test_two_who_change_different_fields_both_have_their_way(analyst_client, starting_data):
    strategy = make_record("strategy", name="Digital hverdag", description="Gammel")
    address = f"{address_of('strategy', strategy)}rediger/"
    mine = sent_as_opened(analyst_client, address) | {"description": "Min"}
    add_to("strategy", strategy, name="Deres navn")

    told = analyst_client.post(address, mine)
    form = told.context["form"]
    again = {field.html_name: field.value() for field in form if field.value()}
    analyst_client.post(address, again)

    strategy.refresh_from_db()
    assert told.status_code == 409
    assert "Noen har endret dette imens." in text_of(told)
    assert (strategy.name, strategy.description) == ("Deres navn", "Min")


def test_two_who_change_the_same_field_are_told_at_it(analyst_client, starting_data):
    strategy = make_record("strategy", name="Digital hverdag")
    address = f"{address_of('strategy', strategy)}rediger/"
    mine = sent_as_opened(analyst_client, address) | {"name": "Mitt navn"}
    add_to("strategy", strategy, name="Deres navn")

    form = analyst_client.post(address, mine).context["form"]

    strategy.refresh_from_db()
    assert strategy.name == "Deres navn"
    assert form["name"].value() == "Mitt navn"
    assert "Deres navn" in form.errors["name"][0]


@kinds
def test_the_page_and_the_list_tell_the_initiatives_that_the_viewer_may_see(
    kind, client, analyst, starting_data
):
    record = make_record(kind, name="En ting")
    tied = {TIED_BY[kind]: [str(record.id)]}
    publish([record_initiative(name="Åpent", **tied)], by=operator())
    record_initiative(name="Hemmelig", **tied)
    client.force_login(analyst)

    inside = client.get(address_of(kind, record))
    listed = client.get(LISTS[kind])
    client.logout()
    outside = client.get(address_of(kind, record))

    assert {row.name for row in inside.context["page"]} == {"Åpent", "Hemmelig"}
    assert listed.context["rows"][0].count == 2
    if kind != "contact":
        assert [row.name for row in outside.context["page"]] == ["Åpent"]
        assert client.get(LISTS[kind]).context["rows"][0].count == 1


def test_others_than_analysts_are_told_what_open_sources_say(client, analyst, starting_data):
    strategy = make_record("strategy", name="Åpen strategi", period_start="2024")
    add_to("strategy", strategy, source=make_source(), description="Lukket tekst")
    add_to("strategy", strategy, source=make_source(), organisation=id_of(TAX))
    pages = [address_of("strategy", strategy), "/strategier/", "/strategier.json"]

    outside = [text_of_any(client.get(page)) for page in pages]
    found = client.get("/strategier/", {"q": "skatteetaten"})
    client.force_login(analyst)
    inside = [text_of_any(client.get(page)) for page in pages]

    assert ["Lukket tekst" in page for page in inside] == [True, False, True]
    assert [TAX in page for page in inside] == [True, True, True]
    assert not any("Lukket tekst" in page or TAX in page for page in outside)
    assert all("2024" in page for page in outside)
    assert names_in(found) == []


def text_of_any(response) -> str:
    if response.streaming:
        return b"".join(response.streaming_content).decode()
    return text_of(response)


def test_what_only_closed_sources_name_is_not_there_for_others(client, reader, starting_data):
    strategy = make_record("strategy", name="Lukket strategi", source=make_source())
    client.force_login(reader)

    page = client.get(address_of("strategy", strategy))

    assert page.status_code == 404
    assert names_in(client.get("/strategier/")) == []


def test_contacts_are_for_those_who_edit_and_nobody_else(client, analyst, reader, starting_data):
    contact = make_record("contact", name="Kari Nordmann", email="kari@eksempel.no")
    pages = ["/kontakter/", "/kontakter.csv", address_of("contact", contact)]

    outside = {client.get(page).status_code for page in pages}
    client.force_login(reader)
    signed_in = {client.get(page).status_code for page in pages}
    client.force_login(analyst)
    inside = [text_of_any(client.get(page)) for page in pages]

    assert (outside, signed_in) == ({302}, {404})
    assert all("kari@eksempel.no" in page for page in inside)


def test_an_owner_sees_the_contacts_of_their_own_initiatives(client, owner, starting_data):
    own = make_record("contact", name="Kari Nordmann")
    make_record("contact", name="Ola Nordmann")
    record_initiative(responsible_organisation=id_of(DIGDIR), contacts=[str(own.id)])
    client.force_login(owner)

    response = client.get("/kontakter/")

    assert names_in(response) == ["Kari Nordmann"]


def test_who_answers_for_a_portfolio_is_not_told_to_outsiders(client, analyst, starting_data):
    person = make_record("contact", name="Kari Nordmann")
    source = open_source()
    portfolio = make_record(
        "portfolio", source=source, name="Listen", responsible_person=str(person.id)
    )
    pages = [
        address_of("portfolio", portfolio),
        "/portefoljer.json",
        f"/kilder/{source.number}/",
    ]

    outside = [text_of_any(client.get(page)) for page in pages]
    client.force_login(analyst)
    inside = text_of(client.get(pages[0]))

    assert "Kari Nordmann" in inside
    assert not any("Kari Nordmann" in page or str(person.id) in page for page in outside)


def test_records_are_found_by_name_body_and_address(analyst_client, starting_data):
    make_record("contact", name="Kari Nordmann", email="kari@eksempel.no")
    make_record("contact", name="Ola Nordmann", organisation=id_of(TAX))

    by_body = analyst_client.get("/kontakter/", {"q": "nordmann skatteetaten"})
    by_address = analyst_client.get("/kontakter/", {"q": "kari@"})

    assert names_in(by_body) == ["Ola Nordmann"]
    assert names_in(by_address) == ["Kari Nordmann"]


@kinds
def test_an_empty_list_says_what_to_do(kind, analyst_client, starting_data):
    page = text_of(analyst_client.get(LISTS[kind]))

    assert "å vise" in page
    assert "Registrer en her" in page


@kinds
@pytest.mark.parametrize("form", ["csv", "json", "xlsx"])
def test_the_list_is_given_as_a_file(kind, form, analyst_client, starting_data):
    make_record(kind, name="En ting")

    response = analyst_client.get(f"{LISTS[kind].rstrip('/')}.{form}")

    assert response.status_code == 200
    assert f".{form}" in response["Content-Disposition"]
    assert b"".join(response.streaming_content)


def test_a_file_for_programs_has_the_parts_of_an_amount(analyst_client, starting_data):
    source = make_record("funding-source", name="Støtte", organisation=id_of(DIGDIR))
    add_to("funding-source", source, commitment_frames=frames((2024, 125))[0])

    content = b"".join(analyst_client.get("/finansiering.json").streaming_content)

    record = json.loads(content)[0]
    assert record["commitment_frames"] == [{"year": 2024, "amount": 125, "currency": "nok"}]
    assert (record["organisation"], record["initiatives"]) == (DIGDIR, 0)


def test_a_file_of_no_known_form_is_not_found(client, starting_data):
    assert client.get("/strategier.docx").status_code == 404


def test_the_history_tells_what_was_changed_by_whom_and_why(analyst_client, starting_data):
    strategy = make_record("strategy", name="Digital hverdag")
    address = f"{address_of('strategy', strategy)}rediger/"
    sent = sent_as_opened(analyst_client, address)
    analyst_client.post(address, sent | {"name": "Digital helg", "cooperating_organisations": "KS"})

    page = text_of(analyst_client.get(f"{address_of('strategy', strategy)}historikk/"))

    assert "Navn ble endret fra «Digital hverdag» til «Digital helg»." in page
    assert "Samarbeidende virksomheter: «KS» ble lagt til." in page
    assert "Ringte dem" in page


@kinds
def test_only_analysts_change_records_and_read_their_history(kind, client, reader, starting_data):
    one = address_of(kind, make_record(kind, name="En ting"))
    addresses = [f"{LISTS[kind]}ny/", f"{one}rediger/", f"{one}historikk/"]

    outside = {client.get(address).status_code for address in addresses}
    client.force_login(reader)
    inside = {client.get(address).status_code for address in addresses}

    assert (outside, inside) == ({302}, {403})


@kinds
@pytest.mark.parametrize("is_list", [True, False], ids=["list", "page"])
def test_three_rows_cost_as_many_queries_as_thirty(kind, is_list, analyst_client, starting_data):
    record = make_record(kind, name="Den første")
    address = LISTS[kind] if is_list else address_of(kind, record)

    def fill(number: int) -> int:
        for _one in range(number):
            fields = {} if kind == "contact" else {"address": "https://eksempel.no/"}
            made = make_record(kind, name="En ting", organisation=id_of(DIGDIR), **fields)
            record_initiative(**{TIED_BY[kind]: [str(record.id), str(made.id)]})
            add_to(kind, record, organisation=id_of(TAX))
            add_to(kind, record, organisation=id_of(DIGDIR))
        with CaptureQueriesContext(connection) as queries:
            analyst_client.get(address)
        return len(queries)

    few, many = fill(3), fill(27)

    assert few == many


def test_the_pages_show_a_past_day_as_it_was(client, transactional_db):
    register_everything_on_the_first_of_march()
    with at(FIRST):
        strategy = make_record("strategy", name="Digital hverdag")
    with at(FIRST + 2 * DAY):
        add_to("strategy", strategy, name="Digital helg")
        make_record("strategy", name="En ny")
    then = {"per": (FIRST + DAY).date().isoformat()}

    listed = client.get("/strategier/", then)
    page = client.get(address_of("strategy", strategy), then)
    file = client.get("/strategier.json", then)

    assert names_in(listed) == ["Digital hverdag"]
    assert page.context["record"].name == "Digital hverdag"
    assert [one["name"] for one in json.loads(b"".join(file.streaming_content))] == [
        "Digital hverdag"
    ]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_pages_are_there_in_each_language(language, analyst_client, starting_data):
    record = make_record("funding-source", name="Støtte")
    one = address_of("funding-source", record)

    for page in (LISTS["funding-source"], one, f"{one}rediger/", f"{one}historikk/"):
        response = analyst_client.get(page, headers={"accept-language": language})
        assert f'lang="{language}"' in text_of(response)


def test_a_source_leads_to_the_records_that_rest_on_it(client, starting_data):
    source = open_source()
    strategy = make_record("strategy", source=source, name="Digital hverdag")

    page = text_of(client.get(f"/kilder/{source.number}/"))

    assert f'href="{address_of("strategy", strategy)}"' in page


def test_an_initiative_leads_to_the_records_it_is_tied_to(analyst_client, starting_data):
    made = {kind: make_record(kind, name="En ting") for kind in LISTS}
    ties = {TIED_BY[kind]: [str(record.id)] for kind, record in made.items()}
    initiative = record_initiative(**ties)

    page = text_of(analyst_client.get(f"/tiltak/{initiative.number}/"))

    for kind, record in made.items():
        assert f'href="{address_of(kind, record)}"' in page
