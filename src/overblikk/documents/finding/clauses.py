"""What is said to be done in a text: each verb of an undertaking with what governs it.

The nearest modal or governing words before the verb in its own clause decide how firmly it is
meant; who acts and what is acted on are looked for in the same clause. A word in another clause
moves nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from overblikk.documents.finding.cues import Cue, Marked

_MARKS = frozenset(",;:–()•·?!.")
_WORDS_THAT_SUBORDINATE = """
som at fordi dersom hvis når mens der hvor hvordan om selv ettersom siden hva hvilke
"""
_SUBORDINATORS = frozenset(_WORDS_THAT_SUBORDINATE.split())
_BEGINS_MAIN = frozenset(["men", "og", "samt"])
_WORDS_BEFORE_A_QUALITY = """
en et ei den det de alle mange flere noen enkelte ny nye nytt mer mest godt dårlig ulike felles med
av for til i på om mot fra gjennom dagens
"""
_BEFORE_A_QUALITY = frozenset(_WORDS_BEFORE_A_QUALITY.split())
# How far from the verb what governs it, and what it acts on, may stand.
REACH = 12
THINGS = ("things:digital", "things:object", "things:undertaking", "things:meta")


@dataclass(frozen=True, slots=True)
class Clause:
    """Words that belong together, from one to another, the last not among them."""

    first: int
    last: int
    is_subordinate: bool

    def holds(self, cue: Cue) -> bool:
        """Whether the cue begins in the clause."""
        return self.first <= cue.first < self.last


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb of an undertaking, and how it is meant: each as a word that the classifier reads."""

    verb: str
    governor: str
    actor: str
    thing: str
    is_subordinate: bool
    acting: Cue | None
    governing: Cue | None
    doing: Cue

    @property
    def features(self) -> tuple[str, ...]:
        """What the classifier reads of it, from the verb alone to all of it."""
        where = "sub" if self.is_subordinate else "main"
        meant = f"{self.verb}<{self.governor}"
        return (
            f"d {meant}",
            f"d {meant} {where}",
            f"d {meant} {self.thing}",
            f"d {self.actor} {self.governor}",
            f"d {self.actor} {meant}",
            f"d {self.actor} {meant} {self.thing} {where}",
        )


def clauses_of(text: Marked) -> list[Clause]:
    """The clauses of the text, in order."""
    found, first = [], 0
    words = [word.shared for word in text.words]
    for at in range(1, len(words) + 1):
        if at == len(words) or _begins_clause(words, at):
            found.append(Clause(first, at, _is_subordinate(words[first:at])))
            first = at
    return found


def _begins_clause(words: Sequence[str], at: int) -> bool:
    return words[at - 1] in _MARKS or words[at] in _SUBORDINATORS


def _is_subordinate(words: Sequence[str]) -> bool:
    told = [word for word in words[:2] if word not in _BEGINS_MAIN]
    return bool(told) and told[0] in _SUBORDINATORS


def deeds_of(text: Marked) -> list[Deed]:
    """Every verb of an undertaking, and every noun made of one."""
    return [deed for clause in clauses_of(text) for deed in _deeds(text, clause)]


def _deeds(text: Marked, clause: Clause) -> Iterator[Deed]:
    cues = [cue for cue in text.cues if clause.holds(cue)]
    for verb in cues:
        if verb.name.startswith("verbs:"):
            yield _deed(verb, cues, clause, is_quality=_is_quality(verb, text))


def _is_quality(verb: Cue, text: Marked) -> bool:
    """Whether what looks like a past form only says what something is like: «mange integrerte
    systemer»."""
    before = text.words[verb.first - 1].shared if verb.first else ""
    return verb.name.split(":")[2] == "past" and before in _BEFORE_A_QUALITY


def _deed(verb: Cue, cues: Sequence[Cue], clause: Clause, *, is_quality: bool) -> Deed:
    governor = _nearest_before(verb, cues, ("modals:", "governors:"))
    actor = _nearest_before(verb, cues, ("bodies:", "around:general"))
    thing = _thing(verb, cues)
    return Deed(
        verb=f"{verb.name.split(':')[1]}:{'quality' if is_quality else verb.name.split(':')[2]}",
        governor=_last_part(governor),
        actor=_last_part(actor),
        thing=_last_part(thing),
        is_subordinate=clause.is_subordinate,
        acting=actor,
        governing=governor,
        doing=verb,
    )


def _nearest_before(verb: Cue, cues: Sequence[Cue], groups: tuple[str, ...]) -> Cue | None:
    before = [
        cue
        for cue in cues
        if cue.first < verb.first and verb.first - cue.last <= REACH and cue.name.startswith(groups)
    ]
    return max(before, key=lambda cue: (cue.last, cue.last - cue.first), default=None)


def _thing(verb: Cue, cues: Sequence[Cue]) -> Cue | None:
    """What the verb acts on: the likeliest thing behind it, or before it in the passive voice."""
    near = [
        cue
        for cue in cues
        if cue.name in THINGS and cue.last - verb.first <= REACH and cue.first != verb.first
    ]
    behind = [cue for cue in near if cue.first >= verb.last]
    return min(behind or near, key=lambda cue: (THINGS.index(cue.name), cue.first), default=None)


def _last_part(cue: Cue | None) -> str:
    return cue.name.split(":")[1] if cue else "none"
