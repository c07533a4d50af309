"""The template goes out, and comes back through the same door with no mapping."""

import io
import json

import pytest
from django.utils import timezone, translation
from openpyxl import load_workbook

from overblikk.accounts.viewer import operator
from overblikk.cli.synthetic.making import make
from overblikk.intake.actions import dry_run
from overblikk.intake.checking import problems_in
from overblikk.intake.checks import Level
from overblikk.intake.preparing import prepare
from overblikk.intake.readers.unreadable import UnreadableFile
from overblikk.intake.rules.headings import recognise
from overblikk.intake.template.columns import template_columns
from overblikk.intake.template.formats import formats
from overblikk.intake.template.making import template
from overblikk.organisations.models import Organisation
from overblikk.proposals.planning import Outcome, Planner
from overblikk.registry.fields import BUILT_IN
from overblikk.registry.models import Initiative, Redirect
from tests.conftest import record_initiative

LANGUAGES = ("nb", "nn", "en")


def written(form: str, *, body: Organisation | None = None, language: str = "nb") -> bytes:
    with translation.override(language):
        made = template(body, operator(), on=timezone.localdate())
        return formats()[form].write(made)


def read(content: bytes, filename: str, sender: Organisation):
    return prepare(content, filename=filename, sender=sender, settings=[], on=timezone.localdate())


def plans(prepared, sender: Organisation):
    return Planner(f"organisation {sender.id}").plan(prepared.rows)


