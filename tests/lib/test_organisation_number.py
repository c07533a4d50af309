"""Organisation numbers and their check digit."""

import pytest

from overblikk.lib.organisation_number import display, is_organisation_number, normalised


@pytest.mark.parametrize("number", ["991825827", "974760673", "310000019"])
def test_a_number_with_the_right_check_digit_can_be(number):
    """Those set aside for tests too."""
    assert is_organisation_number(number)


@pytest.mark.parametrize(
    "number", ["991825828", "99182582", "9918258270", "99182582x", "", "९९१८२५८२७"]
)
def test_anything_else_cannot_be(number):
    """A digit wrong, too short, too long, other digits than ours."""
    assert not is_organisation_number(number)


def test_a_number_is_read_and_written_in_threes():
    """As people write it, with the space that does not break."""
    assert normalised("991 825 827") == normalised("991.825.827") == "991825827"
    assert display("991825827") == "991\u00a0825\u00a0827"
