"""Searching everything: what is found of each kind, what comes first, and as one types."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from overblikk.accounts.viewer import operator
from overblikk.history.moment import at
from overblikk.organisations.actions import record as record_body
from overblikk.registry.actions import publish
from overblikk.registry.models import Redirect
from overblikk.registry.reading import cooperation
from overblikk.sources.claims import Claim
from overblikk.sources.models import Method
from tests.bodies import DAY, FIRST, body_called, text_of
from tests.conftest import make_source, record_initiative
from tests.web.records import make_record, open_source

DIGDIR = "Digitaliseringsdirektoratet"
TYPING = {"headers": {"HX-Request": "true"}}


def public(**fields):
    initiative = record_initiative(**fields)
    publish([initiative], by=operator())
    return initiative


def found(response) -> dict[str, list[str]]:
    """The names of what was found, by the name of its page."""
    return {kind.page: [plain(one.name) for one in kind.found.best] for kind in shown(response)}


def shown(response):
    return response.context["kinds"]


def plain(segments) -> str:
    return "".join(text for text, _is_found in segments)


@pytest.fixture
def register(starting_data):
    """Something of each kind with a word in common."""
    make_record("portfolio", name="Oversikt over tilskudd")
    make_record("strategy", name="Strategi for tilskuddsforvaltning")
    make_record("funding-source", name="Tilskuddsordningen")
    open_source(title="Brev om tilskuddene")
    public(name="Tilskudd på nett", responsible_organisation=str(body_called(DIGDIR).id))
    public(name="Søknader", description="Behandling av søknader om tilskudd.")


def test_a_word_finds_something_of_each_kind(client, register):
    """In all its inflections, and where it is part of another."""
    response = client.get("/sok/", {"q": "tilskudd"})

    of = found(response)
    assert of["initiative"] == ["Tilskudd på nett", "Søknader"]
    assert of["portfolio"] == ["Oversikt over tilskudd"]
    assert of["strategy"] == ["Strategi for tilskuddsforvaltning"]
    assert of["funding-source"] == ["Tilskuddsordningen"]
    assert of["source"] == ["Brev om tilskuddene"]


def test_sectors_and_concepts_are_found_too(client, starting_data):
    sectors = found(client.get("/sok/", {"q": "energi"}))
    concepts = found(client.get("/sok/", {"q": "planlagt"}))

    assert sectors["sector"] == ["Energi"]
    assert "Planlagt" in concepts["concept"]


@pytest.mark.parametrize("words", ["Digdir", "digdir", "991 825 827", "991825827", DIGDIR])
def test_a_body_is_found_first_by_what_it_goes_by(client, register, words):
    """An abbreviation, a number however it is grouped, a name."""
    response = client.get("/sok/", {"q": words})

    assert next(iter(found(response).items())) == ("organisation", [DIGDIR])


def test_what_is_called_just_that_comes_before_what_begins_so(analyst_client, starting_data):
    """And that before what has it somewhere."""
    for name in ("Alt om post", "Post", "Postjournal", "Post til alle"):
        record_initiative(name=name)
        make_record("portfolio", name=name)

    of = found(analyst_client.get("/sok/", {"q": "post"}))

    assert of["portfolio"] == ["Post", "Post til alle", "Postjournal", "Alt om post"]


def test_the_initiative_with_the_number_comes_first(analyst_client, register):
    """Before those that say the number."""
    one = record_initiative(name="Åpne data")
    record_initiative(name="Arv", description=f"Følger opp tiltak {one.number}.")

    response = analyst_client.get("/sok/", {"q": str(one.number)})

    assert found(response)["initiative"] == ["Åpne data", "Arv"]


def test_a_number_leads_to_what_the_initiative_was_merged_with(analyst_client, register):
    """The number of old is in letters and reports."""
    one = record_initiative(name="Åpne data")
    Redirect.objects.create(number=987654, initiative=one)

    response = analyst_client.get("/sok/", {"q": "987654"})

    assert found(response) == {"initiative": ["Åpne data"]}


def test_says_why_something_was_found(client, register):
    """The name, or the stretch of the text, with the word marked."""
    page = text_of(client.get("/sok/", {"q": "tilskuddet"}))

    assert "<mark>Tilskudd</mark> på nett</a>" in page
    assert "Behandling av søknader om <mark>tilskudd</mark>." in page


def test_says_by_which_other_name_an_initiative_was_found(client, starting_data):
    """A former name, or a name of the body that takes part."""
    public(name="Postkassen", former_names="Meldingsboksen")
    public(name="Arkivet", cooperating_organisations=[cooperation(str(body_called(DIGDIR).id))])

    former = text_of(client.get("/sok/", {"q": "meldingsboks"}))
    body = text_of(client.get("/sok/", {"q": "digdir"}))

    assert "Tidligere navn: <mark>Meldingsboksen</mark>" in former
    assert f"Samarbeider: {DIGDIR} (<mark>Digdir</mark>)" in body


def test_where_there_are_more_the_list_of_all_is_a_step_away(client, starting_data):
    """With as many as were said."""
    for n in range(12):
        public(name=f"Postkasse {n}")

    page = client.get("/sok/", {"q": "postkasse"})
    listed = client.get("/tiltak/", {"q": "postkasse"})

    assert "Alle 12 treff" in text_of(page)
    assert 'href="/tiltak/?q=postkasse"' in page.content.decode()
    assert listed.context["page"].paginator.count == 12


def test_all_of_a_kind_is_a_page_of_its_own(client, starting_data):
    """With a page at a time, of those that the viewer may see."""
    for n in range(60):
        make_record("portfolio", name=f"Oversikt {n}")

    first = client.get("/sok/", {"q": "oversikt", "slag": "portfolio"})
    second = client.get("/sok/", {"q": "oversikt", "slag": "portfolio", "side": 2})

    assert first.context["page"].paginator.count == 60
    assert [len(response.context["page"]) for response in (first, second)] == [50, 10]


def test_a_beginning_is_enough_where_no_whole_word_is_found(client, register):
    """And the page says so."""
    response = client.get("/sok/", {"q": "tilsku"})

    assert "Ingen treff på ordet «tilsku»" in text_of(response)
    assert found(response)["initiative"] == ["Tilskudd på nett", "Søknader"]


def test_a_misspelled_word_leads_to_a_near_one(client, register):
    """Here and on the list."""
    here = client.get("/sok/", {"q": "tilsgudd"})
    listed = client.get("/tiltak/", {"q": "tilsgudd"})

    assert 'Mente du <a class="ds-link" href="/sok/?q=tilskudd">tilskudd</a>?' in text_of(here)
    assert 'Mente du <a class="ds-link" href="?q=tilskudd">tilskudd</a>?' in text_of(listed)


def test_the_list_marks_what_was_searched_for_and_says_why(client, register):
    """In the name, or in the text below it."""
    page = text_of(client.get("/tiltak/", {"q": "tilskudd"}))

    assert "<mark>Tilskudd</mark> på nett</a>" in page
    assert ">Søknader</a><br>" in page
    assert "søknader om <mark>tilskudd</mark>" in page


def test_as_one_types_the_last_word_need_not_be_whole(client, register):
    """Suggestions alone, with the number of them to be read aloud."""
    response = client.get("/sok/", {"q": "nett tilsk"}, **TYPING)

    assert found(response)["initiative"] == ["Tilskudd på nett"]
    assert "<h1" not in response.content.decode()
    assert '<span id="suggestions-count" hx-swap-oob="innerHTML">1 treff.' in text_of(response)
    assert "HX-Request" in response.headers["Vary"]


def test_nothing_typed_suggests_nothing(client, register):
    """An empty field, or words that ask for nothing."""
    empty = client.get("/sok/", {"q": ""}, **TYPING)
    small = client.get("/sok/", {"q": "og"}, **TYPING)

    assert (shown(empty), shown(small)) == ([], [])


def test_what_was_typed_is_never_read_as_html(client, register):
    """Nor what was found."""
    public(name="<b>Tilskudd</b>")

    page = client.get("/sok/", {"q": '<b>tilskudd "'}).content.decode()

    assert "<b>" not in page


def test_the_search_is_a_form_on_every_page(client, register):
    """Pressing enter works without scripts; the menu leads there where the head has no room."""
    pages = [client.get(address).content.decode() for address in ("/", "/virksomheter/", "/sok/")]

    assert [page.count('<form method="get" action="/sok/" role="search"') for page in pages] == [
        1,
        1,
        1,
    ]
    assert all('href="/sok/"' in page for page in pages)


def test_a_name_that_is_withheld_finds_no_body(client, analyst, register, overview_source):
    """For whoever may know it, it does."""
    claim = Claim(
        "other_names",
        {"kind": "alias", "name": "Hemmeligkontoret"},
        overview_source,
        Method.READ,
        words="x",
    )
    record_body(body_called(DIGDIR), [claim], by=None)

    outside = found(client.get("/sok/", {"q": "hemmeligkontoret"}))
    client.force_login(analyst)
    inside = found(client.get("/sok/", {"q": "hemmeligkontoret"}))

    assert outside == {}
    assert inside["organisation"] == [DIGDIR]


def test_what_is_not_for_everyone_is_not_counted_either(client, starting_data):
    """Neither initiatives nor titles from closed sources."""
    record_initiative(name="Hemmelig postkasse")
    make_record("portfolio", source=make_source(), name="Hemmelig postoversikt")
    public(name="Postkassen")

    response = client.get("/sok/", {"q": "post"})

    assert {kind.page: kind.found.count for kind in shown(response)} == {"initiative": 1}


def test_a_past_day_is_searched_as_it_was(client, analyst, committed):
    """By the names of then, and links stay there."""
    with at(FIRST):
        initiative = record_initiative(name="Postkassen")
        make_record("portfolio", name="Postoversikten")
    with at(FIRST + DAY):
        record_initiative(initiative=initiative, name="Meldingsboksen")
    client.force_login(analyst)

    then = client.get("/sok/", {"q": "postkasse", "per": FIRST.date().isoformat()})
    now = client.get("/sok/", {"q": "postkasse"})

    assert found(then) == {"initiative": ["Postkassen"]}
    assert f'href="/tiltak/{initiative.number}/?per=2026-03-01"' in then.content.decode()
    assert "initiative" not in found(now)


def test_asks_the_database_no_more_often_of_much_than_of_little(analyst_client, register):
    """Whatever is found."""
    with CaptureQueriesContext(connection) as few:
        analyst_client.get("/sok/", {"q": "tilskudd"})
    for n in range(20):
        public(name=f"Tilskudd {n}", description="Om tilskudd")
        public(name=f"Noe annet {n}", description="Om tilskudd")
        make_record("portfolio", name=f"Tilskudd {n}")

    with CaptureQueriesContext(connection) as many:
        analyst_client.get("/sok/", {"q": "tilskudd"})

    # One more: of many, those whose names begin so are asked for.
    assert len(many) <= len(few) + 1
