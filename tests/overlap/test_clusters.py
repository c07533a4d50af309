"""Strong likenesses make groups, and one thing does not lead to another without end."""

from uuid import UUID

from overblikk.overlap import clusters
from overblikk.overlap.clusters import Tie, grouped, strongest


def tie(one: int, other: int, score: float) -> Tie:
    return Tie(UUID(int=one), UUID(int=other), score, ("ord",))


def members(ties: list[Tie]) -> list[list[int]]:
    return [sorted(id_.int for id_ in group.members) for group in grouped(ties)]


def test_those_that_are_all_alike_are_one_group():
    ties = [tie(1, 2, 0.9), tie(1, 3, 0.5), tie(2, 3, 0.4)]

    assert members(ties) == [[1, 2, 3]]


def test_what_is_like_one_of_two_alone_does_not_join_them():
    """Else everything that is like something would end in one heap."""
    ties = [tie(1, 2, 0.9), tie(2, 3, 0.5)]

    assert members(ties) == [[1, 2]]


def test_the_group_with_the_strongest_likeness_comes_first():
    ties = [tie(1, 2, 0.4), tie(3, 4, 0.8), tie(3, 4, 0.8)]

    assert members(ties) == [[3, 4], [1, 2]]


def test_no_group_is_larger_than_people_can_talk_about():
    many = range(1, clusters.LARGEST + 3)
    ties = [tie(one, other, 0.5) for one in many for other in many if one < other]

    assert max(map(len, members(ties))) <= clusters.LARGEST


def test_no_more_ties_are_kept_than_are_needed_and_those_are_the_strongest(monkeypatch):
    monkeypatch.setattr(clusters, "TIES", 2)
    ties = [tie(1, other, other / 10) for other in range(2, 8)]

    kept = strongest(ties)

    assert [one.score for one in kept] == [0.7, 0.6]
