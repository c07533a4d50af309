"""The form of an initiative in sections, with groups of inputs for values of several parts."""

import pytest

from overblikk.history.moment import at
from overblikk.registry.models import Initiative
from overblikk.vocabulary.queries import concept_id
from tests.conftest import record_initiative
from tests.web.test_initiatives_by_hand import FIRST, GROUND, edit, held


def amount_in(number, **parts):
    """What a browser sends of an amount typed in the group with the number."""
    return {f"amounts-{number}-{key}": value for key, value in parts.items()}


FRAME = {
    "kind": "Ramme",
    "amount": "12,5 mill. kr",
    "currency": "NOK",
    "from": "mars 2024",
    "to": "2026",
    "vat": "uten mva.",
    "prices": "faste 2024-priser",
    "covers": "drift; og annet",
}


def with_parts(client, other):
    """An initiative with one value of each kind that is typed in a group."""
    typed = {
        "name": "Digital post",
        **amount_in(0, **FRAME),
        "dependencies-0-type": "Forutsetter",
        "dependencies-0-other": str(other.number),
        "effects-0-direction": "Nyttevirkning",
        "effects-0-group": "Innbyggere",
        "effects-0-told": "kortere ventetid; færre feil",
        "deliverables-0-name": "Ny løsning; fase 2",
        "deliverables-0-status": "Levert",
        "deliverables-0-due": "mars 2025",
        "budget_items-0-chapter": "541",
        "budget_items-0-post": "22",
    }
    client.post("/tiltak/nytt/", typed | GROUND)
    return Initiative.objects.get(name="Digital post")


def shown_field(response, key):
    sections = response.context["sections"]
    return next(one for section in sections for one in section.fields if one.bound.name == key)


def groups_of(response, key):
    return shown_field(response, key).groups


def sent_in_groups(response):
    """What a browser would send back, with the values of several parts in their groups."""
    form = response.context["form"]
    sent = {field.html_name: field.value() for field in form if field.name not in form.groups}
    for key in form.groups:
        for shown in groups_of(response, key):
            sent |= {one.name: one.value for one in shown.inputs}
            sent[shown.line] = shown.group.plain
    return {name: value for name, value in sent.items() if value not in (None, "")} | GROUND


def test_an_amount_typed_in_the_groups_is_recorded_with_all_its_parts(
    analyst_client, starting_data
):
    """The second group was left empty, as the form had it, and says nothing."""
    typed = {"name": "Digital post", **amount_in(0, **FRAME)}
    typed |= amount_in(1, kind="", amount="", currency="NOK", vat="mva. ukjent")

    analyst_client.post("/tiltak/nytt/", typed | GROUND)

    assert held(Initiative.objects.get())["amounts"] == [
        {
            "kind_id": str(concept_id("amount-kind", "frame")),
            "amount": 12500000,
            "currency_id": str(concept_id("currency", "nok")),
            "period_start": "2024-03",
            "period_end": "2026",
            "is_whole_life": False,
            "price_basis": "2024",
            "vat_id": str(concept_id("vat", "without")),
            "funding_source_id": None,
            "covers": "drift; og annet",
        }
    ]


def test_values_of_several_parts_stand_in_groups_and_are_let_be(analyst_client, starting_data):
    """What the form shows in its groups gives, sent back as it is, the same lines."""
    other = record_initiative(name="Felles innlogging")
    initiative = with_parts(analyst_client, other)

    page = analyst_client.get(f"/tiltak/{initiative.number}/rediger/")
    response = edit(analyst_client, initiative, sent_in_groups(page))

    assert sent_in_groups(page)["amounts-0-amount"] == "12\xa0500\xa0000"
    assert not [key for key in sent_in_groups(page) if key.endswith("-line")]
    assert "Ingenting er endret" in response.content.decode()


