"""Finding initiatives, reading one with what it rests on, its history, and files."""

import csv
import io
import json
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from overblikk.accounts.viewer import operator
from overblikk.history.moment import at
from overblikk.organisations.models import Organisation
from overblikk.registry.actions import Draft, publish, record, register_record, withdraw
from overblikk.registry.models import Portfolio, Redirect
from overblikk.registry.reading import cooperation
from overblikk.sources.claims import Claim
from overblikk.sources.models import AccessLevel, Method
from overblikk.vocabulary.actions import delete_concept
from overblikk.vocabulary.models import Concept
from overblikk.vocabulary.queries import concept_id
from tests.bodies import register_everything_on_the_first_of_march
from tests.conftest import make_source, record_initiative

FIRST = datetime(2026, 3, 1, 10, tzinfo=UTC)
DAY = timedelta(days=1)


def body(name):
    return Organisation.objects.get(name_nb=name)


def text_of(response):
    return " ".join(response.content.decode().split())


def names_in(response):
    return [initiative.name for initiative in response.context["page"]]


def public(**fields):
    initiative = record_initiative(**fields)
    publish([initiative], by=operator())
    return initiative


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("q=post", ["Digital post"]),
        ("status=ongoing", ["Digital post"]),
        ("status=-", ["Roboten"]),
        ("ai=yes", ["Roboten"]),
        ("purposes=efficiency", ["Digital post"]),
        ("technologies=robotics", ["Roboten"]),
        ("responsible_organisation=skatteetaten", ["Digital post"]),
        ("responsible_organisation=974761076", ["Digital post"]),
        ("responsible_ministry=Finansdepartementet", ["Digital post"]),
        ("sector=-", ["Roboten"]),
        ("q=post&ai=yes", []),
        ("sort=-name", ["Roboten", "Digital post"]),
        ("published=yes", ["Digital post", "Roboten"]),
    ],
)
def test_the_list_is_narrowed_and_ordered_as_the_address_says(
    client, starting_data, query, expected
):
    public(
        name="Digital post",
        status=str(concept_id("status", "ongoing")),
        purposes=[str(concept_id("purpose", "efficiency"))],
        responsible_organisation=str(body("Skatteetaten").id),
    )
    public(
        name="Roboten",
        ai=str(concept_id("ai", "yes")),
        technologies=[str(concept_id("technology", "robotics"))],
    )

    response = client.get(f"/tiltak/?{query}")

    assert names_in(response) == expected


def test_the_sector_follows_from_the_responsible_body(client, starting_data):
    tax = body("Skatteetaten")
    public(name="Digital post", responsible_organisation=str(tax.id))
    public(name="Roboten")

    response = client.get("/tiltak/", {"sector": tax.ministry.sector.key})

    assert names_in(response) == ["Digital post"]


def test_a_concept_that_may_no_longer_be_chosen_can_still_be_looked_for(client, starting_data):
    public(name="Digital post", phase=str(concept_id("phase", "execution")))
    Concept.objects.filter(scheme__key="phase", notation="execution").update(valid_to=FIRST.date())

    response = client.get("/tiltak/?phase=execution")

    assert names_in(response) == ["Digital post"]


def test_a_filter_that_is_not_understood_says_so_and_shows_nothing(client, starting_data):
    public(name="Digital post")

    answers = [client.get(f"/tiltak/?{q}") for q in ("status=tull", "tull=1", "sector=tull")]

    assert [answer.status_code for answer in answers] == [400, 400, 400]
    assert ["tull" in text_of(answer) for answer in answers] == [True, True, True]
    assert [names_in(answer) for answer in answers] == [[], [], []]


def test_what_no_text_can_hold_breaks_nothing(client, starting_data):
    response = client.get("/tiltak/?q=%00post&status=%00")

    assert response.status_code == 400
    assert "et tegn som ikke kan brukes" in text_of(response)


def test_fields_left_blank_do_not_stay_in_the_address(client, starting_data):
    response = client.get("/tiltak/?q=post&status=&phase=")

    assert response.url == "/tiltak/?q=post"


