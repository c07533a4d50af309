"""What evidence amounts to: when it speaks of, whether that is long ago, and who says otherwise."""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from overblikk.history.as_of import OSLO
from overblikk.sources.models import Evidence, Method

# A year and a half: one round of overviews may be missed, a second one not.
OLD_AFTER_MONTHS = 18
# In the place of what a person chose: the ids of the evidence that it was weighed against.
WEIGHED = "weighed"


def speaks_of(evidence: Evidence) -> date:
    """The day that the evidence speaks of: its source's, or else the day it was recorded."""
    return evidence.source.speaks_for or evidence.recorded_at.astimezone(OSLO).date()


def is_old(said: date, *, on: date) -> bool:
    """Whether what was last said on a day is old on another: more than 18 months have gone."""
    months_begun = (on.year - said.year) * 12 + on.month - said.month + (on.day > said.day)
    return months_begun > OLD_AFTER_MONTHS


def only_method(evidence: Iterable[Evidence]) -> Method | None:
    """The weak way that all of the evidence came by: starting data, or set for an overview."""
    methods = {one.method for one in evidence}
    weak = {Method.STARTING_DATA, Method.SET}
    return Method(methods.pop()) if len(methods) == 1 and methods <= weak else None


@dataclass(frozen=True)
class Otherwise:
    """Evidence that says something else than what is held, newest first.

    `now` is the last word of others; `earlier` what the same one has since said otherwise, what
    was typed here before something newer came, what is old beside what speaks for the value, and
    what a person has weighed against the value and set aside.
    """

    now: list[Evidence]
    earlier: list[Evidence]


def otherwise(evidence: Sequence[Evidence], held: Sequence[Any], *, is_many: bool) -> Otherwise:
    """Part what says something else than the held values of a field; evidence newest first.

    Of a field of several values, all that a sender's newest source lists is its last word.
    """
    last: dict[Hashable, Evidence] = {}
    for one in evidence:
        last.setdefault(_speaker(one), one)
    set_aside = {_word(one) for one in evidence if one.id in _weighed(evidence, held)}
    newest = max((speaks_of(one) for one in evidence if one.value in held), default=date.min)
    said = Otherwise([], [])
    for one in evidence:
        # That nothing is held is no other value where nothing is.
        if one.value not in held and (held or one.value is not None):
            stands = _is_last_word(one, last[_speaker(one)], is_many=is_many)
            is_past = is_old(speaks_of(one), on=newest) or _word(one) in set_aside
            overtaken = not stands or is_past
            (said.earlier if overtaken else said.now).append(one)
    return said


def _weighed(evidence: Sequence[Evidence], held: Sequence[Any]) -> set[int]:
    """The ids of the evidence that people had before them when they chose what is held."""
    chosen = (one for one in evidence if one.value in held)
    return {id_ for one in chosen for id_ in one.place.get(WEIGHED, ())}


def _word(evidence: Evidence) -> tuple[Hashable, str]:
    """Who says what: the same again is no new word."""
    return _speaker(evidence), repr(evidence.value)


def _is_last_word(one: Evidence, last: Evidence, *, is_many: bool) -> bool:
    if _speaker(one) is None:
        return False
    if is_many:
        return one.value is not None and one.source_id == last.source_id
    return one is last


def _speaker(evidence: Evidence) -> Hashable:
    """Whose word it is: the sender's, or the source's own; None for what was typed here."""
    source = evidence.source
    sender = source.from_organisation_id or source.from_name
    if sender or evidence.method != Method.TYPED:
        return sender or source.id
    return None
