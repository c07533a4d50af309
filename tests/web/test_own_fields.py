"""A field that an analyst adds: filled, traced, filtered, exported, seen in the past, ended."""

import csv
import io
import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate, now
from openpyxl import load_workbook

from overblikk.accounts.viewer import operator
from overblikk.history.moment import at
from overblikk.proposals.models import Proposal
from overblikk.registry.actions import Draft, publish, record
from overblikk.registry.filtering import Narrower
from overblikk.registry.holdings import holdings
from overblikk.registry.lexicon import Lexicon
from overblikk.registry.models import Initiative
from overblikk.sources.claims import Claim
from overblikk.sources.models import Method, Source
from overblikk.vocabulary.models import ConceptScheme, OwnField
from overblikk.vocabulary.own_field_actions import change_field, end_field
from overblikk.vocabulary.queries import concept_id
from tests.bodies import text_of
from tests.conftest import make_source, person, record_initiative
from tests.own_fields import NOBODY, own_field, taken_in, texts

FIELDS = "/kodeverk/felter/"
NEW = {"label_nb": "Antall brukere", "kind": "number"}
OVERVIEW = ("Navn;Antall brukere;Målgruppe", "Digital post;1250;Idé", "Roboten;40;Gjennomføring")


def names_in(response):
    return [initiative.name for initiative in response.context["page"]]


def two_fields():
    own_field("Antall brukere", explanation_nb="Innbyggere som bruker det.")
    own_field("Målgruppe", "concept", scheme="phase")


def end_now(key):
    field = OwnField.objects.get(key=key)
    end_field(field, on=localdate() - timedelta(days=1), **NOBODY)


def test_everyone_reads_the_list_and_only_editors_change_it(client, analyst, starting_data):
    two_fields()

    outside = text_of(client.get(FIELDS))
    turned_away = [client.get(f"{FIELDS}nytt/").status_code]
    client.force_login(person("reader"))
    turned_away.append(client.get(f"{FIELDS}own_antall_brukere/rediger/").status_code)
    client.force_login(person("administrator"))

    assert "Innbyggere som bruker det." in outside
    assert "Nytt felt" not in outside
    assert turned_away == [302, 403]
    assert client.get(f"{FIELDS}nytt/").status_code == 200


def test_a_field_is_added_and_stands_in_the_list(analyst_client, starting_data):
    form = {"label_nb": "Målgruppe", "kind": "concepts", "scheme": "phase"}

    response = analyst_client.post(f"{FIELDS}nytt/", form, follow=True)

    ((field, uses, has_ended),) = response.context["rows"]
    assert (field.key, field.scheme.key, uses, has_ended) == ("own_malgruppe", "phase", 0, False)
    assert "Feltet «Målgruppe» er lagt til" in text_of(response)


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"label_nb": ""}, "Dette må fylles ut."),
        ({"label_nb": "   "}, "Dette må fylles ut."),
        ({"label_nb": "2024"}, "Navnet må ha minst én bokstav."),
        ({"label_nb": "Svært " * 60}, "80 eller færre tegn"),
        ({"label_nb": "Status"}, "«Status» leses alt som «Status»."),
        ({"label_nb": "Prosjekteier"}, "«Prosjekteier» leses alt som «Ansvarlig virksomhet»."),
        ({"label_en": "Start date"}, "«Start date» leses alt som «Oppstart»."),
        ({"label_nn": "Sektor"}, "«Sektor» leses alt som «Sektor»."),
        ({"label_nb": "målgruppe"}, "Et annet eget felt heter «målgruppe»."),
        ({"kind": ""}, "Dette må fylles ut."),
        ({"kind": "concept"}, "Velg kodeverket som begrepene står i."),
        ({"scheme": "phase"}, "Bare felter med begreper har et kodeverk."),
        ({"kind": "concept", "scheme": "tull"}, "Velg et gyldig valg."),
    ],
)
def test_what_cannot_be_a_field_is_refused_with_the_reason(
    analyst_client, starting_data, form, said
):
    own_field("Målgruppe", "concept", scheme="phase")

    response = analyst_client.post(f"{FIELDS}nytt/", NEW | form)

    assert response.status_code == 422
    assert said in text_of(response)
    assert OwnField.objects.count() == 1


