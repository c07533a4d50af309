"""Two initiatives made one, and taken apart again to the letter."""

from typing import Any

import pytest
from django.db import transaction

from overblikk.accounts.viewer import EVERYONE, operator
from overblikk.lib.checkups import examine
from overblikk.organisations.starting_data import body_id
from overblikk.registry import actions, exporting, queries
from overblikk.registry.merging import NotTwo, merge
from overblikk.registry.models import Initiative, Merge, Redirect
from overblikk.registry.taking_apart import MergedOnwards, changed_since, take_apart
from overblikk.registry.ties import LeadsInACircle
from overblikk.registry.trail import trail
from overblikk.vocabulary.queries import concept_id
from tests.conftest import make_source, record_initiative

DIGDIR = str(body_id("skatteetaten"))
PLANNED, ONGOING = (str(concept_id("status", one)) for one in ("planned", "ongoing"))
REQUIRES = str(concept_id("dependency", "requires"))
OPERATOR = operator()


@pytest.fixture
def two(committed: None) -> tuple[Initiative, Initiative]:
    """Two that are one: under two names, with other values and other sources."""
    a = record_initiative(
        name="Digital post",
        status=ONGOING,
        start="2024",
        source=make_source(title="Fra A"),
        former_names=["Sikker post"],
    )
    b = record_initiative(
        name="Digital postkasse",
        status=PLANNED,
        description="Post fra det offentlige.",
        responsible_organisation=DIGDIR,
        source=make_source(title="Fra B"),
        external_identifiers=[{"system": "Digdir", "identifier": "7"}],
    )
    return a, b


def one(initiative: Any) -> Initiative:
    return Initiative.objects.get(id=initiative.id)


def letter(initiative: Any) -> dict[str, Any]:
    """All that a file tells of the initiative."""
    rows = queries.initiatives(OPERATOR).filter(id=initiative.id)
    record = next(exporting.records(rows, OPERATOR))
    return {key: worded(value) for key, value in record.items()}


def worded(value: Any) -> Any:
    return [getattr(one, "words", one) for one in value] if isinstance(value, list) else value


def told(initiative: Any) -> list[str]:
    """Its history in sentences, oldest first."""
    steps = trail(initiative.id, OPERATOR)[::-1]
    return [change.sentence for step in steps for change in step.changes]


def together(a: Any, b: Any, **how: Any) -> Merge:
    return merge(one(a), one(b), by=OPERATOR, ground="Det samme", **how)


def nothing_is_wrong() -> bool:
    return [finding.where for finding in examine()] == []


def test_the_one_that_stays_gets_what_it_lacks_and_keeps_what_it_holds(two):
    """Values that differ stand side by side in evidence, and both names are kept."""
    a, b = two

    together(a, b)

    kept = one(a)
    assert (kept.name, kept.description) == ("Digital post", "Post fra det offentlige.")
    assert str(kept.status_id) == ONGOING
    assert {row.name for row in kept.former_names.all()} == {"Sikker post", "Digital postkasse"}
    assert kept.external_identifiers.get().identifier == "7"
    assert nothing_is_wrong()


def test_a_person_may_choose_the_other_value(two):
    """Field by field; the name that is not chosen is another name."""
    a, b = two

    together(a, b, theirs={"name", "status"})

    kept = one(a)
    assert (kept.name, str(kept.status_id)) == ("Digital postkasse", PLANNED)
    assert "Digital post" in {row.name for row in kept.former_names.all()}
    assert nothing_is_wrong()


def test_the_old_number_leads_on(two):
    """Also what led to it before."""
    a, b = two
    c = record_initiative(name="Digital posthylle")
    together(b, c)

    together(a, b)

    assert queries.by_number(OPERATOR, b.number) == a
    assert queries.by_number(OPERATOR, c.number) == a


def test_taken_apart_both_are_as_they_were_to_the_letter(two):
    """In files, and in history but for the two steps themselves."""
    a, b = two
    files, stories = [letter(a), letter(b)], [told(a), told(b)]
    merged = together(a, b, theirs={"status"})

    take_apart(merged, by=OPERATOR, ground="Likevel ikke")

    assert [letter(a), letter(b)] == files
    assert [told(x)[: len(s)] for x, s in zip((a, b), stories, strict=True)] == stories
    assert not Redirect.objects.exists()
    assert nothing_is_wrong()


def test_what_points_at_it_follows_and_comes_back(two):
    """Parts, dependencies and publication."""
    a, b = two
    part = record_initiative(name="En del", parent=str(b.id))
    needs = record_initiative(
        name="Trenger", dependencies=[{"type_id": REQUIRES, "other_id": str(b.id)}]
    )
    actions.publish([b], by=OPERATOR)
    before = [letter(x) for x in (a, b, part, needs)]

    merged = together(a, b)
    followed = one(part).parent_id, needs.dependencies.get().other_id
    public = queries.initiatives(EVERYONE).filter(id=a.id).exists()
    clean = nothing_is_wrong()
    take_apart(merged, by=OPERATOR, ground="Likevel ikke")

    assert followed == (a.id, a.id)
    assert public
    assert clean
    assert [letter(x) for x in (a, b, part, needs)] == before
    assert nothing_is_wrong()


def test_what_tied_the_two_to_each_other_goes(two):
    """Nothing is part of itself."""
    a, b = two
    record_initiative(initiative=a, parent=str(b.id))
    record_initiative(initiative=b, dependencies=[{"type_id": REQUIRES, "other_id": str(a.id)}])
    before = [letter(a), letter(b)]

    merged = together(a, b)
    alone = one(a).parent_id, one(a).dependencies.count()
    take_apart(merged, by=OPERATOR, ground="Likevel ikke")

    assert alone == (None, 0)
    assert [letter(a), letter(b)] == before
    assert nothing_is_wrong()


def test_what_was_changed_meanwhile_stays_with_the_one_that_stayed(two):
    """It was said of that one; the other comes back as it went."""
    a, b = two
    of_b = letter(b)
    merged = together(a, b)
    record_initiative(initiative=one(a), description="Nytt.", start="2025")
    changed = changed_since(merged)

    take_apart(merged, by=OPERATOR, ground="Likevel ikke")

    assert changed == ["description"]
    assert (one(a).description, one(a).start) == ("Nytt.", "2025")
    assert one(a).responsible_organisation is None
    assert letter(b) == of_b
    assert nothing_is_wrong()


def test_what_was_merged_onwards_is_taken_apart_last_first(two):
    """Until then there is nothing to take it out of."""
    a, b = two
    c = record_initiative(name="Digital posthylle")
    first = together(b, c)
    second = together(a, b)

    with pytest.raises(MergedOnwards):
        take_apart(first, by=OPERATOR, ground="Likevel ikke")
    take_apart(second, by=OPERATOR, ground="Likevel ikke")
    take_apart(first, by=OPERATOR, ground="Likevel ikke")

    assert Initiative.objects.count() == 3
    assert nothing_is_wrong()


def test_what_would_lead_in_a_circle_is_refused(two):
    """And then nothing is merged."""
    a, b = two
    between = record_initiative(name="Mellom", parent=str(b.id))
    record_initiative(initiative=a, parent=str(between.id))

    with pytest.raises(LeadsInACircle), transaction.atomic():
        together(a, b)

    assert Initiative.objects.filter(id=b.id).exists()


def test_one_is_not_merged_with_itself(two):
    """Nor with what is no more."""
    a, b = two

    with pytest.raises(NotTwo):
        together(a, a)
    assert Initiative.objects.filter(id=b.id).exists()
