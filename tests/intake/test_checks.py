"""What each check finds in an overview, and what it leaves alone."""

from datetime import date

import pytest
from django.utils import translation

from overblikk.intake.checking import problems_in
from overblikk.intake.checks import Level, check_of, checks
from overblikk.intake.preparing import prepare
from overblikk.organisations.models import Organisation
from overblikk.registry.questions import MESSAGES
from tests.own_fields import own_field

TODAY = date(2026, 11, 28)
# The same for every language that the words of a check are in.
LANGUAGES = ("nb", "nn", "en")
# Of nobody: the month of a synthetic number is higher by eighty.
IDENTITY_NUMBER = "01810112170"
# What is asked where something else than an overview is read, or once a row is planned.
ASKED_ELSEWHERE = {
    "which-initiative",
    "not-a-frame",
    "leads-in-a-circle",
    "unknown-sector",
    "ambiguous-sector",
}


@pytest.fixture
def found(starting_data):
    """What the checks find in an overview written as lines of CSV, sent by Digdir."""
    sender = Organisation.objects.get(name_nb="Digitaliseringsdirektoratet")

    def found(*lines: str):
        content = "\n".join(lines).encode()
        prepared = prepare(content, filename="oversikt.csv", sender=sender, settings=[], on=TODAY)
        return problems_in(prepared, on=TODAY)

    return found


def places(problems, check: str) -> list[str]:
    return [problem.place for problem in problems if problem.check.key == check]


# The check, the headings, a row in which it finds something, where, and one with nothing to find.
IN_ONE_ROW = [
    ("unknown-organisation", "Eier", "Etaten som ikke finnes", "B2", "Digdir"),
    ("unknown-organisation", "Eier", "800000009", "B2", "991825827"),
    ("unknown-concept", "Status", "blågrønn", "B2", "Pågående"),
    ("unknown-record", "Portefølje", "Ny portefølje", "B2", ""),
    ("unknown-record", "Kontaktperson", "Kari Nordmann", "B2", ""),
    ("not-an-amount", "Kostnadsramme", "mye", "B2", "12,5 mill. kr"),
    ("amount-without-unit", "Kostnadsramme", "125", "B2", "12 500 000"),
    (
        "amount-says-two-things",
        "Kostnadsramme",
        '"1 mill. kr; 2024; 2025"',
        "B2",
        '"1 mill. kr; 2024"',
    ),
    ("amount-of-unknown-kind", "Beløp", "12 mill. kr", "B2", "Ramme: 12 mill. kr"),
    ("not-a-budget-item", "Kapittel og post", "lenger bak", "B2", "541.22"),
    (
        "not-an-effect",
        "Virkninger",
        "bedre",
        "B2",
        '"Nyttevirkning; ikke-prissatt; innbyggere; tid"',
    ),
    ("dependency-of-unknown-type", "Avhengigheter", "noe annet", "B2", ""),
    ("not-a-date", "Oppstart", "en gang", "B2", "2025"),
    ("ends-before-it-begins", "Oppstart;Slutt", "2025;2024", "C2", "2024;2025"),
    ("not-an-address", "Nettadresse", "på nettet", "B2", "https://www.digdir.no"),
    ("identity-number", "Beskrivelse", "For Kari, 01810112170", "B2", "For sak 01810112171"),
    ("identity-number", "Merknad", "Gjelder 018101 12170", "B2", "Gjelder 12 34 56"),
    (
        "other-ministry",
        "Eier;Departement",
        "Skatteetaten;Kulturdepartementet",
        "C2",
        "Skatteetaten;",
    ),
    ("responsible-takes-part", "Eier;Partnere", "Digdir;Digdir", "C2", "Digdir;Skatteetaten"),
    ("number-and-name-differ", "Eier;Orgnr", "Skatteetaten;991825827", "C2", "Digdir;991825827"),
    ("looks-like-a-formula", "Beskrivelse", "=HYPERLINK(1)", "B2", "Lik =1 her"),
    ("description-repeats-name", "Beskrivelse", "digital post.", "B2", "Post til innbyggere"),
    ("text-cut-off", "Beskrivelse", "Innbyggere skal få br…", "B2", "Innbyggere skal få brev."),
    ("text-cut-off", "Beskrivelse", "a" * 255, "B2", "a" * 254),
    ("letters-broken", "Beskrivelse", "En ny sÃ¸knad", "B2", "En ny søknad i São Paulo"),
    ("text-with-markup", "Beskrivelse", "<p>Ny post</p>", "B2", "Når x < y og z > 1, post & brev"),
    ("email-malformed", "Kontaktperson", "kari@etat", "B2", "kari@etat.no"),
    ("email-malformed", "Kontaktperson", "kari(at)etat.no", "B2", "Kari Nordmann"),
    ("amount-without-period", "Ramme", "12 mill. kr", "B2", '"12 mill. kr; 2024–2026"'),
    ("amount-without-period", "Ramme", "12 mill. kr", "B2", '"12 mill. kr; hele levetiden"'),
    ("amount-without-vat", "Ramme", "12 mill. kr", "B2", "12 mill. kr eks. mva."),
    ("amount-unlikely", "Ramme", "12 kr", "B2", "12 000 kr"),
    ("amount-unlikely", "Ramme", "100 mrd. kr", "B2", "10 mrd. kr"),
    ("finished-ahead-of-time", "Status;Slutt", "Avsluttet;2027", "C2", "Avsluttet;2026"),
    ("ended-but-running", "Status;Slutt", "Pågående;2025", "B2", "Pågående;2026"),
    ("started-but-planned", "Status;Start", "Planlagt;2025", "B2", "Planlagt;2026"),
    ("running-before-start", "Status;Start", "Pågående;2027", "C2", "Pågående;2026"),
    ("time-unlikely", "Oppstart", "1952", "B2", "1995"),
    ("time-unlikely", "Slutt", "2099", "B2", "2040"),
    ("phase-against-status", "Status;Fase", "Avsluttet;Konsept", "C2", "Avsluttet;Realisere"),
    ("phase-against-status", "Status;Fase", "Planlagt;Gjennomføre", "C2", "Planlagt;Konsept"),
    ("percent-out-of-range", "Fremdrift i prosent", "140 %", "B2", "100 %"),
    ("percent-out-of-range", "Fremdrift i prosent", "-5", "B2", "halvveis"),
]


