"""What a person types about one initiative: from words to the register, with a stated ground."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer
from overblikk.proposals.actions import accept, propose_by_hand
from overblikk.proposals.values import ProposedValue
from overblikk.registry.fields import Field, fields_in_use
from overblikk.registry.lexicon import Lexicon
from overblikk.registry.models import Initiative
from overblikk.registry.questions import Question
from overblikk.registry.reading import Reading, read
from overblikk.registry.rules import order_question
from overblikk.registry.wording import Wording
from overblikk.sources.actions import Received, receive
from overblikk.sources.held_values import values_of_all
from overblikk.sources.models import AccessLevel, Method, SourceKind

# For each field its words, a line each. A field of one value has one line at most.
Lines = Mapping[str, Sequence[str]]
LONGEST_TITLE = 200


class ChangedMeanwhile(Exception):
    """Somebody has changed the initiative since the person saw it; it is now as `initiative`."""

    def __init__(self, initiative: Initiative) -> None:
        super().__init__(initiative.number)
        self.initiative = initiative


@dataclass(frozen=True)
class Grounds:
    """Why or where from a person knows what is typed."""

    kind: SourceKind
    ground: str
    address: str = ""


@dataclass(frozen=True)
class Held:
    """What the register holds of a record: for each of its fields the values by their words."""

    fields: Mapping[str, Field]
    by_words: Mapping[str, Mapping[str, Any]]

    @classmethod
    def of(cls, initiative_id: UUID | None, viewer: Viewer) -> "Held":
        """What an initiative holds now; nothing of one that is yet to be registered."""
        return cls.of_record("initiative", initiative_id, fields_in_use(), viewer)

    @classmethod
    def of_record(
        cls, kind: str, id_: UUID | None, fields: Mapping[str, Field], viewer: Viewer
    ) -> "Held":
        """What a record of the kind holds now in the fields; what the viewer may not see of what
        it points at is left out, and so stands."""
        by_words: dict[str, dict[str, Any]] = {key: {} for key in fields}
        if id_ is None:
            return cls(fields, by_words)
        values = values_of_all(kind, [id_])[id_]
        pairs = [(key, value) for key in fields for value in _values(values[key])]
        wording = Wording.load(fields, pairs, viewer)
        for key, value in pairs:
            if words := wording.of(key, value):
                by_words[key][words] = value
        return cls(fields, by_words)

    def lines(self, key: str) -> list[str]:
        """The words of the field's values."""
        return list(self.by_words[key])


@dataclass
class Typed:
    """What was typed, read: the values that differ from what is held, and by field and words the
    questions."""

    values: list[ProposedValue] = dataclass_field(default_factory=list)
    questions: dict[str, dict[str, Question]] = dataclass_field(default_factory=dict)


def read_typed(*, was: Lines, now: Lines, held: Held, lexicon: Lexicon, ground: str) -> Typed:
    """Read what the person changed: `was` is what each field said when the form was opened.

    A field that the person let be is not proposed, whatever somebody else made of it meanwhile.
    """
    typed = Typed()
    for key, field in held.fields.items():
        standing = held.by_words[key]
        readings = {w: _read(field, w, standing, lexicon) for w in now[key] if w not in was[key]}
        said = [reading.value for reading in readings.values()]
        for words, reading in readings.items():
            if reading.question:
                typed.questions.setdefault(key, {})[words] = reading.question
            elif reading.value not in standing.values():
                typed.values.append(_typed(key, reading.value, words, ground))
        gone = [words for words in was[key] if words not in now[key] and words in standing]
        if field.is_many:
            # The same value may have been written in other words.
            left = [words for words in gone if standing[words] not in said]
            typed.values += [_typed(key, standing[w], w, ground, remove=True) for w in left]
        elif gone and not now[key]:
            typed.values.append(_typed(key, None, "", ground))
    _check_order(typed, held)
    return typed


def _read(field: Field, words: str, standing: Mapping[str, Any], lexicon: Lexicon) -> Reading:
    """What is held already is known by its words, though others could be called the same."""
    return Reading(standing[words]) if words in standing else read(field, words, lexicon)


def _typed(key: str, value: Any, words: str, ground: str, *, remove: bool = False) -> ProposedValue:
    return ProposedValue(
        key, value, words, {"form": key}, Method.TYPED, remove=remove, ground=ground
    )


def _check_order(typed: Typed, held: Held) -> None:
    proposed = {value.field: value.value for value in typed.values}
    start, end = (
        proposed[key] if key in proposed else next(iter(held.by_words.get(key, {}).values()), None)
        for key in ("start", "end")
    )
    question = order_question(start, end)
    if question and {"start", "end"} & proposed.keys():
        typed.questions["end"] = {"": question}


def _values(held: Any) -> list[Any]:
    if isinstance(held, list):
        return held
    return [] if held in (None, "") else [held]


@transaction.atomic
def record_by_hand(
    *,
    initiative: Initiative | None,
    values: Sequence[ProposedValue],
    grounds: Grounds,
    seen: datetime | None,
    by: Viewer,
) -> Initiative:
    """Record what a person typed, as a proposal that the same person accepts at once.

    `seen` is the `changed_at` of the initiative that the person saw. Raises ChangedMeanwhile
    where it has changed since, and HasOpenQuestions for values that carry one.
    """
    if initiative is not None:
        initiative = Initiative.objects.select_for_update().get(id=initiative.id)
        if initiative.changed_at != seen:
            raise ChangedMeanwhile(initiative)
    named = next((value.value for value in values if value.field == "name"), None)
    proposal = propose_by_hand(
        initiative=initiative,
        name=named or str(initiative or ""),
        values=values,
        source=receive(_received(grounds, by), by=by.id),
        by=by,
    )
    return accept([proposal], by=by, ground=grounds.ground, may_be_known=False)[0]


def _received(grounds: Grounds, by: Viewer) -> Received:
    return Received(
        kind=grounds.kind,
        title=Truncator(" ".join(grounds.ground.split())).chars(LONGEST_TITLE),
        from_name=by.name,
        access_level=AccessLevel.INTERNAL,
        access_ground=_("Skrevet inn for hånd, og ikke vurdert for deling."),
        address=grounds.address,
    )
