"""Jobs done by forks of this process, several at a time, on what it holds in memory.

A fork ends when the process that made it is gone, however it went, after the job under way.
"""

import gc
import os
import signal
from collections.abc import Callable, Iterable, Iterator
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection, wait
from traceback import format_exception
from typing import Any, TypeVar

from django.db import connections

Job = TypeVar("Job")
Result = TypeVar("Result")
Pipes = list[tuple[Connection, Connection]]

# What the process before the fork had open; it is not the fork's to use or to close.
_left_open: list[Any] = []


class JobFailed(RuntimeError):
    """A job raised an error, told as text, or its process was killed."""


def processors() -> int:
    """How many jobs this process can have done at a time."""
    can_fork = "fork" in get_all_start_methods() and hasattr(os, "sched_getaffinity")
    return len(os.sched_getaffinity(0)) if can_fork else 1


def side_by_side(
    work: Callable[[Job], Result],
    jobs: Iterator[Job],
    *,
    processes: int,
    meanwhile: Callable[[], None] = lambda: None,
) -> Iterator[Result]:
    """What the jobs come to, in the order that they are done.

    The next job is asked for when a process is free, so that `jobs` may end early; those under
    way are then done. This process does what is to be done `meanwhile` during the first of them.
    Not to be called in a transaction, which the forks would know nothing of. Raises JobFailed.
    """
    fork = get_context("fork")
    pipes: Pipes = [fork.Pipe() for _ in range(processes)]
    helpers = [
        fork.Process(target=_help, args=(work, pipes, at), daemon=True) for at in range(processes)
    ]
    for helper in helpers:
        helper.start()
    try:
        for _ours, theirs in pipes:
            theirs.close()
        yield from _hand_out(jobs, [ours for ours, _theirs in pipes], meanwhile)
    finally:
        # Without another job they end.
        for ours, _theirs in pipes:
            ours.close()
        for helper in helpers:
            helper.join()


def in_their_order(
    work: Callable[[Job], Result], jobs: Iterable[Job], *, processes: int
) -> Iterator[Result]:
    """As `side_by_side`, in the order of the jobs: what is done before its turn waits."""

    def numbered(job: tuple[int, Job]) -> tuple[int, Result]:
        return job[0], work(job[1])

    waiting: dict[int, Result] = {}
    due = 0
    for at, result in side_by_side(numbered, enumerate(jobs), processes=processes):
        waiting[at] = result
        while due in waiting:
            yield waiting.pop(due)
            due += 1


def _hand_out(
    jobs: Iterator[Job], free: list[Connection], meanwhile: Callable[[], None]
) -> Iterator[Any]:
    busy: list[Connection] = []
    is_first = True
    while True:
        while free and (given := next(((job,) for job in jobs), None)):
            busy.append(free.pop())
            busy[-1].send(given)
        if is_first:
            meanwhile()
            is_first = False
        if not busy:
            return
        for pipe in wait(busy):
            busy.remove(pipe)  # type: ignore[arg-type]
            yield _told_by(pipe)  # type: ignore[arg-type]
            free.append(pipe)  # type: ignore[arg-type]


def _told_by(pipe: Connection) -> Any:
    try:
        is_done, told = pipe.recv()
    except EOFError:
        raise JobFailed("A process that did part of the work was ended from outside.") from None
    if not is_done:
        raise JobFailed(told)
    return told


def _help(work: Callable[[Any], Any], pipes: Pipes, at: int) -> None:
    _stand_alone(pipes, at)
    pipe = pipes[at][1]
    while True:
        try:
            (job,) = pipe.recv()
        except EOFError:
            return
        try:
            told = True, work(job)
        except Exception as error:
            told = False, "".join(format_exception(error))
        try:
            pipe.send(told)
        except BrokenPipeError:
            return


def _stand_alone(pipes: Pipes, at: int) -> None:
    """Let go of what is the other processes', so that each notices when the first is gone."""
    for n, (first, mine) in enumerate(pipes):
        first.close()
        if n != at:
            mine.close()
    # What tells the first process to end often reaches all; it says when.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    for known in connections.all(initialized_only=True):
        _left_open.append(known.connection)
        known.connection = None
    # Looking through what was there before the fork would copy it all.
    gc.freeze()
