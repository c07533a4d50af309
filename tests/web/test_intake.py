"""Handing in an overview on the page."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from overblikk.intake import runs
from overblikk.intake.models import Run
from overblikk.proposals.models import Proposal
from overblikk.sources.models import Original, Source

pytestmark = pytest.mark.django_db

OVERVIEW = "Navn;Eier;Status;Farge\nAlfa;Digdir;Pågår;blå\nBeta;Etaten vår;holder på;rød\n"


@pytest.fixture
def send(analyst_client, starting_data):
    """Sends the form as an analyst."""

    def give(content=OVERVIEW, name="oversikt.csv", **fields):
        body = content.encode() if isinstance(content, str) else content
        known = {
            "file": SimpleUploadedFile(name, body),
            "sender": "Digdir",
            "access_level": "internal",
            "access_ground": "Bare for oss",
        }
        return analyst_client.post("/inntak/", {**known, **fields})

    return give


def test_the_intake_is_for_analysts(client, reader):
    client.force_login(reader)

    response = client.get("/inntak/")

    assert response.status_code == 403


def test_an_overview_is_previewed_before_anything_is_laid_on_the_desk(send, analyst_client):
    response = send()

    preview = analyst_client.get(response.url).context["preview"]
    assert [(one.heading, one.label) for one in preview.columns] == [
        ("Navn", "Navn"),
        ("Eier", "Ansvarlig virksomhet"),
        ("Status", "Status"),
        ("Farge", ""),
    ]
    assert preview.counts == {"new": 2, "change": 0, "unchanged": 0}
    assert not Proposal.objects.exists()


def test_the_preview_groups_what_was_not_understood(send, analyst_client):
    response = send()

    problems = analyst_client.get(response.url).context["preview"].problems

    assert [(kind.check.key, kind.count, kind.told[0].places) for kind in problems] == [
        ("unknown-organisation", 1, ["B3"]),
        ("unknown-concept", 1, ["C3"]),
        ("column-not-understood", 1, ["D"]),
        ("purpose-missing", 1, []),
    ]


def test_the_page_says_what_why_and_what_to_do_in_the_readers_language(send, analyst_client):
    """Also of a preview that was made in another."""
    response = send()
    analyst_client.post("/sprak/", {"language": "nn"})

    page = analyst_client.get(response.url).content.decode()

    assert "står ikkje i registeret" in page
    assert "Skriv namnet slik det står i Einingsregisteret" in page


@pytest.mark.parametrize(
    ("fields", "at"),
    [
        ({"access_ground": ""}, "access_ground"),
        ({"sender": "Finnes ikke"}, "sender"),
        ({"sender": ""}, "sender"),
        ({"speaks_for": "2024"}, "speaks_for"),
        ({"set_field_1": "ai"}, "set_words_1"),
        ({"set_words_2": "ja"}, "set_field_2"),
        ({"set_field_1": "status", "set_words_1": "finnes ikke"}, "set_words_1"),
        ({"content": b"%PDF-1.7"}, "file"),
        ({"content": b"PK\x03\x04 broken", "name": "x.xlsx"}, "file"),
        ({"content": "   "}, "file"),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_nothing_is_kept(send, fields, at):
    response = send(**fields)

    assert response.status_code == 422
    assert list(response.context["form"].errors) == [at]
    assert not Run.objects.exists()
    assert not Original.objects.exists()


def test_what_was_typed_is_not_lost_when_something_is_wrong(send):
    page = send(title="Min oversikt", sender="Finnes ikke").content.decode()

    assert 'value="Min oversikt"' in page
    assert 'value="Finnes ikke"' in page
    assert "Bare for oss" in page


def test_a_public_overview_needs_no_ground(send):
    response = send(access_level="public", access_ground="")

    assert response.status_code == 302


def test_the_whole_way_from_file_to_register(send, analyst_client):
    run_page = send(
        access_level="public", speaks_for="31.12.2024", accept="on",
        set_field_1="ai", set_words_1="ja", set_field_2="portfolios", set_words_2="KI-oversikten",
    ).url  # fmt: skip
    run = Run.objects.get()

    analyst_client.post(f"{run_page}start/")
    runs.carry_out(run.id)

    page = analyst_client.get(run_page)
    source = Source.objects.get(title="oversikt")
    assert (str(source.speaks_for), source.from_name) == (
        "2024-12-31",
        "Digitaliseringsdirektoratet",
    )
    assert page.context["counts"]["accepted"] == 1
    assert page.context["counts"]["asking"] == 1
    assert f"/bordet/kilde/{source.number}/" in page.content.decode()


def test_the_progress_asks_again_until_the_run_is_done(send, analyst_client):
    run_page = send().url
    analyst_client.post(f"{run_page}start/")

    waiting = analyst_client.get(run_page, headers={"HX-Request": "true"})
    runs.carry_out(Run.objects.get().id)
    done = analyst_client.get(run_page, headers={"HX-Request": "true"})

    assert "<progress" in waiting.content.decode()
    assert "<html" not in waiting.content.decode()
    assert done.headers["HX-Refresh"] == "true"


def test_a_run_is_stopped_and_gone_on_with(send, analyst_client):
    run_page = send().url
    analyst_client.post(f"{run_page}start/")

    analyst_client.post(f"{run_page}stopp/")
    stopped = analyst_client.get(run_page).content.decode()
    analyst_client.post(f"{run_page}start/")

    assert "Fortsett" in stopped
    assert Run.objects.get().state == "waiting"


def test_a_discarded_preview_is_gone(send, analyst_client):
    run_page = send().url

    analyst_client.post(f"{run_page}forkast/")

    assert analyst_client.get(run_page).status_code == 404
    assert not Original.objects.exists()


def test_the_same_file_again_says_nothing_new(send, analyst_client):
    run_page = send().url
    analyst_client.post(f"{run_page}start/")
    runs.carry_out(Run.objects.get().id)

    again = analyst_client.get(send().url)

    assert again.context["preview"].counts == {"new": 0, "change": 0, "unchanged": 2}


def test_earlier_overviews_cost_as_much_to_list_for_thirty_as_for_three(
    send, analyst_client, django_assert_max_num_queries
):
    send()
    run = Run.objects.get()
    Run.objects.bulk_create(
        Run(original=run.original, sender=run.sender, title=f"Nr. {n}", access_level="public")
        for n in range(30)
    )

    with django_assert_max_num_queries(14):
        response = analyst_client.get("/inntak/")

    assert len(response.context["page"].object_list) == 31


def test_all_columns_of_the_real_overview_that_name_a_field_are_recognised(
    send, analyst_client, shared
):
    content = Path(shared / "data/tables/ki-oversikten-2024.csv").read_bytes()

    preview = analyst_client.get(send(content=content).url).context["preview"]

    recognised = {column.label for column in preview.columns if column.label}
    assert {"Navn", "Ansvarlig virksomhet", "Ansvarlig departement", "Beskrivelse"} <= recognised
    assert {"Oppstart", "Slutt", "Samarbeidende virksomheter", "Nettadresse"} <= recognised
    assert preview.counts["new"] == 179
