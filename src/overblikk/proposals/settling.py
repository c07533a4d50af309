"""Settling the questions that proposals carry, once for every row that asks the same."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from overblikk.accounts.viewer import Viewer
from overblikk.organisations import actions as organisations
from overblikk.proposals.models import Proposal, State
from overblikk.proposals.rules import open_questions
from overblikk.proposals.values import ProposedValue
from overblikk.registry import actions as registry
from overblikk.registry.fields import FIELDS, Kind
from overblikk.registry.reading import cooperation
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


def questions_of(source: Source) -> list[OpenQuestion]:
    """What the source's open proposals ask, the most frequent first."""
    counted: Counter[tuple[str, str, str]] = Counter()
    messages: dict[tuple[str, str, str], str] = {}
    for value in _asking(source):
        assert value.question is not None
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
def settle(source: Source, *, field: str, words: str, value: Any, ground: str = "") -> int:
    """Let `value` (a body's id, a concept's, a portfolio's, an EDTF date, a text) be what the
    words say wherever they are asked about in the source; gives in how many proposals."""
    wanted = _as_field_wants(field, value)
    return _answer(source, field, words, lambda v: v.settled(wanted, ground=ground))


@transaction.atomic
def leave_out(source: Source, *, field: str, words: str) -> int:
    """Leave the words out of the proposals; they stay in the source. Gives in how many."""
    return _answer(source, field, words, lambda v: None)


@transaction.atomic
def settle_as_new(source: Source, *, field: str, words: str, by: Viewer) -> int:
    """Register the body or portfolio that the words name, and settle the question with it."""
    asked = next(v for v in _asking(source) if (v.field, v.words) == (field, words))
    is_portfolio = FIELDS[field].kind is Kind.PORTFOLIOS
    claim = Claim(
        "name" if is_portfolio else "name_nb",
        words,
        source=source,
        method=Method.SETTLED,
        words=words,
        place=asked.place,
    )
    if is_portfolio:
        new_id = registry.register_portfolio([claim], by=by).id
    else:
        new_id = organisations.register([claim], by=by.id).id
    return settle(source, field=field, words=words, value=str(new_id))


def _as_field_wants(field: str, value: Any) -> Any:
    return cooperation(value) if FIELDS[field].kind is Kind.COOPERATION else value


def _answer(
    source: Source,
    field: str,
    words: str,
    answer: Callable[[ProposedValue], ProposedValue | None],
) -> int:
    rows = Proposal.objects.select_for_update().filter(
        source=source, state=State.OPEN, has_questions=True
    )
    answered = [proposal for proposal in rows if _answer_one(proposal, field, words, answer)]
    Proposal.objects.bulk_update(answered, ["values", "has_questions"], batch_size=1000)
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
    left = [v for v in kept if v is not None]
    proposal.values = [v.as_json() for v in left]
    proposal.has_questions = open_questions(left)
    proposal.name = next((v.value for v in left if v.field == "name" and v.value), "")
    return bool(asked)
