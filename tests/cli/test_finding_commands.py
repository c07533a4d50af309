"""The commands that find undertakings in documents and say what sentences are."""

import json

import pytest

from tests.cli.conftest import SENTENCES
from tests.cli.test_documents_command import run
from tests.documents.papers import typeset


def test_a_finding_stands_on_the_page_it_names(plan):
    """With what was read of the document."""
    answer = json.loads(run("documents", "find", plan, "--json"))

    (finding,) = answer["findings"]
    assert answer["coverage"] == {"pages": 1, "read": 1, "failed": 0, "without_text": 0}
    assert answer["document"] == "holds_explicit"
    assert (finding["kind"], finding["status"], finding["page"]) == ("explicit", "planned", 1)
    assert finding["quote"] == SENTENCES[1][0]
    assert finding["organisation"] == "Kommunen"
    assert finding["cue"] == "skal innføre"


def test_only_the_pages_asked_for_are_looked_at(tmp_path):
    file = tmp_path / "plan.pdf"
    file.write_bytes(typeset.one_column([SENTENCES[0] * 300, SENTENCES[1]]).content)

    answer = json.loads(run("documents", "find", str(file), "--pages", "1", "--json"))

    assert answer["coverage"]["pages"] == 1
    assert answer["document"] == "no_explicit_initiative"


@pytest.mark.parametrize("pages", ["0", "18-7", "syv", "-3", "7-"])
def test_what_is_no_pages_is_said(plan, pages):
    said = run("documents", "find", plan, f"--pages={pages}", "--json", status=2)

    assert said == f"«{pages}» er ikke sider: skriv dem som 7 eller 7-18.\n"


def test_pages_that_the_document_lacks_are_said(plan):
    said = run("documents", "find", plan, "--pages", "7-18", "--json", status=2)

    assert "Dokumentet har ikke side 7 til 18" in said


def test_sentences_are_answered_in_order():
    asked = [
        {"before": "", "text": "Kommunen skal bygge ny svømmehall i 2027.", "after": ""},
        {"text": "Kommunen skal innføre et nytt system for byggesak i 2027."},
        {"before": None, "text": "Det bør utvikles en app.", "after": None},
    ]

    answer = json.loads(run("documents", "kinds", "--json", asked=json.dumps(asked)))

    assert [one["kind"] for one in answer] == ["not_digital", "explicit", "potential"]
    assert all(0 <= one["confidence"] <= 1 for one in answer)


@pytest.mark.parametrize("asked", ["", "{}", "[1]", '[{"text": 1}]', '[{"text": "", "after": 1}]'])
def test_what_is_no_list_of_sentences_is_said(asked):
    said = run("documents", "kinds", "--json", asked=asked, status=2)

    assert said.startswith("Setningene på standard inn kan ikke leses")
