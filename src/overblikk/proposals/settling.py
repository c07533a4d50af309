"""Settling the questions that proposals carry, once for every row that asks the same."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from overblikk.accounts.viewer import Viewer
from overblikk.history.who import changing
from overblikk.lib.organisation_number import normalised
from overblikk.organisations import actions as organisations
from overblikk.proposals.aiming import aim
from overblikk.proposals.candidates.names_held import WHICH
from overblikk.proposals.models import Proposal, State
from overblikk.proposals.rules import in_order, open_questions
from overblikk.proposals.values import ProposedValue
from overblikk.registry import actions as registry
from overblikk.registry.fields import Kind, fields
from overblikk.registry.reading import cooperation, name_and_address
from overblikk.registry.record_kinds import CONTACT, RECORD_OF_FIELD
from overblikk.sources.claims import Claim
from overblikk.sources.models import Method, Source


@dataclass(frozen=True)
class OpenQuestion:
    """The same question about the same words, and how many open proposals ask it."""

    field: str
    code: str
    words: str
    message: str
    proposals: int


# What the answer depends on stands elsewhere in the row, so each row is answered by itself.
ASKED_OF_EACH_ROW = ("no-name", "ends-before-it-begins", "leads-in-a-circle", WHICH)


def questions_of(source: Source) -> list[OpenQuestion]:
    """What the source's open proposals ask and one answer settles, the most frequent first."""
    counted: Counter[tuple[str, str, str]] = Counter()
    messages: dict[tuple[str, str, str], str] = {}
    for value in _asking(source):
        if value.question is None or value.question.code in ASKED_OF_EACH_ROW:
            continue
        key = (value.field, value.question.code, value.words)
        counted[key] += 1
        messages[key] = value.question.message
    return [OpenQuestion(*key, messages[key], n) for key, n in counted.most_common()]


def _asking(source: Source) -> Iterable[ProposedValue]:
    rows = Proposal.objects.filter(source=source, state=State.OPEN, has_questions=True)
    for proposal in rows:
        for kept in proposal.values:
            value = ProposedValue.from_json(kept)
            if value.question:
                yield value


@transaction.atomic
def settle(
    source: Source,
    *,
    field: str,
    words: str,
    value: Any,
    ground: str = "",
    only: Proposal | None = None,
) -> int:
    """Let `value` (a body's id, a concept's, a portfolio's, an EDTF date, a text) be what the
    words say wherever they are asked about in the source, or in `only` one proposal of it; gives
    in how many proposals."""
    wanted = _as_field_wants(field, value)
    return _answer(source, only, field, words, lambda v: v.settled(wanted, ground=ground))


@transaction.atomic
def leave_out(source: Source, *, field: str, words: str, only: Proposal | None = None) -> int:
    """Leave the words out of the proposals; they stay in the source. Gives in how many."""
    return _answer(source, only, field, words, lambda v: None)


@transaction.atomic
def settle_as_new(
    source: Source, *, field: str, words: str, by: Viewer, name: str = "", ground: str = ""
) -> int:
    """Register the body, or the record, that the words name, and settle the question with it.

    Words that are an organisation number give the number, and then `name` gives the name. Gives
    in how many proposals; 0, and nothing is registered, where nobody asks about the words any
    more.
    """
    asked = next((v for v in _asking(source) if (v.field, v.words) == (field, words)), None)
    if asked is None:
        return 0
    kind = RECORD_OF_FIELD.get(fields()[field].kind)
    told = {"name" if kind else "name_nb": name or words}
    if asked.question and asked.question.code == "unknown-number":
        told["organisation_number"] = normalised(words)
    if kind is CONTACT:
        told = _contact(name or words, words)
    claims = [
        Claim(key, value, source, Method.SETTLED, words=words, place=asked.place, ground=ground)
        for key, value in told.items()
    ]
    if kind:
        new_id = registry.register_record(kind.key, claims, by=by).id
    else:
        with changing(by=by.id, name=by.name, ground=ground):
            new_id = organisations.register(claims, by=by.id).id
    return settle(source, field=field, words=words, value=str(new_id), ground=ground)


def _contact(name: str, words: str) -> dict[str, str]:
    """The name as typed, and the address that either names; the address is a name if all else
    fails."""
    (called, address), (_called, said) = name_and_address(name), name_and_address(words)
    told = {"name": called or address or said, "email": address or said}
    return {key: value for key, value in told.items() if value}


CHANGED = ["values", "has_questions", "name", "initiative", "is_new", "candidates"]


def _as_field_wants(field: str, value: Any) -> Any:
    return cooperation(value) if fields()[field].kind is Kind.COOPERATION else value


def _open(source: Source, only: Proposal | None) -> "QuerySet[Proposal]":
    rows = Proposal.objects.filter(source=source, state=State.OPEN, has_questions=True)
    return rows if only is None else rows.filter(id=only.id)


def _answer(
    source: Source,
    only: Proposal | None,
    field: str,
    words: str,
    answer: Callable[[ProposedValue], ProposedValue | None],
) -> int:
    rows = _open(source, only).select_for_update()
    answered = [proposal for proposal in rows if _answer_one(proposal, field, words, answer)]
    aim(answered, source)
    Proposal.objects.bulk_update(answered, CHANGED, batch_size=1000)
    return len(answered)


def _answer_one(
    proposal: Proposal,
    field: str,
    words: str,
    answer: Callable[[ProposedValue], ProposedValue | None],
) -> bool:
    values = [ProposedValue.from_json(kept) for kept in proposal.values]
    asked = [v for v in values if v.question and (v.field, v.words) == (field, words)]
    kept = [answer(v) if v in asked else v for v in values]
    left = in_order([v for v in kept if v is not None])
    proposal.values = [v.as_json() for v in left]
    proposal.has_questions = open_questions(left)
    named = next((v.value for v in left if v.field == "name" and v.value), None)
    proposal.name = named or proposal.name
    return bool(asked)
