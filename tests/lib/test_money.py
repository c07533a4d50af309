"""Amounts as people write them."""

from contextlib import suppress
from decimal import Decimal

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from overblikk.lib.money import NotAnAmount, display_number, parse_money, parse_money_range


@pytest.mark.parametrize(
    ("words", "amount", "currency"),
    [
        ("12 500 000", "12500000", ""),
        ("12.500.000,50", "12500000.50", ""),
        ("1.000.000,-", "1000000", ""),
        ("kr 1 250,5", "1250.5", "kr"),
        ("12,5 MNOK", "12500000", "nok"),
        ("12,5 mill. kr", "12500000", "kr"),
        ("40 millioner kroner", "40000000", "kroner"),
        ("1,2 mrd", "1200000000", ""),
        ("350 TNOK", "350000", "nok"),
        ("12,500,000.25 EUR", "12500000.25", "eur"),
        ("€ 900", "900", "€"),
        ("5 svenske kroner", "5", "svenske kroner"),
        ("12,5 mill. US dollars", "12500000", "us dollars"),
        ("-15", "-15", ""),
        ("12.5", "12.5", ""),
        ("1.234", "1234", ""),
        ("0", "0", ""),
    ],
)
def test_an_amount_is_read_to_the_last_ore(words, amount, currency):
    """With its multiplier worked out, and its currency as it was written."""
    assert parse_money(words) == (Decimal(amount).quantize(Decimal("0.01")), currency)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "ukjent",
        "12,500",
        "50–60 mill.",
        "12 kr 50",
        "1e9",
        "NaN",
        "0,001",
        "2024 2025",
        "12 5",
        "1.500 mill. kr",
        "kr 5 EUR",
        "1" + "0" * 13,
    ],
)
def test_what_may_be_two_numbers_or_none_is_not_guessed(words):
    """Twelve and a half, or twelve thousand five hundred: a person must say."""
    with pytest.raises(NotAnAmount):
        parse_money(words)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("nb", "12\u00a0500\u00a0000,50"),
        ("nn", "12\u00a0500\u00a0000,50"),
        ("en", "12\u00a0500\u00a0000.50"),
    ],
)
def test_a_number_is_written_as_the_language_writes_it(language, written):
    """Thousands parted, and øre only where there are any."""
    with translation.override(language):
        shown = [display_number(Decimal("12500000.50")), display_number(900)]
        below_zero = display_number(Decimal("-0.50"))

    assert shown == [written, "900"]
    assert below_zero.startswith("-0")


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_what_is_written_is_read_again(language):
    """A form that shows an amount can be sent back as it is."""
    amounts = [Decimal(n) for n in ("12500000.50", "125000.00", "1250.05", "900.00", "-1500.00")]

    with translation.override(language):
        shown = [display_number(amount) for amount in amounts]

    assert [parse_money(words)[0] for words in shown] == amounts


@pytest.mark.parametrize(
    ("words", "low", "high", "currency"),
    [
        ("50–60 mill.", "50000000", "60000000", ""),
        ("0,5–1 mrd. kr", "500000000", "1000000000", "kr"),
        ("500 000 – 1 mill.", "500000", "1000000", ""),
        ("50 mill. til 60 mill.", "50000000", "60000000", ""),
    ],
)
def test_a_range_is_its_lowest_and_its_highest(words, low, high, currency):
    assert parse_money_range(words) == (Decimal(low), Decimal(high), currency)


@pytest.mark.parametrize("words", ["1.000.000,-", "60–50 mill.", "1–500 mill.", "50 mill."])
def test_what_is_no_range_or_may_be_another_is_not_guessed(words):
    with pytest.raises(NotAnAmount):
        parse_money_range(words)


@given(st.one_of(st.text(), st.text(alphabet="0123456789 .,-–'krmilNOK€")))
def test_no_words_break_the_readers_of_money(words):
    for read in (parse_money, parse_money_range):
        with suppress(NotAnAmount):
            read(words)


@given(st.integers(0, 10**12), st.sampled_from([" ", "\u00a0", "."]))
def test_no_digit_of_a_number_is_lost(number, mark):
    """Thousands may be parted by a space or a point."""
    words = f"{number:,}".replace(",", mark)

    assert parse_money(words) == (Decimal(number), "")