def test_each_filter_in_force_leads_to_the_list_without_it(client, starting_data):
    response = client.get("/tiltak/?q=post&status=ongoing&side=2")

    told = {one.label: (one.words, one.without) for one in response.context["in_force"]}
    assert told == {
        "Søk": ("post", "?status=ongoing"),
        "Status": (str(Concept.objects.get(notation="ongoing")), "?q=post"),
    }


def test_an_empty_list_says_what_to_widen(client, starting_data):
    public(name="Digital post")

    nothing = text_of(client.get("/tiltak/?q=finnes+ikke&status=ongoing"))
    wider = client.get("/tiltak/?q=post&status=ongoing")

    assert "Ta bort flere filtre" in nothing
    assert [(one.filter.label, one.count) for one in wider.context["widening"]] == [("Status", 1)]


def test_only_an_analyst_finds_what_is_not_published(client, analyst, starting_data):
    record_initiative(name="Digital post")

    outside = names_in(client.get("/tiltak/"))
    client.force_login(analyst)
    inside = names_in(client.get("/tiltak/"))

    assert (outside, inside) == ([], ["Digital post"])


def test_the_list_asks_the_database_no_more_often_of_thirty_than_of_three(client, starting_data):
    tax = str(body("Skatteetaten").id)

    def queries(count):
        for n in range(count):
            public(name=f"Tiltak {n}", responsible_organisation=tax)
        with CaptureQueriesContext(connection) as asked:
            client.get("/tiltak/?responsible_organisation=Skatteetaten")
        return len(asked)

    few, many = queries(3), queries(27)

    assert few == many


def test_the_list_goes_on_to_the_next_page(client, starting_data):
    for n in range(51):
        public(name=f"Tiltak {n:02}")

    response = client.get("/tiltak/?side=2")

    assert names_in(response) == ["Tiltak 50"]
    assert 'href="?side=1"' in text_of(response)


def test_the_list_is_downloaded_as_it_is_narrowed(client, starting_data):
    public(name="Digital post")
    public(name="=Roboten")

    as_csv = client.get("/tiltak.csv?q=robot")
    as_json = client.get("/tiltak.json?q=post")
    as_xlsx = client.get("/tiltak.xlsx")

    rows = list(csv.DictReader(io.StringIO(as_csv.getvalue().decode("utf-8-sig")), delimiter=";"))
    assert [row["Navn"] for row in rows] == ["'=Roboten"]
    assert [row["name"] for row in json.loads(as_json.getvalue())] == ["Digital post"]
    assert as_xlsx.getvalue().startswith(b"PK")
    assert "attachment" in as_csv["Content-Disposition"]


def test_a_file_of_what_is_not_understood_is_refused(client, starting_data):
    answers = [client.get(path).status_code for path in ("/tiltak.csv?status=tull", "/tiltak.doc")]

    assert answers == [400, 404]


def test_a_value_is_shown_with_its_source_its_place_and_the_words(client, starting_data):
    source = make_source(title="Oversikten", access_level=AccessLevel.PUBLIC)
    claim = Claim(
        "start", "2024-03", source, Method.READ, "mars -24", {"sheet": "Prosjekter", "cell": "B7"}
    )
    initiative = record_initiative(name="Digital post", source=source)
    record([Draft(initiative, [claim])], by=operator())
    publish([initiative], by=operator())

    page = text_of(client.get(f"/tiltak/{initiative.number}/"))

    assert "Oversikten" in page
    assert "ark «Prosjekter», celle B7" in page
    assert "mars -24" in page
    assert "Lest som «mars 2024»" in page


def test_evidence_from_a_source_not_for_sharing_is_not_shown_to_everyone(client, starting_data):
    initiative = public(name="Digital post", source=make_source(title="Lukket oversikt"))

    page = text_of(client.get(f"/tiltak/{initiative.number}/"))

    assert "Digital post" in page
    assert "Lukket oversikt" not in page
    assert "Belegget står i en kilde som ikke er for deling." in page


