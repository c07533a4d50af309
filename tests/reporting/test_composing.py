"""What a report has in it, for whom, and what its digest tells."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.utils import translation
from django.utils.timezone import localdate

from overblikk.accounts.viewer import EVERYONE, operator
from overblikk.history.as_of import as_of
from overblikk.history.moment import at
from overblikk.insight.figures import figures
from overblikk.organisations.starting_data import body_id
from overblikk.registry.actions import publish
from overblikk.reporting.actions import delete_text, write_text
from overblikk.reporting.composing import compose
from overblikk.reporting.document import Document, Paragraph, Section, Table
from overblikk.reporting.models import OwnText
from overblikk.reporting.parts import parts
from tests.conftest import record_initiative

WORDS = {"title": "Om året", "body": "Et godt år.\n\n- Én\n- To", "language": "nb"}
OPEN = {**WORDS, "follows": "summary", "is_open": True}
THEN = datetime(2026, 3, 1, 12, tzinfo=UTC)
LATER = datetime(2026, 6, 1, 12, tzinfo=UTC)


def report(viewer=None, language: str = "nb", **wanted) -> Document:
    with translation.override(language):
        return compose(viewer or operator(), on=localdate(), **wanted)


def beside(do, **how) -> None:
    """Have it done on a connection of its own."""

    def work() -> None:
        do(**how)
        connection.close()

    with ThreadPoolExecutor(1) as thread:
        thread.submit(work).result()


def every_section(document: Document) -> list[Section]:
    found = list(document.sections)
    for section in found:
        found.extend(section.sections)
    return found


def words_of(document: Document) -> str:
    blocks = [block for section in every_section(document) for block in section.blocks]
    return " ".join(block.text for block in blocks if isinstance(block, Paragraph))


@pytest.fixture
def initiative(starting_data):
    """A published initiative of Skatteetaten, and one that is not published."""
    tax = str(body_id("skatteetaten"))
    published = record_initiative(name="Alfa", responsible_organisation=tax)
    publish([published], by=operator())
    record_initiative(name="Beta", responsible_organisation=tax)
    return published


def test_every_figure_of_the_registry_stands_in_it(initiative):
    """A new figure joins by itself; the headlines are the summary."""
    sections = {section.key for section in every_section(report())}

    assert {f"figure-{key}" for key in figures() if key != "headlines"} <= sections


def test_every_figure_is_defined_with_its_version(initiative):
    [part] = report(chosen={"definitions"}).sections

    [table] = [block for block in part.blocks if isinstance(block, Table)]

    assert [row[0] for row in table.rows] == [str(one.title) for one in figures().values()]


@pytest.mark.parametrize("key", list(parts()))
def test_a_part_can_be_chosen_by_itself(initiative, key):
    chosen = report(chosen={key}).sections

    assert {section.key for section in chosen} <= {key}


def test_each_reader_is_told_of_what_they_may_see_and_of_how_much_is_withheld(initiative):
    of_all, of_some = report(chosen={"summary", "method"}), report(EVERYONE, chosen={"method"})

    assert "Registeret har 2 tiltak." in words_of(of_all)
    assert "Ett tiltak i registeret er ikke publisert" in words_of(of_some)


def test_the_digest_is_of_the_data_and_not_of_the_language(initiative):
    before = report().digest

    in_english = report(language="en").digest
    record_initiative(name="Gamma")

    assert in_english == before
    assert report().digest != before


def test_it_is_of_one_state_whatever_is_written_while_it_is_composed(committed):
    record_initiative(name="Alfa")
    before = report().digest

    meanwhile = report(progress=lambda done, of: beside(record_initiative, name=f"Ny {done}"))

    assert meanwhile.digest == before
    assert report().digest != before


def test_an_own_text_stands_after_the_part_that_it_follows(initiative):
    write_text(OwnText(), OPEN, by=operator())

    first, second, *_rest = report(chosen={"summary", "who"}).sections

    assert (first.key, second.title) == ("summary", "Om året")
    assert [type(block).__name__ for block in second.blocks] == ["Paragraph", "Bullets"]


@pytest.mark.parametrize(
    ("values", "viewer", "language"),
    [
        ({"is_open": False}, EVERYONE, "nb"),
        ({"language": "nn"}, operator(), "nb"),
        ({"follows": "sources"}, operator(), "nb"),
    ],
    ids=["closed", "another language", "a part left out"],
)
def test_an_own_text_is_left_out_of_what_it_is_not_for(initiative, values, viewer, language):
    write_text(OwnText(), OPEN | values, by=operator())

    titles = [one.title for one in report(viewer, language, chosen={"summary"}).sections]

    assert titles == ["Sammendrag"]


def test_a_past_day_has_the_text_as_it_stood_then_for_those_who_may_see_it_now(committed):
    """What has been closed or deleted since is no longer for everyone."""
    with at(THEN):
        text = write_text(OwnText(), OPEN | {"follows": "definitions"}, by=operator())
    with at(LATER):
        write_text(text, OPEN | {"title": "Om året som gikk", "is_open": False}, by=operator())

    with as_of(THEN):
        of_analysts, of_all = (
            report(viewer, chosen={"definitions"}) for viewer in (operator(), EVERYONE)
        )

    assert [one.title for one in of_analysts.sections] == ["Definisjoner", "Om året"]
    assert [one.title for one in of_all.sections] == ["Definisjoner"]


def test_a_deleted_text_is_in_no_report_from_then_on(initiative):
    text = write_text(OwnText(), OPEN, by=operator())

    delete_text(text, by=operator())

    assert [one.key for one in report(chosen={"summary"}).sections] == ["summary"]
