"""An overview that says all that the record can hold, and what a rule may accept of it."""

import pytest
from django.utils import timezone

from overblikk.accounts.viewer import operator
from overblikk.intake.actions import Overview, take_in
from overblikk.intake.preparing import Setting, prepare
from overblikk.intake.rules.amount_headings import HeadingNotClear, with_heading
from overblikk.organisations.models import Organisation
from overblikk.registry import exporting, queries
from overblikk.registry.actions import publish
from overblikk.registry.models import Amount, FundingSource, Initiative
from overblikk.sources.checkups import evidence as without_evidence
from overblikk.sources.models import AccessLevel
from tests.conftest import record_initiative

HEAD = (
    "Navn;Kortnavn;Problemstilling;Organisering;Størrelse;FNs bærekraftsmål;Område i "
    "digitaliseringsstrategien;Krav i digitaliseringsrundskrivet;Kostnadsramme 2024 (mill. kr eks. "
    "mva.);Tildelt beløp;Leveranser;Nytte- og kostnadsvirkninger;Kapittel og post;Type data;"
    "Modellutvikling"
)
ROW = (
    "Digital post;DP;Brev er dyre;Prosjekt;Store tiltak;SDG 9;3.1.1;D-2/25 1.11;12,5;1.000.000,-;"
    "Ny løsning;Nyttevirkning: nei;541.22;Fritekst;Ja"
)


def overview(text: str, **details) -> Overview:
    known = {"title": "Prøve", "access_ground": "Prøve"}
    return Overview(
        content=text.encode(),
        filename="prove.csv",
        sender=Organisation.objects.get(name_nb="Digitaliseringsdirektoratet"),
        **{**known, **details},
    )


def taken_in(text: str, *, settings=(), **details):
    handed_in = overview(text, **details)
    prepared = prepare(
        handed_in.content,
        filename=handed_in.filename,
        sender=handed_in.sender,
        settings=settings,
        on=timezone.localdate(),
    )
    return take_in(handed_in, prepared, by=operator(), accept=True), prepared


def test_every_column_is_read_as_its_field_and_rests_on_its_cell(starting_data):
    """The one that says neither benefit nor cost is a question; the rest is settled by it."""
    row = ROW.replace("Nyttevirkning: nei", "")

    outcomes, prepared = taken_in(f"{HEAD}\n{row}\n")
    record = next(exporting.records(queries.initiatives(operator()), operator()))

    assert None not in prepared.columns.values()
    assert (outcomes.accepted, prepared.problems) == (1, [])
    assert (record["short_name"], record["problem"]) == ("DP", "Brev er dyre")
    assert (record["organising"], record["size"]) == ("project", "large")
    assert record["sustainability_goals"] == ["9"]
    assert record["circular_points"] == ["d-2-25.1.11"]
    assert (record["ai_data_types"], record["ai_own_model"]) == (["free-text"], "yes")
    assert [told.words for told in record["budget_items"]] == ["541.22"]
    assert [told.words for told in record["deliverables"]] == ["Ny løsning"]
    assert list(without_evidence()) == []


def test_the_heading_says_millions_vat_and_year_of_every_amount_below_it(starting_data):
    """12,5 under "mill. kr" is never twelve kroner."""
    taken_in(f"{HEAD}\n{ROW.replace('Nyttevirkning: nei', '')}\n")

    frame, grant = Amount.objects.select_related("kind", "vat")

    assert (frame.kind.notation, int(frame.amount)) == ("frame", 12_500_000)
    assert (frame.vat.notation, frame.period_start, frame.period_end) == ("without", "2024", "2024")
    assert (grant.kind.notation, int(grant.amount)) == ("grant", 1_000_000)
    assert (grant.vat.notation, grant.period_start, grant.price_basis) == ("unknown", "", "unknown")


