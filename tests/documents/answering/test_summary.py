"""A summary is the document's own sentences, or a model's, each with its quote."""

import pytest

from overblikk.accounts.viewer import EVERYONE, operator
from overblikk.documents.answering.central import TAKEN, central_in
from overblikk.documents.answering.summary import summary_of
from overblikk.documents.asking.asking import Asking
from overblikk.documents.asking.faults import Fault
from tests.documents.asking.scripted_model import BREAKS, ScriptedModel
from tests.documents.finding.papers import as_read
from tests.documents.kept import gone_through

HARBOUR = """# Havneplan

Havnevesenet skal innføre et nytt havnesystem for anløp av skip i 2028.

Været var fint på den dagen da denne lille planen ble ferdig.

Alle skip får varsel om ledige kaier når de nærmer seg land.
"""


def test_what_the_document_comes_back_to_is_chosen():
    passages = as_read(HARBOUR.replace("\n\n", "\n"))

    chosen = central_in(passages)

    assert chosen == [2, 4]


def test_a_long_document_has_a_short_summary():
    text = "\n".join(
        f"# Del {n}\nHavnen får system nummer {n} for skip og kaier i løpet av året."
        for n in range(90)
    )

    chosen = central_in(as_read(text))

    assert 0 < len(chosen) <= TAKEN


@pytest.mark.django_db
def test_without_a_model_each_statement_is_its_quote():
    document = gone_through(HARBOUR, "havn.md")

    summary = summary_of(document, operator())

    texts = [quote.text for one in summary.statements for quote in one.quotes]
    assert "Havnevesenet skal innføre et nytt havnesystem for anløp av skip i 2028." in texts
    assert all(not one.text and not one.is_own_words for one in summary.statements)
    assert summary_of(document, EVERYONE).statements == []


@pytest.mark.django_db
def test_a_models_statement_without_a_quote_is_marked():
    document = gone_through(HARBOUR, "havn.md")
    model = ScriptedModel(
        lambda question: question.says(
            {"sentences": [{"text": "Et nytt system kommer i 2028.", "passages": [1]},
                           {"text": "Alt blir bedre.", "passages": [77]}]}
        )
    )  # fmt: skip

    summary = summary_of(document, operator(), Asking(model.model()))

    model.end()
    assert [one.is_own_words for one in summary.statements] == [False, True]


@pytest.mark.django_db
def test_where_the_model_does_not_answer_the_document_does():
    document = gone_through(HARBOUR, "havn.md")
    model = ScriptedModel(BREAKS["lets nobody in"])

    summary = summary_of(document, operator(), Asking(model.model()))

    model.end()
    assert summary.fault is Fault.TURNED_AWAY
    assert summary.statements
