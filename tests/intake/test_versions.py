"""A new version of an overview: what has come, changed and gone, and what became of that."""

import pytest
from django.utils import timezone

from overblikk.accounts.viewer import operator, viewer_of
from overblikk.intake.actions import Overview, take_in
from overblikk.intake.gone import answer, gone_rows
from overblikk.intake.models import Answer, GoneRow, NewVersion, OverviewRow
from overblikk.intake.preparing import prepare
from overblikk.intake.rules.versions import Said, compare
from overblikk.intake.senders import sender_named
from overblikk.intake.versions import NoSuchVersion
from overblikk.proposals.actions import accept_ready
from overblikk.registry.models import Initiative

pytestmark = pytest.mark.django_db

FIRST = "Navn;Eier;Status;Farge\nAlfa;Digdir;Pågår;blå\nBeta;Digdir;Pågår;rød\nGamma;NAV;Pågår;\n"
SECOND = "Navn;Eier;Status;Farge\nBeta;Digdir;Pågår;grå\nGamma;NAV;Pågår;\nDelta;Digdir;Pågår;\n"


def taken_in(text: str, *, title="Porteføljen", replaces=None, sender="Digdir"):
    overview = Overview(
        text.encode(),
        "prove.csv",
        sender_named(sender),
        title,
        access_ground="Prøve",
        replaces=replaces,
    )
    prepared = prepare(
        overview.content,
        filename="prove.csv",
        sender=overview.sender,
        settings=[],
        on=timezone.localdate(),
    )
    return take_in(overview, prepared, by=operator(), accept=True)


@pytest.fixture
def second(starting_data):
    """The second version, after the first."""
    taken_in(FIRST)
    return taken_in(SECOND)


def test_a_new_version_is_known_by_its_rows_and_says_what_differs(second):
    told = second.version.as_json()

    assert [row["name"] for row in told["come"]] == ["Delta"]
    assert [row["name"] for row in told["gone"]] == ["Alfa"]
    assert [(row["name"], row["fields"]) for row in told["changed"]] == [
        ("Beta", {"Farge": ["rød", "grå"]})
    ]
    assert told["same"] == 1


def test_nothing_that_is_gone_is_deleted_and_each_is_a_question(second):
    (row,) = gone_rows(second.source, operator())

    assert row.initiative == Initiative.objects.get(name="Alfa")
    assert row.answer == ""
    assert Initiative.objects.count() == 4


@pytest.mark.parametrize(
    ("said", "status"), [(Answer.FINISHED, "finished"), (Answer.STOPPED, "stopped")]
)
def test_that_it_is_over_is_a_proposal_with_the_overview_as_its_evidence(
    second, analyst, said, status
):
    row = GoneRow.objects.get()

    answer(second.source, {row.id: said}, by=viewer_of(analyst))
    accept_ready(second.source, by=viewer_of(analyst))

    row.refresh_from_db()
    alfa = Initiative.objects.get(name="Alfa")
    assert alfa.status
    assert alfa.status.notation == status
    assert row.proposal
    assert row.proposal.source == second.source


@pytest.mark.parametrize("said", [Answer.STILL_THERE, Answer.LEFT_OUT])
def test_that_it_is_still_there_is_remembered_and_not_asked_again(second, analyst, said):
    row = GoneRow.objects.get()

    answer(second.source, {row.id: said}, by=viewer_of(analyst))
    third = taken_in(SECOND + "Epsilon;Digdir;Pågår;\n")

    row.refresh_from_db()
    assert (row.answer, row.proposal) == (said, None)
    assert [one.name for one in third.version.comparison.gone] == []


def test_the_same_file_again_asks_nothing_more(second):
    again = taken_in(SECOND)

    assert GoneRow.objects.count() == 1
    assert NewVersion.objects.count() == 1
    assert OverviewRow.objects.filter(source=again.source).count() == 3


def test_another_overview_from_the_sender_is_no_new_version(second):
    other = taken_in("Navn;Eier\nEt annet;Digdir\nEt tredje;Digdir\n", title="KI-prosjekter")

    assert other.version is None


def test_a_person_says_which_overview_is_replaced(second):
    other = taken_in("Navn;Eier\nEt annet;Digdir\n", title="KI", replaces=second.source.number)

    assert len(other.version.comparison.gone) == 3


def test_what_is_no_overview_of_the_sender_cannot_be_replaced(second):
    with pytest.raises(NoSuchVersion):
        taken_in("Navn;Eier\nEt annet;NAV\n", replaces=second.source.number, sender="NAV")


def test_what_is_gone_is_answered_on_its_page(second, analyst_client):
    row = GoneRow.objects.get()
    page = f"/inntak/borte/{second.source.number}/"

    shown = analyst_client.get(page).content.decode()
    analyst_client.post(page, {f"answer_{row.id}": "still-there", "answer_x": "finished"})

    row.refresh_from_db()
    assert "Alfa" in shown
    assert row.answer == Answer.STILL_THERE


def said(name: str, **words: str) -> Said:
    return Said("", name, {"name": name, **words})


def test_a_row_with_an_identifier_is_the_same_under_a_new_name():
    before = [said("Gammelt navn", external_identifiers="P-1")]
    now = [said("Nytt navn", external_identifiers="P-1")]

    found = compare(before, now)

    assert [one.differing for one in found.changed] == [{"name": ("Gammelt navn", "Nytt navn")}]
    assert (found.come, found.gone) == ([], [])


def test_rows_of_one_name_are_taken_in_their_order():
    found = compare(
        [said("Alfa", status="a"), said("Alfa", status="b")], [said("Alfa", status="a")]
    )

    assert (found.same, len(found.gone), found.gone[0].words["status"]) == (1, 1, "b")
