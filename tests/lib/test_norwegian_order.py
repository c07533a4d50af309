"""Names in the order of the Norwegian alphabet."""

import pytest

from overblikk.lib.norwegian_order import order_key


def test_ae_oe_and_aa_come_last_in_that_order():
    """Byte order alone gives å, æ, ø."""
    names = ["Ås", "Ærøy", "Zoo", "Østby", "Arendal"]

    assert sorted(names, key=order_key) == ["Arendal", "Zoo", "Ærøy", "Østby", "Ås"]


@pytest.mark.parametrize(
    ("one", "other"), [("ÉN", "en"), ("Nav", "NAV"), ("«Digital» post", "digital post")]
)
def test_case_accents_and_marks_say_nothing(one, other):
    """They are the same name to somebody who looks for it."""
    assert order_key(one) == order_key(other)
