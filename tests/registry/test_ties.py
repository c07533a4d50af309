"""Initiatives are part of one another and depend on one another, never on themselves."""

import pytest
from django.db import connection

from overblikk.accounts.viewer import EVERYONE, operator
from overblikk.proposals import actions as desk
from overblikk.proposals.models import Proposal
from overblikk.proposals.values import ProposedValue
from overblikk.registry.actions import Draft, record
from overblikk.registry.checkups import circles
from overblikk.registry.models import Dependency, Initiative
from overblikk.registry.ties import LeadsInACircle
from overblikk.sources.claims import Claim
from overblikk.sources.models import Method
from overblikk.vocabulary.actions import Details, add_concept
from overblikk.vocabulary.models import ConceptScheme
from overblikk.vocabulary.queries import concept_id
from tests.conftest import make_source, record_initiative


def on(other, type_: str = "requires"):
    return {"type_id": str(concept_id("dependency", type_)), "other_id": str(other.id)}


def chain_of_three():
    """The third is part of the second, which is part of the first."""
    first = record_initiative(name="Første")
    second = record_initiative(name="Andre", parent=str(first.id))
    return first, second, record_initiative(name="Tredje", parent=str(second.id))


def test_an_initiative_is_not_part_of_its_own_part(starting_data):
    """The whole chain is shown, so that somebody can see where it goes wrong."""
    first, second, third = chain_of_three()

    with pytest.raises(LeadsInACircle) as refused:
        record_initiative(initiative=first, parent=str(third.id))

    assert refused.value.chain == [first.number, third.number, second.number, first.number]
    assert Initiative.objects.get(id=first.id).parent is None


def test_another_whole_may_take_the_place_of_the_first(starting_data):
    """Moving a part is no circle."""
    first, second, _third = chain_of_three()
    record_initiative(initiative=second, parent=str(record_initiative(name="Ny").id))

    record_initiative(initiative=first, parent=str(second.id))

    assert Initiative.objects.get(id=first.id).parent_id == second.id


@pytest.mark.parametrize(
    ("type_", "back"),
    [("requires", "requires"), ("requires", "required-by"), ("delivers-to", "receives-from")],
)
def test_dependencies_do_not_lead_back(starting_data, type_, back):
    """Whichever side says it: "required by" is "requires" seen from the other end."""
    one, other = record_initiative(name="Ett"), record_initiative(name="Annet")
    record_initiative(initiative=one, dependencies=[on(other, type_)])
    closes = (other, on(one, back)) if type_ == back else (one, on(other, back))

    with pytest.raises(LeadsInACircle):
        record_initiative(initiative=closes[0], dependencies=[closes[1]])


def test_a_type_that_an_analyst_adds_has_a_direction_too(starting_data):
    """Also where nobody has said what its inverse is."""
    scheme = ConceptScheme.objects.get(key="dependency")
    texts = {f"label_{language}": "Venter på" for language in ("nb", "nn", "en")}
    add_concept(scheme, notation="awaits", details=Details(texts), by=None, name="Prøve")
    one, other = record_initiative(name="Ett"), record_initiative(name="Annet")
    record_initiative(initiative=one, dependencies=[on(other, "awaits")])

    with pytest.raises(LeadsInACircle):
        record_initiative(initiative=other, dependencies=[on(one, "awaits")])


def test_a_dependency_may_be_turned_in_one_change(starting_data):
    """What is taken away closes no circle."""
    one, other = record_initiative(name="Ett"), record_initiative(name="Annet")
    record_initiative(initiative=one, dependencies=[on(other)])
    source = make_source()
    gone, new = (
        Claim("dependencies", on(other, type_), source, Method.TYPED)
        for type_ in ("requires", "required-by")
    )

    record([Draft(one, [new], [gone])], by=operator())

    assert Dependency.objects.get().type.notation == "required-by"


def test_what_the_later_of_two_drafts_takes_away_is_gone(starting_data):
    """And what it adds again stands."""
    one, other = record_initiative(name="Ett"), record_initiative(name="Annet")
    tied = Claim("dependencies", on(other), make_source(), Method.TYPED)

    record([Draft(one, [tied]), Draft(one, [], [tied])], by=operator())
    after_removal = Dependency.objects.count()
    record([Draft(one, [], [tied]), Draft(one, [tied])], by=operator())

    assert (after_removal, Dependency.objects.count()) == (0, 1)


def test_the_chain_names_only_what_whoever_ties_may_see(starting_data):
    """A hidden initiative in it is told of by neither number nor name."""
    first, _second, third = chain_of_three()
    claim = Claim("parent", str(third.id), make_source(), Method.TYPED)

    with pytest.raises(LeadsInACircle) as refused:
        record([Draft(first, [claim])], by=EVERYONE)

    assert refused.value.chain == ["…"] * 4


def test_what_overlaps_may_overlap_both_ways(starting_data):
    """There is nothing before or after in it."""
    one, other = record_initiative(name="Ett"), record_initiative(name="Annet")

    record_initiative(initiative=one, dependencies=[on(other, "overlaps")])
    record_initiative(initiative=other, dependencies=[on(one, "overlaps")])

    assert Dependency.objects.count() == 2


def test_a_proposal_that_would_close_a_circle_becomes_a_question(starting_data):
    """And the others of the same source are accepted."""
    first, _second, third = chain_of_three()
    source = make_source()
    closing = propose(source, first, [ProposedValue("parent", str(third.id))])
    harmless = propose(source, None, [ProposedValue("name", "Et annet")])

    accepted = desk.accept_ready(source, by=operator())

    closing.refresh_from_db()
    harmless.refresh_from_db()
    assert (accepted, harmless.state, closing.state) == (1, "accepted", "open")
    assert closing.has_questions
    assert closing.values[0]["question"]["code"] == "leads-in-a-circle"


def propose(source, initiative, values) -> Proposal:
    named = initiative.name if initiative else "Et annet"
    return desk.propose_by_hand(
        initiative=initiative, name=named, values=values, source=source, by=operator()
    )


def test_the_doctor_finds_a_circle_that_was_made_behind_its_back(starting_data):
    first, _second, third = chain_of_three()

    before = list(circles())
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        Initiative.objects.filter(id=first.id).update(parent=third)
        cursor.execute("SET LOCAL session_replication_role = DEFAULT")

    assert (before, bool(list(circles()))) == ([], True)
