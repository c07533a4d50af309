"""The fact sheet on the page of a sector: how it co-ordinates, and what that rests on."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from overblikk.history.moment import at
from overblikk.organisations.models import Sector
from overblikk.registry.models import FactSheet
from overblikk.sources.held_values import values_of_all
from overblikk.sources.models import Evidence
from overblikk.vocabulary.queries import concept_id
from tests.bodies import DAY, FIRST, register_everything_on_the_first_of_march, text_of
from tests.conftest import make_source
from tests.web.records import GROUND, add_to, make_record, open_source, sent_as_opened

PAGE, EDIT = "/sektorer/energi/", "/sektorer/energi/faktaark/"


def sector() -> Sector:
    return Sector.objects.get(key="energi")


def make_sheet(**fields) -> FactSheet:
    return make_record("fact-sheet", sector=sector(), **fields)


def values() -> dict:
    sheet = FactSheet.objects.get()
    return values_of_all("fact-sheet", [sheet.id])[sheet.id]


def test_a_sector_without_a_sheet_says_so(client, starting_data):
    page = text_of(client.get(PAGE))

    assert "Sektoren har ikke noe faktaark å vise." in page


def test_the_first_that_is_written_registers_the_sheet(analyst_client, starting_data):
    strategy = make_record("strategy", name="Digital kraft")
    typed = {
        "coordination": "Etatsstyring",
        "summary": "Departementet følger opp.",
        "strategies": "digital kraft",
    }

    response = analyst_client.post(EDIT, sent_as_opened(analyst_client, EDIT) | typed)

    held = values()
    assert response.url == PAGE
    assert FactSheet.objects.get().sector == sector()
    assert held["coordination"] == str(concept_id("coordination", "agency-steering"))
    assert held["strategies"] == [str(strategy.id)]
    said = Evidence.objects.get(field="strategies")
    assert (said.words, said.ground) == ("digital kraft", GROUND["ground"])


def test_nothing_written_registers_nothing(analyst_client, starting_data):
    response = analyst_client.post(EDIT, GROUND, follow=True)

    assert "Ingenting var skrevet" in text_of(response)
    assert not FactSheet.objects.exists()


def test_a_sheet_is_changed_and_what_is_let_be_stands(analyst_client, starting_data):
    first = make_record("portfolio", name="Kraftlisten")
    second = make_record("portfolio", name="Vannlisten")
    make_sheet(summary="Kort", portfolios=[str(first.id)])
    sent = sent_as_opened(analyst_client, EDIT)

    analyst_client.post(EDIT, sent | {"portfolios": "Vannlisten"})

    assert values()["portfolios"] == [str(second.id)]
    assert values()["summary"] == "Kort"


def test_what_is_not_registered_is_told_at_its_field(analyst_client, starting_data):
    typed = {"funding_sources": "Finnes ikke", "summary": "Kort"}

    response = analyst_client.post(EDIT, GROUND | typed)

    form = response.context["form"]
    assert response.status_code == 422
    assert set(form.errors) == {"funding_sources"}
    assert form["summary"].value() == "Kort"


def test_a_sheet_that_somebody_else_registered_meanwhile_is_not_written_over(
    analyst_client, starting_data
):
    mine = sent_as_opened(analyst_client, EDIT) | {"summary": "Min"}
    make_sheet(summary="Deres")

    response = analyst_client.post(EDIT, mine)

    assert response.status_code == 409
    assert values()["summary"] == "Deres"


def test_the_page_shows_the_sheet_with_links_definition_and_evidence(client, starting_data):
    made = {
        kind: make_record(kind, name="En ting")
        for kind in ("strategy", "portfolio", "funding-source")
    }
    make_sheet(
        source=open_source(title="Rapporten"),
        coordination=str(concept_id("coordination", "across")),
        summary="Kort fortalt",
        strategies=[str(made["strategy"].id)],
        portfolios=[str(made["portfolio"].id)],
        funding_sources=[str(made["funding-source"].id)],
        ministry_comments="Departementet er enig",
    )

    page = text_of(client.get(PAGE))

    assert "Sektoren har felles, åpne oversikter" in page
    assert 'href="/kodeverk/coordination/across/"' in page
    for kind, path in {
        "strategy": "strategier",
        "portfolio": "portefoljer",
        "funding-source": "finansiering",
    }.items():
        assert f'href="/{path}/{made[kind].number}/"' in page
    assert "Rapporten" in page
    assert "Departementet er enig" in page


def test_others_than_analysts_are_told_what_open_sources_say(client, analyst, starting_data):
    hidden = make_record("strategy", name="Lukket strategi", source=make_source())
    sheet = make_sheet(summary="Åpent sagt", strategies=[str(hidden.id)])
    add_to("fact-sheet", sheet, source=make_source(), ministry_comments="Sagt i lukket møte")

    outside = text_of(client.get(PAGE))
    client.force_login(analyst)
    inside = text_of(client.get(PAGE))

    assert "Åpent sagt" in outside
    assert "Lukket strategi" not in outside
    assert "Sagt i lukket møte" not in outside
    assert "Lukket strategi" in inside
    assert "Sagt i lukket møte" in inside


def test_what_is_linked_is_kept_although_the_form_is_sent_unchanged(analyst_client, starting_data):
    strategy = make_record("strategy", name="Digital kraft")
    make_sheet(summary="Kort", strategies=[str(strategy.id)])

    response = analyst_client.post(EDIT, sent_as_opened(analyst_client, EDIT), follow=True)

    assert "Ingenting var endret." in text_of(response)
    assert values()["strategies"] == [str(strategy.id)]


def test_the_page_costs_the_same_however_much_the_sheet_says(analyst_client, starting_data):
    sheet = make_sheet(summary="Kort")

    def fill(number: int) -> int:
        for one in range(number):
            for kind, field in (("strategy", "strategies"), ("portfolio", "portfolios")):
                made = make_record(kind, name=f"Ting {one}")
                add_to("fact-sheet", sheet, **{field: str(made.id)})
        with CaptureQueriesContext(connection) as queries:
            analyst_client.get(PAGE)
        return len(queries)

    few, many = fill(3), fill(27)

    assert few == many


def test_the_page_shows_the_sheet_of_a_past_day(client, transactional_db):
    register_everything_on_the_first_of_march()
    with at(FIRST):
        sheet = make_sheet(summary="Slik det var")
    with at(FIRST + 2 * DAY):
        add_to("fact-sheet", sheet, summary="Slik det ble")
    then = {"per": (FIRST + DAY).date().isoformat()}

    past, now = text_of(client.get(PAGE, then)), text_of(client.get(PAGE))

    assert "Slik det var" in past
    assert "Slik det ble" not in past
    assert "Slik det ble" in now


def test_only_analysts_change_a_sheet(client, reader, starting_data):
    outside = client.get(EDIT)
    client.force_login(reader)
    inside = client.get(EDIT)

    assert (outside.status_code, inside.status_code) == (302, 403)


def test_a_sheet_of_no_known_sector_is_not_found(analyst_client, starting_data):
    assert analyst_client.get("/sektorer/finnes-ikke/faktaark/").status_code == 404


def test_a_source_leads_to_the_sector_whose_sheet_rests_on_it(client, starting_data):
    source = open_source()
    make_sheet(source=source, summary="Kort")

    page = text_of(client.get(f"/kilder/{source.number}/"))

    assert f'href="{PAGE}"' in page
