"""Where sources disagree, a person chooses what holds, and is not asked again."""

import pytest
from django.utils.timezone import localdate

from overblikk.organisations.models import Organisation
from overblikk.registry.models import Initiative
from overblikk.sources.models import Evidence
from tests.conftest import make_source, record_initiative

OTHERWISE = "Andre kilder sier noe annet"


def from_body(name: str):
    body = Organisation.objects.get(name_nb=name)
    return make_source(
        from_organisation_id=body.id, title=f"{name}: oversikt", speaks_for=localdate()
    )


@pytest.fixture
def torn(starting_data) -> Initiative:
    """The tax administration says 2023, and later Digdir 2024."""
    initiative = record_initiative(start="2023", source=from_body("Skatteetaten"))
    return record_initiative(
        initiative=initiative, start="2024", source=from_body("Digitaliseringsdirektoratet")
    )


def address(initiative: Initiative) -> str:
    return f"/tiltak/{initiative.number}/velg/start/"


def sent(client, initiative: Initiative, **said: str):
    form = client.get(address(initiative)).context["form"]
    told = {"ground": "Møte 3. mars", "kind": "conversation"}
    return client.post(
        address(initiative), told | {"changed_at": form.initial["changed_at"]} | said
    )


def page_of(client, initiative: Initiative) -> str:
    return client.get(f"/tiltak/{initiative.number}/").content.decode()


def other(initiative: Initiative) -> str:
    said = Evidence.objects.filter(record_id=initiative.id, field="start", value="2023")
    return str(said.latest("id").id)


def test_what_another_says_may_be_chosen(analyst_client, torn):
    """It holds from then on, and the person's ground is evidence of it."""
    assert address(torn) in page_of(analyst_client, torn)

    sent(analyst_client, torn, value=other(torn))

    torn.refresh_from_db()
    page = page_of(analyst_client, torn)
    assert torn.start == "2023"
    assert "Møte 3. mars" in page


def test_what_stands_may_be_chosen_and_nobody_is_asked_again(analyst_client, torn):
    """Though the other says the same once more."""
    sent(analyst_client, torn, value="stands")
    at_once = page_of(analyst_client, torn)

    record_initiative(initiative=torn, start="2023", source=from_body("Skatteetaten"))
    record_initiative(
        initiative=torn, start="2024", source=from_body("Digitaliseringsdirektoratet")
    )

    torn.refresh_from_db()
    assert torn.start == "2024"
    assert OTHERWISE not in at_once
    assert OTHERWISE not in page_of(analyst_client, torn)


def test_another_word_is_a_new_disagreement(analyst_client, torn):
    """It was not weighed."""
    sent(analyst_client, torn, value="stands")

    record_initiative(initiative=torn, start="2022", source=from_body("Skatteetaten"))
    record_initiative(
        initiative=torn, start="2024", source=from_body("Digitaliseringsdirektoratet")
    )

    assert OTHERWISE in page_of(analyst_client, torn)


@pytest.mark.parametrize("wrong", [{"value": ""}, {"value": "999999"}, {"ground": ""}])
def test_a_choice_without_value_or_ground_is_refused(analyst_client, torn, wrong):
    answer = sent(analyst_client, torn, **({"value": "stands"} | wrong))

    assert answer.status_code == 422
    assert OTHERWISE in page_of(analyst_client, torn)


def test_a_choice_over_what_has_changed_meanwhile_is_not_made(analyst_client, torn):
    """The person chose between other values."""
    answer = sent(analyst_client, torn, value="stands", changed_at="2020-01-01T00:00:00+00:00")

    assert "Noen har endret tiltaket imens" in answer.content.decode()


def test_where_sources_agree_there_is_nothing_to_choose(analyst_client, torn):
    """The page leads back."""
    answer = analyst_client.get(f"/tiltak/{torn.number}/velg/status/")

    assert answer.headers["Location"] == f"/tiltak/{torn.number}/"


def test_who_may_not_edit_may_not_choose(client, torn):
    """An outsider is led to signing in."""
    assert "/logg-inn/" in client.get(address(torn)).headers["Location"]
