"""Laying on the desk what initiatives' own words suggest of fields that are empty.

Each value is suggested once of an initiative, whatever was answered: what was rejected is
remembered by its proposal. The source is the one that the words came from.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localdate

from overblikk.accounts.viewer import Viewer
from overblikk.history.moment import moment
from overblikk.history.numbers import take
from overblikk.proposals.models import FROM_TEXTS, Proposal, State
from overblikk.proposals.suggesting.finding import suggested
from overblikk.proposals.suggesting.terms import AI, FIELDS, Terms, many_valued
from overblikk.proposals.values import ProposedValue
from overblikk.registry.models import Initiative
from overblikk.sources.held_values import values_of_all
from overblikk.sources.models import Evidence, Method

TEXTS = ("name", "description", "problem")
BATCH = 500
# No more wait on the desk at a time, so that what comes in is not lost among them.
WAITING = 200
# What is suggested of more than so large a part says nothing of any.
COMMON, COMMON_AT_LEAST = 0.05, 20
Key = tuple[str, Any]


@dataclass(frozen=True)
class Suggestion:
    """What one initiative's text suggests: the values, each with its sentence, and its source."""

    initiative: Initiative
    evidence: Evidence
    values: Mapping[Key, str]


def suggest(*, by: Viewer, go_on: Callable[[], bool] = lambda: True) -> int:
    """Lay what is new on the desk, as many as there is room for; gives how many proposals.

    It leaves off where it is told not to go on; what was laid by then lies there.
    """
    room = WAITING - Proposal.objects.filter(sender=FROM_TEXTS, state=State.OPEN).count()
    laid = 0
    terms = Terms.load(on=localdate())
    common = _common(terms) if room > 0 else set()
    for batch in _batches():
        if laid >= room or not go_on():
            break
        laid += _lay(list(_suggestions(batch, terms, common))[: room - laid], by)
    return laid


def _batches() -> Iterator[list[Initiative]]:
    ids = list(Initiative.objects.order_by("number").values_list("id", flat=True))
    for start in range(0, len(ids), BATCH):
        rows = Initiative.objects.filter(id__in=ids[start : start + BATCH])
        yield list(rows.order_by("number"))


def _common(terms: Terms) -> set[Key]:
    """The values that so many texts suggest that the words say nothing of any of them."""
    counted: Counter[Key] = Counter()
    among = 0
    for batch in _batches():
        among += len(batch)
        for one in batch:
            counted.update({key for values in _of(one, terms).values() for key in values})
    most = max(COMMON_AT_LEAST, COMMON * among)
    return {key for key, count in counted.items() if count > most and key[0] != AI}


def _of(initiative: Initiative, terms: Terms) -> dict[str, dict[Key, str]]:
    """By text what it suggests."""
    texts = {key: getattr(initiative, key) for key in TEXTS}
    return {key: suggested(text, terms) for key, text in texts.items() if text}


def _suggestions(batch: list[Initiative], terms: Terms, common: set[Key]) -> Iterator[Suggestion]:
    ids = [one.id for one in batch]
    held, before, said = values_of_all("initiative", ids), _before(ids), _said(ids)
    for one in batch:
        taken = common | before[one.id]
        for text, values in _of(one, terms).items():
            empty = {key for key in (*FIELDS, AI) if not held[one.id][key]}
            new = {k: s for k, s in values.items() if k[0] in empty and k not in taken}
            taken = taken | new.keys()
            if new and (evidence := said.get((one.id, text, getattr(one, text)))):
                yield Suggestion(one, evidence, _one_each(new))


def _one_each(values: Mapping[Key, str]) -> dict[Key, str]:
    """Of a field of one value the first."""
    seen: set[str] = set()
    kept = {}
    for (key, value), sentence in values.items():
        if many_valued(key) or key not in seen:
            kept[key, value] = sentence
        seen.add(key)
    return kept


def _before(ids: Iterable[UUID]) -> dict[UUID, set[Key]]:
    """What was suggested of each before, whatever was answered."""
    found: dict[UUID, set[Key]] = defaultdict(set)
    rows = Proposal.objects.filter(sender=FROM_TEXTS, initiative__in=list(ids))
    for id_, values in rows.values_list("initiative_id", "values"):
        if id_:
            found[id_] |= {(one["field"], UUID(one["value"])) for one in values}
    return found


def _said(ids: Iterable[UUID]) -> dict[tuple[UUID, str, str], Evidence]:
    """The newest evidence of each text as it stands."""
    rows = Evidence.objects.filter(record_kind="initiative", record_id__in=list(ids))
    rows = rows.filter(field__in=TEXTS).select_related("source").order_by("id")
    return {(one.record_id, one.field, one.value): one for one in rows if one.value}


@transaction.atomic
def _lay(suggestions: list[Suggestion], by: Viewer) -> int:
    now = moment()
    Proposal.objects.bulk_create(
        Proposal(
            number=number,
            source=one.evidence.source,
            initiative=one.initiative,
            is_new=False,
            name=one.initiative.name,
            values=[_value(key, sentence, one).as_json() for key, sentence in one.values.items()],
            sender=FROM_TEXTS,
            fingerprint=_fingerprint(one),
            created_at=now,
            created_by=by.id,
        )
        for one, number in zip(suggestions, take(len(suggestions)), strict=True)
    )
    return len(suggestions)


def _value(key: Key, sentence: str, of: Suggestion) -> ProposedValue:
    field, value = key
    return ProposedValue(
        field, str(value), sentence, dict(of.evidence.place or {}), Method.SUGGESTED
    )


def _fingerprint(one: Suggestion) -> str:
    said = sorted(f"{field} {value}" for field, value in one.values)
    return hashlib.sha256(f"{one.initiative.id} {said}".encode()).hexdigest()