def test_a_field_is_renamed_and_moved_and_its_kind_stands(analyst_client, starting_data):
    two_fields()
    form = {"label_nb": "Brukere", "after": "own_malgruppe", "kind": "text"}

    analyst_client.post(f"{FIELDS}own_antall_brukere/rediger/", form)
    taken = analyst_client.post(f"{FIELDS}own_antall_brukere/rediger/", {"label_nb": "Målgruppe"})

    kept = [(field.key, field.label_nb, field.kind) for field in OwnField.objects.all()]
    assert kept == [
        ("own_malgruppe", "Målgruppe", "concept"),
        ("own_antall_brukere", "Brukere", "number"),
    ]
    assert (taken.status_code, "Et annet eget felt heter" in text_of(taken)) == (422, True)


def test_a_field_does_not_end_in_the_past(analyst_client, starting_data):
    two_fields()
    yesterday = localdate() - timedelta(days=1)

    response = analyst_client.post(
        f"{FIELDS}own_malgruppe/avslutt/", {"from_day": yesterday.isoformat()}
    )

    assert "Velg i dag eller en senere dag." in text_of(response)
    assert not OwnField.objects.exclude(valid_to=None).exists()


def test_a_field_that_is_to_end_is_told_of_and_can_be_kept(analyst_client, starting_data):
    two_fields()
    next_week = localdate() + timedelta(days=7)
    address = f"{FIELDS}own_malgruppe"

    listed = analyst_client.post(
        f"{address}/avslutt/", {"from_day": next_week.isoformat()}, follow=True
    )
    analyst_client.post(f"{address}/gjenapne/")

    assert "brukes til og med" in text_of(listed)
    assert OwnField.objects.get(key="own_malgruppe").valid_to is None


def test_a_scheme_is_added_and_then_its_concepts(analyst_client, starting_data):
    titles = {"title_nb": "Nivå", "title_nn": "Nivå", "title_en": "Level"}

    analyst_client.post("/kodeverk/nytt/", titles | {"description_nb": "Hvor langt det er kommet."})
    words = {"label_nb": "Høy", "label_nn": "Høg", "label_en": "High", "notation": "high"}
    response = analyst_client.post("/kodeverk/own-niva/nytt/", words)
    again = analyst_client.post("/kodeverk/nytt/", titles)

    assert response.url == "/kodeverk/own-niva/high/"
    assert "Et annet kodeverk heter det." in text_of(again)
    assert ConceptScheme.objects.get(key="own-niva").description_nb == "Hvor langt det er kommet."


def test_an_overview_fills_the_fields_and_the_page_says_from_where(analyst_client, starting_data):
    """Value, evidence with its cell, and history stand as of any other field."""
    two_fields()

    taken_in(*OVERVIEW)

    number = Initiative.objects.get(name="Digital post").number
    page = text_of(analyst_client.get(f"/tiltak/{number}/"))
    history = text_of(analyst_client.get(f"/tiltak/{number}/historikk/"))
    assert "<span>1 250</span>" in page
    assert "celle B2" in page
    assert 'href="/kodeverk/phase/idea/"' in page
    assert "Antall brukere ble satt til «1 250»." in history
    assert "Målgruppe ble satt til «Idé»." in history


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("own_antall_brukere=1250", ["Digital post"]),
        ("own_antall_brukere=1 250", ["Digital post"]),
        ("own_malgruppe=execution", ["Roboten"]),
        ("own_malgruppe=-", ["Uten"]),
        ("own_antall_brukere=-", ["Uten"]),
        ("own_antall_brukere=40&own_malgruppe=idea", []),
    ],
)
def test_the_list_is_narrowed_by_own_fields(analyst_client, starting_data, query, expected):
    two_fields()
    taken_in(*OVERVIEW)
    record_initiative(name="Uten")

    response = analyst_client.get(f"/tiltak/?{query}")

    assert names_in(response) == expected


@pytest.mark.parametrize(
    ("kind", "words", "asked", "missed"),
    [
        ("text", "Kunde og salg", "salg", "kjøp"),
        ("prose", "En lang omtale av det hele", "omtale", "kort"),
        ("date", "15.3.2026", "2026-03", "2025"),
        ("address", "https://eksempel.no/side", "eksempel.no", "annet.no"),
        ("number", "12,5", "12,5", "12"),
    ],
)
def test_each_kind_of_own_field_is_read_and_looked_for(
    analyst_client, starting_data, kind, words, asked, missed
):
    field = own_field("Vårt felt", kind)

    taken_in("Navn;Vårt felt", f"Digital post;{words}")

    found = [names_in(analyst_client.get("/tiltak/", {field.key: one})) for one in (asked, missed)]
    assert found == [["Digital post"], []]


