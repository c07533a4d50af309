"""Money: never a bare number, and never added to what is unlike it."""

import pytest
from django.utils import translation

from overblikk.accounts.viewer import operator
from overblikk.lib.exports import Told
from overblikk.registry import exporting, queries
from overblikk.registry.actions import publish, register_record
from overblikk.registry.amount_words import amount_value
from overblikk.registry.amounts import UnlikeAmounts, total
from overblikk.registry.fields import BUILT_IN
from overblikk.registry.lexicon import Lexicon
from overblikk.registry.models import Amount
from overblikk.registry.reading import read
from overblikk.registry.wording import Wording
from overblikk.sources.claims import Claim
from overblikk.sources.models import AccessLevel, Method
from overblikk.vocabulary.queries import concept_id
from tests.bodies import FIRST
from tests.conftest import make_source, record_initiative

KNOWN = {
    "vat": "without",
    "price_basis": "2024",
    "period_start": "2024",
    "period_end": "2024",
}


def of_kind(kind: str, amount: float, **said):
    """The value of an amount in Norwegian kroner."""
    vat = str(concept_id("vat", said.pop("vat", "unknown")))
    return amount_value(
        kind_id=str(concept_id("amount-kind", kind)),
        amount=amount,
        currency_id=str(concept_id("currency", said.pop("currency", "nok"))),
        vat_id=vat,
        **said,
    )


def recorded(*values):
    record_initiative(amounts=list(values))
    return Amount.objects.select_related("kind", "currency", "vat")


def test_amounts_that_are_alike_are_added_to_the_ore(starting_data):
    """And the total says all that it is a total of."""
    amounts = recorded(
        *(of_kind("grant", amount, **KNOWN) for amount in (1_000_000.10, 2_000_000.20)),
    )

    found = total(amounts)

    assert str(found.amount) == "3000000.30"
    with translation.override("nb"):
        assert str(found).replace("\u00a0", " ") == (
            "Tildeling: 3 000 000,30 NOK; 2024; uten mva.; faste 2024-priser"
        )


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        ({"kind": "frame"}, "slag"),
        ({"vat": "with"}, "merverdiavgift"),
        ({"vat": "unknown"}, "merverdiavgift"),
        ({"price_basis": "nominal"}, "priser"),
        ({"price_basis": "2025"}, "priser"),
        ({"currency": "eur"}, "valuta"),
        ({"period_end": "2025"}, "tidsrom"),
        ({"is_whole_life": True, "period_start": "", "period_end": ""}, "tidsrom"),
    ],
)
def test_amounts_that_are_unlike_are_not_added_and_the_reason_is_told(starting_data, other, reason):
    """Frames and grants, with VAT and without, nominal and in a year's prices."""
    alike = {"kind": "grant", **KNOWN}
    unlike = alike | other
    amounts = recorded(
        of_kind(alike.pop("kind"), 5, **alike), of_kind(unlike.pop("kind"), 7, **unlike)
    )

    with pytest.raises(UnlikeAmounts) as refused:
        total(amounts)

    assert reason in refused.value.reason
    assert "kan ikke legges sammen" in refused.value.reason


@pytest.mark.parametrize(
    ("unknown", "reason"),
    [
        ({"vat": "unknown"}, "ukjent merverdiavgift"),
        ({"price_basis": "unknown"}, "ukjent prisnivå"),
        ({"period_start": "", "period_end": ""}, "ukjent tidsrom"),
    ],
)
def test_what_is_unknown_of_amounts_is_not_taken_to_be_alike(starting_data, unknown, reason):
    """One may be with VAT and the other without, and nobody has said."""
    amounts = recorded(*(of_kind("grant", n, **(KNOWN | unknown)) for n in (5, 7)))

    with pytest.raises(UnlikeAmounts) as refused:
        total(amounts)

    assert reason in refused.value.reason


def test_no_amounts_have_no_total(starting_data):
    """Nothing is not zero kroner."""
    with pytest.raises(UnlikeAmounts):
        total([])


LINES = (
    "Ramme: 12 500 000 NOK; 2024–2026; uten mva.; faste 2024-priser; utvikling",
    "Tildeling: 1 000 000,50 EUR; hele levetiden; med mva.; løpende priser",
    "Prognose: 7 NOK; periode ukjent; mva. ukjent; prisnivå ukjent",
)


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_an_amount_in_words_is_read_as_itself_in_every_language(starting_data, line, language):
    """What a form shows can be sent back as it is."""
    lexicon = Lexicon.load(on=FIRST.date(), viewer=operator())
    value = read(BUILT_IN["amounts"], line, lexicon).value

    with translation.override(language):
        words = Wording.load(BUILT_IN, [("amounts", value)], operator()).of("amounts", value)
        again = read(BUILT_IN["amounts"], words, lexicon).value

    assert again == value


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("12 500 000 kr", "amount-of-unknown-kind"),
        ("Honning: 12 500 000 kr", "amount-of-unknown-kind"),
        ("Ramme: ganske mye", "not-an-amount"),
        ("Ramme: 12,500", "not-an-amount"),
        ("Ramme: 5 muslinger", "not-an-amount"),
        ("Ramme: 2024 2025", "not-an-amount"),
        ("Ramme: -5 mill", "not-an-amount"),
        ("Ramme: " + "1" * 40, "not-an-amount"),
        ("Ramme: 5 billion kroner", "not-an-amount"),
        ("Ramme: 5 mill; 6 mill", "amount-says-two-things"),
        ("Ramme: 5 mill; eks. mva.; inkl. mva.", "amount-says-two-things"),
        ("Ramme: 5 mill; 2024; 2025", "amount-says-two-things"),
    ],
)
def test_an_amount_that_is_not_clear_is_a_question(starting_data, line, code):
    """A number without its kind is no amount."""
    lexicon = Lexicon.load(on=FIRST.date(), viewer=operator())

    reading = read(BUILT_IN["amounts"], line, lexicon)

    assert reading.question
    assert reading.question.code == code


def test_a_file_tells_an_amount_with_all_that_belongs_to_it(starting_data):
    """In words for a cell, in parts for programs."""
    record_initiative(amounts=[of_kind("frame", 12_500_000, vat="without", period_start="2024")])

    record = next(exporting.records(queries.initiatives(operator()), operator()))

    (told,) = record["amounts"]
    assert isinstance(told, Told)
    assert "uten mva." in told.words
    assert told.parts["kind"] == "frame"
    assert (told.parts["amount"], told.parts["currency"]) == (12_500_000, "nok")


def test_a_funding_source_tells_what_it_has_given_or_why_no_sum_is_told(starting_data, client):
    """Grants that are alike are added; frames with and without VAT are not."""
    source = register_record(
        "funding-source",
        [Claim("name", "Ordningen", make_source(access_level=AccessLevel.PUBLIC), Method.TYPED)],
        by=operator(),
    )
    told = KNOWN | {"funding_source_id": str(source.id)}
    amounts = [
        *(of_kind("grant", amount, **told) for amount in (5, 7)),
        *(
            of_kind("frame", amount, **told | {"vat": vat})
            for amount, vat in ((5, "with"), (7, "without"))
        ),
    ]
    publish([record_initiative(amounts=amounts)], by=operator())
    record_initiative(name="Skjult", amounts=[of_kind("grant", 1000, **told)])

    page = " ".join(client.get(f"/finansiering/{source.number}/").content.decode().split())

    assert "Tildeling: 12 NOK; 2024; uten mva.; faste 2024-priser" in page
    assert "Ramme: 2 beløp. Beløp med ulik merverdiavgift kan ikke legges sammen" in page
