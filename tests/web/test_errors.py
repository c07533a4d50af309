"""What goes wrong is told in plain words, in the reader's language, and looks like the rest."""

import pytest
from django.conf import settings
from django.test import Client


def shown(answer, title: str) -> bool:
    """Whether the page is one of ours, under this heading."""
    page = answer.content.decode()
    return f">{title}</h1>" in page and "overblikk" in page and 'href="/"' in page


def test_a_fault_of_ours_is_told_without_asking_the_database():
    """Which may be what failed: in this test it answers nobody."""
    client = Client(raise_request_exception=False)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "nn"

    answer = client.get("/tiltak/")

    assert answer.status_code == 500
    assert 'lang="nn"' in answer.content.decode()
    assert "<h1" in answer.content.decode()
    assert "Traceback" not in answer.content.decode()


@pytest.mark.django_db
def test_a_form_of_an_old_session_says_that_nothing_was_saved():
    client = Client(enforce_csrf_checks=True)

    answer = client.post("/sprak/", {"language": "nn"})

    assert answer.status_code == 403
    assert shown(answer, "Skjemaet var for gammelt")


@pytest.mark.django_db
def test_what_no_browser_sends_is_answered_plainly(client):
    answer = client.get("/", headers={"host": "elsewhere.example"})

    assert answer.status_code == 400
    assert shown(answer, "Det gikk ikke")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("address", "status", "title"),
    [("/finnes/ikke/", 404, "Siden finnes ikke"), ("/bordet/", 403, "Du har ikke tilgang")],
)
def test_a_page_that_is_not_there_or_not_for_one_says_so(client, reader, address, status, title):
    client.force_login(reader)

    answer = client.get(address)

    assert answer.status_code == status
    assert shown(answer, title)
