"""The pages about bodies: found by any name, traced, changed with a ground, merged."""

import pytest

from overblikk.accounts.viewer import operator
from overblikk.history.moment import at
from overblikk.organisations.actions import record
from overblikk.organisations.models import Organisation, OrganisationName
from overblikk.registry.actions import publish
from overblikk.registry.reading import cooperation
from overblikk.sources.claims import Claim
from overblikk.sources.models import AccessLevel, Evidence, Method, Source
from overblikk.vocabulary.queries import concept_id
from tests.bodies import (
    DAY,
    FIRST,
    TEST_NUMBER,
    body_called,
    register_body,
    register_everything_on_the_first_of_march,
    text_of,
)
from tests.conftest import make_source, record_initiative

DIGDIR = "Digitaliseringsdirektoratet"
GROUND = {"ground": "Ringte dem", "ground_kind": "conversation"}


def form_of(response) -> dict:
    """What a browser would send of the form as the page shows it."""
    form = response.context["form"]
    shown = {field.name: field.value() for field in form}
    return {
        name: "on" if value is True else value
        for name, value in shown.items()
        if value not in (None, False)
    }


def names_in(response) -> list[str]:
    return [row[0].name_nb for row in response.context["rows"]]


@pytest.mark.parametrize("words", ["digitaliseringsdirekt", "Digdir", "991 825 827", "991825827"])
def test_a_body_is_found_by_name_short_name_or_number(client, starting_data, words):
    response = client.get("/virksomheter/", {"q": words})

    assert DIGDIR in names_in(response)


def test_the_list_is_narrowed_to_a_sector_by_the_ministry_too(client, starting_data):
    ministry = str(body_called("Energidepartementet").id)
    register_body("Et kraftverk", ministry=ministry)

    response = client.get("/virksomheter/", {"sektor": "energi"})

    assert {"Energidepartementet", "Et kraftverk"} <= set(names_in(response))
    assert DIGDIR not in names_in(response)


def test_nothing_found_says_what_to_do(client, starting_data):
    response = client.get("/virksomheter/", {"q": "finnes ikke"})

    assert "Ingen virksomheter passer" in text_of(response)


def test_the_list_costs_no_more_queries_for_many_bodies(
    client, starting_data, django_assert_max_num_queries
):
    for number in range(30):
        register_body(f"Sted {number}", ministry=str(body_called(DIGDIR).ministry_id))

    with django_assert_max_num_queries(8):
        response = client.get("/virksomheter/", {"q": "Sted"})

    assert len(names_in(response)) == 30


def test_the_list_is_shown_fifty_at_a_time(client, starting_data):
    response = client.get("/virksomheter/", {"side": 2})

    assert response.context["page"].number == 2
    assert 'rel="prev"' in text_of(response)


def test_the_page_shows_each_value_with_its_evidence(client, starting_data):
    body = register_body("Havnevesenet", other_names=[{"kind": "alias", "name": "HV"}])

    page = text_of(client.get(f"/virksomheter/{body.number}/"))

    assert "HV" in page
    assert "celle B7" in page
    assert "ukjent</span>" in page


def test_the_number_leads_to_the_register_that_gave_it(client, starting_data):
    body = body_called(DIGDIR)
    made_up = register_body("Prøvebruket", organisation_number=TEST_NUMBER)

    real = text_of(client.get(f"/virksomheter/{body.number}/"))
    other = text_of(client.get(f"/virksomheter/{made_up.number}/"))

    assert "https://data.brreg.no/enhetsregisteret/oppslag/enheter/991825827" in real
    assert "991 825 827" in real
    assert "data.brreg.no" not in other


def test_the_page_lists_initiatives_it_answers_for_and_takes_part_in(client, starting_data):
    body = body_called(DIGDIR)
    mine = record_initiative(name="Vårt eget", responsible_organisation=str(body.id))
    ours = record_initiative(name="Felles", cooperating_organisations=[cooperation(body.id)])
    record_initiative(name="Upublisert", responsible_organisation=str(body.id))
    publish([mine, ours], by=operator())

    response = client.get(f"/virksomheter/{body.number}/")

    shown = [(row.name, row.answers) for row in response.context["page"]]
    assert shown == [("Vårt eget", True), ("Felles", False)]


def test_a_body_that_only_an_internal_source_names_is_not_shown(client, analyst, starting_data):
    body = register_body("Hemmelig", source=make_source())

    outside = client.get(f"/virksomheter/{body.number}/")
    listed = client.get("/virksomheter/", {"q": "Hemmelig"})
    client.force_login(analyst)
    inside = client.get(f"/virksomheter/{body.number}/")

    assert outside.status_code == 404
    assert names_in(listed) == []
    assert inside.status_code == 200


