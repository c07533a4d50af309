"""Themes across documents: who carries them, how many of all, and their own words."""

import pytest

from overblikk.documents.asking.asking import Asking
from overblikk.documents.themes.gathering import Gathered, Told
from overblikk.documents.themes.naming import named_by
from overblikk.documents.themes.themes import themes_in
from overblikk.documents.verifying import Verdict, Verifier
from tests.documents.asking.papers import pages_of
from tests.documents.asking.scripted_model import ScriptedModel

INTELLIGENCE = """
    Etaten vil ta i bruk kunstig intelligens i saksbehandlingen av søknader.
    Bruk av kunstig intelligens krever opplæring av medarbeiderne.
    Kunstig intelligens skal brukes ansvarlig i hele etaten.
    """
NYNORSK = """
    Kunstig intelligens skal gjere saksbehandlinga raskare for innbyggjarane.
    Kommunen lærer opp tilsette i kunstig intelligens og saksbehandling.
    """
CLOUD = """
    Alle registre flyttes til skyen, og skytjenester kjøpes inn sammen.
    Skytjenester skal risikovurderes før registrene flyttes.
    """


def documents():
    return {
        Told("a.pdf", "Helse", 2024): pages_of("Innledning om mye.", INTELLIGENCE),
        Told("b.pdf", "Helse", 2025): pages_of(NYNORSK),
        Told("c.pdf", "Kultur", 2025): pages_of(CLOUD),
        Told("d.pdf", "Kultur", 2024): pages_of(CLOUD, "Det er fint vær i dag og i morgen."),
        Told("e.pdf"): pages_of("Her står det ingenting som noen andre skriver om."),
    }


@pytest.fixture
def themes():
    with Gathered() as gathered:
        for told, pages in documents().items():
            gathered.add(told, pages)
        return {theme.name: theme for theme in themes_in(gathered)}


def test_a_theme_names_the_documents_that_carry_it(themes):
    """In both written forms, with how many of all."""
    theme = themes["kunstig intelligens"]

    assert [one.document for one in theme.carried] == [0, 1]
    assert [one.sentences for one in theme.carried] == [3, 2]
    assert theme.of == 5


def test_its_quotes_stand_verbatim_on_their_pages(themes):
    pages = list(documents().values())

    quotes = [quote for theme in themes.values() for one in theme.carried for quote in one.quotes]

    assert quotes
    for quote in quotes:
        found = Verifier(pages[quote.document]).check(quote.text, quote.page)
        assert found.verdict is Verdict.VERBATIM


def test_what_differs_between_sectors_and_years_is_told(themes):
    theme = themes["kunstig intelligens"]

    shares = [(one.of_what, one.carrying, one.of) for one in theme.by_sector]
    assert shares == [("Helse", 2, 2), ("Kultur", 0, 2)]
    assert [(one.of_what, one.carrying, one.of) for one in theme.by_year] == [
        (2024, 1, 2),
        (2025, 1, 2),
    ]


def test_what_one_document_alone_says_is_no_theme(themes):
    words = {word for theme in themes.values() for word in theme.words}

    assert not words & {"opplæring", "vær", "morgen"}


def test_no_documents_have_no_themes():
    with Gathered() as gathered:
        assert themes_in(gathered) == []


def test_a_model_gives_names_and_nothing_else(themes):
    """Who carries a theme, and in which words, is not its to say."""
    model = ScriptedModel(
        lambda question: question.says(
            {"themes": [{"number": 1, "name": "KI  i forvaltningen", "documents": ["x"]},
                        {"number": 99, "name": "Oppdiktet"}]}
        )
    )  # fmt: skip
    before = list(themes.values())

    after = named_by(before, Asking(model.model()))

    model.end()
    assert after[0].name == "KI i forvaltningen"
    assert [one.name for one in after[1:]] == [one.name for one in before[1:]]
    assert [one.carried for one in after] == [one.carried for one in before]
