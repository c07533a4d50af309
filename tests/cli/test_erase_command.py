"""A person is erased from the command line."""

import json

from click.testing import CliRunner

from overblikk.cli.commands.erase import command
from overblikk.registry.models import Contact
from tests.conftest import record_initiative
from tests.registry.test_erasing import BOTH, NAME, register_contact, source_with


def run(*arguments: str):
    return CliRunner().invoke(command, arguments)


def test_what_would_be_erased_is_told_first(starting_data):
    """With where only the name stands apart; nothing is changed."""
    contact = register_contact(source_with(BOTH.encode()))
    record_initiative(name=f"Tiltaket til {NAME}")

    done = run("--contact", str(contact.number), "--dry-run")

    assert done.exit_code == 0, done.output
    assert "Dette ville blitt slettet:" in done.output
    assert "Originaler: 1" in done.output
    assert "--names-too" in done.output
    assert Contact.objects.get().name == NAME


def test_a_person_is_erased_and_it_is_told_as_json(starting_data):
    """Counts by kind, and never the person."""
    contact = register_contact(source_with(BOTH.encode()))

    done = run("--contact", str(contact.number), "--ground", "Ba om det", "--json")

    report = json.loads(done.output)
    assert report["erased"] is True
    assert report["certain"]["Kontakter"] == 1
    assert NAME not in done.output
    assert Contact.objects.get().name != NAME


def test_what_is_asked_wrong_is_told_in_a_sentence(starting_data):
    """Nobody with the number, no ground, or erased before."""
    contact = register_contact(source_with(BOTH.encode()))
    number = str(contact.number)

    unknown, groundless = run("--contact", "7", "--ground", "x"), run("--contact", number)
    run("--contact", number, "--ground", "x")
    again = run("--contact", number, "--ground", "x")

    assert "Ingen kontaktperson har nummer 7." in unknown.output
    assert "bruk --ground" in groundless.output
    assert "slettet fra før" in again.output
    assert {unknown.exit_code, groundless.exit_code, again.exit_code} == {2}
