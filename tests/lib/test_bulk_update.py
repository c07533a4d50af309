"""Many rows changed in one statement."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from overblikk.lib.bulk_update import update_all
from overblikk.registry.models import Initiative
from overblikk.vocabulary.queries import concept_id
from tests.conftest import record_initiative

ONGOING = str(concept_id("status", "ongoing"))


def test_each_row_gets_its_own_values(starting_data, django_assert_num_queries):
    """Texts, dates, keys and what is empty, of as many rows as there are, in one statement."""
    first, second = (record_initiative(name=name, status=ONGOING) for name in ("A", "B"))
    first.order_key, first.start_from = "{\"'\\,} å", date(2026, 3, 1)
    second.order_key, second.status_id = "", None

    with django_assert_num_queries(1):
        update_all(Initiative, [first, second], ["order_key", "start_from", "status"])

    found = Initiative.objects.order_by("name").values_list("order_key", "start_from", "status")
    assert list(found) == [
        ("{\"'\\,} å", date(2026, 3, 1), concept_id("status", "ongoing")),
        ("", None, None),
    ]


def test_what_is_not_named_stands(starting_data):
    """Whatever the objects say."""
    initiative = record_initiative(name="A")
    initiative.name, initiative.order_key = "B", "b"

    update_all(Initiative, [initiative], ["order_key"])

    initiative.refresh_from_db()
    assert (initiative.name, initiative.order_key) == ("A", "b")


def test_a_breach_is_told(starting_data):
    """As an UPDATE tells it."""
    initiative = record_initiative(name="A")
    initiative.name = ""

    with pytest.raises(IntegrityError), transaction.atomic():
        update_all(Initiative, [initiative], ["name"])


def test_nothing_to_change_is_no_statement(db, django_assert_num_queries):
    """Neither without rows nor without names."""
    with django_assert_num_queries(0):
        update_all(Initiative, [], ["name"])
        update_all(Initiative, [Initiative()], [])
