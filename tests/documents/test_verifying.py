"""A quote stands verbatim on its page, elsewhere, or nowhere."""

import pytest

from overblikk.documents.pages import Outcome, PageRead
from overblikk.documents.passages import Passage, PassageKind
from overblikk.documents.reading.hyphens import joined
from overblikk.documents.verifying import Found, Verdict, Verifier

FIRST = (
    "Etaten skal ikke innføre e-post i 2024–2030. Den bruker 10 000 kroner på IKT-tiltak. "
    "Stats- og kommuneforvaltningen får «én vei inn» til digitali-\nseringen. Det finnes 1,5 mill."
)
SECOND = "Kommunene kan effektivisere flere oppgaver i 20 24 byer."


def page(number: int | None, raw: str, *passages: Passage) -> PageRead:
    text, joins = joined(raw)
    return PageRead(number, "", Outcome.TEXT, "nb", text, tuple(joins), passages)


@pytest.fixture
def document() -> Verifier:
    crossing = Passage(1, PassageKind.SENTENCE, "Planen går over to si-\nder her.", 2, 3)
    return Verifier(
        [
            page(1, FIRST),
            page(2, f"{SECOND} Planen går over to si-", crossing),
            page(3, "der her. Så er det slutt."),
        ]
    )


@pytest.mark.parametrize(
    "quote",
    [
        "Etaten skal ikke innføre e-post i 2024–2030.",
        "Etaten  skal\nikke innføre e-\npost i 2024–2030.",
        "Stats- og kommuneforvaltningen får «én vei inn» til digitaliseringen.",
        'Stats- og kommuneforvaltningen får "én vei inn" til digitali-\nseringen.',
        "Stats- og kommuneforvaltningen får “én vei inn” til digitali\u00adseringen.",
        "til digitali\u2010\nseringen",
        "til digitali\ufffeseringen",
        "kroner på IKT-\ntiltak",
    ],
)
def test_what_differs_only_in_how_it_is_set_is_verbatim(document, quote):
    assert document.check(quote, 1).verdict is Verdict.VERBATIM


@pytest.mark.parametrize(
    "quote",
    [
        "Etaten skal innføre e-post i 2024–2030.",
        "Etaten kan ikke innføre e-post i 2024–2030.",
        "Etaten skal ikke innføre e-post i 2024–2031.",
        "Etaten skal ikke innføre epost i 2024–2030.",
        "Etaten skal ikke innføre e-post i 20242030.",
        "Etaten skal ikke innføre e-post i 2024-2030.",
        "taten skal ikke innføre e-post",
        "Etaten skal ikke innf",
        "Etaten skal ikke innføre e",
        "post i 2024–2030.",
        "2030. Den bruker 10 000 kroner",
        "Den bruker 10000 kroner",
        "000 kroner på IKT-tiltak",
        "Den bruker 10",
        "tiltak. Stats- og",
        "Stats og kommuneforvaltningen",
        "5 mill.",
        "etaten skal ikke innføre e-post",
        "Den bruker 10 000 kroner på IKT-tiltak. Det finnes 1,5 mill.",
        "i 2024 byer",
        "",
        "…",
    ],
)
def test_whatever_else_differs_is_absent(document, quote):
    assert document.check(quote, 1) == Found(Verdict.ABSENT)


def test_the_right_page_is_told(document):
    assert document.check(SECOND, 2) == Found(Verdict.VERBATIM, 2, 0, len(SECOND))
    assert document.check(SECOND, 1) == Found(Verdict.ELSEWHERE, 2, 0, len(SECOND))
    assert document.check(SECOND, 99).page == 2
    assert document.check(SECOND, None).verdict is Verdict.ELSEWHERE


def test_the_place_is_in_the_text_of_the_page(document):
    text = joined(FIRST)[0]

    found = document.check("til digitali-\nseringen", 1)

    assert text[found.start : found.end] == "til digitaliseringen"


def test_a_sentence_that_crosses_stands_on_both_pages(document):
    quote = "Planen går over to sider her."

    first, second = document.check(quote, 2), document.check(quote, 3)

    assert (first.verdict, second.verdict) == (Verdict.VERBATIM, Verdict.VERBATIM)
    assert (second.start, second.end) == (0, len("der her."))
    assert document.check(quote, 1).verdict is Verdict.ELSEWHERE


def test_a_file_without_pages_has_quotes_on_none():
    document = Verifier([page(None, FIRST)])

    assert document.check("Den bruker 10 000 kroner", None).verdict is Verdict.VERBATIM
    assert document.check("Den bruker 10 000 kroner", 1).verdict is Verdict.ELSEWHERE


@pytest.mark.parametrize(("written", "quoted"), [("eﬀektiv ﬁnans", "effektiv finans")])
def test_ligatures_are_their_letters(written, quoted):
    document = Verifier([page(1, f"En {written} her.")])

    assert document.check(quoted, 1).verdict is Verdict.VERBATIM
    assert document.check("ektiv finans", 1).verdict is Verdict.ABSENT


def test_a_common_beginning_does_not_hide_the_one_that_is_asked_for():
    pages = [
        page(n, " ".join(f"Etaten skal innføre en felles løsning nummer {n * 9 + k} for alle."
                         for k in range(9)))
        for n in range(1, 60)
    ]  # fmt: skip
    document = Verifier(pages)

    found = document.check("Etaten skal innføre en felles løsning nummer 300 for alle.", 1)

    assert (found.verdict, found.page) == (Verdict.ELSEWHERE, 33)
    changed = "Etaten skal innføre en felles løsning nummer 3000 for alle."
    assert document.check(changed, 1) == Found(Verdict.ABSENT)
