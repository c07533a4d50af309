"""The list of initiatives: counted filters, chosen columns, a time line, and its address."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from overblikk.accounts.viewer import operator
from overblikk.organisations.models import Organisation
from overblikk.registry.actions import publish
from overblikk.vocabulary.queries import concept_id
from tests.conftest import record_initiative


def concept(scheme, notation):
    return str(concept_id(scheme, notation))


def public(**fields):
    initiative = record_initiative(**fields)
    publish([initiative], by=operator())
    return initiative


@pytest.fixture
def three(starting_data):
    """Two that go on, one of them about efficiency, and one that is planned and not public."""
    tax = Organisation.objects.get(name_nb="Skatteetaten")
    public(
        name="Digital post",
        status=concept("status", "ongoing"),
        purposes=[concept("purpose", "efficiency")],
        responsible_organisation=str(tax.id),
        start="2024-03",
        end="2026",
        deliverables=[{"name": "Skjema", "status_id": None, "due": "2025-06"}],
    )
    public(name="Roboten", status=concept("status", "ongoing"))
    record_initiative(name="Planen", status=concept("status", "planned"))


def names_in(response):
    return [row.name for row in response.context["page"]]


def counted(response, key):
    shown = next(
        one for group in response.context["panel"] for one in group.facets if one.facet.key == key
    )
    return {choice.value: choice.count for _id, choice, _chosen in shown.choices}


def text_of(response):
    return " ".join(response.content.decode().split())


def test_a_filter_counts_what_each_value_would_give(client, three):
    everyone = client.get("/tiltak/?vis=status&vis=purposes")

    assert counted(everyone, "status") == {"ongoing": 2}
    assert counted(everyone, "purposes") == {"efficiency": 1, "-": 1}


def test_those_who_may_see_more_are_counted_more(analyst_client, three):
    page = analyst_client.get("/tiltak/?vis=status")

    assert counted(page, "status") == {"planned": 1, "ongoing": 2}


def test_a_chosen_value_narrows_the_counts_of_others_and_not_its_own(analyst_client, three):
    page = analyst_client.get("/tiltak/?status=planned&vis=status&vis=purposes")

    assert counted(page, "status") == {"planned": 1, "ongoing": 2}
    assert counted(page, "purposes") == {"-": 1}


def test_two_values_of_a_field_mean_either_and_two_fields_both(analyst_client, three):
    either = analyst_client.get("/tiltak/?status=planned&status=ongoing")
    both = analyst_client.get("/tiltak/?status=ongoing&purposes=efficiency")

    assert names_in(either) == ["Digital post", "Planen", "Roboten"]
    assert names_in(both) == ["Digital post"]


def test_a_body_is_named_to_nobody_who_sees_nothing_of_it(client, starting_data):
    """Its name in another language would tell that it is there."""
    Organisation.objects.filter(name_nb="Skatteetaten").update(name_nn="", name_en="")
    record_initiative(
        name="Planen",
        responsible_organisation=str(Organisation.objects.get(name_nb="Skatteetaten").id),
    )

    page = client.get("/tiltak/?responsible_organisation=Skatteetaten&vis=alle")

    assert names_in(page) == []
    assert counted(page, "responsible_organisation") == {"Skatteetaten": 0}


def test_what_was_confirmed_lately_is_told_from_what_was_not(client, three):
    page = client.get("/tiltak/?freshness=half-year&vis=freshness")

    assert names_in(page) == ["Digital post", "Roboten"]
    assert counted(page, "freshness") == {"half-year": 2, "year": 0, "older": 0}


def test_a_year_is_chosen_and_a_month_is_asked_for(client, three):
    answers = [names_in(client.get(f"/tiltak/?start={when}")) for when in ("2024", "2024-03", "*")]

    assert answers == [["Digital post"]] * 3


def test_the_columns_are_those_that_are_chosen(client, three):
    page = client.get("/tiltak/?kolonner=purposes&kolonner=sector&kolonner=former_names")

    headings = [one.label for one in page.context["headings"]]
    first = page.context["page"].object_list[0]
    assert headings == ["Navn", "Formål", "Sektor", "Tidligere navn"]
    assert [text for _heading, text in first.cells][:2] == ["Effektivisering", "Finans"]


def test_the_usual_columns_do_not_stand_in_the_address(client, three):
    usual = "&".join(
        f"kolonner={key}"
        for key in ("changed", "end", "start", "status", "responsible_organisation")
    )

    assert client.get(f"/tiltak/?{usual}").url == "/tiltak/?"


def test_a_column_that_is_not_is_left_out(client, three):
    page = client.get("/tiltak/?kolonner=tull&kolonner=status")

    assert [one.label for one in page.context["headings"]] == ["Navn", "Status"]


def test_the_list_can_be_seen_on_a_line_of_time(client, three):
    page = client.get("/tiltak/?som=tidslinje")

    assert "mars 2024 – 2026" in text_of(page)
    assert "uten tid" in text_of(page)
    assert "Leveranser: Skjema (juni 2025)" in text_of(page)
    assert page.context["ways"]["table"] == "?"


def test_an_answer_to_htmx_says_what_the_address_is(client, three):
    """The form sends what is blank too; the address bar gets it without."""
    answer = client.get("/tiltak/?q=&status=ongoing", headers={"HX-Request": "true"})

    assert answer.status_code == 200
    assert answer["HX-Push-Url"] == "/tiltak/?status=ongoing"


def test_a_page_far_down_continues_where_the_one_before_ended(client, starting_data):
    for number in range(7):
        public(name=f"Tiltak {number}")
    whole = client.get("/tiltak/").context["page"].paginator.object_list

    pages = [[row.name for row in whole[first : first + 3]] for first in (0, 3, 6)]

    assert pages == [[f"Tiltak {n}" for n in of] for of in ((0, 1, 2), (3, 4, 5), (6,))]


@pytest.mark.parametrize(
    "order", ["name", "status", "start", "-changed", "responsible_organisation"]
)
def test_every_order_holds_all_and_turns_around(client, three, order):
    turned = order[1:] if order.startswith("-") else f"-{order}"

    there, back = (names_in(client.get(f"/tiltak/?sort={key}")) for key in (order, turned))

    assert sorted(there) == sorted(back) == ["Digital post", "Roboten"]


def test_more_initiatives_cost_the_list_no_more_queries(client, three):
    with CaptureQueriesContext(connection) as few:
        client.get("/tiltak/?vis=alle&sort=-start")
    for number in range(10):
        public(name=f"Tiltak {number}", technologies=[concept("technology", "robotics")])
    with CaptureQueriesContext(connection) as many:
        client.get("/tiltak/?vis=alle&sort=-start")

    assert len(many) == len(few)


def test_what_is_found_by_its_name_comes_first(client, starting_data):
    public(name="Annet", description="Handler om skjema.")
    public(name="Skjemaløsning")

    page = client.get("/tiltak/?q=skjema")

    assert names_in(page) == ["Skjemaløsning", "Annet"]
