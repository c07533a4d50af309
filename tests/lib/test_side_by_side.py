"""Jobs done by forks of this process."""

import os
import signal
import time

import pytest

from overblikk.lib.side_by_side import JobFailed, in_their_order, side_by_side


def test_jobs_are_done_by_other_processes():
    """Each job once, on what this process held."""
    held = {n: n * n for n in range(20)}

    done = list(side_by_side(lambda n: (held[n], os.getpid()), iter(range(20)), processes=2))

    assert sorted(result for result, _process in done) == [n * n for n in range(20)]
    assert os.getpid() not in {process for _result, process in done}


def test_what_is_done_before_its_turn_waits():
    """The first job takes longest."""

    def late(n: int) -> int:
        time.sleep(0.2 - n / 10)
        return n

    done = in_their_order(late, range(3), processes=3)

    assert list(done) == [0, 1, 2]


def test_this_process_does_something_meanwhile():
    """Before it hears of the first job."""
    heard: list[object] = []

    for result in side_by_side(
        lambda n: n, iter([1]), processes=1, meanwhile=lambda: heard.append("meanwhile")
    ):
        heard.append(result)

    assert heard == ["meanwhile", 1]


def test_no_more_jobs_are_done_than_are_given():
    """Whoever gives them may stop when it has heard enough."""
    heard: list[int] = []
    jobs = iter(lambda: len(heard) if len(heard) < 3 else None, None)

    for result in side_by_side(lambda n: n, jobs, processes=1):
        heard.append(result)

    assert heard == [0, 1, 2]


def test_what_goes_wrong_in_a_job_is_told():
    """With the error that it was."""
    with pytest.raises(JobFailed, match="ZeroDivisionError"):
        list(side_by_side(lambda n: 1 / n, iter([0]), processes=2))


def test_a_process_that_is_killed_is_noticed():
    """And not waited for."""
    with pytest.raises(JobFailed, match="ended from outside"):
        list(side_by_side(lambda _n: os.kill(os.getpid(), signal.SIGKILL), iter([0]), processes=2))
