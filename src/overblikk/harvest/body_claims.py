"""What Enhetsregisteret's word of a body amounts to, beside what the register holds; pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from overblikk.organisations.models import NameKind
from overblikk.organisations.names import name_key

# The classification that Enhetsregisteret's codes are of.
NACE_VERSION = "SN2025"
NAME = "name_nb"


@dataclass(frozen=True)
class Word:
    """A value that Enhetsregisteret gives a field, and its own words for it."""

    field: str
    value: Any
    words: str
    part: str


@dataclass(frozen=True)
class Standing:
    """What the register holds of a field, and who said it last."""

    value: Any
    is_by_person: bool = False
    is_by_register: bool = False


@dataclass(frozen=True)
class Body:
    """A body as the register has it.

    `removed_names` are other names that a person has taken away.
    """

    fields: Mapping[str, Standing]
    other_names: Sequence[Mapping[str, str]] = ()
    removed_names: frozenset[str] = frozenset()

    def standing(self, name: str) -> Standing:
        """What is held of the field."""
        return self.fields.get(name, Standing(None))


@dataclass
class Verdict:
    """What to record, and what a person says otherwise of."""

    record: list[Word] = field(default_factory=list)
    differ: list[Word] = field(default_factory=list)


def plain_words(said: Mapping[str, Any]) -> list[Word]:
    """The fields that hold what the register says as it stands, but names and other bodies."""
    found = [
        Word("sector_code", said.get("institusjonellSektorkode"), "", "institusjonellSektorkode"),
        Word("municipality_number", said.get("kommunenummer"), "", "forretningsadresse"),
        Word("employees", said.get("antallAnsatte"), "", "antallAnsatte"),
    ]
    if code := said.get("naeringskode"):
        described = f"{code} {said.get('naeringsbeskrivelse', '')}".strip()
        found.append(Word("nace_code", code, described, "naeringskode1"))
        found.append(Word("nace_version", NACE_VERSION, described, "naeringskode1"))
    # What is not said is unknown, and what is held of it stands.
    known = [word for word in found if word.value is not None]
    return [Word(w.field, w.value, w.words or str(w.value), w.part) for w in known]


def judge(
    body: Body, words: Sequence[Word], said: Mapping[str, Any], proper: Callable[[str], str]
) -> Verdict:
    """What of the words is to be recorded, and what stands against them because a person said it.

    `proper` writes a name in capitals as people do.
    """
    verdict = Verdict()
    for word in words:
        _judge(body.standing(word.field), word, verdict)
    if said.get("navn"):
        _judge_name(body, said, proper, verdict)
    return verdict


def _judge(held: Standing, word: Word, verdict: Verdict) -> None:
    is_same = held.value == word.value
    if held.is_by_person:
        if not is_same:
            verdict.differ.append(word)
    elif not (is_same and held.is_by_register):
        verdict.record.append(word)


def _judge_name(
    body: Body, said: Mapping[str, Any], proper: Callable[[str], str], verdict: Verdict
) -> None:
    """A name that is known to be better stands, and the register's is another name of the body.

    A name is the same whatever its capitals; one that the register itself gave, or that it says
    was the body's before, follows the register's.
    """
    held, raw = body.standing(NAME), said["navn"]
    former = {name_key(name) for name in said.get("historiskeNavn", ())}
    name = held.value or ""
    if name_key(name) == name_key(raw):
        _judge(held, Word(NAME, name, raw, "navn"), verdict)
    elif held.is_by_person or not (
        held.value is None or held.is_by_register or name_key(name) in former
    ):
        if held.is_by_person:
            verdict.differ.append(Word(NAME, proper(raw), raw, "navn"))
        _add_name(body, NameKind.ALIAS, proper(raw), raw, "navn", verdict)
    else:
        verdict.record.append(Word(NAME, proper(raw), raw, "navn"))
        if name:
            _add_name(body, NameKind.FORMER, name, name, "navn", verdict)
    for earlier in said.get("historiskeNavn", ()):
        _add_name(body, NameKind.FORMER, proper(earlier), earlier, "historiskeNavn", verdict)


def _add_name(
    body: Body, kind: NameKind, name: str, words: str, part: str, verdict: Verdict
) -> None:
    told = [word.value["name"] for word in verdict.record if word.field == "other_names"]
    names = [*(other["name"] for other in body.other_names), *body.removed_names, *told]
    held = body.standing(NAME).value or ""
    is_new_name = any(word.field == NAME and word.value != held for word in verdict.record)
    current = "" if is_new_name else held
    if name_key(name) not in {name_key(known) for known in [*names, current]}:
        value = {"kind": str(kind), "name": name}
        verdict.record.append(Word("other_names", value, words, part))