def test_a_value_that_an_internal_source_alone_says_is_not_told(client, starting_data):
    body = register_body("Havnevesenet")
    inside = make_source(title="Hemmelig liste")
    record(body, [Claim("employees", 12, inside, Method.READ, words="tolv stykker")], by=None)

    page = text_of(client.get(f"/virksomheter/{body.number}/"))

    assert "tolv stykker" not in page
    assert "Hemmelig liste" not in page
    assert ">12<" not in page


def test_what_the_page_costs_does_not_grow_with_what_the_body_has(
    analyst_client, starting_data, django_assert_max_num_queries
):
    body = body_called(DIGDIR)
    for number in range(30):
        record_initiative(name=f"Tiltak {number}", responsible_organisation=str(body.id))
        make_source(from_organisation_id=body.id)

    with django_assert_max_num_queries(20):
        response = analyst_client.get(f"/virksomheter/{body.number}/")

    assert "Alle 30 kilder" in text_of(response)


def test_a_body_is_registered_with_a_stated_ground(analyst_client, analyst, starting_data):
    form = {
        **GROUND,
        "ground_is_public": "on",
        "name_nb": "Havnevesenet",
        "aliases": "HV\nHavna\nHV",
        "organisation_number": "310 075 728",
        "employees": "0",
        "ministry": "Digitaliserings- og forvaltningsdepartementet",
        "form": str(concept_id("organisation-form", "ORGL")),
    }

    response = analyst_client.post("/virksomheter/ny/", form)

    body = body_called("Havnevesenet")
    assert response.url == f"/virksomheter/{body.number}/"
    assert (body.organisation_number, body.employees) == (TEST_NUMBER, 0)
    assert body.ministry == body_called("Digitaliserings- og forvaltningsdepartementet")
    assert {name.name for name in body.other_names.all()} == {"HV", "Havna"}
    rows = Evidence.objects.filter(record_id=body.id)
    assert {row.method for row in rows} == {Method.TYPED}
    assert {row.ground for row in rows} == {"Ringte dem"}
    assert {row.recorded_by for row in rows} == {analyst.id}
    assert rows.get(field="organisation_number").place == {"form": "organisation_number"}
    assert {row.source.access_level for row in rows} == {AccessLevel.PUBLIC}


def test_without_a_ground_nothing_is_recorded_and_nothing_typed_is_lost(
    analyst_client, starting_data
):
    form = {"name_nb": "Havnevesenet", "employees": "mange"}

    page = text_of(analyst_client.post("/virksomheter/ny/", form))

    assert not Organisation.objects.filter(name_nb="Havnevesenet").exists()
    assert 'value="Havnevesenet"' in page
    assert 'value="mange"' in page
    assert 'href="#id_ground"' in page


@pytest.mark.parametrize(
    ("number", "message"),
    [
        ("310075729", "310075729 er ikke et organisasjonsnummer"),
        ("12345", "12345 er ikke et organisasjonsnummer"),
        ("991825827", "Digitaliseringsdirektoratet har organisasjonsnummeret 991 825 827."),
    ],
)
def test_a_number_that_cannot_be_is_refused_at_its_field(
    analyst_client, starting_data, number, message
):
    form = {**GROUND, "name_nb": "Havnevesenet", "organisation_number": number}

    page = text_of(analyst_client.post("/virksomheter/ny/", form))

    assert message in page
    assert 'aria-invalid="true"' in page


def test_a_ministry_that_is_not_in_the_register_is_refused(analyst_client, starting_data):
    form = {**GROUND, "name_nb": "Havnevesenet", "ministry": "Havdepartementet"}

    page = text_of(analyst_client.post("/virksomheter/ny/", form))

    assert "«Havdepartementet» står ikke i registeret." in page


def test_a_new_name_keeps_the_old_one_as_a_former_name(analyst_client, starting_data):
    body = register_body("Havnevesenet")
    address = f"/virksomheter/{body.number}/rediger/"
    form = form_of(analyst_client.get(address))

    analyst_client.post(address, {**form, **GROUND, "name_nb": "Havneetaten"})

    body.refresh_from_db()
    former = OrganisationName.objects.get(organisation=body)
    assert body.name_nb == "Havneetaten"
    assert (former.kind, former.name) == ("former", "Havnevesenet")


def test_only_what_differs_is_recorded(analyst_client, starting_data):
    body = register_body("Havnevesenet", nace_code="84.110", employees=12)
    address = f"/virksomheter/{body.number}/rediger/"
    form = form_of(analyst_client.get(address))

    analyst_client.post(address, {**form, **GROUND, "employees": ""})

    body.refresh_from_db()
    typed = Evidence.objects.filter(record_id=body.id, method=Method.TYPED)
    assert (body.employees, body.nace_code) == (None, "84.110")
    assert [(row.field, row.value) for row in typed] == [("employees", None)]


