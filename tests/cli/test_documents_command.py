"""The commands that read documents and check quotes."""

import json
import os
import subprocess

import pytest

from tests.cli.conftest import command
from tests.documents.papers import typeset

SENTENCES = [["Etaten skal innføre digital post.", "Kommunene følger etter i 2027."]]


@pytest.fixture
def plan(tmp_path):
    file = tmp_path / "plan.pdf"
    file.write_bytes(typeset.one_column(SENTENCES).content)
    return str(file)


def run(*arguments: str, asked: str = "", status: int = 0, **variables: str) -> str:
    environment = {**os.environ, **variables}
    done = subprocess.run(
        command(*arguments), input=asked, capture_output=True, text=True, env=environment
    )
    assert done.returncode == status, done.stderr
    return done.stdout + done.stderr


def test_a_document_is_read_into_its_pages(plan):
    answer = json.loads(run("documents", "read", plan, "--json"))

    assert set(answer) == {"pages", "warnings"}
    (page,) = answer["pages"]
    assert set(page) == {"number", "label", "language", "text"}
    assert page["number"] == 1
    assert " ".join(SENTENCES[0]) in page["text"]


def test_quotes_are_checked(plan):
    asked = [
        {"quote": "Kommunene følger etter i 2027.", "page": 1},
        {"quote": "Kommunene følger etter i 2027.", "page": 2},
        {"quote": "Kommunene følger etter i 2028.", "page": 1},
    ]

    answer = json.loads(run("documents", "check", plan, "--json", asked=json.dumps(asked)))

    assert [(one["verdict"], one["page"]) for one in answer] == [
        ("verbatim", 1),
        ("elsewhere", 1),
        ("absent", None),
    ]


def test_what_is_asked_wrongly_is_said_in_a_sentence(plan, tmp_path):
    assert "en liste i JSON" in run("documents", "check", plan, asked="[1]", status=2)
    assert "kan ikke leses" in run("documents", "read", str(tmp_path / "nei.pdf"), status=2)


def test_what_is_no_document_is_said_in_a_sentence(tmp_path):
    file = tmp_path / "plan.pdf"
    file.write_text("Ikke en PDF.")

    assert "innholdet er ren tekst" in run("documents", "read", str(file), status=1)