@pytest.mark.parametrize(
    ("check", "headings", "wrong", "place", "right"),
    IN_ONE_ROW,
    ids=[f"{n}-{one[0]}" for n, one in enumerate(IN_ONE_ROW)],
)
def test_a_check_finds_what_is_wrong_at_its_cell_and_nothing_else(
    found, check, headings, wrong, place, right
):
    """The one overview has it, and the next, which is nearly the same, has not."""
    heading = f"Tiltak;{headings}"

    in_wrong = found(heading, f"Digital post;{wrong}")
    in_right = found(heading, f"Digital post;{right}")

    assert places(in_wrong, check) == [place]
    assert places(in_right, check) == []


@pytest.mark.parametrize(
    ("check", "name", "right"),
    [
        ("name-too-short", "EPJ", "Elektronisk pasientjournal"),
        ("name-too-long", "Vi skal lage en ny løsning " * 6, "Ny løsning"),
        ("name-says-nothing", "Tiltak", "Tiltak mot svindel"),
        ("name-says-nothing", "Test", "Test av ny løsning"),
        ("no-name", "", "Digital post"),
    ],
)
def test_a_name_that_names_nothing_is_told(found, check, name, right):
    """At the name, or at the row that lacks one."""
    in_wrong = found("Tiltak;Status", "Digital post;Pågående", f"{name};Pågående")
    in_right = found("Tiltak;Status", "Digital post;Pågående", f"{right};Pågående")

    assert places(in_wrong, check) == ["A3" if name else "3"]
    assert places(in_right, check) == []


@pytest.mark.parametrize(
    ("check", "heading", "said"),
    [
        ("responsible-missing", "Eier", "Digdir"),
        ("status-missing", "Status", "Planlagt"),
        ("purpose-missing", "Formål", "Effektivisering"),
    ],
)
def test_what_a_row_should_say_is_missed_row_by_row_or_once_for_all(found, check, heading, said):
    """Where no row has it, the overview lacks it, and nobody reads the same of every row."""
    in_one = found(f"Tiltak;Start;{heading}", f"Digital post;2024;{said}", "Nytt skjema;2025;")
    in_all = found("Tiltak;Start", "Digital post;2024", "Nytt skjema;2025")
    in_none = found(f"Tiltak;{heading}", f"Digital post;{said}", f"Nytt skjema;{said}")

    assert places(in_one, check) == ["3"]
    assert places(in_all, check) == [""]
    assert places(in_none, check) == []


