"""Keeping views of the list by name."""

import pytest
from django.urls import reverse

from overblikk.accounts import saved_views
from overblikk.accounts.models import SavedView
from overblikk.accounts.viewer import viewer_of

VIEWS = "/tiltak/visninger/"


def text_of(response):
    return " ".join(response.content.decode().split())


@pytest.fixture
def reading(client, reader):
    client.force_login(reader)
    return client


def test_a_view_is_kept_under_a_name_and_leads_back_to_itself(reading, starting_data):
    answer = reading.post(VIEWS, {"name": "Pågående", "query": "status=ongoing&side=2&q="})

    page = reading.get(answer.url)
    assert answer.url == "/tiltak/?status=ongoing"
    assert "«Pågående» er lagret" in text_of(page)
    assert '<a class="ds-link" href="/tiltak/?status=ongoing" aria-current="page">Pågående</a>' in (
        text_of(page)
    )


def test_the_same_name_again_replaces_the_view(reading, starting_data):
    for query in ("status=ongoing", "status=planned"):
        reading.post(VIEWS, {"name": "Min", "query": query})

    assert [(one.name, one.query) for one in SavedView.objects.all()] == [("Min", "status=planned")]


def test_a_view_without_a_name_is_not_kept_and_says_so(reading, starting_data):
    page = reading.post(VIEWS, {"name": " ", "query": "q=post"}, follow=True)

    assert "gi den et navn" in text_of(page)
    assert page.request["QUERY_STRING"] == "q=post"
    assert not SavedView.objects.exists()


def test_views_are_seen_and_deleted_by_whoever_keeps_them_alone(reading, analyst, starting_data):
    saved_views.keep("Analytikerens", "q=post", by=viewer_of(analyst))
    theirs = SavedView.objects.get()

    page = reading.get("/tiltak/")
    reading.post(reverse("saved-view-delete", args=[theirs.pk]))

    assert "Analytikerens" not in text_of(page)
    assert SavedView.objects.get() == theirs


def test_a_view_that_is_let_go_is_gone(reading, reader, starting_data):
    saved_views.keep("Min", "q=post", by=viewer_of(reader))

    reading.post(reverse("saved-view-delete", args=[SavedView.objects.get().pk]))

    assert not SavedView.objects.exists()


def test_there_is_room_for_so_many_views(reading, reader, starting_data, monkeypatch):
    monkeypatch.setattr(saved_views, "MOST", 1)
    saved_views.keep("Min", "q=post", by=viewer_of(reader))

    page = reading.post(VIEWS, {"name": "En til", "query": ""}, follow=True)

    assert "Slett en først" in text_of(page)
    assert SavedView.objects.count() == 1


def test_whoever_has_not_signed_in_is_offered_no_views(client, starting_data):
    page = client.get("/tiltak/")
    answer = client.post(VIEWS, {"name": "Min", "query": ""})

    assert "Lagre" not in text_of(page)
    assert answer.url.startswith("/logg-inn/")
