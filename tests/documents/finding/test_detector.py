"""Findings in a document: whole sentences by their numbers, never words of our own."""

import pytest

from overblikk.documents.finding.detector import find
from overblikk.documents.finding.findings import Cutting
from overblikk.documents.finding.judging import Kind, Status
from overblikk.documents.passages import PassageKind
from tests.documents.finding.papers import as_read, papers_without

PLAN = """
# Digitalisering i kommunen
Digitalisering er viktig for alle.
Kommunen skal ta i bruk det nye systemet «Nabovarsel 2» innen 1. mars 2027.
Det bør også utvikles en app for turgåere.
# Tiltak 2026
• Innføre elektronisk signering i barnevernet
• Ansette to miljøarbeidere
• Vurdere å anskaffe et nytt system for eiendomsskatt
"""


def explicit_quotes(text):
    passages = as_read(text)
    found, cutting = find(passages), Cutting(passages)
    return [cutting.quote(one) for one in found.findings if one.kind == Kind.EXPLICIT]


def test_what_is_undertaken_is_found():
    """In running text, and in a list under a heading that says that it is a plan."""
    assert explicit_quotes(PLAN) == [
        "Kommunen skal ta i bruk det nye systemet «Nabovarsel 2» innen 1. mars 2027.",
        "• Innføre elektronisk signering i barnevernet",
    ]


def test_a_list_of_proposals_is_no_plan():
    """The same line under a heading that takes it back."""
    as_proposed = PLAN.replace("Tiltak 2026", "Forslag til tiltak")

    assert "• Innføre elektronisk signering i barnevernet" not in explicit_quotes(as_proposed)


def test_a_finding_points_at_whole_passages():
    """Its quote, name, time and cue are cut from the document, and its page is the passage's."""
    passages = as_read(PLAN, page=7)
    cutting = Cutting(passages)

    finding = next(one for one in find(passages).findings if one.kind == Kind.EXPLICIT)

    assert finding.passages == (3,)
    assert finding.status == Status.PLANNED
    assert cutting.quote(finding) == passages[2].text
    assert cutting.words(finding.name) == "Nabovarsel 2"
    assert cutting.words(finding.time) == "innen 1. mars 2027"
    assert cutting.words(finding.cue) in passages[2].text
    assert cutting.page(finding) == 7


def test_a_bodys_name_is_not_taken_for_the_name_of_what_it_does():
    """Though it stands behind a word for a service."""
    text = "Den nye tjenesten Norsk helsenett har satt i produksjon, er et digitalt helsekort."
    passages = as_read(text)
    cutting = Cutting(passages)

    (finding,) = find(passages).findings + find(passages).doubtful

    assert finding.name is None
    assert cutting.words(finding.organisation) == "Norsk helsenett"


def test_a_document_without_pages_gives_none():
    passages = as_read(PLAN, page=None)

    finding = find(passages).findings[0]

    assert Cutting(passages).page(finding) is None


def test_a_pointer_out_of_the_document_is_refused():
    finding = find(as_read(PLAN)).findings[0]

    with pytest.raises(KeyError):
        Cutting(as_read("# En annen sak")).quote(finding)


def test_a_possibility_is_told_as_one():
    passages = as_read(PLAN)

    potential = [one for one in find(passages).findings if one.kind == Kind.POTENTIAL]

    quotes = [Cutting(passages).quote(one) for one in potential]
    assert "Det bør også utvikles en app for turgåere." in quotes


@pytest.mark.parametrize("name", sorted(papers_without()))
def test_where_nothing_is_undertaken_nothing_explicit_is_found(name):
    """Papers on digital themes: a programme, a law, a strategy, requirements, a survey."""
    passages = papers_without()[name]

    found = find(passages)

    explicit = [one for one in found.findings if one.kind == Kind.EXPLICIT]
    assert [Cutting(passages).quote(one) for one in explicit] == []
    assert not found.holds_explicit


def test_headings_alone_are_no_findings():
    headings = [one for one in as_read(PLAN) if one.kind == PassageKind.HEADING]

    found = find(headings)

    assert (found.findings, found.doubtful) == ((), ())
