"""The desk: what waits, and what a person decides of it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from overblikk.accounts.trial import trial_account
from overblikk.accounts.viewer import operator
from overblikk.organisations.models import Organisation
from overblikk.proposals import actions, settling
from overblikk.proposals.models import Proposal
from overblikk.proposals.planning import Planner, Row
from overblikk.proposals.values import ProposedValue
from overblikk.registry.models import Initiative
from overblikk.registry.questions import Question
from overblikk.vocabulary.models import AlternativeLabel
from tests.conftest import make_source, with_second_factor

pytestmark = pytest.mark.django_db


@pytest.fixture
def on_desk(starting_data):
    """Lays rows on the desk; each is the values of one row."""

    def lay(*rows, source=None):
        source = source or make_source()
        plans = Planner("test").plan(
            [Row(values, place=str(n)) for n, values in enumerate(rows, 2)]
        )
        return actions.propose(plans, source=source, sender="test", by=operator())

    return lay


def named(name, *others):
    return [ProposedValue("name", name, name, {"cell": "A2"}), *others]


def asks_owner(words="Etaten vår"):
    question = Question("unknown-organisation", {"words": words})
    place = {"cell": "B2"}
    return ProposedValue("responsible_organisation", None, words, place, question=question)


def asks_status(words="holder på"):
    question = Question("unknown-concept", {"words": words, "field": "Status"})
    return ProposedValue("status", None, words, {"cell": "C2"}, question=question)


def asks_start(words="en gang i fjor"):
    question = Question("not-a-date", {"words": words})
    return ProposedValue("start", None, words, {"cell": "D2"}, question=question)


def settle_address(source):
    return f"/bordet/kilde/{source.number}/avklar/"


@pytest.mark.parametrize("address", ["/bordet/", "/bordet/?vis=avgjort"])
def test_the_desk_is_for_analysts(client, reader, address):
    client.force_login(reader)

    response = client.get(address)

    assert response.status_code == 403


def test_an_empty_desk_says_so(analyst_client, starting_data):
    response = analyst_client.get("/bordet/")

    assert "Bordet er ryddet" in response.content.decode()


def test_the_desk_counts_what_is_ready_and_what_asks(analyst_client, on_desk):
    on_desk(named("Alfa"), named("Beta"), named("Gamma", asks_owner()))

    sources = analyst_client.get("/bordet/").context["sources"]

    assert [(one.ready, one.asking) for one in sources] == [(2, 1)]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("sporsmal=ja", ["Gamma"]),
        ("sporsmal=nei", ["Alfa"]),
        ("slag=ny", ["Alfa", "Gamma"]),
        ("slag=endring", []),
        ("kilde=1", []),
        ("kilde=tull", ["Alfa", "Gamma"]),
    ],
)
def test_the_desk_is_filtered(analyst_client, on_desk, query, names):
    on_desk(named("Alfa"), named("Gamma", asks_owner()))

    listed = analyst_client.get(f"/bordet/?{query}").context["listed"]

    assert [one.proposal.name for one in listed] == names


def test_the_desk_asks_the_database_as_often_for_thirty_as_for_three(
    analyst_client, on_desk, django_assert_max_num_queries
):
    on_desk(*(named(f"Tiltak {n}", asks_owner(f"Etat {n}")) for n in range(30)))

    with django_assert_max_num_queries(16):
        analyst_client.get("/bordet/")


def test_a_sources_questions_cost_as_much_for_thirty_as_for_three(
    analyst_client, on_desk, django_assert_max_num_queries
):
    proposals = on_desk(*(named(f"Tiltak {n}", asks_owner(f"Etat {n}")) for n in range(30)))

    with django_assert_max_num_queries(20):
        response = analyst_client.get(f"/bordet/kilde/{proposals[0].source.number}/")

    assert len(response.context["asked"]) == 20


def test_a_change_stands_beside_what_the_register_holds(
    analyst_client, on_desk, register_initiative
):
    initiative = register_initiative(name="Alfa", description="Gammel tekst")
    value = ProposedValue("description", "Ny tekst", "Ny tekst", {"cell": "E7"})
    (proposal,) = on_desk(named("Alfa", value))

    page = analyst_client.get(f"/bordet/{proposal.number}/").content.decode()

    assert proposal.initiative_id == initiative.id
    assert "Gammel tekst" in page
    assert "Ny tekst" in page
    assert "celle E7" in page


def test_accepting_leads_on_to_the_next_of_the_source(analyst_client, on_desk):
    first, second = on_desk(named("Alfa"), named("Beta"))

    response = analyst_client.post(f"/bordet/{first.number}/godta/", {"whole": "1"})

    assert response.url == f"/bordet/{second.number}/"
    assert Initiative.objects.get().name == "Alfa"


def test_only_the_fields_that_are_ticked_are_recorded(analyst_client, on_desk):
    text = ProposedValue("description", "En tekst", "En tekst")
    address = ProposedValue("address", "https://x.no", "x.no")
    (proposal,) = on_desk(named("Alfa", text, address, asks_owner()))

    analyst_client.post(f"/bordet/{proposal.number}/godta/", {"field": ["name", "address"]})

    initiative = Initiative.objects.get()
    assert (initiative.name, initiative.description) == ("Alfa", "")
    assert initiative.address == "https://x.no"


def test_ticking_nothing_is_refused(analyst_client, on_desk):
    (proposal,) = on_desk(named("Alfa"))

    response = analyst_client.post(f"/bordet/{proposal.number}/godta/")

    assert response.status_code == 422
    assert not Initiative.objects.exists()


def test_a_proposal_that_asks_is_not_accepted_whole(analyst_client, on_desk):
    (proposal,) = on_desk(named("Alfa", asks_owner()))

    response = analyst_client.post(f"/bordet/{proposal.number}/godta/", {"whole": "1"})

    assert response.status_code == 409
    assert not Initiative.objects.exists()


def test_what_somebody_has_decided_is_not_decided_again(analyst_client, on_desk):
    (proposal,) = on_desk(named("Alfa"))
    actions.reject([proposal], by=operator(), ground="Nei")

    response = analyst_client.post(f"/bordet/{proposal.number}/godta/", {"whole": "1"})

    assert response.status_code == 409


def test_rejecting_needs_a_ground(analyst_client, on_desk):
    (proposal,) = on_desk(named("Alfa"))

    response = analyst_client.post(f"/bordet/{proposal.number}/avvis/", {"ground": " "})

    assert response.status_code == 422
    assert Proposal.objects.get().state == "open"


def test_what_was_decided_says_who_and_why(analyst_client, analyst, on_desk):
    (proposal,) = on_desk(named("Alfa"))
    analyst_client.post(f"/bordet/{proposal.number}/avvis/", {"ground": "Dobbelt ført"})

    page = analyst_client.get("/bordet/?vis=avgjort").content.decode()

    assert "Dobbelt ført" in page
    assert str(analyst) in page


def test_a_question_is_settled_once_for_every_row(analyst_client, on_desk):
    rows = [named(f"Tiltak {n}", asks_owner()) for n in range(3)]
    proposals = on_desk(*rows, named("Et annet", asks_owner("En annen etat")))
    source = proposals[0].source

    analyst_client.post(
        settle_address(source),
        {
            "field": "responsible_organisation",
            "words": "Etaten vår",
            "how": "choose",
            "text": "Digdir",
        },
    )

    assert [q.words for q in settling.questions_of(source)] == ["En annen etat"]
    assert Proposal.objects.filter(has_questions=False).count() == 3


def test_the_nearest_names_are_offered(analyst_client, on_desk):
    (proposal,) = on_desk(named("Alfa", asks_owner("Digitaliserings direktoratet")))

    (asked,) = analyst_client.get(f"/bordet/{proposal.number}/").context["asked"]

    assert asked.nearest[0].name_nb == "Digitaliseringsdirektoratet"


def test_an_unknown_body_is_registered_as_new(analyst_client, on_desk):
    (proposal,) = on_desk(named("Alfa", asks_owner()))

    analyst_client.post(
        settle_address(proposal.source),
        {
            "field": "responsible_organisation",
            "words": "Etaten vår",
            "how": "new",
            "text": "Etaten for prøver",
        },
    )

    body = Organisation.objects.get(name_nb="Etaten for prøver")
    (value,) = [v for v in Proposal.objects.get().values if v["field"] != "name"]
    assert (value["value"], value["question"]) == (str(body.id), None)


def test_an_unknown_number_becomes_the_new_bodys_number(analyst_client, on_desk):
    question = Question("unknown-number", {"words": "310 000 019"})
    value = ProposedValue("responsible_organisation", None, "310 000 019", question=question)
    (proposal,) = on_desk(named("Alfa", value))

    analyst_client.post(
        settle_address(proposal.source),
        {
            "field": "responsible_organisation",
            "words": "310 000 019",
            "how": "new",
            "text": "Prøveetaten",
        },
    )

    assert Organisation.objects.get(name_nb="Prøveetaten").organisation_number == "310000019"


def test_an_answer_that_is_no_body_is_told_and_kept(analyst_client, on_desk):
    (proposal,) = on_desk(named("Alfa", asks_owner()))

    response = analyst_client.post(
        settle_address(proposal.source),
        {
            "field": "responsible_organisation",
            "words": "Etaten vår",
            "how": "choose",
            "text": "Finnes ikke",
        },
    )

    assert response.status_code == 422
    assert "Virksomheten «Finnes ikke»" in response.content.decode()
    assert 'value="Finnes ikke"' in response.content.decode()


def test_words_are_remembered_for_the_concept(analyst_client, on_desk):
    (proposal,) = on_desk(named("Alfa", asks_status()))

    analyst_client.post(
        settle_address(proposal.source),
        {
            "field": "status",
            "words": "holder på",
            "how": "choose",
            "text": "ongoing",
            "remember": "on",
        },
    )

    label = AlternativeLabel.objects.get(label="holder på")
    assert label.concept.notation == "ongoing"
    assert not Proposal.objects.get().has_questions


def test_a_date_is_typed_as_people_write_it(analyst_client, on_desk):
    (proposal,) = on_desk(named("Alfa", asks_start()))

    analyst_client.post(
        settle_address(proposal.source),
        {"field": "start", "words": "en gang i fjor", "how": "choose", "text": "våren 2024"},
    )

    values = {value["field"]: value["value"] for value in Proposal.objects.get().values}
    assert values["start"] == "2024-21"


def test_what_is_left_out_asks_no_more(analyst_client, on_desk):
    (proposal,) = on_desk(named("Alfa", asks_start()))

    analyst_client.post(
        settle_address(proposal.source),
        {"field": "start", "words": "en gang i fjor", "how": "leave"},
    )

    assert [value["field"] for value in Proposal.objects.get().values] == ["name"]


def test_a_name_is_given_to_one_row_and_not_to_all_without(analyst_client, on_desk):
    nameless = ProposedValue("name", None, question=Question("no-name"))
    texts = [ProposedValue("description", f"Tekst {n}", f"Tekst {n}") for n in range(2)]
    first, _other = on_desk(*([nameless, text] for text in texts))

    response = analyst_client.post(
        settle_address(first.source),
        {
            "field": "name",
            "words": "",
            "how": "choose",
            "text": "Endelig navn",
            "proposal": first.number,
            "only": "1",
        },
    )

    assert response.url == f"/bordet/{first.number}/"
    assert [p.name for p in Proposal.objects.all()] == ["Endelig navn", ""]


def test_all_without_questions_are_accepted_at_once(analyst_client, on_desk):
    proposals = on_desk(named("Alfa"), named("Beta"), named("Gamma", asks_owner()))

    analyst_client.post(f"/bordet/kilde/{proposals[0].source.number}/godta/")

    assert sorted(Initiative.objects.values_list("name", flat=True)) == ["Alfa", "Beta"]
    assert Proposal.objects.get(state="open").name == "Gamma"


def test_all_that_wait_are_rejected_at_once_with_a_ground(analyst_client, on_desk):
    proposals = on_desk(named("Alfa"), named("Gamma", asks_owner()))

    analyst_client.post(
        f"/bordet/kilde/{proposals[0].source.number}/avvis/", {"ground": "Feil oversikt"}
    )

    states = Proposal.objects.values_list("state", "ground")
    assert set(states) == {("rejected", "Feil oversikt")}


def test_the_desk_of_a_past_day_holds_what_waited_then(committed, client, on_desk):
    client.force_login(with_second_factor(trial_account("analyst")))
    yesterday = timezone.localdate() - timedelta(days=1)
    (proposal,) = on_desk(named("Alfa"))

    response = client.get(f"/bordet/?per={yesterday.isoformat()}")

    assert response.context["sources"] == []
    assert client.get(f"/bordet/{proposal.number}/?per={yesterday}").status_code == 404
