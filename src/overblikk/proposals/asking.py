"""What a person needs to answer a question: what it may be, and what looks like it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from django.utils import timezone

from overblikk.lib.person_words import MARK
from overblikk.organisations.models import Organisation
from overblikk.organisations.nearest import NearestNames
from overblikk.proposals.candidates.names_held import WHICH
from overblikk.proposals.settling import ASKED_OF_EACH_ROW, OpenQuestion
from overblikk.proposals.values import ProposedValue
from overblikk.registry.fields import Field, Kind, fields
from overblikk.registry.record_kinds import RECORD_OF_FIELD
from overblikk.vocabulary.models import Concept

_BODIES = (Kind.ORGANISATION, Kind.COOPERATION)
_CONCEPTS = (Kind.CONCEPT, Kind.CONCEPTS)


@dataclass(frozen=True)
class Asked:
    """A question with what may be answered to it.

    `options` are the values and labels to choose from, where there is a list of them.
    """

    question: OpenQuestion
    field: Field
    nearest: Sequence[Organisation] = ()
    options: Sequence[tuple[str, str]] = ()

    @property
    def label(self) -> str:
        """What the field is called."""
        return str(self.field.label)

    @property
    def is_of_body(self) -> bool:
        """Whether the answer is a body."""
        return self.field.kind in _BODIES

    @property
    def is_of_concept(self) -> bool:
        """Whether the answer is a concept."""
        return self.field.kind in _CONCEPTS

    @property
    def may_be_new(self) -> bool:
        """Whether the words may name something that is to be registered."""
        is_record = self.is_of_body or self.field.kind in RECORD_OF_FIELD
        return self.question.code.startswith("unknown-") and is_record

    @property
    def suggested_name(self) -> str:
        """What to call it if it is new; a number is no name."""
        return "" if self.question.code == "unknown-number" else self.question.words

    @property
    def is_of_each_row(self) -> bool:
        """Whether the answer holds for one row and not for others that ask the same."""
        return self.question.code in ASKED_OF_EACH_ROW

    @property
    def may_be_left_out(self) -> bool:
        """Whether the proposal can do without the value."""
        return self.question.field != "name"


@dataclass
class Choices:
    """All there is to choose from, read when first asked for."""

    fields: dict[str, Field] = field(default_factory=fields)
    _concepts: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    _records: dict[Kind, list[tuple[str, str]]] = field(default_factory=dict)

    @cached_property
    def names(self) -> NearestNames:
        """The bodies' names."""
        return NearestNames.load()

    def records(self, kind: Kind) -> list[tuple[str, str]]:
        """What a field of the kind may point at, by number and name."""
        if kind not in self._records:
            rows = RECORD_OF_FIELD[kind].model.objects.all()
            # Whoever has been erased is nobody to choose.
            self._records[kind] = [(str(r.number), r.name) for r in rows if r.name != MARK]
        return self._records[kind]

    def concepts(self, scheme: str) -> list[tuple[str, str]]:
        """The scheme's concepts that hold today, by notation and label."""
        if scheme not in self._concepts:
            today = timezone.localdate()
            rows = Concept.objects.filter(scheme__key=scheme)
            self._concepts[scheme] = [(c.notation, str(c)) for c in rows if c.is_valid(on=today)]
        return self._concepts[scheme]


def asked(questions: Iterable[OpenQuestion]) -> list[Asked]:
    """The questions, each with what may be answered; reads each list of choices once."""
    choices = Choices()
    return [_asked(question, choices) for question in questions]


def _asked(question: OpenQuestion, choices: Choices) -> Asked:
    of = choices.fields[question.field]
    if of.kind in _BODIES:
        return Asked(question, of, nearest=choices.names.to(question.words))
    if of.kind in _CONCEPTS:
        return Asked(question, of, options=choices.concepts(of.scheme))
    if of.kind in RECORD_OF_FIELD:
        return Asked(question, of, options=choices.records(of.kind))
    return Asked(question, of)


def questions_in(values: Iterable[ProposedValue]) -> list[OpenQuestion]:
    """What one proposal asks, but for which initiative it is of: that has a part of its own."""
    return [
        OpenQuestion(v.field, v.question.code, v.words, v.question.message, 1)
        for v in values
        if v.question and v.question.code != WHICH
    ]
