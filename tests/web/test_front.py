"""The front page: what this is, what there is of it, and what changed last."""

import pytest

from overblikk.accounts.viewer import operator
from overblikk.organisations.models import Organisation
from overblikk.registry.actions import publish


@pytest.fixture
def tax_authority(starting_data):
    return Organisation.objects.get(name_nb="Skatteetaten")


def test_says_so_where_nothing_is_public_and_how_to_sign_in(client, register_initiative):
    register_initiative(name="Digital post")

    page = client.get("/").content.decode()

    assert "Ingen tiltak er publisert" in page
    assert "/logg-inn/" in page
    assert "Digital post" not in page


def test_shows_figures_and_latest_changes_of_what_is_public(
    client, register_initiative, tax_authority
):
    body = str(tax_authority.id)
    publish(
        [register_initiative(name="Digital post", responsible_organisation=body)], by=operator()
    )
    register_initiative(name="Hemmelig tiltak")

    response = client.get("/")

    figures = response.context["figures"]
    assert (figures.initiatives, figures.organisations) == (1, 1)
    assert {sector.key: n for sector, n in figures.sectors if n} == {
        tax_authority.ministry.sector.key: 1
    }
    assert "Digital post" in response.content.decode()
    assert "Hemmelig tiltak" not in response.content.decode()


def test_an_analyst_sees_what_is_not_public_too(analyst_client, register_initiative):
    register_initiative(name="Digital post")

    page = analyst_client.get("/").content.decode()

    assert "Digital post" in page
    assert "Ingen tiltak er publisert" not in page


def test_asks_the_database_no_more_often_of_many_than_of_few(
    analyst_client, register_initiative, django_assert_max_num_queries
):
    for n in range(12):
        register_initiative(name=f"Tiltak {n}")

    with django_assert_max_num_queries(11):
        analyst_client.get("/")
