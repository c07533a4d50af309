"""From cells to proposed values, with their words and places."""

import io

import pytest
from django.utils import timezone
from openpyxl import Workbook

from overblikk.intake.preparing import Setting, SettingNotUnderstood, prepare
from overblikk.organisations.models import Organisation
from overblikk.vocabulary.queries import concept_id
from tests.own_fields import own_field


@pytest.fixture
def read(starting_data):
    """Reads an overview written as CSV, sent by Digdir."""
    sender = Organisation.objects.get(name_nb="Digitaliseringsdirektoratet")

    def read(text: str, **settings: str):
        return prepare(
            text.encode(),
            filename="oversikt.csv",
            sender=sender,
            settings=[Setting(field, words) for field, words in settings.items()],
            on=timezone.localdate(),
        )

    return read


def body(name: str) -> str:
    return str(Organisation.objects.get(name_nb=name).id)


def told(prepared) -> list[tuple[str, str, str]]:
    return [(problem.cell, problem.code, str(problem.level)) for problem in prepared.problems]


def test_each_value_keeps_its_words_and_its_cell(read):
    """Evidence begins here."""
    prepared = read("Tiltak;Status\nDigital post;I bruk\n")

    values = {value.field: value for value in prepared.rows[0].values}
    assert values["status"].value == str(concept_id("status", "finished"))
    assert (values["status"].words, values["status"].place["cell"]) == ("I bruk", "B2")
    assert prepared.columns == {"Tiltak": "name", "Status": "status"}


def test_what_stands_on_several_lines_keeps_the_cell_of_each_value(read):
    """An initiative whose partners stand below each other."""
    prepared = read(
        "Nr;Tiltak;Status;Samarbeidspartnere\n"
        "1;Digital post;I bruk;Skatteetaten\n"
        ";;;Kartverket\n"
        "2;Nytt skjema;I bruk;Skatteetaten\n"
    )

    partners = [v for v in prepared.rows[0].values if v.field == "cooperating_organisations"]
    assert len(prepared.rows) == 2
    assert [(v.words, v.place["cell"]) for v in partners] == [
        ("Skatteetaten", "D2"),
        ("Kartverket", "D3"),
    ]


def test_what_cannot_be_understood_stays_as_it_was_with_a_question(read):
    """Where it is, what, why and what to do."""
    prepared = read("Tiltak;Status;Oppstart\nDigital post;blågrønn;en gang\n")

    assert told(prepared) == [
        ("B2", "unknown-concept", "error"),
        ("C2", "not-a-date", "error"),
    ]
    assert {value.words for value in prepared.rows[0].values} == {
        "Digital post",
        "blågrønn",
        "en gang",
    }
    assert all("«" in problem.message for problem in prepared.problems)


def test_an_organisation_number_decides_over_a_name(read):
    """And the difference is told."""
    prepared = read("Tiltak;Eier;Organisasjonsnummer\nX;Skatteetaten;991 825 827\n")

    assert prepared.rows[0].first("responsible_organisation") == body("Digitaliseringsdirektoratet")
    assert told(prepared) == [("C2", "number-and-name-differ", "advice")]


def test_the_ministry_follows_the_body_where_that_is_known(read):
    """An old overview does not override what is so today."""
    prepared = read("Tiltak;Eier;Departement\nX;Digdir;Finansdepartementet\n")

    assert prepared.rows[0].first("responsible_ministry") is None
    assert told(prepared) == [("C2", "other-ministry", "advice")]


def test_the_responsible_body_is_not_also_a_partner(read):
    """It is told, and left out."""
    prepared = read("Tiltak;Eier;Samarbeidspartnere\nX;Digdir;Digdir, NAV\n")

    partners = [v for v in prepared.rows[0].values if v.field == "cooperating_organisations"]
    assert [value.words for value in partners] == ["NAV"]
    assert told(prepared) == [("C2", "responsible-takes-part", "advice")]


def test_a_period_in_one_cell_is_a_start_and_an_end(read):
    """Both from the same words."""
    prepared = read("Tiltak;Periode\nX;2024–2026\n")

    row = prepared.rows[0]
    assert (row.first("start"), row.first("end")) == ("2024", "2026")


def test_an_end_before_the_start_is_a_question(read):
    """One of them is wrong, and only a person knows which."""
    prepared = read("Tiltak;Start;Slutt\nX;2026;2024\n")

    assert told(prepared) == [("C2", "ends-before-it-begins", "error")]


