"""What a sentence is: judged by how firmly it is meant, and what it is about."""

import pytest

from overblikk.documents.finding.features import Sentence
from overblikk.documents.finding.judging import Kind, Status, judge

EXPLICIT = [
    ("Kystverket skal innføre et nytt system for losbestilling i 2027.", Status.PLANNED),
    ("Sivilforsvaret er i gang med å utvikle en ny app for mannskapene.", Status.ONGOING),
    ("Kommunen har tatt i bruk en digital løsning for søknad om skoleplass.", Status.FINISHED),
    ("Fylkeskommunen skal ta i bruk eit nytt arkivsystem i 2026.", Status.PLANNED),
    ("Me er i gang med å innføre ei ny løysing for elektronisk signering.", Status.ONGOING),
    ("Direktoratet har utvikla ei digital teneste for bøndene.", Status.FINISHED),
]
LESS = [
    ("Kystverket bør innføre et nytt system for losbestilling.", Kind.POTENTIAL),
    ("Det kan bli aktuelt å utvikle en app for mannskapene.", Kind.POTENTIAL),
    ("Vi ønskjer å ta i bruk eit nytt arkivsystem.", Kind.POTENTIAL),
    ("Kommunen skal bygge ny svømmehall i 2027.", Kind.NOT_DIGITAL),
    ("Løsningen skal støtte innlogging med BankID.", Kind.NONE),
    ("Strategien ble vedtatt av kommunestyret i juni.", Kind.NONE),
    ("Virksomheten skal ha internkontroll for informasjonssikkerhet, jf. § 15.", Kind.NONE),
]


@pytest.mark.parametrize(("text", "status"), EXPLICIT)
def test_an_undertaking_is_explicit(text, status):
    """In both written forms, whether it is to come, under way or done."""
    judged = judge(Sentence(text))

    assert (judged.kind, judged.status) == (Kind.EXPLICIT, status)


@pytest.mark.parametrize(("text", "kind"), LESS)
def test_what_is_not_undertaken_is_not_explicit(text, kind):
    """A possibility, something not digital, a requirement, talk of strategies, law."""
    judged = judge(Sentence(text))

    assert judged.kind == kind


def test_the_words_that_moved_it_are_told():
    text = "Etter planen skal direktoratet innføre et nytt digitalt register i 2027."

    judged = judge(Sentence(text))

    assert text[judged.first : judged.last] == "skal direktoratet innføre"


def test_a_hyphen_at_a_line_end_changes_nothing():
    whole = judge(Sentence("NAV skal innføre et nytt saksbehandlingssystem i 2027."))

    broken = judge(Sentence("NAV skal inn\u00adføre et nytt saksbehandlings-\nsystem i 2027."))

    assert broken.kind == whole.kind == Kind.EXPLICIT
    assert broken.confidence == whole.confidence


@pytest.mark.parametrize("text", ["", " ", "…", "\x00", "1", "🙂" * 50, "skal " * 3000])
def test_anything_can_be_judged(text):
    """A sentence comes from a stranger's file."""
    judged = judge(Sentence(text))

    assert 0 <= judged.first <= judged.last <= len(text)
    assert 0 <= judged.confidence <= 1
