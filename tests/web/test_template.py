"""The page with the template for those who send."""

import io

import pytest
from openpyxl import load_workbook

from overblikk.accounts.models import AccessEntry
from overblikk.accounts.viewer import operator
from overblikk.organisations.models import Organisation
from overblikk.registry.actions import publish
from tests.conftest import record_initiative

FILE = "/inntak/mal/fil/"


def names_in(response) -> list[str]:
    sheet = load_workbook(io.BytesIO(response.content)).worksheets[0]
    at = [cell.value for cell in sheet[1]].index("Navn")
    return [str(row[at]) for row in sheet.iter_rows(min_row=2, values_only=True) if row[at]]


@pytest.fixture
def two(overview_source):
    """A published initiative of Digdir and one that is not."""
    body = Organisation.objects.get(name_nb="Digitaliseringsdirektoratet")
    for name in ("Synlig post", "Skjult post"):
        fields = {"name": name, "responsible_organisation": str(body.id)}
        made = record_initiative(source=overview_source, **fields)
        if name == "Synlig post":
            publish([made], by=operator())


def test_anyone_gets_the_empty_template(client, starting_data):
    """With every heading, and no rows."""
    response = client.get(FILE, {"language": "nn", "format": "csv"})

    lines = response.content.decode("utf-8-sig").strip().splitlines()
    assert response.headers["Content-Disposition"].endswith('.csv"')
    assert len(lines) == 1
    assert lines[0].startswith("Nummer i Overblikk;Namn;")


def test_it_is_filled_in_with_what_the_one_who_asks_may_see(client, two):
    """As the list of initiatives is."""
    response = client.get(FILE, {"language": "nb", "format": "xlsx", "body": "Digdir"})

    assert names_in(response) == ["Synlig post"]


def test_an_analyst_gets_all_and_it_is_logged(analyst_client, two):
    """What is withheld from others leaves a trace."""
    response = analyst_client.get(FILE, {"language": "nb", "format": "xlsx", "body": "Digdir"})

    assert names_in(response) == ["Synlig post", "Skjult post"]
    assert AccessEntry.objects.filter(detail__address=FILE).exists()


@pytest.mark.parametrize(
    ("asked", "at"),
    [
        ({"language": "nb", "format": "xlsx", "body": "Finnes ikke"}, "body"),
        ({"language": "nb", "format": "json-schema", "body": "Digdir"}, "body"),
        ({"language": "nb", "format": "pdf"}, "format"),
        ({"language": "fr", "format": "xlsx"}, "language"),
        ({}, "language"),
    ],
)
def test_what_is_asked_wrongly_is_told_at_its_field(client, starting_data, asked, at):
    response = client.get(FILE, asked)

    assert response.status_code == 400
    assert at in response.context["form"].errors


def test_the_intake_leads_to_the_template(analyst_client, starting_data):
    page = analyst_client.get("/inntak/").content.decode()

    assert 'href="/inntak/mal/"' in page