def test_own_fields_stand_among_the_filters_and_tell_what_they_narrow(
    analyst_client, starting_data
):
    two_fields()

    response = analyst_client.get("/tiltak/?own_malgruppe=idea&vis=alle")

    page = text_of(response)
    assert 'name="own_malgruppe" value="idea" id="own_malgruppe-1" checked' in page
    assert 'placeholder="1 250 eller 12,5"' in page
    assert [(one.label, one.words) for one in response.context["in_force"]] == [
        ("Målgruppe", "Idé")
    ]


def test_more_own_fields_cost_the_list_no_more_queries(analyst_client, starting_data):
    two_fields()

    with CaptureQueriesContext(connection) as few:
        analyst_client.get("/tiltak/")
    for number in range(20):
        own_field(f"Felt {number}", "concepts", scheme="purpose")
    with CaptureQueriesContext(connection) as many:
        analyst_client.get("/tiltak/")

    assert len(many) == len(few)


def test_every_filter_that_is_offered_is_understood(analyst_client, starting_data):
    """Whatever can be chosen narrows the list, and so does "no value"."""
    two_fields()
    record_initiative(name="Digital post")
    response = analyst_client.get("/tiltak/?vis=alle")
    shown = [one for group in response.context["panel"] for one in group.facets]

    asked = [(one.facet.key, of.choice.value) for one in shown for of in one.choices]
    asked += [(one.facet.key, value) for one in shown if one.facet.field for value in "-*"]
    narrower = Narrower(holdings(), Lexicon.load(on=localdate(), viewer=operator()))

    assert len([narrower.any_of(key, [value]) for key, value in asked]) > 100


def test_own_fields_are_columns_of_every_file(analyst_client, starting_data):
    two_fields()
    taken_in(*OVERVIEW)

    text, table, book = (
        b"".join(analyst_client.get(f"/tiltak.{form}?sort=name"))
        for form in ("csv", "json", "xlsx")
    )

    rows = list(csv.DictReader(io.StringIO(text.decode("utf-8-sig")), delimiter=";"))
    assert [(row["Antall brukere"], row["Målgruppe"]) for row in rows] == [
        ("1250", "idea"),
        ("40", "execution"),
    ]
    assert [one["own_antall_brukere"] for one in json.loads(table)] == [1250, 40]
    headers, first, *_rest = load_workbook(io.BytesIO(book)).worksheets[0].values
    assert dict(zip(headers, first, strict=True))["Målgruppe"] == "idea"


def test_what_an_overview_writes_wrong_is_asked_on_the_desk_and_answered_there(
    analyst_client, starting_data
):
    """Words for a number, and a concept that the scheme does not have."""
    two_fields()
    taken_in("Navn;Antall brukere;Målgruppe", "Digital post;mange;Tenkefasen")
    source = Source.objects.latest("number")
    desk = text_of(analyst_client.get(f"/bordet/kilde/{source.number}/"))

    for field, words, text in (
        ("own_antall_brukere", "mange", "1 250"),
        ("own_malgruppe", "Tenkefasen", "idea"),
    ):
        answer = {"field": field, "words": words, "how": "choose", "text": text}
        analyst_client.post(f"/bordet/kilde/{source.number}/avklar/", answer)

    assert "«mange» er ikke et tall" in desk
    assert "«Tenkefasen» står ikke i kodeverket for Målgruppe" in desk
    proposal = Proposal.objects.get()
    values = {value["field"]: value["value"] for value in proposal.values}
    assert not proposal.has_questions
    assert values["own_antall_brukere"] == 1250


def test_a_value_is_changed_by_hand_with_a_ground(analyst_client, starting_data):
    two_fields()
    taken_in(*OVERVIEW)
    number = Initiative.objects.get(name="Roboten").number
    address = f"/tiltak/{number}/rediger/"
    form = {f.name: f.value() for f in analyst_client.get(address).context["form"]}
    form = {name: value for name, value in form.items() if value is not None}

    typed = {"own_antall_brukere": "55,5", "own_malgruppe": "Idé", "ground": "Møte 3. mars"}
    response = analyst_client.post(address, form | typed | {"kind": "conversation"})

    page = text_of(analyst_client.get(response.url))
    history = text_of(analyst_client.get(f"/tiltak/{number}/historikk/"))
    assert "<span>55,5</span>" in page
    assert "Møte 3. mars" in page
    assert "Andre kilder sier noe annet" in page
    assert "Antall brukere ble endret fra «40» til «55,5»." in history


