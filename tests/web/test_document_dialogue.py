"""Questions, themes and summaries on the page."""

import pytest
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from overblikk.documents.models import RunState, ThemeSearch
from overblikk.documents.themes import searches
from tests.documents.asking.scripted_model import BREAKS, ScriptedModel
from tests.documents.kept import gone_through
from tests.documents.papers.typeset import one_column

HARBOUR = [
    ["Havnevesenet skal innføre et nytt havnesystem for alle skip i 2028."],
    ["Havnesystemet gir skip i havnen varsel om ledige kaier hver dag."],
]
OTHER = "Fylket vil bytte havnesystem, og havnesystem krever opplæring av alle.\n"


@pytest.fixture
def harbour(db):
    return gone_through(one_column(HARBOUR).content, "havn.pdf")


@pytest.fixture
def other(db):
    return gone_through(OTHER, "fylke.md")


@pytest.fixture
def model(settings):
    started = ScriptedModel(BREAKS["refuses"])
    settings.LANGUAGE_MODEL = {"address": started.address, "name": "prøve", "key": ""}
    yield started
    started.end()


def asked(client, document, **query):
    answer = client.get(document.get_absolute_url(), {"sporsmal": "havnesystem", **query})
    return answer.content.decode()


def test_a_question_is_answered_with_the_passages_and_their_page(analyst_client, harbour, other):
    """From this document, unless the whole folder is asked."""
    here, folder = (asked(analyst_client, harbour, omfang=what) for what in ("", "mappe"))

    assert HARBOUR[0][0] in here
    number = harbour.passages.get(text=HARBOUR[0][0]).number
    assert f"{harbour.get_absolute_url()}?ark=1&amp;sitat={number}&amp;vis=side" in here
    assert OTHER.strip() not in here
    assert OTHER.strip() in folder


def test_the_quote_is_marked_on_its_page(analyst_client, harbour):
    number = harbour.passages.get(text=HARBOUR[1][0]).number

    page = analyst_client.get(harbour.get_absolute_url(), {"ark": "1", "sitat": number})

    assert f"<mark>{HARBOUR[1][0]}</mark>" in page.content.decode()


def test_it_does_not_say_is_told(analyst_client, harbour):
    assert "Det sier ikke dokumentene noe om." in asked(analyst_client, harbour, sporsmal="romskip")


def test_a_models_own_words_are_marked(analyst_client, harbour, model):
    model.script = lambda question: question.says(
        {"sentences": [{"text": "Det kommer et nytt system.", "passages": [1]},
                       {"text": "Alle blir glade.", "passages": []}]}
    )  # fmt: skip

    page = asked(analyst_client, harbour)

    assert page.count("Modellens egne ord, uten sitat") == 1
    assert "Skrevet av prøve ut fra" in page


def test_where_the_model_fails_the_passages_answer(analyst_client, harbour, model):
    page = asked(analyst_client, harbour)

    assert "Modellen har ikke svart: modellen ville ikke svare." in page
    assert HARBOUR[0][0] in page


def test_several_documents_are_chosen(analyst_client, harbour, other):
    """And which an answer can rest on is shown."""
    address = reverse("documents-questions")
    query = {"sporsmal": "havnesystem", "dok": [other.source.number]}

    page = analyst_client.get(address, query).content.decode()

    assert "Svaret kan bare hvile på 1 dokument<" in page
    assert OTHER.strip() in page
    assert HARBOUR[0][0] not in page


def test_a_document_has_a_summary_in_its_own_words(analyst_client, harbour):
    page = analyst_client.get(reverse("document-summary", args=[harbour.source.number]))

    assert HARBOUR[0][0] in page.content.decode()


def test_themes_are_searched_for_in_the_background(analyst_client, harbour, other):
    """And shown with the documents that carry them, and their words."""
    address = reverse("documents-themes")
    answer = analyst_client.post(address)
    search = ThemeSearch.objects.get()
    waiting = analyst_client.get(address).content.decode()

    searches.carry_out(search.id)

    page = analyst_client.get(address).content.decode()
    assert answer.status_code == 302
    assert ProcrastinateJob.objects.filter(task_name=searches.TASK).count() == 1
    assert "Dokumentene gjennomgås nå." in waiting
    assert ThemeSearch.objects.get().state == RunState.DONE
    assert "I 2 av 2 dokumenter" in page
    assert OTHER.strip() in page


def test_a_search_whose_worker_died_is_taken_up_again(harbour, other):
    ThemeSearch.objects.create(state=RunState.RUNNING)

    assert searches.take_up_again() == 1


def test_only_analysts_ask_documents(client, harbour):
    for name in ("documents-questions", "documents-themes"):
        assert client.get(reverse(name)).status_code in (302, 403)
