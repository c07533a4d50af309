"""What rows amount to: new, a change, or nothing new."""

import pytest

from overblikk.accounts.viewer import operator
from overblikk.lib.checkups import examine
from overblikk.proposals import actions
from overblikk.proposals.models import Proposal
from overblikk.proposals.planning import Outcome, Planner, Row
from overblikk.proposals.values import ProposedValue
from overblikk.registry.models import Initiative
from overblikk.vocabulary.queries import concept_id
from tests.conftest import make_source

SENDER = "organisation test"
PLANNED = str(concept_id("status", "planned"))
ONGOING = str(concept_id("status", "ongoing"))


def row(**fields: str) -> Row:
    return Row([ProposedValue(field, value, words=value) for field, value in fields.items()])


def lay(rows: list[Row], *, accept: bool = True, source=None) -> list[Outcome]:
    plans = Planner(SENDER).plan(rows)
    proposals = actions.propose(plans, source=source or make_source(), sender=SENDER, by=operator())
    if accept:
        actions.accept(proposals, by=operator())
    return [plan.outcome for plan in plans]


def test_a_row_nobody_has_sent_before_is_new(starting_data):
    """The simplest row there is."""
    outcomes = lay([row(name="Digital post")])

    assert outcomes == [Outcome.NEW]


def test_the_same_row_again_is_unchanged_whether_accepted_or_still_on_the_desk(starting_data):
    """Nobody is asked twice."""
    lay([row(name="Digital post")])
    lay([row(name="Felles skjema")], accept=False)

    outcomes = lay([row(name="Felles skjema"), row(name="Digital post")])

    assert outcomes == [Outcome.UNCHANGED, Outcome.UNCHANGED]


def test_a_known_name_and_body_with_another_status_is_a_change_of_that_alone(starting_data):
    """Only what says something new is proposed."""
    lay([row(name="Digital post", status=PLANNED)])

    plans = Planner(SENDER).plan([row(name="DIGITAL POST", status=ONGOING, start="2024")])

    assert plans[0].outcome is Outcome.CHANGE
    assert {value.field for value in plans[0].values} == {"name", "status", "start"}


def test_two_rows_alike_in_one_file_are_two_initiatives(starting_data):
    """An overview may list two things under one name."""
    outcomes = lay([row(name="Opplæring"), row(name="Opplæring")])
    again = lay([row(name="Opplæring"), row(name="Opplæring")])

    assert outcomes == [Outcome.NEW, Outcome.NEW]
    assert again == [Outcome.UNCHANGED, Outcome.UNCHANGED]
    assert Initiative.objects.count() == 2


def test_an_external_identifier_finds_the_initiative_under_its_new_name(starting_data):
    """Whose identifier it is counts too."""
    identifier = {"system": "Digdir", "identifier": "P-7"}
    with_number = ProposedValue("external_identifiers", identifier, words="P-7")
    lay([Row([ProposedValue("name", "Digital post", "Digital post"), with_number])])

    renamed = Row([ProposedValue("name", "Digital post til alle", "x"), with_number])
    plans = Planner(SENDER).plan([renamed])

    assert plans[0].outcome is Outcome.CHANGE
    said = [(value.field, value.value) for value in plans[0].values]
    assert said == [("name", "Digital post til alle"), ("former_names", "Digital post")]


def test_a_rejected_row_is_not_asked_about_again(starting_data):
    """Until it says something else."""
    lay([row(name="Kaffemaskin")], accept=False)
    actions.reject(list(Proposal.objects.all()), by=operator(), ground="Ikke digitalt")

    outcomes = lay([row(name="Kaffemaskin"), row(name="Kaffemaskin", status=ONGOING)])

    assert outcomes == [Outcome.UNCHANGED, Outcome.NEW]