def test_ministry_and_sector_that_follow_are_marked_as_such(client, starting_data):
    initiative = public(responsible_organisation=str(body("Skatteetaten").id))

    page = text_of(client.get(f"/tiltak/{initiative.number}/"))

    assert "Finansdepartementet</a> <span" in page
    assert "Følger av virksomheten" in page


def test_one_initiative_takes_as_many_queries_however_much_it_holds(analyst_client, starting_data):
    bodies = Organisation.objects.all()[:30]
    purpose = str(concept_id("purpose", "efficiency"))
    small = record_initiative(
        name="Lite", responsible_organisation=str(bodies[0].id), purposes=[purpose]
    )
    large = record_initiative(
        name="Stort",
        responsible_organisation=str(bodies[0].id),
        cooperating_organisations=[cooperation(one.id) for one in bodies],
        former_names=[f"Navn {n}" for n in range(20)],
        purposes=[str(c.id) for c in Concept.objects.filter(scheme__key="purpose")],
    )

    counts = []
    for initiative in (small, large):
        for page in ("", "historikk/"):
            with CaptureQueriesContext(connection) as asked:
                analyst_client.get(f"/tiltak/{initiative.number}/{page}")
            counts.append(len(asked))

    assert counts[:2] == counts[2:]
    assert max(counts) <= 36


def test_what_the_viewer_may_not_see_does_not_exist(client, starting_data):
    number = record_initiative().number

    answers = [
        client.get(path).status_code
        for path in (f"/tiltak/{number}/", f"/tiltak/{number}/historikk/", f"/tiltak/{number}.json")
    ]

    assert answers == [404, 404, 404]


def test_an_old_number_leads_on_for_good(client, starting_data):
    initiative = public()
    Redirect.objects.create(number=17, initiative=initiative)

    answers = [client.get(f"/tiltak/17{page}") for page in ("/?x=1", "/historikk/", ".json")]

    assert [answer.status_code for answer in answers] == [301, 301, 301]
    assert answers[0].url == f"/tiltak/{initiative.number}/?x=1"


def test_one_initiative_is_had_as_json(client, starting_data):
    initiative = public(name="Blåbær")

    record_ = client.get(f"/tiltak/{initiative.number}.json").json()

    assert (record_["number"], record_["name"]) == (initiative.number, "Blåbær")


def sentences(response):
    return [change.sentence for step in response.context["steps"] for change in step.changes]


def test_history_tells_each_change_as_a_sentence(analyst_client, committed):
    source = make_source()
    purpose = str(concept_id("purpose", "efficiency"))
    initiative = record_initiative(name="Digital post", start="2023", purposes=[purpose])
    gone = Claim("purposes", purpose, source, Method.TYPED)
    claims = [
        Claim("start", "2024", source, Method.TYPED),
        Claim("end", "2025", source, Method.TYPED),
    ]
    record([Draft(initiative, claims, [gone])], by=operator(), ground="Ringte")

    response = analyst_client.get(f"/tiltak/{initiative.number}/historikk/")

    label = Concept.objects.get(id=purpose).label_nb
    assert sentences(response)[:3] == [
        "Oppstart ble endret fra «2023» til «2024».",
        "Slutt ble satt til «2025».",
        f"Formål: «{label}» ble tatt bort.",
    ]
    assert f"Formål: «{label}» ble lagt til." in sentences(response)
    assert [step.ground for step in response.context["steps"]] == ["Ringte", ""]


def test_history_names_a_concept_that_is_deleted(analyst_client, committed):
    concept = Concept.objects.get(scheme__key="technology", notation="robotics")
    initiative = record_initiative(technologies=[str(concept.id)])
    gone = Claim("technologies", str(concept.id), make_source(), Method.TYPED)
    record([Draft(initiative, [], [gone])], by=operator())
    delete_concept(concept, by=None, name="Prøve")

    response = analyst_client.get(f"/tiltak/{initiative.number}/historikk/")

    assert sentences(response)[0] == "Teknologi: «Robotikk» ble tatt bort."


