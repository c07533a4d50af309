"""What a column gives: chosen, remembered, named by its heading, or told by its values."""

import pytest
from django.utils import timezone

from overblikk.accounts.viewer import operator, viewer_of
from overblikk.intake import runs
from overblikk.intake.actions import Overview
from overblikk.intake.choosing import MappingNotUnderstood, check_used, chosen_in_words
from overblikk.intake.models import RememberedColumn
from overblikk.intake.preparing import prepare
from overblikk.intake.remembering import remember
from overblikk.intake.rules.columns import Origin
from overblikk.intake.senders import sender_named
from overblikk.vocabulary.models import OwnField
from overblikk.vocabulary.queries import concept_id

pytestmark = pytest.mark.usefixtures("starting_data")

OWNERS = ("Digdir", "Brønnøysundregistrene", "Kartverket", "Skatteetaten")


def prepared_of(*lines: str, chosen=None, sender="Digdir"):
    return prepare(
        "\n".join(lines).encode(),
        filename="prove.csv",
        sender=sender_named(sender),
        settings=[],
        on=timezone.localdate(),
        chosen=chosen or {},
    )


def given(prepared) -> list[tuple[str | None, Origin]]:
    return [(column.field, column.origin) for column in prepared.mapping]


def test_values_tell_what_headings_do_not():
    rows = [
        f"Nytt fagsystem nummer {n} for {owner};{owner};https://www.digdir.no/{n};{status}"
        for n, (owner, status) in enumerate(
            zip(OWNERS, ("Pågår", "Planlagt", "Avsluttet", "Pågår"), strict=True)
        )
    ]

    prepared = prepared_of("Hva;Hvem;Hvor;Hvordan", *rows)

    assert given(prepared) == [
        ("name", Origin.VALUES),
        ("responsible_organisation", Origin.VALUES),
        ("address", Origin.VALUES),
        ("status", Origin.VALUES),
    ]


def test_a_list_without_headings_loses_no_row():
    rows = [f"Fagsystem nummer {n} for {o};{o};2024;Pågår" for n, o in enumerate(OWNERS)]

    prepared = prepared_of(*rows)

    assert len(prepared.rows) == len(OWNERS)
    assert [field for field, _origin in given(prepared)][:2] == ["name", "responsible_organisation"]


def test_a_heading_that_may_name_a_field_does_if_nothing_else_gives_it():
    alone = prepared_of("KI-løsning;Eier;Ferdig", "Svarbot;Digdir;des. 2025")
    beside = prepared_of("Navn;Løsning;Ferdig", "Svarbot;Vi svarer;ja")

    fields = [[field for field, _origin in given(one)] for one in (alone, beside)]

    assert fields == [["name", "responsible_organisation", "end"], ["name", None, None]]


def test_a_unit_said_once_around_a_table_counts_for_its_amounts():
    prepared = prepared_of("Navn;Kostnadsramme", "Alfa;40", "", "Alle beløp i mill. kr, eks. mva.;")

    (row,) = prepared.rows
    (amount,) = [value.value for value in row.values if value.field == "amounts"]
    assert amount["amount"] == 40_000_000
    assert amount["vat_id"] == str(concept_id("vat", "without"))


def test_a_heading_wins_over_values():
    rows = [f"Tiltak nummer {n};{owner}" for n, owner in enumerate(OWNERS)]

    prepared = prepared_of("Navn;Kortnavn", *rows)

    assert given(prepared) == [("name", Origin.HEADING), ("short_name", Origin.HEADING)]


def test_two_values_are_too_few_to_tell_anything():
    prepared = prepared_of("Navn;Hvem", "Alfa;Digdir", "Beta;Kartverket")

    assert given(prepared)[1] == (None, Origin.NOTHING)


def test_two_columns_of_bodies_are_neither_of_them_the_owner():
    rows = [f"Tiltak {n};{owner};{owner}" for n, owner in enumerate(OWNERS)]

    prepared = prepared_of("Navn;Hvem;Til hvem", *rows)

    assert [field for field, _origin in given(prepared)] == ["name", None, None]


def test_two_columns_of_dates_in_order_are_start_and_end():
    rows = [f"Tiltak {n};{2020 + n};{2022 + n}" for n in range(4)]

    prepared = prepared_of("Navn;Når;Hvor lenge", *rows)

    assert [field for field, _origin in given(prepared)] == ["name", "start", "end"]


