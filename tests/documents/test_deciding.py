"""What a person says of a finding, and what becomes of it on the desk."""

import pytest

from overblikk.accounts.viewer import operator, viewer_of
from overblikk.documents.cutting import cut
from overblikk.documents.deciding import AlreadyDecided, accept, reject, reopen
from overblikk.documents.models import FindingState
from overblikk.documents.proposing import Correction
from overblikk.proposals import actions as desk
from overblikk.proposals.models import Proposal
from overblikk.sources.models import Evidence, Method
from tests.documents.kept import PLAN, finding_with, gone_through

QUOTE = (
    "Digitaliseringsdirektoratet skal ta i bruk det nye systemet «Nabovarsel 2» innen 1. mars 2027."
)


@pytest.fixture
def document(starting_data):
    return gone_through()


@pytest.fixture
def finding(document):
    return finding_with(document, "Nabovarsel 2")


def laid(finding, by=None, **correction):
    """The proposal that the accepted finding became."""
    said = Correction(**correction)
    proposal = accept(finding, by=by or operator(), correction=said)
    assert proposal is not None
    return proposal


def test_a_finding_is_cut_from_the_document(finding):
    (found,) = cut([finding])

    assert found.quote == QUOTE
    assert (found.name, found.time) == ("Nabovarsel 2", "innen 1. mars 2027")
    assert found.page is None


def test_a_finding_that_is_accepted_lies_on_the_desk_with_its_quote(finding, analyst):
    by = viewer_of(analyst)

    proposal = laid(finding, by)

    finding.refresh_from_db()
    assert (finding.state, finding.proposal) == (FindingState.ACCEPTED, proposal)
    assert (proposal.name, proposal.state, proposal.is_new) == ("Nabovarsel 2", "open", True)
    assert {one["field"] for one in proposal.values} >= {"name", "status", "end"}
    assert {one["words"] for one in proposal.values} == {QUOTE}


def test_what_is_accepted_on_the_desk_rests_on_the_quote(finding, register_initiative):
    proposal = laid(finding)

    (initiative,) = desk.accept([proposal], by=operator())

    name = Evidence.objects.get(record_id=initiative.id, field="name")
    assert (name.source, name.words) == (finding.document.source, QUOTE)
    assert name.method == Method.FOUND
    assert name.place["passages"] == [finding.first]


def test_a_finding_is_matched_against_the_register(document, register_initiative):
    """As any row: what is known by the same name and body is changed, and not made again."""
    body = {"responsible_organisation": body_id()}
    known = register_initiative(name="Nabovarsel 2", **body)
    finding = finding_with(document, "Nabovarsel 2")

    proposal = laid(finding)

    assert (proposal.initiative, proposal.is_new) == (known, False)


def body_id():
    from overblikk.organisations.models import Organisation

    return str(Organisation.objects.get(name_nb="Digitaliseringsdirektoratet").id)


def test_a_correction_is_the_persons_word(finding):
    proposal = laid(finding, name="Nabovarsel to")

    finding.refresh_from_db()
    (name,) = [one for one in proposal.values if one["field"] == "name"]
    assert finding.state == FindingState.CORRECTED
    assert (name["value"], name["method"], name["words"]) == (
        "Nabovarsel to",
        Method.SETTLED,
        QUOTE,
    )


def test_a_finding_without_a_name_asks_for_one(document):
    finding = finding_with(document, "app for turgåere")

    proposal = laid(finding)

    assert proposal.has_questions
    assert proposal.values[0]["question"]["code"] == "no-name"


def test_a_rejection_can_be_taken_back(finding):
    reject(finding, by=operator(), ground="Gjelder et annet dokument")
    rejected = type(finding).objects.get(id=finding.id)

    reopen(finding)

    finding.refresh_from_db()
    assert (rejected.state, rejected.ground) == ("rejected", "Gjelder et annet dokument")
    assert (finding.state, finding.ground) == (FindingState.OPEN, "")
    assert not Proposal.objects.exists()


def test_a_finding_is_decided_once(finding):
    reject(finding, by=operator())

    with pytest.raises(AlreadyDecided):
        accept(finding, by=operator())

    assert not Proposal.objects.exists()


def test_what_was_rejected_is_rejected_in_a_new_edition(document, finding):
    """Where the words are the same; what is new, or says something else, is asked about."""
    reject(finding, by=operator())
    reject(finding_with(document, "signering"), by=operator())

    edition = gone_through(PLAN.replace("signering i barnevernet", "signering i skolen"))

    assert edition.replaces == document
    assert finding_with(edition, "Nabovarsel 2").state == FindingState.REJECTED
    assert finding_with(edition, "Nabovarsel 2").as_before == finding
    assert finding_with(edition, "signering").state == FindingState.OPEN