def test_the_form_says_what_an_own_field_means(analyst_client, starting_data):
    two_fields()

    page = text_of(analyst_client.get("/tiltak/nytt/"))

    assert "Innbyggere som bruker det. Et tall, som 1 250 eller 12,5." in page


def test_two_drafts_of_one_initiative_leave_one_value_of_a_field_that_takes_one(starting_data):
    """The later holds; a value that is said again is not written again."""
    two_fields()
    held = {"own_antall_brukere": 1, "own_malgruppe": str(concept_id("phase", "idea"))}
    initiative = record_initiative(name="Digital post", **held)
    stands = initiative.concept_links.get().pk

    record([drafted(initiative, 2), drafted(initiative, 3)], by=operator())
    record_initiative(initiative=initiative, own_malgruppe=held["own_malgruppe"])

    assert [one.value for one in initiative.own_values.all()] == [3]
    assert initiative.concept_links.get().pk == stands


def drafted(initiative, users):
    claim = Claim("own_antall_brukere", users, make_source(), Method.READ, words=str(users))
    return Draft(initiative, [claim])


def test_ending_says_how_many_hold_a_value_and_that_it_stands(analyst_client, starting_data):
    two_fields()
    taken_in(*OVERVIEW)
    address = f"{FIELDS}own_antall_brukere/avslutt/"

    preview = text_of(analyst_client.get(address))
    analyst_client.post(address, {"from_day": localdate().isoformat()})

    rows = {field.key: rest for field, *rest in analyst_client.get(FIELDS).context["rows"]}
    assert "2 tiltak har en verdi i feltet." in preview
    assert rows == {"own_antall_brukere": [2, True], "own_malgruppe": [2, False]}


def test_an_ended_field_is_asked_for_nowhere_and_its_values_stand(analyst_client, starting_data):
    two_fields()
    taken_in(*OVERVIEW)
    number = Initiative.objects.get(name="Digital post").number

    end_now("own_antall_brukere")

    form = analyst_client.get(f"/tiltak/{number}/rediger/").context["form"]
    listed = text_of(analyst_client.get("/tiltak/?vis=alle"))
    headers = b"".join(analyst_client.get("/tiltak.csv")).decode().splitlines()[0]
    again = taken_in("Navn;Antall brukere", "Digital post;9999")
    page = text_of(analyst_client.get(f"/tiltak/{number}/"))
    assert ("own_antall_brukere" in form.fields, "own_malgruppe" in form.fields) == (False, True)
    assert ('name="own_antall_brukere"' in listed, 'name="own_malgruppe"' in listed) == (
        False,
        True,
    )
    assert ("Antall brukere" in headers, "Målgruppe" in headers) == (False, True)
    assert again.counts["unchanged"] == 1
    assert "<span>1 250</span>" in page
    assert "Avsluttet felt" in page


def test_a_past_day_shows_the_fields_as_they_were(analyst_client, committed):
    """Its name then, in use then, its value then; and neither field nor value before it was."""
    long_ago = now() - timedelta(days=20)
    with at(long_ago):
        initiative = record_initiative(name="Digital post")
        publish([initiative], by=operator())
    with at(long_ago + timedelta(days=4)):
        field = own_field("Antall brukere")
    with at(long_ago + timedelta(days=6)):
        record_initiative(initiative=initiative, **{field.key: 1250})
    with at(long_ago + timedelta(days=10)):
        change_field(field, texts=texts("Brukere"), after=None, **NOBODY)
        record_initiative(initiative=initiative, **{field.key: 40})
    end_now(field.key)

    def on(days, address, **query):
        day = (long_ago + timedelta(days=days)).date().isoformat()
        return analyst_client.get(address, {"per": day, **query})

    address = f"/tiltak/{initiative.number}/"
    then, later, before = (text_of(on(days, address)) for days in (8, 12, 2))
    found = names_in(on(8, "/tiltak/", **{field.key: "1250"}))
    headers = b"".join(on(8, "/tiltak.csv")).decode().splitlines()[0]
    assert "Antall brukere" in then
    assert "<span>1 250</span>" in then
    assert "Avsluttet felt" not in then
    assert "<dt>Brukere</dt>" in later
    assert "<span>40</span>" in later
    assert "rukere" not in before
    assert found == ["Digital post"]
    assert "Antall brukere" in headers
    assert "Avsluttet felt" in text_of(analyst_client.get(address))
    assert "Ingen egne felter ennå" in text_of(on(2, FIELDS))