def test_who_did_what_on_what_ground_is_told_to_analysts_only(client, analyst, committed):
    initiative = public()
    withdraw([initiative], by=operator(), ground="Feil")
    publish([initiative], by=operator())

    outside = client.get(f"/tiltak/{initiative.number}/historikk/")
    client.force_login(analyst)
    inside = client.get(f"/tiltak/{initiative.number}/historikk/")

    assert "Feil" in text_of(inside)
    assert "Publiseringen ble trukket tilbake." in sentences(inside)
    assert "Feil" not in text_of(outside)
    assert "Publiseringen ble trukket tilbake." not in sentences(outside)


def test_every_page_shows_a_past_day_as_it_was(client, transactional_db):
    register_everything_on_the_first_of_march()
    with at(FIRST):
        initiative = record_initiative(name="Digital posthylle")
    with at(FIRST + DAY):
        publish([initiative], by=operator())
    with at(FIRST + DAY + timedelta(hours=1)):
        record_initiative(initiative=initiative, name="Digital post", start="2023")
    with at(FIRST + 2 * DAY):
        record_initiative(initiative=initiative, name="Digital postkasse")
    then = (FIRST + DAY).date().isoformat()
    number = initiative.number

    names = [
        names_in(client.get(f"/tiltak/?per={then}")),
        json.loads(client.get(f"/tiltak.json?per={then}").getvalue())[0]["name"],
        client.get(f"/tiltak/{number}.json?per={then}").json()["name"],
        client.get(f"/tiltak/{number}/?per={then}").context["initiative"].name,
    ]
    steps = client.get(f"/tiltak/{number}/historikk/?per={then}").context["steps"]
    front = text_of(client.get(f"/?per={then}"))

    assert names == [["Digital post"], "Digital post", "Digital post", "Digital post"]
    assert [step.at for step in steps] == [FIRST + DAY + timedelta(hours=1)]
    assert f"/tiltak/{number}/?per={then}" in front


def test_a_portfolio_narrows_the_list(client, starting_data):
    source = make_source(access_level=AccessLevel.PUBLIC)
    portfolio = register_record(
        "portfolio", [Claim("name", "Medfinansiering", source, Method.READ)], by=operator()
    )
    public(name="Digital post", portfolios=[str(portfolio.id)])
    public(name="Roboten")

    response = client.get("/tiltak/?portfolios=medfinansiering")

    assert names_in(response) == ["Digital post"]
    assert Portfolio.objects.count() == 1


def test_the_page_of_a_whole_names_its_parts_and_what_depends_on_it(client, starting_data):
    """Only those that the reader may see, each from its own side."""
    whole = public(name="Helheten")
    public(name="Delen", parent=str(whole.id))
    record_initiative(name="Den skjulte delen", parent=str(whole.id))
    needs = {"type_id": str(concept_id("dependency", "requires")), "other_id": str(whole.id)}
    public(name="Det avhengige", dependencies=[needs])
    record_initiative(name="Det skjulte avhengige", dependencies=[needs])

    page = text_of(client.get(f"/tiltak/{whole.number}/"))

    assert "Delen" in page
    assert "Er forutsatt av:" in page
    assert "Det avhengige" in page
    assert "skjult" not in page


def test_what_is_published_does_not_name_what_it_points_at_unpublished(client, starting_data):
    """Neither on the page, in the history, nor in files, nor as a filter."""
    hidden = record_initiative(name="Skjult helhet")
    shown = public(name="Synlig del")
    record_initiative(initiative=shown, parent=str(hidden.id))

    pages = [f"/tiltak/{shown.number}/", f"/tiltak/{shown.number}/historikk/"]
    pages += [f"/tiltak/{shown.number}.json", "/tiltak.json", "/tiltak.csv"]
    told = [page for page in pages if "Skjult helhet" in client.get(page).getvalue().decode()]
    asked = client.get("/tiltak/", {"parent": "Skjult helhet"})

    assert told == []
    assert asked.status_code == 400
