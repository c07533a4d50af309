"""`overblikk figures`: a figure, what has changed in it, and how it has been over time."""

import json

from django.utils.timezone import localdate

from tests.cli.conftest import as_json
from tests.cli.test_person_command import lines_of


def test_a_comparison_says_what_came_and_leaves_an_entry_in_the_log(overblikk):
    """It names what is not published, as the starting data are not."""
    done = overblikk("figures", "status", "--compare-with", "2026-01-31", "--json")

    told = as_json(done)
    assert told["base"][0] == 0
    assert len(told["came"]) == told["base"][1] > 0
    assert [line["detail"]["command"] for line in lines_of(done)] == ["figures"]


def test_a_series_has_a_number_for_each_moment(overblikk):
    """The last of them today's, and nobody is named."""
    asked = ("--every", "quarter", "--since", "2026-01-01", "--json")
    done = overblikk("figures", "headlines", *asked)

    told, now = as_json(done), as_json(overblikk("figures", "headlines", "--json"))
    assert told["as_of"][-1] == localdate().isoformat()
    assert [row["values"][-1] for row in told["rows"]] == [row["value"] for row in now["rows"]]
    assert all(len(row["values"]) == len(told["as_of"]) for row in told["rows"])
    assert lines_of(done) == []


def test_a_day_that_is_none_is_refused_in_words(overblikk):
    """And nothing is counted."""
    done = overblikk("figures", "status", "--compare-with", "i fjor", "--json", status=2)

    assert "2026-03-01" in done.stderr + json.dumps(done.stdout)


def test_an_older_overview_is_kept_and_counted_by_itself(overblikk, tmp_path):
    """As it stood on its day, with nothing proposed; and what was read stands in the log."""
    file = tmp_path / "eldre.csv"
    file.write_text("Navn;Eier;Status\nAlfa;Digdir;Pågår\nBeta;NAV;Hviler\n", encoding="utf-8")
    asked = ("intake", str(file), "--from", "Digdir", "--as-it-stood", "2018-12-31", "--json")

    kept = as_json(overblikk(*asked))
    done = overblikk("figures", "status", "--overview", str(kept["source"]), "--json")

    told = as_json(done)
    assert kept["proposals"] == {"new": 0, "change": 0, "unchanged": 0}
    assert (told["overviews"][0]["as_of"], told["base"]) == ("2018-12-31", [2])
    assert [row["values"] for row in told["rows"]] == [[1]]
    assert "«Hviler»" in told["not_comparable"][0]
    assert [line["detail"]["overviews"] for line in lines_of(done)] == [[kept["source"]]]
