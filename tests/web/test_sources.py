"""The pages about sources: what was received, what rests on it, and who may see it."""

import hashlib

import pytest

from overblikk.accounts.viewer import operator
from overblikk.history.moment import at
from overblikk.proposals.actions import accept, propose_by_hand, reject
from overblikk.proposals.values import ProposedValue
from overblikk.registry.actions import publish
from overblikk.sources.actions import Received, change_access, keep_original, receive
from overblikk.sources.models import AccessLevel, Method, Source, SourceKind
from tests.bodies import (
    DAY,
    FIRST,
    body_called,
    register_body,
    register_everything_on_the_first_of_march,
    text_of,
)
from tests.conftest import make_source, person, record_initiative

CONTENT = b"Navn;Eier\r\nM\xe5ler;NVE\r\n"


def open_source(**details) -> Source:
    return make_source(access_level=AccessLevel.PUBLIC, access_ground="", **details)


def with_original(level: AccessLevel, filename: str = "oversikt.csv") -> Source:
    what = Received(
        kind=SourceKind.OVERVIEW,
        title="Oversikten",
        access_level=level,
        access_ground="Avtalt",
        filename=filename,
    )
    return receive(what, by=None, original=keep_original(CONTENT))


def propose_one(source: Source, name: str):
    value = ProposedValue("name", name, words=name, method=Method.READ)
    return propose_by_hand(initiative=None, name=name, values=[value], source=source, by=operator())


def titles_in(response) -> list[str]:
    return [row[0].title for row in response.context["rows"]]


def test_readers_see_only_public_sources(client, reader, analyst, starting_data):
    make_source(title="Hemmelig liste")
    open_source(title="Åpen liste")

    client.force_login(reader)
    outside = titles_in(client.get("/kilder/"))
    client.force_login(analyst)
    inside = titles_in(client.get("/kilder/"))

    assert "Åpen liste" in outside
    assert "Hemmelig liste" not in outside
    assert {"Åpen liste", "Hemmelig liste"} <= set(inside)


def test_the_list_is_narrowed_by_words_kind_and_sender(client, starting_data):
    body = body_called("Digitaliseringsdirektoratet")
    open_source(title="Fra Digdir", from_organisation_id=body.id, kind=SourceKind.DOCUMENT)
    open_source(title="Fra andre", kind=SourceKind.FORM)

    by_words = titles_in(client.get("/kilder/", {"q": "andre"}))
    by_kind = titles_in(client.get("/kilder/", {"slag": "form"}))
    by_sender = titles_in(client.get("/kilder/", {"virksomhet": body.number}))
    nonsense = client.get("/kilder/", {"slag": "finnes ikke", "virksomhet": "x"})

    assert (by_words, by_kind, by_sender) == (["Fra andre"], ["Fra andre"], ["Fra Digdir"])
    assert nonsense.status_code == 200


def test_the_list_costs_the_same_for_many(
    analyst_client, starting_data, django_assert_max_num_queries
):
    for number in range(30):
        record_initiative(source=make_source(title=f"Liste {number}"))

    with django_assert_max_num_queries(8):
        analyst_client.get("/kilder/")


def test_the_page_says_what_was_received_and_what_rests_on_it(analyst_client, starting_data):
    source = with_original(AccessLevel.INTERNAL)
    initiative = record_initiative(name="Måler", source=source)

    response = analyst_client.get(f"/kilder/{source.number}/")

    page = text_of(response)
    assert hashlib.sha256(CONTENT).hexdigest() in page
    assert "Avtalt" in page
    assert "celle A1" in page
    assert f'href="/tiltak/{initiative.number}/"' in page


def test_an_outsider_is_told_only_of_what_is_open(client, starting_data):
    source = open_source(title="Åpen liste")
    publish([record_initiative(name="Åpent tiltak", source=source)], by=operator())
    record_initiative(name="Hemmelig tiltak", source=source)
    body = register_body("Havnevesenet", source=source)

    response = client.get(f"/kilder/{source.number}/")

    assert [row.record for row in response.context["rows"]] == ["Åpent tiltak", body.name]
    assert "Hemmelig tiltak" not in text_of(response)
    assert response.context["tally"] is None


def test_an_internal_source_is_not_found_by_an_outsider(client, starting_data):
    source = with_original(AccessLevel.INTERNAL)

    page = client.get(f"/kilder/{source.number}/")
    original = client.get(f"/kilder/{source.number}/original/")

    assert (page.status_code, original.status_code) == (404, 404)


