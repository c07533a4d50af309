"""Many things in a file, of which few are in memory."""

import os

import pytest

from overblikk.lib.on_disk import OnDisk, packed


@pytest.fixture
def letters() -> OnDisk[str]:
    kept: OnDisk[str] = OnDisk()
    for pack in ("abc", "de", "fghi"):
        kept.add(packed(list(pack)), len(pack))
    return kept


def test_it_reads_as_a_list_of_all_that_was_added(letters):
    assert (len(letters), list(letters)) == (9, list("abcdefghi"))
    assert [letters[at] for at in (0, 2, 3, 8, -1, -9)] == list("acdiia")
    assert letters[1:7:2] == list("bdf")
    with pytest.raises(IndexError):
        letters[9]


def test_what_is_changed_is_another_and_the_first_stands(letters):
    changed = letters.each(str.upper)

    assert (changed[4], letters[4]) == ("E", "e")
    assert len(changed) == 9


def test_a_fork_reads_what_this_process_reads_meanwhile(letters):
    """Each at its own place in the file."""
    child = os.fork()
    if not child:
        os._exit(0 if [list(letters) for _turn in range(200)][-1] == list("abcdefghi") else 1)

    read = [list(letters) for _turn in range(200)]

    assert os.waitpid(child, 0)[1] == 0
    assert read[-1] == list("abcdefghi")


def test_nothing_is_empty():
    assert list(OnDisk[str]()) == []
