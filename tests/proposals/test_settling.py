"""Questions are settled once for every row that asks the same."""

import pytest
from django.utils.timezone import localdate

from overblikk.accounts.viewer import operator
from overblikk.organisations.models import Organisation
from overblikk.proposals import actions, settling
from overblikk.proposals.models import Proposal
from overblikk.proposals.planning import Planner, Row
from overblikk.proposals.values import ProposedValue
from overblikk.registry.fields import BUILT_IN
from overblikk.registry.lexicon import Lexicon
from overblikk.registry.models import Contact, Initiative
from overblikk.registry.questions import Question
from overblikk.registry.reading import read
from overblikk.sources.models import Evidence
from tests.conftest import make_source, record_initiative

UNKNOWN = Question("unknown-organisation", {"words": "Firmaet"})


@pytest.fixture
def asking(starting_data):
    """A source with three rows of an unknown owner and one of an unknown co-operator."""
    source = make_source()
    rows = [
        Row(
            [ProposedValue("name", f"Tiltak {n}", f"Tiltak {n}"), asked("responsible_organisation")]
        )
        for n in range(3)
    ]
    rows.append(Row([ProposedValue("name", "D", "D"), asked("cooperating_organisations")]))
    actions.propose(Planner("s").plan(rows), source=source, sender="s", by=operator())
    return source


def asked(field: str) -> ProposedValue:
    return ProposedValue(field, None, "Firmaet", {"cell": "B2"}, question=UNKNOWN)


def test_the_questions_of_a_source_are_counted(asking):
    """The most frequent first."""
    questions = settling.questions_of(asking)

    assert [(q.field, q.words, q.proposals) for q in questions] == [
        ("responsible_organisation", "Firmaet", 3),
        ("cooperating_organisations", "Firmaet", 1),
    ]


def test_what_has_a_question_is_not_accepted(asking):
    """A rule may accept only what is settled."""
    with pytest.raises(actions.HasOpenQuestions):
        actions.accept(list(Proposal.objects.all()), by=operator())


def test_one_answer_settles_all_rows_that_ask_the_same(asking):
    """The value is then recorded with the words as they stood."""
    body = Organisation.objects.get(name_nb="Digitaliseringsdirektoratet")

    settled = settling.settle(
        asking, field="responsible_organisation", words="Firmaet", value=str(body.id)
    )
    ready = list(Proposal.objects.filter(has_questions=False))
    actions.accept(ready, by=operator())

    assert (settled, Initiative.objects.filter(responsible_organisation=body).count()) == (3, 3)
    words = Evidence.objects.filter(field="responsible_organisation").values_list("words", "method")
    assert set(words) == {("Firmaet", "settled")}


def test_a_body_registered_as_new_has_its_evidence_in_the_row(asking):
    """The new body's name stands in a cell, and nowhere else."""
    settled = settling.settle_as_new(
        asking, field="cooperating_organisations", words="Firmaet", by=operator()
    )

    body = Organisation.objects.get(name_nb="Firmaet")
    evidence = Evidence.objects.get(record_id=body.id)
    assert (settled, evidence.source, evidence.place) == (1, asking, {"cell": "B2"})


def test_words_left_out_leave_the_rest_of_the_row(asking):
    """They still stand in the source."""
    settling.leave_out(asking, field="responsible_organisation", words="Firmaet")

    proposal = Proposal.objects.filter(has_questions=False)[0]
    assert [value["field"] for value in proposal.values] == ["name"]


def test_an_answer_that_makes_the_row_a_known_initiative_makes_it_a_change_to_that(asking):
    """An initiative stands once, also when its owner was a question at first."""
    body = str(Organisation.objects.get(name_nb="Digitaliseringsdirektoratet").id)
    known = record_initiative(name="Tiltak 1", responsible_organisation=body)

    settling.settle(asking, field="responsible_organisation", words="Firmaet", value=body)

    proposal = Proposal.objects.get(name="Tiltak 1")
    assert (proposal.initiative, proposal.is_new, proposal.values) == (known, False, [])
    assert Proposal.objects.get(name="Tiltak 2").is_new


def test_two_rows_of_one_source_stay_two_though_named_alike(starting_data):
    """The first was accepted before the second was settled."""
    source = make_source()
    name = ProposedValue("name", "Opplæring", "Opplæring")
    status = Question("unknown-concept", {"words": "grønn", "field": "Status"})
    asks = ProposedValue("status", None, "grønn", question=status)
    plans = Planner("s").plan([Row([name]), Row([name, asks])])
    actions.propose(plans, source=source, sender="s", by=operator())
    actions.accept(list(Proposal.objects.filter(has_questions=False)), by=operator())

    settling.leave_out(source, field="status", words="grønn")

    assert Proposal.objects.get(state="open").is_new


def test_two_rows_alike_settled_together_are_two_initiatives(starting_data):
    """The register's one of that name and body is the first row's."""
    source = make_source()
    body = str(Organisation.objects.get(name_nb="Digitaliseringsdirektoratet").id)
    known = record_initiative(name="Opplæring", responsible_organisation=body)
    name = ProposedValue("name", "Opplæring", "Opplæring")
    rows = [Row([name, asked("responsible_organisation")]) for _ in range(2)]
    actions.propose(Planner("s").plan(rows), source=source, sender="s", by=operator())

    settling.settle(source, field="responsible_organisation", words="Firmaet", value=body)

    aimed = Proposal.objects.order_by("number").values_list("initiative_id", flat=True)
    assert list(aimed) == [known.id, None]


def test_a_date_answered_before_the_start_asks_again(starting_data):
    """An answer is read with the rest of the row."""
    source = make_source()
    asks = ProposedValue(
        "end", None, "tull", {"cell": "C2"}, question=Question("not-a-date", {"words": "tull"})
    )
    values = [ProposedValue("name", "A", "A"), ProposedValue("start", "2025", "2025"), asks]
    actions.propose(Planner("s").plan([Row(values)]), source=source, sender="s", by=operator())

    settling.settle(source, field="end", words="tull", value="2001")

    proposal = Proposal.objects.get()
    assert proposal.has_questions
    codes = [value["question"]["code"] for value in proposal.values if value["question"]]
    assert codes == ["ends-before-it-begins"]


def test_a_new_contact_gets_the_name_and_the_address_that_the_words_hold(starting_data):
    """And the same words are known the next time."""
    source = make_source()
    words = "Kari Nordmann <kari@etat.no>"
    question = Question("unknown-contact", {"words": words})
    value = ProposedValue("contacts", None, words, question=question)
    actions.propose_by_hand(
        initiative=record_initiative(),
        name="Et tiltak",
        values=[value],
        source=source,
        by=operator(),
    )
    Proposal.objects.update(has_questions=True)

    settled = settling.settle_as_new(
        source, field="contacts", words=words, by=operator(), name=words
    )

    contact = Contact.objects.get()
    lexicon = Lexicon.load(on=localdate(), viewer=operator())
    assert (settled, contact.name, contact.email) == (1, "Kari Nordmann", "kari@etat.no")
    assert read(BUILT_IN["contacts"], words, lexicon).value == str(contact.id)