@pytest.mark.parametrize(
    ("words", "heading", "read"),
    [
        ("12,5", "Ramme (mill. kr)", "12,5 mill"),
        ("12,5", "Budsjett (mill. EUR)", "12,5 mill EUR"),
        ("12,5", "Total ramme (mill. danske kroner)", "12,5 mill DKK"),
        ("12500", "Ramme (USD)", "12500 USD"),
        ("12,5", "Ramme (mio. kr)", "12,5 mill"),
        ("12,5", "Ramme (mkr)", "12,5 mill"),
        ("12500", "Ramme (tkr)", "12500 tusen"),
        ("12500", "Ramme (i 1.000 kr)", "12500 tusen"),
        ("12,5", "Ramme 2024-2026 (mill. kr)", "12,5 mill; 2024–2026"),
        ("12,5", "Ramme (mill. kr, prisnivå 2024)", "12,5 mill; 2024-priser"),
        ("12,5 MNOK", "Ramme (mill. kr)", "12,5 MNOK"),
        ("900", "Budsjett i tusen kroner", "900 tusen"),
        ("5", "Prognose 2025, 2024-kroner, inkl. mva.", "5; 2025; 2024-priser; inkl. mva."),
        ("5", "Ramme", "5"),
    ],
)
def test_what_a_heading_adds_to_an_amount(words, heading, read):
    """Nothing where the cell says it itself."""
    assert with_heading(words, heading) == read


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        ("12,5", "Ramme (billioner kr)"),
        ("12,5", "Ramme (per år, mill. kr)"),
        ("12,5", "Ramme 2024 og 2026 (mill. kr)"),
        ("12,5 kr", "Ramme (mill. kr)"),
        ("1 250 000", "Ramme (mill. kr)"),
        ("12,5", "Ramme (PEF)"),
    ],
)
def test_a_heading_that_could_change_the_amount_unseen_is_asked_about(words, heading):
    """A wrong amount that looks right is the worst of all."""
    with pytest.raises(HeadingNotClear):
        with_heading(words, heading)


def test_a_column_of_amounts_that_name_their_kind_has_its_heading_too(starting_data):
    """Also where the heading is plain "Beløp"."""
    taken_in("Navn;Beløp (mill. kr)\nDigital post;Ramme: 12,5\n")

    assert int(Amount.objects.get().amount) == 12_500_000


def test_what_is_neither_benefit_nor_cost_is_asked_about(starting_data):
    """And waits on the desk until somebody has answered."""
    outcomes, prepared = taken_in("Navn;Nytte- og kostnadsvirkninger\nDigital post;Fint\n")

    assert outcomes.accepted == 0
    assert [problem.code for problem in prepared.problems] == ["not-an-effect"]


def test_a_funding_source_is_set_for_the_whole_overview_and_registered(starting_data):
    """As a list of what one scheme has paid for."""
    outcomes, _prepared = taken_in(
        "Navn\nDigital post\nDigital signatur\n",
        settings=[Setting("finansieringskilde", "Prøveordningen")],
    )

    paid = Initiative.objects.filter(funding__funding_source__name="Prøveordningen")

    assert (outcomes.accepted, paid.count(), FundingSource.objects.count()) == (2, 2, 1)


@pytest.mark.parametrize(
    ("level", "accepted"), [(AccessLevel.INTERNAL, 0), (AccessLevel.PUBLIC, 1)]
)
def test_a_rule_makes_nothing_public_that_an_internal_source_says(starting_data, level, accepted):
    """What changes a published initiative is accepted by a person, who is told."""
    body = Organisation.objects.get(name_nb="Digitaliseringsdirektoratet")
    known = record_initiative(name="Digital post", responsible_organisation=str(body.id))
    publish([known], by=operator())

    outcomes, _prepared = taken_in(
        "Navn;Eier;Beskrivelse\nDigital post;Digdir;Ikke for alle\n", access_level=level
    )

    known.refresh_from_db()
    assert (outcomes.accepted, known.description) == (accepted, "Ikke for alle" * accepted)
