"""Which initiative a row is of, though it is called something else: a rule says, or a person."""

import pytest

from overblikk.accounts.viewer import operator, viewer_of
from overblikk.organisations.starting_data import body_id
from overblikk.proposals import actions
from overblikk.proposals.candidates.deciding import is_new, is_of
from overblikk.proposals.candidates.names import name_of
from overblikk.proposals.candidates.reasons import Reason
from overblikk.proposals.candidates.thresholds import NotInOrder, limits, set_limits
from overblikk.proposals.models import Proposal
from overblikk.proposals.planning import Outcome, Plan, Planner
from overblikk.registry.models import Initiative
from tests.conftest import make_source, record_initiative
from tests.proposals.test_planning import SENDER, row

TAX = str(body_id("skatteetaten"))
NAME = "Modernisering av tilskuddsforvaltningen"
TEXT = "Vi skal erstatte dagens søknadskatalog med en ny løsning for kommuner og fylker i landet."


@pytest.fixture
def known(starting_data: None) -> Initiative:
    """An initiative in the register."""
    return record_initiative(
        name=NAME, responsible_organisation=TAX, description=TEXT, start="2024-03"
    )


def planned(name: str, **said: str) -> Plan:
    return Planner(SENDER).plan([row(name=name, **said)])[0]


def laid(name: str, **said: str) -> Proposal:
    plan = planned(name, **said)
    return actions.propose([plan], source=make_source(), sender=SENDER, by=operator())[0]


@pytest.mark.parametrize(
    "name",
    [
        "Modrenisering av tilskudsforvaltningen",
        "Modernisering av tilskotsforvaltninga",
        "Mod. av tilskuddsforvaltningen",
        "Ny tilskuddsforvaltning",
    ],
)
def test_a_name_that_is_misspelt_shortened_or_in_the_other_form_is_recognised(known, name):
    """With what says so."""
    plan = planned(name, responsible_organisation=TAX)

    assert plan.candidates[0].initiative == known.id
    assert Reason.SAME_BODY in plan.candidates[0].reasons


def test_where_all_speaks_for_it_a_rule_decides_and_the_name_is_kept_as_another(known):
    """The register holds an initiative once, with every name."""
    said = {"responsible_organisation": TAX, "description": TEXT, "start": "2024-03"}

    plan = planned("Modernisering av tilskotsforvaltninga", **said)

    assert (plan.outcome, plan.initiative_id) == (Outcome.CHANGE, known.id)
    assert "former_names" in {value.field for value in plan.values}


def test_where_some_speaks_for_it_a_person_is_asked_and_nothing_is_accepted(known):
    """It does not become a new one unseen."""
    proposal = laid("Ny tilskuddsforvaltning", responsible_organisation=TAX, start="2024-03")

    accepted = actions.accept_ready(proposal.source, by=operator())

    assert proposal.has_questions
    assert accepted == 0


@pytest.mark.parametrize(
    "said",
    [
        {"name": f"{NAME} fase 2", "responsible_organisation": TAX},
        {"name": NAME, "responsible_organisation": str(body_id("nav"))},
        {"name": "Kantinemeny på skjerm", "responsible_organisation": TAX},
    ],
)
def test_another_stage_another_body_and_another_thing_are_new(known, said):
    """However much the names share."""
    plan = planned(**said)

    assert plan.outcome is Outcome.NEW
    assert not [value for value in plan.values if value.question]


def test_what_a_person_says_it_is_is_remembered(known, analyst):
    """The next version of the overview asks nobody."""
    proposal = laid("Ny tilskuddsforvaltning", responsible_organisation=TAX)

    is_of(proposal, known, by=viewer_of(analyst))
    actions.accept([proposal], by=operator())
    again = planned("Ny tilskuddsforvaltning", responsible_organisation=TAX, start="2025")

    assert known.former_names.get().name == "Ny tilskuddsforvaltning"
    assert (again.outcome, again.initiative_id) == (Outcome.CHANGE, known.id)


def test_that_it_is_none_of_them_is_remembered(known, analyst):
    """And it can then be accepted as new."""
    proposal = laid("Ny tilskuddsforvaltning", responsible_organisation=TAX)

    is_new(proposal, by=viewer_of(analyst))
    again = planned("Ny tilskuddsforvaltning", responsible_organisation=TAX, start="2025")

    assert not Proposal.objects.get().has_questions
    assert known.id not in {one.initiative for one in again.candidates}


def test_a_person_may_say_that_it_has_a_new_name(known, analyst):
    """The name before is one that it went by."""
    proposal = laid("Ny tilskuddsforvaltning", responsible_organisation=TAX)

    is_of(proposal, known, by=viewer_of(analyst), renamed=True)
    actions.accept([proposal], by=operator())

    renamed = Initiative.objects.get()
    assert renamed.name == "Ny tilskuddsforvaltning"
    assert renamed.former_names.get().name == NAME


def test_thresholds_are_set_in_order(starting_data):
    """A rule never decides before a person would be asked."""
    set_limits(0.99, 0.6, by=operator(), ground="Prøve")

    with pytest.raises(NotInOrder):
        set_limits(0.5, 0.6, by=operator(), ground="Prøve")

    assert (limits().decide, limits().ask) == (0.99, 0.6)


def test_both_written_forms_are_one():
    """By rule and by list."""
    bokmaal, nynorsk = name_of("Saksbehandlingsløsningen"), name_of("Sakshandsamingsløysinga")

    assert bokmaal.tokens == nynorsk.tokens
