"""A person's answer to what a proposal asks: read, tried, and let stand for every row."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer
from overblikk.organisations.names import OrganisationIndex
from overblikk.proposals.models import Proposal
from overblikk.proposals.settling import leave_out, settle, settle_as_new
from overblikk.registry.fields import Field, Kind, fields
from overblikk.registry.lexicon import Lexicon
from overblikk.registry.reading import read
from overblikk.registry.record_kinds import RECORD_OF_FIELD
from overblikk.sources.models import Source
from overblikk.vocabulary.actions import remember_words
from overblikk.vocabulary.models import Concept

_BODIES = (Kind.ORGANISATION, Kind.COOPERATION)
_CONCEPTS = (Kind.CONCEPT, Kind.CONCEPTS)


class How(StrEnum):
    """The ways to settle a question."""

    CHOOSE = "choose"
    NEW = "new"
    LEAVE = "leave"


class NotAnAnswer(ValueError):
    """The answer cannot be read as a value of the field; says why, in the reader's language."""


@dataclass(frozen=True)
class Answer:
    """What a person says that the words of a field are.

    `text` is a name, number, notation, date or address as typed, or the number of a portfolio or
    another record.
    """

    field: str
    words: str
    how: How
    text: str = ""
    # Let the words stand for the concept from now on.
    remember: bool = False


@transaction.atomic
def answer(source: Source, given: Answer, *, by: Viewer, only: Proposal | None = None) -> int:
    """Settle the question in all proposals of the source that ask it, or in `only` one of them.

    Gives in how many. Raises NotAnAnswer, and then nothing is changed.
    """
    field, words = given.field, given.words
    if given.how is How.LEAVE and field == "name":
        raise NotAnAnswer(_("Et tiltak må ha et navn: skriv det, eller avvis forslaget."))
    if given.how is How.LEAVE:
        return leave_out(source, field=field, words=words, only=only)
    if given.how is How.NEW:
        return _as_new(source, given, by=by)
    of = fields()[field]
    value = _value(of, given.text.strip(), by=by)
    if given.remember and of.kind in _CONCEPTS:
        concept = Concept.objects.get(id=value)
        remember_words(concept, words, by=by.id, name=by.name)
    return settle(source, field=field, words=words, value=value, only=only)


def _as_new(source: Source, given: Answer, *, by: Viewer) -> int:
    name = given.text.strip()
    if not name:
        raise NotAnAnswer(_("Skriv navnet på den nye."))
    if fields()[given.field].kind in _BODIES and OrganisationIndex.load().find(name):
        raise NotAnAnswer(_("Registeret har en virksomhet med det navnet: velg den i stedet."))
    return settle_as_new(source, field=given.field, words=given.words, by=by, name=name)


def _value(field: Field, text: str, *, by: Viewer) -> Any:
    """The value as `settle` takes it: of a co-operation only who takes part."""
    if not text:
        raise NotAnAnswer(_("Skriv eller velg et svar."))
    if field.kind in RECORD_OF_FIELD:
        return _record(field, text)
    reading = read(field, text, Lexicon.load(on=timezone.localdate(), viewer=by))
    if reading.question:
        raise NotAnAnswer(reading.question.message)
    return reading.value["organisation_id"] if field.kind is Kind.COOPERATION else reading.value


def _record(field: Field, number: str) -> str:
    """The record that was chosen from the list, by its number."""
    rows = RECORD_OF_FIELD[field.kind].model.objects
    known = rows.filter(number=int(number) if number.isdecimal() else 0).first()
    if known is None:
        raise NotAnAnswer(_("Velg fra listen."))
    return str(known.id)