@pytest.fixture
def body(committed) -> Organisation:
    """A body with many made-up initiatives, which hold values of every field between them."""
    make(300, seed=5)
    counted = Organisation.objects.filter(initiatives__isnull=False).distinct()
    return max(
        counted, key=lambda body: Initiative.objects.filter(responsible_organisation=body).count()
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_heading_is_known_again(starting_data, language):
    """A field that the headings do not know could never come back."""
    with translation.override(language):
        columns = template_columns(operator(), on=timezone.localdate())

    unknown = [one.heading for one in columns if recognise(one.heading) != one.key]

    assert unknown == []
    assert [one.key for one in columns] == ["initiative_number", *BUILT_IN]


def test_what_was_filled_in_for_a_body_comes_back_unchanged(body):
    """Every value in words, in any of the languages, is read as what it was."""
    held = Initiative.objects.filter(responsible_organisation=body).count()

    for form in ("xlsx", "csv"):
        for language in LANGUAGES:
            content = written(form, body=body, language=language)
            prepared = read(content, f"mal.{form}", body)
            differing = [(v.field, v.words) for one in plans(prepared, body) for v in one.values]
            assert (form, language, differing) == (form, language, [])
            assert [one for one in prepared.problems if one.level is Level.ERROR] == []
            assert dry_run(prepared, sender=body).counts == {"unchanged": held}


def known(source, name: str = "Digital post", **fields) -> Initiative:
    """An initiative of Digdir that the register holds, with some more that is said of it."""
    said = {"description": "Post til alle.", "start": "2024-03", **fields}
    return record_initiative(
        source=source, name=name, responsible_organisation=str(digdir().id), **said
    )


def digdir() -> Organisation:
    return Organisation.objects.get(name_nb="Digitaliseringsdirektoratet")


def edited(change) -> bytes:
    """The template for Digdir after somebody has changed its first sheet in a spreadsheet."""
    book = load_workbook(io.BytesIO(written("xlsx", body=digdir())))
    change(book.worksheets[0])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def in_column(sheet, heading: str) -> int:
    return [cell.value for cell in sheet[1]].index(heading) + 1


def test_a_changed_cell_is_one_change(overview_source):
    """Of that initiative, in that field, whatever else stands in the row."""
    post = known(overview_source)

    def change(sheet):
        sheet.cell(2, in_column(sheet, "Status"), "Pågående")

    [plan] = plans(read(edited(change), "mal.xlsx", digdir()), digdir())

    assert (plan.outcome, plan.initiative_id) == (Outcome.CHANGE, post.id)
    assert [(value.field, value.words) for value in plan.values] == [("status", "Pågående")]


def test_a_changed_name_is_of_the_same_initiative(overview_source):
    """The number says which, and the name that it had is kept as a former one."""
    post = known(overview_source)

    def change(sheet):
        sheet.cell(2, in_column(sheet, "Navn"), "Noe helt annet")

    [plan] = plans(read(edited(change), "mal.xlsx", digdir()), digdir())

    assert (plan.outcome, plan.initiative_id) == (Outcome.CHANGE, post.id)
    assert {value.field for value in plan.values} == {"name", "former_names"}


def test_a_new_row_is_a_new_initiative_though_it_has_but_a_name(overview_source):
    """No group, no total and no note is looked for in the template."""
    known(overview_source)

    def change(sheet):
        sheet.cell(3, in_column(sheet, "Navn"), "Helse")
        sheet.cell(4, in_column(sheet, "Navn"), "Totalt")

    found = plans(read(edited(change), "mal.xlsx", digdir()), digdir())

    assert [plan.outcome for plan in found] == [Outcome.UNCHANGED, Outcome.NEW, Outcome.NEW]


def test_the_sheets_of_lists_and_help_are_no_initiatives(starting_data):
    """An empty template holds no rows, and is refused as that."""
    with pytest.raises(UnreadableFile) as refused:
        read(written("xlsx"), "mal.xlsx", digdir())

    assert refused.value.code == "only_headers"


def test_a_title_above_the_headings_does_no_harm(overview_source):
    """It is kept, and the rows are read as before."""
    known(overview_source)

    prepared = read(edited(lambda sheet: sheet.insert_rows(1)), "mal.xlsx", digdir())

    assert [plan.outcome for plan in plans(prepared, digdir())] == [Outcome.UNCHANGED]


def test_a_number_that_leads_on_and_one_that_nobody_has(overview_source):
    """The first is of the initiative it leads to; of the other the sender is told."""
    post = known(overview_source)
    Redirect.objects.create(number=post.number + 900, initiative=post)

    def change(sheet):
        sheet.cell(2, 1, str(post.number + 900))
        sheet.cell(3, 1, "777777")
        sheet.cell(3, in_column(sheet, "Navn"), "Et nytt skjema")

    prepared = read(edited(change), "mal.xlsx", digdir())

    first, second = plans(prepared, digdir())
    assert (first.outcome, first.initiative_id) == (Outcome.UNCHANGED, post.id)
    assert second.outcome is Outcome.NEW
    told = problems_in(prepared, on=timezone.localdate())
    assert [p.place for p in told if p.check.key == "number-not-registered"] == ["Tiltak!A3"]


def test_a_row_that_was_copied_with_its_number_is_told(overview_source):
    """Both would change the same initiative."""
    post = known(overview_source)

    def change(sheet):
        sheet.cell(3, 1, str(post.number))
        sheet.cell(3, in_column(sheet, "Navn"), "Et nytt skjema")

    told = problems_in(read(edited(change), "mal.xlsx", digdir()), on=timezone.localdate())

    assert [p.place for p in told if p.check.key == "same-number-twice"] == ["Tiltak!3"]


def test_long_lists_to_choose_from_stand_on_a_sheet(starting_data):
    """A list in the rule itself may have 255 letters, and a program refuses a longer one."""
    book = load_workbook(io.BytesIO(written("xlsx", language="nn")))

    rules = book.worksheets[0].data_validations.dataValidation
    lists = book["Lister"]

    assert len(rules) > 15
    assert all(rule.formula1.startswith("'Lister'!$") for rule in rules)
    purposes = [cell.value for cell in lists[1]].index("Føremål")
    assert lists.cell(2, purposes + 1).value
    assert book.worksheets[0]["B1"].comment.text


def test_the_schema_says_how_a_list_of_objects_is_read(starting_data):
    """What fits it goes through the same door."""
    schema = json.loads(written("json-schema"))
    fields = schema["items"]["properties"]
    purpose = fields["purposes"]["items"]["enum"][0]
    rows = [
        {
            "name": "Digital post",
            "status": fields["status"]["enum"][1],
            "purposes": [purpose],
            "start": "mars 2024",
            "cooperating_organisations": ["Skatteetaten", "Brønnøysundregistrene"],
        },
        {"name": "Et nytt skjema", "status": fields["status"]["enum"][0]},
    ]

    prepared = read(json.dumps(rows).encode(), "tiltak.json", digdir())

    said = [value.field for value in prepared.rows[0].values]
    assert prepared.problems == []
    assert sorted(said) == sorted(
        ["name", "status", "purposes", "start", *["cooperating_organisations"] * 2]
    )
    assert [row.name for row in prepared.rows] == ["Digital post", "Et nytt skjema"]


def test_an_identifier_of_another_system_comes_back_as_that_systems(overview_source):
    """And one without a system's name is the sender's."""
    known(overview_source, external_identifiers=[{"system": "Porteføljen", "identifier": "P-1"}])

    def change(sheet):
        sheet.cell(3, in_column(sheet, "Navn"), "Et nytt skjema")
        sheet.cell(3, in_column(sheet, "Eksterne identifikatorer"), "P-2")

    first, second = plans(read(edited(change), "mal.xlsx", digdir()), digdir())

    assert first.outcome is Outcome.UNCHANGED
    assert {"system": digdir().name_nb, "identifier": "P-2"} in [v.value for v in second.values]


def test_a_text_that_a_spreadsheet_would_run_comes_back_as_it_was(overview_source):
    """CSV marks it with an apostrophe on its way out."""
    known(overview_source, description="- først dette\n- så det")

    prepared = read(written("csv", body=digdir()), "mal.csv", digdir())

    assert [plan.outcome for plan in plans(prepared, digdir())] == [Outcome.UNCHANGED]


def test_it_is_made_in_as_many_queries_for_many_rows_as_for_one(
    overview_source, django_assert_max_num_queries
):
    for number in range(60):
        known(overview_source, name=f"Tiltak nummer {number}")

    with django_assert_max_num_queries(40):
        content = written("csv", body=digdir())

    assert content.count(b"Tiltak nummer") == 60