def test_the_number_of_queries_does_not_grow_with_the_rows(
    starting_data, django_assert_num_queries
):
    """A plan of two hundred rows asks as much as a plan of two."""
    lay([row(name="Digital post")])
    planner = Planner(SENDER)
    # The first batch also reads what there is to recognise.
    planner.plan([row(name="Noe annet")])

    for count in (2, 200):
        with django_assert_num_queries(3):
            planner.plan([row(name=f"Tiltak {count} {n}") for n in range(count)])


def test_a_new_source_that_says_the_same_confirms(starting_data):
    """The register remembers when it last heard so."""
    lay([row(name="Digital post")])
    before = Initiative.objects.get()
    Initiative.objects.update(confirmed_at="2026-01-01T00:00:00Z")

    lay([row(name="Digital post")], source=make_source(title="Neste utgave"))

    assert Initiative.objects.get().confirmed_at >= before.registered_at


def test_what_is_decided_is_not_decided_again(starting_data):
    """Two people at one desk."""
    lay([row(name="Digital post")], accept=False)
    proposals = list(Proposal.objects.all())
    actions.accept(proposals, by=operator())

    with pytest.raises(actions.AlreadyDecided):
        actions.reject(proposals, by=operator(), ground="For sent")


def test_a_field_chosen_alone_is_recorded_alone(starting_data):
    """Field by field, and what was left out is remembered as left out."""
    lay([row(name="Digital post", status=PLANNED, start="2024")], accept=False)

    initiatives = actions.accept(
        list(Proposal.objects.all()), by=operator(), fields={"name", "start"}
    )

    assert (initiatives[0].start, initiatives[0].status) == ("2024", None)
    kept = {value["field"]: value["accepted"] for value in Proposal.objects.get().values}
    assert kept == {"name": True, "status": False, "start": True}


def test_two_rows_of_one_initiative_accepted_together_are_one_change_of_it(starting_data):
    """Where they differ the later holds, in the register and in its evidence."""
    identifier = ProposedValue(
        "external_identifiers", {"system": "Digdir", "identifier": "77"}, words="77"
    )
    lay([Row([ProposedValue("name", "Alfa", "Alfa"), identifier])])

    lay(
        [
            Row([ProposedValue("name", "Alfa", "Alfa"), identifier, status("planned")]),
            Row([ProposedValue("name", "Alfa", "Alfa"), identifier, status("ongoing")]),
        ]
    )

    initiative = Initiative.objects.get()
    assert str(initiative.status_id) == ONGOING
    assert [finding.where for finding in examine()] == []


def status(notation: str) -> ProposedValue:
    return ProposedValue("status", str(concept_id("status", notation)), words=notation)


def test_what_has_become_known_since_is_a_change_to_that(starting_data):
    """Two senders named the same initiative of the same body; it stands once."""
    for sender in ("a", "b"):
        actions.propose(
            Planner(sender).plan([row(name="Digital post", start="2024")]),
            source=make_source(),
            sender=sender,
            by=operator(),
        )
    first, second = Proposal.objects.all()
    Proposal.objects.update(created_at="2026-01-01T00:00:00Z")

    actions.accept([first], by=operator())
    actions.accept([second], by=operator())

    assert Initiative.objects.count() == 1


def test_a_row_that_was_rejected_confirms_nothing(starting_data):
    """What it said is not what the register says."""
    lay([row(name="Digital post")])
    lay([row(name="Digital post", status=ONGOING)], accept=False)
    actions.reject(list(Proposal.objects.filter(state="open")), by=operator(), ground="Feil")
    before = Initiative.objects.get().confirmed_at

    lay([row(name="Digital post", status=ONGOING)], source=make_source(title="Neste utgave"))

    assert Initiative.objects.get().confirmed_at == before


def test_choosing_nothing_is_no_decision(starting_data):
    """The proposal stays on the desk."""
    lay([row(name="Digital post")], accept=False)

    with pytest.raises(actions.NothingChosen):
        actions.accept(list(Proposal.objects.all()), by=operator(), fields={"status"})

    assert Proposal.objects.filter(state="open").count() == 1
