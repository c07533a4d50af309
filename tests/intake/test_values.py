"""Values as they are written in cells, against what a careful person reads in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.values_read import READ, written


@pytest.mark.parametrize(
    "one",
    [pytest.param(one, id=f"{sort}: {one.words}") for sort in READ for one in written(sort)],
)
def test_words_mean_what_a_careful_person_reads_in_them(one):
    assert READ[one.sort](one.words) == one.meant


@pytest.mark.parametrize("sort", READ)
@given(words=st.text())
def test_no_words_break_a_reader(sort, words):
    READ[sort](words)
