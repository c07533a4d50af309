"""Themes across the documents of a folder, from the command."""

import json

from tests.cli.test_documents_command import run
from tests.documents.papers import typeset

HEALTH = ["Sykehusene skal dele journaldata med fastlegene.", "Journaldata lagres i Norge."]
CITY = ["Byen kobler skolehelsetjenesten til journaldata.", "Journaldata vises i appen."]


def test_each_theme_has_its_documents_and_their_words(tmp_path):
    """Folders are sectors, years stand in names, and a file that can't be read is said."""
    for name, sentences in (("helse/plan-2024.pdf", HEALTH), ("by/plan-2025.pdf", CITY)):
        file = tmp_path / name
        file.parent.mkdir()
        file.write_bytes(typeset.one_column([sentences]).content)
    (tmp_path / "ikke.pdf").write_text("Ikke en PDF.")

    answer = json.loads(run("documents", "themes", str(tmp_path), "--json"))

    theme = answer["themes"][0]
    assert (theme["name"], theme["count"], theme["of"]) == ("journaldata", 2, 2)
    assert {one["document"]: one["quotes"][0]["page"] for one in theme["documents"]} == {
        "by/plan-2025.pdf": 1,
        "helse/plan-2024.pdf": 1,
    }
    quotes = {one["quote"] for told in theme["documents"] for one in told["quotes"]}
    assert quotes == {*HEALTH, *CITY}
    assert [(one["sector"], one["count"]) for one in theme["by_sector"]] == [
        ("by", 1),
        ("helse", 1),
    ]
    assert [one["year"] for one in theme["by_year"]] == [2024, 2025]
    assert [one["read"] for one in answer["documents"]] == [1, 1, 0]
    assert "ikke.pdf" in answer["warnings"][0]


def test_a_folder_that_is_not_there_is_said(tmp_path):
    said = run("documents", "themes", str(tmp_path / "nei"), "--json", status=2)

    assert said == f"Mappen {tmp_path / 'nei'} fins ikke.\n"
