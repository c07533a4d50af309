"""Needs: what they are, whom they affect, who owns them, and which initiatives answer them."""

import pytest

from overblikk.accounts.viewer import operator
from overblikk.history.moment import at
from overblikk.overlap.searching import search
from overblikk.registry.actions import publish
from overblikk.registry.merging import merge
from overblikk.registry.models import Need, NeedAnswer
from overblikk.registry.taking_apart import take_apart
from overblikk.sources.held_values import values_of_all
from tests.bodies import DAY, FIRST, body_called, text_of
from tests.conftest import make_source, record_initiative
from tests.web.records import GROUND, add_to, make_record

DIGDIR, TAX = "Digitaliseringsdirektoratet", "Skatteetaten"
TYPED = {
    "name": "Slippe å oppgi det samme",
    "description": "Opplysninger skal oppgis én gang.",
    "affected_groups": ["Innbyggere"],
    "sectors": "Energi\nDigitalisering og forvaltning",
    "organisation": "Digdir",
}


def need(*initiatives, **fields) -> Need:
    return make_record(
        "need", name="Å slippe skjema", answered_by=[str(one.id) for one in initiatives], **fields
    )


def test_a_need_stands_with_all_that_was_typed_and_why(analyst_client, starting_data):
    initiative = record_initiative(name="Kun én gang")

    analyst_client.post("/behov/ny/", TYPED | GROUND | {"answered_by": str(initiative.number)})

    page = text_of(analyst_client.get(f"/behov/{Need.objects.get().number}/"))
    told = ("Innbyggere", "Energi", DIGDIR, "Kun én gang", "Ringte dem")
    assert [words for words in told if words not in page] == []


def test_a_sector_that_is_none_is_told_at_its_field(analyst_client, starting_data):
    page = analyst_client.post("/behov/ny/", TYPED | GROUND | {"sectors": "Månen"})

    assert "er ikke en sektor" in page.context["form"].errors["sectors"][0]


def test_needs_that_nobody_answers_are_listed(analyst_client, starting_data):
    need(record_initiative(name="Et svar"))
    make_record("need", name="Ingen gjør noe med dette")

    listed = analyst_client.get("/behov/?vis=ubesvart")

    assert [row.record.name for row in listed.context["rows"]] == ["Ingen gjør noe med dette"]


def test_to_everyone_an_answer_that_they_do_not_see_is_none(client, starting_data):
    """Or the need would be missing from the list, and tell that there is one."""
    of = need(record_initiative(name="Skjult"))

    listed = client.get("/behov/?vis=ubesvart")

    assert [row.record for row in listed.context["rows"]] == [of]


@pytest.mark.parametrize("public", [True, False], ids=["open", "closed"])
def test_whoever_edits_initiatives_registers_needs_that_everyone_may_see(client, owner, public):
    client.force_login(owner)
    typed = TYPED | GROUND | ({"ground_is_public": "on"} if public else {})

    page = client.post("/behov/ny/", typed)

    assert (page.status_code, Need.objects.exists()) == ((302, True) if public else (422, False))
    assert client.get("/portefoljer/ny/").status_code == 403


def test_an_initiative_says_which_needs_it_answers(analyst_client, starting_data):
    initiative = record_initiative(name="Et svar")
    of = need(initiative)

    page = text_of(analyst_client.get(f"/tiltak/{initiative.number}/"))

    assert f'href="/behov/{of.number}/"' in page


def test_everyone_is_told_of_answers_that_open_sources_give_and_they_may_see(client, starting_data):
    """Which ones there are besides is not counted either."""
    seen, unpublished, closed = (record_initiative(name=n) for n in ("Åpent", "Skjult", "Lukket"))
    publish([seen, closed], by=operator())
    of = need(seen, unpublished)
    add_to("need", of, source=make_source(), answered_by=str(closed.id))

    page = client.get(f"/behov/{of.number}/")
    of_closed = text_of(client.get(f"/tiltak/{closed.number}/"))

    assert [row.name for row in page.context["page"]] == ["Åpent"]
    assert not any(name in text_of(page) for name in ("Skjult", "Lukket"))
    assert client.get("/behov/").context["rows"][0].count == 1
    assert "Å slippe skjema" not in of_closed


def test_a_need_that_only_a_closed_source_names_is_seen_by_nobody_outside(client, starting_data):
    of = make_record("need", name="Hemmelig", source=make_source())

    assert client.get(f"/behov/{of.number}/").status_code == 404
    assert "Hemmelig" not in text_of(client.get("/behov/"))


def test_a_group_that_looks_alike_leads_to_a_need_with_its_members(analyst_client, starting_data):
    words = "Foreldre skal søke om barnehageplass uten papir"
    two = [
        record_initiative(name=words, responsible_organisation=str(body_called(body).id))
        for body in (DIGDIR, TAX)
    ]
    search()

    form = analyst_client.get(f"/behov/ny/?tiltak={two[0].number}+{two[1].number}").context["form"]
    of = need(two[0])
    clusters = text_of(analyst_client.get("/overlapp/"))
    page = text_of(analyst_client.get(f"/behov/{of.number}/"))

    assert form["answered_by"].value().splitlines() == [f"{one.number} {words}" for one in two]
    assert f'href="/behov/{of.number}/"' in clusters
    assert "Grupper som ligner" in page


@pytest.mark.parametrize("both", [False, True], ids=["one answers", "both answer"])
def test_what_is_merged_answers_as_the_other_and_as_itself_when_taken_apart(both, starting_data):
    kept, merged = (record_initiative(name=name) for name in ("Digital post", "Sikker post"))
    of = need(merged, *([kept] if both else []))

    done = merge(kept, merged, by=operator(), ground="Prøve")
    while_one = answers(of)
    take_apart(done, by=operator(), ground="Likevel to")

    assert while_one == {str(kept.id)}
    assert answers(of) == {str(merged.id), *([str(kept.id)] if both else [])}
    assert NeedAnswer.objects.count() == 1 + both


def answers(of: Need) -> set[str]:
    return set(values_of_all("need", [of.id])[of.id]["answered_by"])


def test_a_past_day_shows_the_need_as_it_was(client, committed):
    with at(FIRST):
        of = make_record("need", name="Første ord")
    with at(FIRST + 2 * DAY):
        add_to("need", of, name="Andre ord")

    page = text_of(client.get(f"/behov/{of.number}/?per={(FIRST + DAY).date()}"))

    assert "Første ord" in page
    assert "Andre ord" not in page
