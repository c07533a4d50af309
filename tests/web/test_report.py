"""The report on its page: for everyone as a web page, for those who sign in in every format."""

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from overblikk.accounts.models import AccessEntry, What
from overblikk.accounts.viewer import viewer_of
from overblikk.reporting import makings
from overblikk.reporting.models import Making, MakingState, OwnText
from tests.conftest import person

WANTED = {"language": "nn", "format": "html", "parts": ["summary", "sources"]}


def wanted(**others) -> dict:
    return {**WANTED, "day": localdate().isoformat(), **others}


@pytest.fixture
def text(starting_data) -> OwnText:
    return OwnText.objects.create(title="Om året", body="Godt.", language="nb", follows="summary")


def test_everyone_can_read_it_as_a_web_page(client, starting_data):
    answer = client.get(reverse("report-file"), wanted())

    assert answer.status_code == 200
    assert 'lang="nn"' in answer.text
    assert "Samandrag" in answer.text
    assert "Metode" not in answer.text


def test_only_those_who_sign_in_are_offered_what_is_made_in_the_background(client, starting_data):
    page = client.get(reverse("report")).text

    turned_away = client.post(reverse("report-make"), wanted(format="pdf"))

    assert "PDF</option>" not in page
    assert turned_away.headers["Location"].startswith(reverse("sign-in"))


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"parts": []}, "parts"), ({"day": "2999-01-01"}, "day"), ({"language": "sv"}, "language")],
)
def test_what_cannot_be_made_is_told_at_its_field(client, reader, starting_data, wrong, field):
    client.force_login(reader)

    answer = client.post(reverse("report-make"), wanted(**wrong))

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]


def test_a_report_is_made_in_the_background_and_told_how_far_it_has_come(client, committed):
    client.force_login(person("reader"))

    page = client.post(reverse("report-make"), wanted(format="docx")).headers["Location"]
    waiting = client.get(page).text
    makings.carry_out(Making.objects.get().id)
    made = client.get(f"{page}fil/")

    assert "0 av 2 deler er skrevet." in waiting
    assert Making.objects.get().parts_done == 2
    assert made.content.startswith(b"PK")


def test_a_report_of_what_everyone_may_not_see_is_told_of_in_the_access_log(client, committed):
    client.force_login(person("analyst"))
    client.post(reverse("report-make"), wanted())
    made = Making.objects.get()

    makings.carry_out(made.id)

    entry = AccessEntry.objects.latest("id")
    assert (entry.what, entry.detail["report"]) == (What.READ_WITHHELD, str(made.id))


def test_a_report_that_fails_says_so(client, committed, monkeypatch):
    client.force_login(person("reader"))
    page = client.post(reverse("report-make"), wanted()).headers["Location"]
    Making.objects.update(form="none")

    with pytest.raises(KeyError):
        makings.carry_out(Making.objects.get().id)

    assert "Noe gikk galt" in client.get(page).text
    assert client.get(f"{page}fil/").status_code == 404


def test_nobody_else_gets_the_report_that_a_person_had_made(client, reader, starting_data):
    client.force_login(reader)
    page = client.post(reverse("report-make"), wanted()).headers["Location"]
    client.force_login(person("analyst"))

    statuses = [client.get(address).status_code for address in (page, f"{page}fil/")]

    assert statuses == [404, 404]


def test_a_made_report_is_kept_for_a_day(reader, starting_data):
    today = makings.ask_for(
        makings.Wanted(localdate(), "nb", "html", ["summary"]), by=viewer_of(reader)
    )
    old = makings.ask_for(
        makings.Wanted(localdate(), "nb", "html", ["summary"]), by=viewer_of(reader)
    )
    Making.objects.filter(id=old.id).update(asked_at=old.asked_at - makings.KEPT_FOR * 1.1)

    makings.let_go_of_old()

    assert list(Making.objects.all()) == [today]


def test_a_report_whose_worker_died_is_taken_up_again(reader, starting_data):
    made = makings.ask_for(
        makings.Wanted(localdate(), "nb", "html", ["summary"]), by=viewer_of(reader)
    )
    Making.objects.filter(id=made.id).update(state=MakingState.RUNNING)

    taken_up = makings.take_up_again()

    assert taken_up == 1


def test_an_analyst_writes_a_text_changes_it_and_deletes_it(analyst_client, starting_data):
    values = {"title": "Om året", "body": "Godt.", "language": "nb", "follows": "summary"}

    analyst_client.post(reverse("own-text-new"), values)
    text = OwnText.objects.get()
    analyst_client.post(reverse("own-text-edit", args=[text.id]), values | {"is_open": "on"})
    text.refresh_from_db()
    analyst_client.post(reverse("own-text-delete", args=[text.id]))

    assert text.is_open
    assert not OwnText.objects.exists()


def test_a_text_without_words_is_refused_at_its_fields(analyst_client, starting_data):
    answer = analyst_client.post(reverse("own-text-new"), {"language": "nb"})

    assert answer.status_code == 422
    assert {"title", "body"} <= set(answer.context["form"].errors)


def test_only_analysts_write_texts(client, reader, text):
    client.force_login(reader)

    statuses = [
        client.get(reverse("own-text-new")).status_code,
        client.get(reverse("own-text-edit", args=[text.id])).status_code,
        client.post(reverse("own-text-delete", args=[text.id])).status_code,
    ]

    assert statuses == [403, 403, 403]