def test_a_value_is_taken_away_by_ticking_its_group(analyst_client, starting_data):
    initiative = with_parts(analyst_client, record_initiative(name="Felles innlogging"))
    page = analyst_client.get(f"/tiltak/{initiative.number}/rediger/")

    edit(analyst_client, initiative, sent_in_groups(page) | {"amounts-0-away": "on"})

    values = held(initiative)
    assert values["amounts"] == []
    assert len(values["effects"]) == len(values["deliverables"]) == 1


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"amount": "mange"}, "«mange» er ikke et beløp"),
        ({"kind": ""}, "Fyll ut: Hva slags."),
        ({"to": "i fjor"}, "«i fjor» er ikke en dato"),
        ({"to": "2021"}, "ligger før oppstarten"),
        ({"currency": "SEK"}, "Beløpet og valutaen sier hver sitt."),
        ({"whole": "yes"}, "Velg enten hele levetiden eller en periode."),
    ],
)
def test_a_fault_is_told_at_the_group_and_what_was_typed_stands(
    analyst_client, starting_data, wrong, told
):
    typed = {"name": "Digital post", **amount_in(0, **FRAME | wrong)}

    response = analyst_client.post("/tiltak/nytt/", typed | GROUND)

    group = groups_of(response, "amounts")[0]
    assert response.status_code == 422
    assert told in group.group.error
    assert {**FRAME, **wrong}.items() <= {one.asked.key: one.value for one in group.inputs}.items()


def test_what_cannot_be_read_in_a_group_is_told_there(analyst_client, starting_data):
    """The other initiative is looked for first when the group itself is right."""
    typed = {"dependencies-0-type": "Forutsetter", "dependencies-0-other": "Finnes ikke"}

    response = analyst_client.post("/tiltak/nytt/", {"name": "Digital post"} | typed | GROUND)

    group, *empty = groups_of(response, "dependencies")
    assert "«Finnes ikke»" in group.group.error
    assert [one.is_new for one in (group, *empty)] == [False, True, True]


def test_words_that_no_group_can_hold_stand_as_a_line(analyst_client, starting_data):
    typed = {"name": "Digital post", "amounts": "Ramme: 3 mill. kr"}

    response = analyst_client.post("/tiltak/nytt/", typed | {"kind": "conversation"})

    assert groups_of(response, "amounts")[0].group.plain == "Ramme: 3 mill. kr"


def test_a_section_is_open_where_it_holds_something_or_has_an_error(analyst_client, starting_data):
    typed = {"name": "Digital post", "end": "i går", "purposes": ["Bedre samhandling"]}

    empty = analyst_client.get("/tiltak/nytt/").context["sections"]
    wrong = analyst_client.post("/tiltak/nytt/", typed | GROUND).context["sections"]

    assert [one.group.value for one in empty if one.is_open] == ["about"]
    assert [one.group.value for one in wrong if one.is_open] == ["about", "time", "what"]


def test_of_many_concepts_the_chosen_stand_first_and_the_narrower_below(
    analyst_client, starting_data
):
    response = analyst_client.post("/tiltak/nytt/", {"service_themes": ["Arbeidsliv"]} | GROUND)

    boxes = shown_field(response, "service_themes").boxes
    assert [one.choice_label for one in boxes.chosen] == ["Arbeidsliv"]
    first = [(one.choice_label, one.data["depth"]) for one in boxes.others[:2]]
    assert first == [("Arbeid", 0), ("Arbeidssøking", 1)]
    assert not shown_field(response, "purposes").boxes.are_many


def test_what_another_wrote_meanwhile_stands_in_groups_that_were_let_be(analyst_client, committed):
    """Only the name was typed, so that saving again keeps the amount of the other."""
    with at(FIRST):
        initiative = with_parts(analyst_client, record_initiative(name="Felles innlogging"))
    mine = sent_in_groups(analyst_client.get(f"/tiltak/{initiative.number}/rediger/"))
    yours = mine | {"amounts-0-amount": "14 mill."}
    edit(analyst_client, initiative, yours)

    conflict = edit(analyst_client, initiative, mine | {"name": "Digital postkasse"})
    edit(analyst_client, initiative, sent_in_groups(conflict))

    values = held(Initiative.objects.get(id=initiative.id))
    assert conflict.status_code == 409
    assert values["name"] == "Digital postkasse"
    assert [one["amount"] for one in values["amounts"]] == [14_000_000]
