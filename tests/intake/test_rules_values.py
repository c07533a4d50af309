"""What lists, answers, texts and formulas in cells mean."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overblikk.intake.rules.formulas import looks_like_formula
from overblikk.intake.rules.lists import split_list
from overblikk.intake.rules.texts import as_text, clean
from overblikk.intake.rules.truth import yes_no

KNOWN = {
    "Nav",
    "KS",
    "UiO",
    "NTNU",
    "Oslo",
    "Arbeids- og velferdsdirektoratet",
    "Møre og Romsdal fylkeskommune",
    "Direktoratet for forvaltning og økonomistyring",
    "maskinlæring",
    "språkmodeller",
}


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("", []),
        (" , ,", []),
        ("Nav; Skatteetaten | KS", ["Nav", "Skatteetaten", "KS"]),
        ("Nav\nSkatteetaten\n\nNav", ["Nav", "Skatteetaten"]),
        ("• Nav\n• KS\n- UiO", ["Nav", "KS", "UiO"]),
        ("1. Nav\n2) KS", ["Nav", "KS"]),
        ("Norsk Regnesentral, SINTEF og NTNU", ["Norsk Regnesentral", "SINTEF", "NTNU"]),
        ("SINTEF, NTNU, og UiO", ["SINTEF", "NTNU", "UiO"]),
        ("SINTEF, NTNU and UiO", ["SINTEF", "NTNU", "UiO"]),
        ("NTNU (IDI, IMF), SINTEF m.fl.", ["NTNU (IDI, IMF)", "SINTEF"]),
        ("Oslo, Møre og Romsdal fylkeskommune", ["Oslo", "Møre og Romsdal fylkeskommune"]),
        ("Nav, SINTEF AS, Oslo", ["Nav", "SINTEF AS", "Oslo"]),
        ("helse, skole", ["helse", "skole"]),
        (
            "Nav, Landbruks- og matdepartementet",
            ["Nav", "Landbruks- og matdepartementet"],
        ),
    ],
)
def test_a_list_parts_where_its_words_show_it(words, parts):
    assert split_list(words) == parts


@pytest.mark.parametrize(
    "name",
    [
        "Nærings- og fiskeridepartementet",
        "Direktoratet for samfunnssikkerhet og beredskap",
        "Høgskulen på Vestlandet, avd. Førde",
        "Høgskulen på Vestlandet, Avdeling Førde",
        "Foretaket, AS",
        "A og B",
        "UiO/NTNU",
        "Arbeidet ledes av Nav, med deltakere fra KS",
    ],
)
def test_a_name_stays_whole_where_nothing_shows_that_it_parts(name):
    assert split_list(name) == [name]


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Nav og Arbeids- og velferdsdirektoratet", ["Nav", "Arbeids- og velferdsdirektoratet"]),
        ("Oslo og Møre og Romsdal fylkeskommune", ["Oslo", "Møre og Romsdal fylkeskommune"]),
        ("UiO/NTNU", ["UiO", "NTNU"]),
        ("Nav,KS, og Oslo", ["Nav", "KS", "Oslo"]),
        ("Nav og Ukjent", ["Nav og Ukjent"]),
        ("Nav, Ukjent AS og KS", ["Nav", "Ukjent AS", "KS"]),
        ("maskinlæring og språkmodeller", ["maskinlæring", "språkmodeller"]),
        (
            "Direktoratet for forvaltning og økonomistyring",
            ["Direktoratet for forvaltning og økonomistyring"],
        ),
    ],
)
def test_names_on_record_part_a_list_and_hold_a_name_together(words, parts):
    assert split_list(words, known=KNOWN.__contains__) == parts


@given(st.text(alphabet="Nav KSog,;/&|()-\n•. "))
def test_each_part_stood_in_the_list_and_comes_once(words):
    parts = split_list(words, known=KNOWN.__contains__)

    assert len(parts) == len(set(parts))
    assert all(part and part == part.strip() and part in words for part in parts)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        ("yes", ["Ja", "ja.", "JA", "x", "X", "✓", "1", 1, 1.0, True, "true", "Yes", "SANN"]),
        ("no", ["Nei", "0", 0, False, "no", "FALSE", "usann"]),
        ("unknown", ["", None, "Vet ikke", "veit ikkje", "ukjent", "?", "-", "N/A", "don’t know"]),
        (None, ["kanskje det", "2", 2.5, "delvis"]),
    ],
)
def test_an_answer_is_yes_no_unknown_or_not_understood(answer, words):
    assert {yes_no(word) for word in words} == {answer}


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("  a \u00a0 b ", "a b"),
        ("a\r\n\r\n\r\n b\t c", "a\n\nb c"),
        ("a \n b", "a\nb"),
        ("a\u030a", "å"),
        ("sam\u00adarbeid\u200b", "samarbeid"),
        ("a\x00b\x1f", "ab"),
    ],
)
def test_a_text_is_cleaned_of_how_it_was_typed(words, text):
    assert clean(words) == text


@given(st.text())
def test_a_clean_text_is_clean(words):
    assert clean(clean(words)) == clean(words)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("a", "a"),
        (2025.0, "2025"),
        (2.5, "2.5"),
        (7, "7"),
        (True, "SANN"),
        (date(2024, 3, 5), "2024-03-05"),
        (datetime(2024, 3, 5), "2024-03-05"),  # noqa: DTZ001 -- spreadsheets have no zone
        (datetime(2024, 3, 5, 9, 30), "2024-03-05 09:30"),  # noqa: DTZ001 -- as above
    ],
)
def test_a_value_reads_as_text(value, text):
    assert as_text(value) == text


@pytest.mark.parametrize(
    "words",
    ["=1+1", '=HYPERLINK("x")', "@SUM(A1)", "+A1", "-A1+2", "+cmd|' /C calc'!A0", "-2+3+cmd|x"],
)
def test_what_a_spreadsheet_would_run_is_a_formula(words):
    assert looks_like_formula(words)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "-",
        "=",
        "-5",
        "-5 000,50",
        "+47 22 33 44 55",
        "- punkt (nytt)",
        "@ola",
        "tekst",
        "-10 %",
    ],
)
def test_what_only_begins_as_a_formula_is_text(words):
    assert not looks_like_formula(words)
