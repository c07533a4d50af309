"""Documents taken in by the command."""

from tests.cli.conftest import as_json

PLAN = """# Tiltak

Skatteetaten skal innføre en ny digital løsning for skattekort i 2027.

Digitaliseringsdirektoratet skal ta i bruk det nye systemet «Nabovarsel 2» innen 1. mars 2027.
"""


def test_documents_are_read_and_what_is_found_is_told(overblikk, tmp_path):
    """Several at once, the same again once, and the doctor finds nothing wrong."""
    files = []
    for name in ("plan.md", "plan-2.md"):
        files.append(tmp_path / name)
        files[-1].write_text(PLAN + f"\nDette er {name}.\n", encoding="utf-8")
    asked = ("documents", "take-in", *map(str, files), "--from", "Digdir", "--json")

    told = as_json(overblikk(*asked))
    again = as_json(overblikk(*asked))

    assert [one["state"] for one in told] == ["done", "done"]
    assert told[0]["coverage"] == {"pages": 1, "read": 1, "failed": 0, "without_text": 0}
    assert told[0]["findings"]["explicit"] >= 1
    assert told[1]["replaces"] == told[0]["number"]
    assert again == told
    assert overblikk("doctor").returncode == 0


def test_what_cannot_be_read_is_said_in_a_sentence(overblikk, tmp_path):
    broken = tmp_path / "plan.pdf"
    broken.write_bytes(b"%PDF-1.7 broken off")

    failed = overblikk("documents", "take-in", str(broken), status=1)
    missing = overblikk("documents", "take-in", str(tmp_path / "nei.pdf"), status=2)
    sector = overblikk("documents", "take-in", str(broken), "--sector", "Ingen", status=2)

    assert "skadet eller ufullstendig" in failed.stdout
    assert "1 dokument kunne ikke leses." in failed.stderr
    assert "kan ikke leses" in missing.stderr
    assert "er ingen sektor" in sector.stderr
