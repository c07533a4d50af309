"""The page on which a person is erased, and what sources then say."""

import pytest

from overblikk.lib.person_words import MARK
from overblikk.registry.models import Contact
from overblikk.sources.models import Original
from tests.bodies import text_of
from tests.conftest import record_initiative
from tests.registry.test_erasing import ADDRESS, BOTH, NAME, register_contact, source_with


@pytest.fixture
def contact(starting_data):
    """A contact whom an overview names."""
    return register_contact(source_with(f"kontakt\n{BOTH}\n".encode(), filename="oversikt.csv"))


def address_of(contact) -> str:
    return f"/kontakter/{contact.number}/slett/"


def test_an_analyst_is_told_where_the_person_stands(analyst_client, contact):
    """Where only the name stands, apart."""
    record_initiative(name=f"Tiltaket til {NAME}")

    page = text_of(analyst_client.get(address_of(contact)))

    assert f"Slette {NAME} for godt?" in page
    assert "Oversikt fra etaten" in page
    assert "Her står bare navnet" in page
    assert Contact.objects.get().name == NAME


def test_an_analyst_erases_the_person_with_a_ground(analyst_client, contact):
    """The contact's page stays, without the person."""
    analyst_client.post(address_of(contact), {"ground": ""})
    assert Contact.objects.get().name == NAME

    answer = analyst_client.post(address_of(contact), {"ground": "Ba om det"}, follow=True)

    page = text_of(answer)
    assert "Personen er slettet." in page
    assert MARK in page
    assert NAME not in page
    assert ADDRESS not in page


def test_nobody_but_analysts_erases(client, reader, contact):
    """Whoever else asks is refused."""
    client.force_login(reader)

    answer = client.post(address_of(contact), {"ground": "x"})

    assert answer.status_code == 403
    assert Contact.objects.get().name == NAME


def test_a_source_says_that_a_person_was_erased_from_it(analyst_client, contact):
    """On its page and in the name of the file; what is kept is downloaded."""
    source = Original.objects.get().source_set.get()

    analyst_client.post(address_of(contact), {"ground": "x"})

    page = text_of(analyst_client.get(f"/kilder/{source.number}/"))
    file = analyst_client.get(f"/kilder/{source.number}/original/")
    assert "En person ble slettet fra originalen" in page
    assert (
        "person%20slettet" in file["Content-Disposition"]
        or "(person slettet)" in file["Content-Disposition"]
    )
    assert NAME.encode() not in file.content


def test_a_source_of_which_nothing_could_be_kept_says_so(analyst_client, starting_data):
    """There is nothing to download."""
    source = source_with(f"%PDF {ADDRESS}".encode())
    contact = register_contact(source)

    analyst_client.post(address_of(contact), {"ground": "x"})

    page = analyst_client.get(f"/kilder/{source.number}/")
    assert "Ingenting av originalen kunne beholdes." in text_of(page)
    assert analyst_client.get(f"/kilder/{source.number}/original/").status_code == 404


def test_a_person_erased_before_is_told_of(analyst_client, contact):
    """The page leads back to the contact."""
    analyst_client.post(address_of(contact), {"ground": "x"})

    answer = analyst_client.get(address_of(contact), follow=True)

    assert "slettet fra før" in text_of(answer)