def test_what_is_chosen_is_remembered_for_the_sender_alone():
    chosen = chosen_in_words(["Hvem=eier", "Status="])
    prepared = prepared_of("Navn;Hvem;Status", "Alfa;Digdir;Pågår", chosen=chosen)

    remember(sender_named("Digdir"), prepared.mapping, by=None)

    again = prepared_of("NAVN;Hvem ;status", "Beta;Digdir;Pågår")
    of_others = prepared_of("Navn;Hvem;Status", "Beta;Digdir;Pågår", sender="Kartverket")
    assert given(again)[1:] == [
        ("responsible_organisation", Origin.REMEMBERED),
        (None, Origin.REMEMBERED),
    ]
    assert given(of_others)[1:] == [(None, Origin.NOTHING), ("status", Origin.HEADING)]


def test_a_heading_with_another_day_is_the_same_column():
    chosen = chosen_in_words(["Fremdrift per 31.12.2024=status"])
    before = prepared_of("Navn;Fremdrift per 31.12.2024", "Alfa;Pågår", chosen=chosen)
    remember(sender_named("Digdir"), before.mapping, by=None)

    prepared = prepared_of("Navn;Fremdrift per 31.12.2025", "Alfa;Pågår")

    assert given(prepared)[1] == ("status", Origin.REMEMBERED)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("Hvem", "overskrift=felt"),
        ("Hvem=farge", "ikke et felt"),
        ("Finnes ikke=eier", "ingen kolonne"),
    ],
)
def test_a_choice_that_is_not_understood_is_told(words, says):
    with pytest.raises(MappingNotUnderstood, match=says):
        check_used(
            chosen := chosen_in_words([words]), prepared_of("Navn;Hvem", "Alfa;X", chosen=chosen)
        )


def test_one_field_is_not_chosen_for_two_columns():
    with pytest.raises(MappingNotUnderstood, match="to kolonner"):
        chosen_in_words(["A=navn", "B=navn"])


@pytest.fixture
def run(analyst):
    """A preview with a column that no field is known for."""
    overview = Overview(
        b"Navn;Hvem;Farge\nAlfa;Digdir;bl\xc3\xa5\n",
        "prove.csv",
        sender_named("Digdir"),
        "Pr\xf8ve",
        access_ground="Pr\xf8ve",
    )
    return runs.hand_in(overview, settings=[], accept=True, by=viewer_of(analyst))


def test_a_preview_is_made_anew_with_what_was_chosen(run, analyst):
    runs.choose_columns(run, ["name", "responsible_organisation", None], by=viewer_of(analyst))

    run.refresh_from_db()
    fields = {value["field"] for row in run.report["rows"] for value in row["values"]}
    assert fields == {"name", "responsible_organisation"}
    assert [row.heading for row in RememberedColumn.objects.all()] == ["hvem"]


def test_what_was_previewed_is_carried_out_whatever_is_remembered_since(run):
    remember(
        run.sender,
        prepared_of("Navn;Hvem", "A;B", chosen=chosen_in_words(["Hvem=eier"])).mapping,
        by=None,
    )
    runs.start(run)

    runs.carry_out(run.id)

    run.refresh_from_db()
    (proposal,) = run.source.proposals.all()
    assert {value["field"] for value in proposal.values} == {"name"}


def test_a_column_becomes_a_field_of_its_own_on_the_page(run, analyst_client):
    page = run.get_absolute_url()
    sent = {"column_0": "name", "column_1": "responsible_organisation", "column_2": "own:text"}

    answer = analyst_client.post(f"{page}kolonner/", sent)

    run.refresh_from_db()
    assert answer.status_code == 302
    assert OwnField.objects.get().label_nb == "Farge"
    assert [one["field"] for one in run.report["columns"]] == [
        "name",
        "responsible_organisation",
        "own_farge",
    ]


def test_two_columns_of_one_field_are_told_at_the_second_and_nothing_is_lost(run, analyst_client):
    page = run.get_absolute_url()

    answer = analyst_client.post(
        f"{page}kolonner/", {"column_0": "name", "column_1": "name", "column_2": "own:text"}
    )

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["column_1"]
    assert not OwnField.objects.exists()
    assert not RememberedColumn.objects.exists()


def test_what_a_run_was_previewed_with_is_not_chosen_anew_once_it_is_started(run, analyst):
    runs.start(run)

    chosen = runs.choose_columns(run, [None, None, None], by=operator())

    assert not chosen
