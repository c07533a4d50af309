"""Dates as people write them, and the one text they are kept as."""

from datetime import date, datetime

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from overblikk.lib import imprecise_dates as dates
from overblikk.lib.imprecise_dates import NotADate, parse, parse_period

years = st.integers(1950, 2100)
edtf_texts = st.one_of(
    st.builds("{}".format, years),
    st.builds("{}-{:02}".format, years, st.integers(1, 12)),
    st.builds("{}-{:02}".format, years, st.integers(21, 24)),
    st.builds("{}-{:02}".format, years, st.integers(33, 41)),
    st.dates(date(1950, 1, 1), date(2100, 12, 31)).map(str),
).flatmap(lambda text: st.sampled_from([text, text + "~"]))


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("2024", "2024"),
        (" 2024 ", "2024"),
        (2024, "2024"),
        (2024.0, "2024"),
        (date(2024, 3, 5), "2024-03-05"),
        (datetime(2024, 3, 5, 12, 30), "2024-03-05"),  # noqa: DTZ001 -- spreadsheets have no zone
        ("31.12.2025", "2025-12-31"),
        ("31.12.25", "2025-12-31"),
        ("1.2.99", "1999-02-01"),
        ("31/12/2025", "2025-12-31"),
        ("31/12-2025", "2025-12-31"),
        ("2025-12-31", "2025-12-31"),
        ("2025-12-31T00:00:00", "2025-12-31"),
        ("01.01.2024 00:00", "2024-01-01"),
        ("20251231", "2025-12-31"),
        ("1. januar 2024", "2024-01-01"),
        ("1.januar 2024", "2024-01-01"),
        ("fredag 5. mars 2024", "2024-03-05"),
        ("2. jan. 2024", "2024-01-02"),
        ("5. mars 24", "2024-03-05"),
        ("January 5, 2024", "2024-01-05"),
        ("5th of March 2024", "2024-03-05"),
        ("12/2025", "2025-12"),
        ("12.2025", "2025-12"),
        ("2025-12", "2025-12"),
        ("mars 2024", "2024-03"),
        ("March 2024", "2024-03"),
        ("Mai, 2024", "2024-05"),
        ("des. 2024", "2024-12"),
        ("mar.24", "2024-03"),
        ("mar-24", "2024-03"),
        ("jan '24", "2024-01"),
        ("jan. 24", "2024-01"),
        ("45356", "2024-03-05"),
        (45356, "2024-03-05"),
        (45356.75, "2024-03-05"),
        ("1. kvartal 2025", "2025-33"),
        ("tredje kvartal 2025", "2025-35"),
        ("4. kvartal, 2025", "2025-36"),
        ("3. kv. 2025", "2025-35"),
        ("Q3/25", "2025-35"),
        ("Q3 2025", "2025-35"),
        ("2025 K1", "2025-33"),
        ("2025-Q2", "2025-34"),
        ("third quarter of 2025", "2025-35"),
        ("våren 2024", "2024-21"),
        ("sommaren 2024", "2024-22"),
        ("høsten 2024", "2024-23"),
        ("Haust 2024", "2024-23"),
        ("fall 2024", "2024-23"),
        ("høst 24", "2024-23"),
        ("vinteren 2024", "2024-24"),
        ("vinteren 2024/25", "2025-24"),
        ("i løpet av 2024", "2024"),
        ("ca. mars 2024", "2024-03~"),
        ("om lag 2024", "2024~"),
        ("about Q1 2025", "2025-33~"),
        ("2024?", "2024~"),
        ("~2024", "2024~"),
        ("medio 2024", "2024~"),
        ("medio mars 2024", "2024-03~"),
        ("slutten av 2025", "2025~"),
        ("innen utgangen av 2026", "2026~"),
        ("2025 (forventet)", "2025~"),
        ("1. halvår 2024", "2024-40"),
        ("2. tertial 2025", "2025-38"),
    ],
)
def test_a_date_is_read_as_people_write_it(words, edtf):
    assert parse(words) == edtf


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("", "blank"),
        ("  ", "blank"),
        ("løpende", "not_understood"),
        ("12345", "not_understood"),
        (12345, "not_understood"),
        (float("inf"), "not_understood"),
        (2024.5, "not_understood"),
        (float("nan"), "not_understood"),
        (True, "not_understood"),
        ("Q5 2024", "not_understood"),
        ("2024 og 2025", "not_understood"),
        ("2024 " * 1000, "not_understood"),
        ("31.02.2024", "no_such_day"),
        ("12/31/2025", "no_such_day"),
        ("1949", "out_of_range"),
        ("2101", "out_of_range"),
        (date(1949, 12, 31), "out_of_range"),
        ("Dec 24", "ambiguous"),
        ("2020-21", "ambiguous"),
    ],
)
def test_what_is_not_surely_a_date_is_refused_with_its_reason(words, code):
    with pytest.raises(NotADate) as refused:
        parse(words)

    assert refused.value.code == code
    assert "words" in refused.value.params


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("2024–2026", ("2024", "2026")),
        ("2024-2026", ("2024", "2026")),
        ("2024 - 2026", ("2024", "2026")),
        ("2024/2025", ("2024", "2025")),
        ("2020-21", ("2020", "2021")),
        ("2022-", ("2022", None)),
        ("2022 – d.d.", ("2022", None)),
        ("fra 2024", ("2024", None)),
        ("–2025", (None, "2025")),
        ("til 2025", (None, "2025")),
        ("fra 2024 til 2026", ("2024", "2026")),
        ("2024 to 2026", ("2024", "2026")),
        ("ca. 2024–2026", ("2024~", "2026")),
        ("mars 2024 – juni 2025", ("2024-03", "2025-06")),
        ("jan.–juni 2024", ("2024-01", "2024-06")),
        ("Q1–Q3 2025", ("2025-33", "2025-35")),
        ("01.01.2024-31.12.2025", ("2024-01-01", "2025-12-31")),
        ("01.02.–31.03.2024", ("2024-02-01", "2024-03-31")),
        ("2024-01-01 - 2025-12-31", ("2024-01-01", "2025-12-31")),
        ("2024-01-01-2025-12-31", ("2024-01-01", "2025-12-31")),
        ("2024", ("2024", "2024")),
    ],
)
def test_a_period_is_read_as_its_start_and_end(words, period):
    assert parse_period(words) == period


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("", "blank"),
        ("løpende", "not_understood"),
        ("2026–2024", "reversed"),
        ("juni 2024 – mars 2024", "reversed"),
        ("2011-12", "ambiguous"),
        ("31.02.2024–2025", "no_such_day"),
    ],
)
def test_what_is_not_surely_a_period_is_refused_with_its_reason(words, code):
    with pytest.raises(NotADate) as refused:
        parse_period(words)

    assert refused.value.code == code


