"""Many rows in one statement."""

import pytest
from django.db import IntegrityError

from overblikk.history.numbers import take
from overblikk.lib.bulk_insert import insert_all
from overblikk.sources.models import Original


def test_rows_are_inserted_as_they_are(db):
    """Bytes and all."""
    insert_all(Original, [Original(sha256="a" * 64, content=b"\x00\xff\n\t\\N", size=5)])

    assert bytes(Original.objects.get().content) == b"\x00\xff\n\t\\N"


def test_a_breach_is_told_and_spoils_nothing_else(db):
    """The transaction goes on."""
    row = Original(sha256="a" * 64, content=b"", size=0)

    with pytest.raises(IntegrityError):
        insert_all(Original, [row, row])

    assert Original.objects.count() == 0


def test_no_rows_are_no_statement(db, django_assert_num_queries):
    """Nothing to do is nothing done."""
    with django_assert_num_queries(0):
        insert_all(Original, [])


def test_a_number_is_never_given_twice(db):
    """Also when it was not used."""
    assert len({*take(5), *take(5)}) == 10
