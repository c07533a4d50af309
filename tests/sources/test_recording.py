"""No value without evidence: the writer refuses it, and so does the database."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from overblikk.accounts.viewer import operator
from overblikk.registry.actions import Draft, record
from overblikk.registry.models import ConceptLink, Initiative
from overblikk.sources.claims import Claim
from overblikk.sources.models import Evidence, Method, Source
from overblikk.sources.recording import ClaimNotRecorded
from overblikk.vocabulary.queries import concept_id
from tests.conftest import make_source, record_initiative


def check_now() -> None:
    """Let the rules that wait for the end of the transaction be checked already."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


@transaction.atomic
def to_its_end(write: Callable[[], object]) -> None:
    """Write as a transaction of its own would, with what is checked at its end."""
    write()
    check_now()


def test_each_value_gets_a_row_of_evidence(starting_data):
    """Two values and a link are three rows, and the database is content with them."""
    initiative = record_initiative(
        name="Digital post", start="2024-33", purposes=[str(concept_id("purpose", "efficiency"))]
    )

    check_now()

    rows = Evidence.objects.filter(record_id=initiative.id)
    assert set(rows.values_list("field", flat=True)) == {"name", "start", "purposes"}


def test_the_database_refuses_a_value_that_nothing_says(starting_data):
    """Whoever writes past the writer is stopped when the transaction ends."""
    initiative = record_initiative(name="Digital post")

    with pytest.raises(IntegrityError, match="no evidence for name"):
        to_its_end(lambda: Initiative.objects.update(name="Noe annet"))

    initiative.refresh_from_db()
    assert initiative.name == "Digital post"


def test_the_database_refuses_a_link_that_nothing_says(starting_data):
    """A link is a value too."""
    initiative = record_initiative(name="Digital post")
    link = ConceptLink(
        initiative=initiative, field="purposes", concept_id=concept_id("purpose", "efficiency")
    )

    with pytest.raises(IntegrityError, match="no evidence for purposes"):
        to_its_end(link.save)


def test_evidence_is_neither_changed_nor_removed(starting_data):
    """What a value rested on stays, whatever becomes of the value."""
    initiative = record_initiative(name="Digital post")
    row = Evidence.objects.get(record_id=initiative.id)

    with pytest.raises(DatabaseError, match="Cannot update or delete"):
        to_its_end(row.delete)
    with pytest.raises(DatabaseError, match="Cannot update or delete"):
        to_its_end(lambda: Evidence.objects.update(words="noe annet"))


def test_many_initiatives_cost_no_more_statements_than_few(starting_data):
    """The number of statements does not grow with the number of initiatives."""
    few = statements_to_record(3)

    many = statements_to_record(300)

    assert many == few


def statements_to_record(count: int) -> int:
    source = make_source()
    drafts = [
        Draft(None, [Claim("name", f"Tiltak {n}", source, Method.READ)]) for n in range(count)
    ]
    with CaptureQueriesContext(connection) as queries:
        record(drafts, by=operator())
    return len(queries)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        (
            "cooperating_organisations",
            {"organisation_id": "x", "role_id": "y"},
            "an object of organisation_id, part_id, not an object of organisation_id, role_id",
        ),
        ("cooperating_organisations", "x", "an object of organisation_id, part_id, not one value"),
        ("purposes", {"concept_id": "x"}, "one value, not an object of concept_id"),
        ("purposes", "no identifier", "a value of purposes is of another kind"),
    ],
    ids=["another part", "no parts", "parts of one", "another kind"],
)
def test_a_value_of_another_shape_is_refused_in_words(starting_data, field, value, said):
    claims = [
        Claim("name", "Digital post", make_source(), Method.TYPED),
        Claim(field, value, make_source(), Method.TYPED),
    ]

    with pytest.raises(ClaimNotRecorded, match=said):
        record([Draft(None, claims)], by=operator())

    assert not Initiative.objects.exists()


def test_the_database_refuses_evidence_of_a_source_that_is_not_there(starting_data):
    initiative = record_initiative(name="Digital post")
    evidence = Evidence.objects.filter(record_id=initiative.id).get()
    evidence.pk, evidence.source_id = None, uuid4()

    with pytest.raises(IntegrityError, match="a source that is not there"):
        to_its_end(evidence.save)

    assert Evidence.objects.filter(record_id=initiative.id).count() == 1


def test_the_database_keeps_a_source_that_has_evidence(starting_data):
    """Also from whoever does not ask models.PROTECT; a source without evidence may go."""
    source = Evidence.objects.get(record_id=record_initiative(name="Digital post").id).source
    unused = make_source()

    with pytest.raises(IntegrityError, match="evidence has this source"):
        to_its_end(lambda: _delete(source))

    _delete(unused)
    assert list(Source.objects.filter(id__in=[source.id, unused.id])) == [source]


def _delete(source: Source) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM sources_source WHERE id = %s", [source.id])
