"""`overblikk person` and what the access log tells of commands."""

import json

import pytest

PASSWORD = ("--password", "et langt nok passord")


def lines_of(done) -> list[dict]:
    """The lines of the access log that the command printed."""
    return [json.loads(line) for line in done.stderr.splitlines() if line.startswith("{")]


def test_a_person_is_given_an_account(overblikk):
    """The way to sign in where nobody may try without a password."""
    done = overblikk("person", "kari", "--role", "analyst", *PASSWORD)

    told = [(line["what"], line["detail"]["to"]) for line in lines_of(done)]
    assert "kari" in done.stdout
    assert told == [("account-given", "kari"), ("grant-given", "kari")]


@pytest.mark.parametrize(
    ("scope", "told"),
    [
        (
            ["--role", "owner", "--organisation", "digdir", "--to", "2999-01-01"],
            {"organisation": "Digitaliseringsdirektoratet", "valid_to": "2999-01-01"},
        ),
        (["--role", "coordinator", "--sector", "energi"], {"sector": "energi"}),
        (["--role", "administrator", "--from", "2026-01-01"], {"valid_from": "2026-01-01"}),
    ],
)
def test_a_role_is_given_for_a_body_or_a_sector(overblikk, scope, told):
    """By name, number or key."""
    done = overblikk("person", "ola", *scope, *PASSWORD)

    detail = lines_of(done)[-1]["detail"]
    assert told.items() <= detail.items()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--role", "konge", *PASSWORD], "konge"),
        (["--role", "analyst", "--password", "kort"], "for svakt"),
        (["--role", "owner", *PASSWORD], "--organisation"),
        (["--role", "owner", "--organisation", "finnes ikke", *PASSWORD], "finnes ikke"),
        (["--role", "analyst", "--sector", "energi", *PASSWORD], "--sector"),
        (["--role", "coordinator", "--sector", "finnes ikke", *PASSWORD], "finnes ikke"),
        (["--role", "analyst", "--from", "i går", *PASSWORD], "ikke en dato"),
        (["--role", "analyst", "--to", "2020-01-01", *PASSWORD], "--to"),
    ],
)
def test_what_is_asked_wrongly_gets_one_plain_sentence(overblikk, arguments, says):
    """And gives nobody anything."""
    done = overblikk("person", "per", *arguments, status=2)

    assert says in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_listing_initiatives_is_told_with_what_was_asked(overblikk):
    """The operator sees all, and the log says that they looked."""
    done = overblikk("initiatives", "--search", "skjema", "--format", "csv")

    (line,) = lines_of(done)
    assert line["what"] == "read-withheld"
    assert line["detail"] == {"command": "initiatives", "parameters": ["search"], "format": "csv"}