def test_proposals_are_counted_by_where_they_stand(analyst_client, starting_data):
    source = make_source()
    taken, refused, _open = (propose_one(source, name) for name in ("En", "To", "Tre"))
    accept([taken], by=operator())
    reject([refused], by=operator(), ground="Står fra før")

    tally = analyst_client.get(f"/kilder/{source.number}/").context["tally"]

    assert (tally.open, tally.accepted, tally.rejected) == (1, 1, 1)


def test_the_page_costs_the_same_for_many_values(
    analyst_client, starting_data, django_assert_max_num_queries
):
    source = make_source()
    for number in range(30):
        record_initiative(name=f"Tiltak {number}", source=source)
        register_body(f"Sted {number}", source=source)

    with django_assert_max_num_queries(16):
        response = analyst_client.get(f"/kilder/{source.number}/")

    assert response.context["page"].paginator.count == 60
    assert len(response.context["rows"]) == 50


@pytest.mark.parametrize(
    ("filename", "saved_as"),
    [
        ("oversikt.csv", 'attachment; filename="oversikt.csv"'),
        ("på\r\nski.csv", "attachment; filename*=utf-8''p%C3%A5ski.csv"),
    ],
)
def test_the_original_is_saved_byte_for_byte_and_never_shown(
    client, starting_data, filename, saved_as
):
    source = with_original(AccessLevel.PUBLIC, filename)

    response = client.get(f"/kilder/{source.number}/original/")

    assert response.content == CONTENT
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"] == saved_as
    assert response["X-Content-Type-Options"] == "nosniff"


def test_a_source_without_an_original_has_none_to_save(client, starting_data):
    source = open_source()

    assert client.get(f"/kilder/{source.number}/original/").status_code == 404
    assert "Last ned originalen" not in text_of(client.get(f"/kilder/{source.number}/"))


def test_access_is_changed_with_a_ground(analyst_client, client, starting_data):
    source = make_source()
    address = f"/kilder/{source.number}/tilgang/"

    without = analyst_client.post(address, {"level": "public", "ground": ""})
    source.refresh_from_db()
    before = source.access_level
    analyst_client.post(address, {"level": "public", "ground": "Avsenderen har sagt ja"})

    source.refresh_from_db()
    assert "Dette må fylles ut." in text_of(without)
    assert before == AccessLevel.INTERNAL
    assert (source.access_level, source.access_ground) == ("public", "Avsenderen har sagt ja")


def test_a_source_that_is_closed_today_is_closed_on_past_days_too(client, transactional_db):
    """What it gave a name is withheld with it."""
    register_everything_on_the_first_of_march()
    with at(FIRST):
        source = open_source(title="Åpen liste")
        body = register_body("Havnevesenet", source=source)
    change_access(source, level=AccessLevel.WITHHELD, ground="Feil", by=None, name="Prøve")
    then = {"per": (FIRST + DAY).date().isoformat()}

    listed = titles_in(client.get("/kilder/", then))
    pages = [f"/kilder/{source.number}/", f"/virksomheter/{body.number}/"]

    assert "Åpen liste" not in listed
    assert {client.get(page, then).status_code for page in pages} == {404}


def test_only_analysts_change_access(client, reader, starting_data):
    address = f"/kilder/{open_source().number}/tilgang/"

    outside = client.get(address).status_code
    client.force_login(reader)
    inside = client.post(address).status_code

    assert (outside, inside) == (302, 403)


def test_the_pages_show_a_past_day_as_it_was(client, transactional_db):
    register_everything_on_the_first_of_march()
    analyst = person("analyst")
    with at(FIRST):
        source = open_source(title="Åpen liste")
        proposal = propose_one(source, "Måler")
    with at(FIRST + 2 * DAY):
        accept([proposal], by=operator())
        open_source(title="Nyere liste")
    then = {"per": (FIRST + DAY).date().isoformat()}
    client.force_login(analyst)

    listed = titles_in(client.get("/kilder/", then))
    past = client.get(f"/kilder/{source.number}/", then).context
    now = client.get(f"/kilder/{source.number}/").context

    assert "Nyere liste" not in listed
    assert (past["tally"].open, past["tally"].accepted) == (1, 0)
    assert (now["tally"].open, now["tally"].accepted) == (0, 1)
    assert (past["rows"], len(now["rows"])) == ([], 1)