@pytest.mark.parametrize(
    ("edtf", "first", "last", "precision"),
    [
        ("2024-03-05", "2024-03-05", "2024-03-05", "day"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2025-33", "2025-01-01", "2025-03-31", "quarter"),
        ("2025-36", "2025-10-01", "2025-12-31", "quarter"),
        ("2025-37", "2025-01-01", "2025-04-30", "third"),
        ("2025-39", "2025-09-01", "2025-12-31", "third"),
        ("2025-40", "2025-01-01", "2025-06-30", "half"),
        ("2025-41~", "2025-07-01", "2025-12-31", "half"),
        ("2024-21", "2024-03-01", "2024-05-31", "season"),
        ("2024-23", "2024-09-01", "2024-11-30", "season"),
        ("2024-24", "2023-12-01", "2024-02-29", "season"),
        ("2024~", "2024-01-01", "2024-12-31", "year"),
    ],
)
def test_a_date_spans_the_days_it_can_mean(edtf, first, last, precision):
    assert str(dates.earliest(edtf)) == first
    assert str(dates.latest(edtf)) == last
    assert dates.precision(edtf) == precision


@pytest.mark.parametrize("text", ["", "24", "2024-13", "2024-42", "2024-02-30", "1949", "2024~~"])
def test_what_is_not_edtf_is_known_as_such(text):
    assert not dates.is_edtf(text)

    with pytest.raises(ValueError, match=r"not|out of range"):
        dates.earliest(text)


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024-03-05", "5. mars 2024"),
        ("2024-03", "mars 2024"),
        ("2025-33~", "ca. 1. kvartal 2025"),
        ("2025-38", "2. tertial 2025"),
        ("2025-41", "2. halvår 2025"),
        ("2024-23", "høsten 2024"),
        ("2024", "2024"),
    ],
)
def test_a_date_is_shown_as_words(edtf, words):
    with translation.override("nb"):
        assert dates.display(edtf) == words


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@given(edtf=edtf_texts)
def test_what_is_shown_is_read_back_as_the_same_date(language, edtf):
    with translation.override(language):
        shown = dates.display(edtf)

    assert parse(shown) == edtf


@given(edtf_texts)
def test_a_date_never_ends_before_it_begins(edtf):
    assert dates.is_edtf(edtf)
    assert dates.earliest(edtf) <= dates.latest(edtf)
    assert dates.is_approximate(edtf) == edtf.endswith("~")


_odd_words = st.one_of(
    st.text(),
    st.text(alphabet="0123456789.-–/ ~qk'"),
    st.lists(
        st.sampled_from(["ca.", "mars", "2024", "24", "1.", "kvartal", "–", "til", "K1", "/"])
    ).map(" ".join),
)


@given(st.one_of(_odd_words, st.integers(), st.floats(), st.datetimes(), st.booleans()))
def test_whatever_is_read_is_edtf_or_refused(words):
    try:
        edtf = parse(words)
    except NotADate:
        return

    assert dates.is_edtf(edtf)


@given(_odd_words)
def test_whatever_is_read_as_a_period_is_edtf_or_refused(words):
    try:
        halves = parse_period(words)
    except NotADate:
        return

    assert any(halves)
    assert all(half is None or dates.is_edtf(half) for half in halves)