def test_a_row_without_a_name_asks_for_one(read):
    """A row is never lost."""
    prepared = read("Tiltak;Status\n;Planlagt\nX;Planlagt\n")

    assert [row.name for row in prepared.rows] == ["", "X"]
    assert told(prepared)[0][1:] == ("no-name", "error")


def test_what_is_set_holds_for_each_row_that_says_nothing_itself(read):
    """The row's own word wins."""
    prepared = read("Tiltak;KI\nA;Nei\nB;\n", ai="yes")

    answers = [row.first("ai") for row in prepared.rows]
    assert answers == [str(concept_id("ai", "no")), str(concept_id("ai", "yes"))]


def test_a_field_may_be_set_by_any_of_its_names(read):
    """As the header of a column could have named it."""
    prepared = read("Tiltak\nA\n", **{"Kunstig intelligens": "ja"})

    assert prepared.rows[0].first("ai") == str(concept_id("ai", "yes"))


def test_what_is_set_must_be_understood(read):
    """A person is there to ask."""
    with pytest.raises(SettingNotUnderstood):
        read("Tiltak\nA\n", status="blågrønn")


def test_a_formula_is_taken_in_as_text_and_told(read):
    """It is never run, and is harmless on the way out."""
    prepared = read('Tiltak;Beskrivelse\nX;"=HYPERLINK(""http://a.b"")"\nY;Vanlig\nZ;Vanlig\n')

    assert told(prepared) == [("B2", "looks-like-a-formula", "advice")]


def test_cells_that_say_there_is_nothing_are_empty(read):
    """A dash is no address."""
    prepared = read("Tiltak;Lenke;Status\nX;NA;–\n")

    assert [value.field for value in prepared.rows[0].values] == ["name"]


def test_words_that_only_say_that_nobody_knows_ask_nobody(read):
    """Where a text is asked for they are the text, and of artificial intelligence the answer."""
    prepared = read(
        "Tiltak;Eier;Oppstart;Slutt;Kostnadsramme;Innleide konsulenter;KI;Beskrivelse\n"
        "X;ukjent;ikke avklart;pågående;TBD;vet ikke;vet ikke;ukjent\n"
    )

    values = {value.field: value.value for value in prepared.rows[0].values}
    assert values == {
        "name": "X",
        "ai": str(concept_id("ai", "unknown")),
        "description": "ukjent",
    }
    assert prepared.problems == []


def test_a_number_of_a_cell_is_never_a_thousand_times_itself(starting_data):
    """12.345 typed in a cell is twelve and a bit, though as words it could be twelve thousand."""
    field = own_field("Antall brukere")
    book = Workbook()
    for row in (["Tiltak", "Antall brukere", "Kostnadsramme (mill. kr)"], ["A", 12.345, 1.125]):
        book.worksheets[0].append(row)
    file = io.BytesIO()
    book.save(file)

    prepared = prepare(
        file.getvalue(),
        filename="oversikt.xlsx",
        sender=Organisation.objects.get(name_nb="Digitaliseringsdirektoratet"),
        settings=[],
        on=timezone.localdate(),
    )

    values = {value.field: value for value in prepared.rows[0].values}
    assert (values[field.key].value, values[field.key].words) == (12.345, "12.345")
    assert values["amounts"].value["amount"] == 1_125_000


def test_the_real_overview_is_read_whole(shared, starting_data):
    """179 rows, ten columns known without help, every known owner found and none wrongly."""
    sender = Organisation.objects.get(name_nb="Digitaliseringsdirektoratet")
    path = shared / "data" / "tables" / "ki-oversikten-2024.csv"

    prepared = prepare(
        path.read_bytes(),
        filename=path.name,
        sender=sender,
        settings=[Setting("ai", "yes")],
        on=timezone.localdate(),
    )

    owners = [v for row in prepared.rows for v in row.values if v.field == RESPONSIBLE]
    named = {
        str(body.id): {body.name_nb, *(str(name) for name in body.other_names.all())}
        for body in Organisation.objects.prefetch_related("other_names")
    }
    resolved = [v for v in owners if v.value]
    assert len(prepared.rows) == 179
    assert {field for field in prepared.columns.values() if field} >= WANTED
    assert all(row.first("ai") == str(concept_id("ai", "yes")) for row in prepared.rows)
    assert len(resolved) == 57
    assert all(v.words.casefold() in {n.casefold() for n in named[v.value]} for v in resolved)
    assert {v.question.code for v in owners if v.question} == {"unknown-organisation"}


RESPONSIBLE = "responsible_organisation"
WANTED = {
    RESPONSIBLE,
    "name",
    "responsible_ministry",
    "description",
    "start",
    "end",
    "cooperating_organisations",
    "address",
    "status",
}