def test_rows_that_say_the_same_are_told_with_the_place_of_the_first(found):
    """By number, and by name with the body."""
    problems = found(
        "Prosjektnummer;Tiltak;Eier",
        "P-1;Digital post;Digdir",
        "P-1;Nytt skjema;Digdir",
        "P-2;digital post;Digdir",
        "P-3;Digital post;Skatteetaten",
    )

    assert places(problems, "same-identifier-twice") == ["A3"]
    assert places(problems, "same-name-twice") == ["B4"]
    assert "2" in next(p.what for p in problems if p.check.key == "same-identifier-twice")


def test_a_column_that_gives_nothing_is_told_once(found):
    """With why: it is not understood, or another column gives the same."""
    problems = found(
        "Tiltak;Status;Status nå;Merknader;Tomt",
        "Digital post;Pågående;Planlagt;til Kari;",
        "Nytt skjema;Planlagt;Planlagt;til Ola;",
    )

    assert places(problems, "column-not-understood") == ["D"]
    assert places(problems, "column-said-twice") == ["C"]


def test_an_own_field_of_percentages_is_checked_by_what_it_is_called(found):
    """As an unused column is by its heading."""
    own_field("Ferdig i prosent", kind="number")

    problems = found("Tiltak;Ferdig i prosent", "Digital post;140", "Nytt skjema;40")

    assert places(problems, "percent-out-of-range") == ["B2"]


def test_ai_that_is_denied_and_described_is_told_at_what_describes_it(found):
    problems = found(
        "Tiltak;KI;KI-teknikk", "Digital post;Nei;Maskinlæring", "Nytt;Ja;Maskinlæring"
    )

    assert places(problems, "ai-denied-and-described") == ["C2"]


def test_an_identity_number_is_nowhere_to_be_seen(found, starting_data):
    """Not in what is told, in the samples, in the rows, nor in the cells that are kept."""
    sender = Organisation.objects.get(name_nb="Digitaliseringsdirektoratet")
    content = "Tiltak;Omtale;Sak\nPost;For NUMMER her;NUMMER\nSkjema;Til alle;7\n"

    prepared = prepare(
        content.replace("NUMMER", IDENTITY_NUMBER).encode(),
        filename="oversikt.csv",
        sender=sender,
        settings=[],
        on=TODAY,
    )

    told = [problem.as_json() for problem in problems_in(prepared, on=TODAY)]
    everything = repr([told, prepared.mapping, *prepared.rows, *prepared.kept, prepared.beside])
    assert IDENTITY_NUMBER not in everything
    assert [one["cell"] for one in told if one["check"] == "identity-number"] == ["B2", "C2"]
    question = prepared.rows[0].values[1].question
    assert question is not None
    assert question.code == "identity-number"


def test_of_what_one_check_finds_the_rest_are_counted(found, monkeypatch):
    """What another check finds is told all the same."""
    monkeypatch.setattr("overblikk.intake.problems.MOST_TOLD", 3)

    told = found("Tiltak;Slutt", *["Post;aldri i livet"] * 5, "Skjema;2030;utenfor")

    of = [problem.check.key for problem in told]
    assert (of.count("not-a-date"), told.more["not-a-date"]) == (3, 2)
    assert "beyond-headings" in of


def test_what_reading_can_ask_is_told_by_a_check():
    """So that no question or note is without its words for the sender."""
    asked = MESSAGES.keys() - ASKED_ELSEWHERE

    told = {code: check_of(code) for code in asked}

    assert {check.level for check in told.values() if check.key != "email-malformed"} == {
        Level.ERROR
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_check_says_what_why_and_what_to_do(language):
    """In sentences, under a title."""
    with translation.override(language):
        words = [
            sentence
            for check in checks().values()
            for sentence in map(str, (check.what, check.why, check.remedy))
        ]

    assert all(words[0].isprintable() and one.endswith(".") for one in words)
    assert len(checks()) >= 40
