"""What the stages of taking an overview in take: each without those inside it."""

import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from django.db import connection

from bench.processes import processor_seconds_of

REST = "the rest: locks, and what is checked as a transaction ends"


@dataclass
class Stage:
    """A stage: its time by the clock, and of processors, ours and the database's."""

    name: str
    clock: float = 0
    python: float = 0
    database: float = 0

    def __str__(self) -> str:
        return (
            f"{self.clock:8.2f} s; {self.python:6.2f} s of a processor in Python,"
            f" {self.database:6.2f} s in PostgreSQL"
        )


class Stages:
    """Takes the time of the stages while it is entered."""

    def __init__(self) -> None:
        self._by_name: dict[str, Stage] = defaultdict(lambda: Stage(""))
        self._inside = [REST]
        self._patches = ExitStack()
        self.seconds = 0.0

    def __enter__(self) -> "Stages":
        from overblikk.intake import actions as intake
        from overblikk.intake import checking, preparing
        from overblikk.intake.understanding import Understanding
        from overblikk.proposals import actions as desk
        from overblikk.registry import actions as registry
        from overblikk.sources import recording

        for name, where, function in (
            ("reading the file", preparing, "_tables"),
            ("understanding the cells", Understanding, "_piece"),
            ("checks of each row", checking._Checked, "_in_piece"),
            ("planning: what is new, and of which initiative", intake.Planner, "plan"),
            ("laying on the desk", desk, "insert_all"),
            ("drafts of what was proposed", desk, "_record_at_once"),
            ("recording values and links, and history", registry, "record_all"),
            ("evidence, and its ledger", recording, "_write_evidence"),
            ("words to search by", registry, "keep_words"),
        ):
            timed = self._timed(name, getattr(where, function))
            self._patches.enter_context(patch.object(where, function, timed))
        connection.ensure_connection()
        self._backend = connection.connection.info.backend_pid
        self._began = time.perf_counter()
        self._last = self._now()
        return self

    def __exit__(self, *_error: object) -> None:
        self._settle()
        self.seconds = time.perf_counter() - self._began
        self._patches.close()

    def taken(self) -> list[Stage]:
        """The stages in the order that they were first come to."""
        for name, stage in self._by_name.items():
            stage.name = name
        return list(self._by_name.values())

    def _timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*args: Any, **kwargs: Any) -> Any:
            self._settle()
            self._inside.append(name)
            try:
                return function(*args, **kwargs)
            finally:
                self._settle()
                self._inside.pop()

        return timed

    def _settle(self) -> None:
        """Let what has gone since the last time be of the stage that is under way."""
        now = self._now()
        stage = self._by_name[self._inside[-1]]
        clock, python, database = (new - old for new, old in zip(now, self._last, strict=True))
        stage.clock += clock
        stage.python += python
        stage.database += database
        self._last = now

    def _now(self) -> tuple[float, float, float]:
        database = processor_seconds_of([self._backend])
        return time.perf_counter(), time.process_time(), database
