"""Words of cells and what a careful person reads in them, in files of words and meanings.

Each file of `intake/values` is one sort of value; "?" stands for what a person would ask about.
"""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from overblikk.intake.rules.truth import yes_no
from overblikk.lib.imprecise_dates import NotADate, parse, parse_period

ASKED = "?"
FOLDER = Path(__file__).parent / "intake" / "values"


@dataclass(frozen=True)
class Written:
    """Words, of which sort they are, and what they mean."""

    sort: str
    words: str
    meant: Any


def written(sort: str) -> list[Written]:
    """All the words of one sort."""
    sections = tomllib.loads((FOLDER / f"{sort}.toml").read_text("utf-8"))
    return list(_flat(sort, sections))


def _flat(sort: str, sections: dict[str, dict[str, Any]]) -> Iterator[Written]:
    for meanings in sections.values():
        for words, meant in meanings.items():
            yield Written(sort, words, meant)


def _date(words: str) -> str:
    try:
        return parse(words)
    except NotADate:
        return ASKED


def _period(words: str) -> list[str] | str:
    try:
        return [half or "" for half in parse_period(words)]
    except NotADate:
        return ASKED


def _answer(words: str) -> str:
    return yes_no(words) or ASKED


# The sorts that are read without the words of a register.
READ: dict[str, Callable[[str], Any]] = {
    "dates": _date,
    "periods": _period,
    "answers": _answer,
}