def test_a_form_with_nothing_changed_says_so_and_makes_no_source(analyst_client, starting_data):
    body = body_called(DIGDIR)
    address = f"/virksomheter/{body.number}/rediger/"
    before = Source.objects.count()

    response = analyst_client.post(
        address, {**form_of(analyst_client.get(address)), **GROUND}, follow=True
    )

    assert "Ingenting var endret." in text_of(response)
    assert Source.objects.count() == before


def test_another_name_that_is_taken_away_is_gone_but_its_evidence_stands(
    analyst_client, starting_data
):
    body = register_body("Havnevesenet", other_names=[{"kind": "alias", "name": "HV"}])
    address = f"/virksomheter/{body.number}/rediger/"
    form = form_of(analyst_client.get(address))

    analyst_client.post(address, {**form, **GROUND, "aliases": ""})

    assert not body.other_names.exists()
    assert Evidence.objects.filter(record_id=body.id, field="other_names").count() == 2


def test_what_somebody_else_changed_meanwhile_is_not_written_over(analyst_client, starting_data):
    body = register_body("Havnevesenet")
    address = f"/virksomheter/{body.number}/rediger/"
    mine = {**form_of(analyst_client.get(address)), **GROUND, "name_en": "Port Office"}
    analyst_client.post(address, {**mine, "name_en": "Harbour Board"})

    refused = analyst_client.post(address, mine)
    body.refresh_from_db()
    held = body.name_en
    again = analyst_client.post(address, {**form_of(refused), "ground": "Ringte dem"})

    body.refresh_from_db()
    assert held == "Harbour Board"
    assert "Noen har endret dette imens." in text_of(refused)
    assert 'value="Port Office"' in text_of(refused)
    assert (again.status_code, body.name_en) == (302, "Port Office")


def test_a_body_below_itself_is_refused(analyst_client, starting_data):
    above = register_body("Havnevesenet")
    register_body("Losen", parent=str(above.id))
    address = f"/virksomheter/{above.number}/rediger/"
    form = form_of(analyst_client.get(address))

    page = text_of(analyst_client.post(address, {**form, **GROUND, "parent": "Losen"}))

    assert "Den ligger selv under denne virksomheten." in page


def test_a_merged_body_stays_and_points_to_its_successor(analyst_client, starting_data):
    old, new = register_body("Havnevesenet"), register_body("Kystetaten")
    address = f"/virksomheter/{old.number}/slas-sammen/"
    form = form_of(analyst_client.get(address))

    analyst_client.post(address, {**form, **GROUND, "successor": "Kystetaten"})

    old_page = text_of(analyst_client.get(f"/virksomheter/{old.number}/"))
    new_page = text_of(analyst_client.get(f"/virksomheter/{new.number}/"))
    assert "lever videre i" in old_page
    assert f'href="/virksomheter/{new.number}/"' in old_page
    assert f'href="/virksomheter/{old.number}/"' in new_page


def test_two_bodies_cannot_be_each_others_successor(analyst_client, starting_data):
    new = register_body("Kystetaten")
    register_body("Havnevesenet", successor=str(new.id))
    address = f"/virksomheter/{new.number}/slas-sammen/"
    form = form_of(analyst_client.get(address))

    page = text_of(analyst_client.post(address, {**form, **GROUND, "successor": "Havnevesenet"}))

    assert "Den har selv denne virksomheten som etterfølger." in page


def test_the_pages_show_a_past_day_as_it_was(client, transactional_db):
    register_everything_on_the_first_of_march()
    with at(FIRST):
        body = register_body("Havnevesenet")
    with at(FIRST + 2 * DAY):
        source = make_source(access_level=AccessLevel.PUBLIC, access_ground="")
        record(body, [Claim("name_nb", "Havneetaten", source, Method.READ)], by=None)
    then = (FIRST + DAY).date().isoformat()

    listed = client.get("/virksomheter/", {"per": then, "q": "Havne"})
    past = client.get(f"/virksomheter/{body.number}/", {"per": then})
    before = client.get(f"/virksomheter/{body.number}/", {"per": "2026-02-01"})
    now = client.get(f"/virksomheter/{body.number}/")

    assert names_in(listed) == ["Havnevesenet"]
    assert f"/virksomheter/?per={then}" in text_of(past)
    assert (past.context["body"].name, now.context["body"].name) == ("Havnevesenet", "Havneetaten")
    assert before.status_code == 404


def test_only_analysts_change_bodies(client, reader, starting_data):
    number = body_called(DIGDIR).number
    addresses = ["ny/", f"{number}/rediger/", f"{number}/slas-sammen/"]

    outside = {client.get(f"/virksomheter/{address}").status_code for address in addresses}
    client.force_login(reader)
    inside = {client.post(f"/virksomheter/{address}").status_code for address in addresses}

    assert (outside, inside) == ({302}, {403})
