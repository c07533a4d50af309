"""What a sentence is: an explicit undertaking, a mere possibility, not digital, or none of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from overblikk.documents.finding.clauses import Deed, deeds_of
from overblikk.documents.finding.cues import Cue, Marked, marked
from overblikk.documents.finding.features import Sentence, features_in, verb_first
from overblikk.documents.finding.linear import Linear, likelihood, place_of, shipped
from overblikk.documents.finding.plans import says_plan


class Kind(StrEnum):
    """What a sentence is; only the first three can be findings."""

    EXPLICIT = "explicit"
    POTENTIAL = "potential"
    NOT_DIGITAL = "not_digital"
    NONE = "none"


class Status(StrEnum):
    """How far what is undertaken has come."""

    PLANNED = "planned"
    ONGOING = "ongoing"
    FINISHED = "finished"


OTHER_KINDS = (Kind.POTENTIAL, Kind.NOT_DIGITAL)
# Verbs that a line of a list begins with, where only what stands above says who means it.
BARE = ("make:inf", "make:inf:of", "do:inf")


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a sentence is judged to be.

    `confidence` is the share of such sentences that are right, as held-out sentences had it. One
    that `is_doubtful` may be explicit, and is not sure enough to be called so; `sureness` is then
    that it is. `first` and `last`
    are where in the text the words stand that moved it most, both 0 where none can be named.
    """

    kind: Kind
    confidence: float
    status: Status | None
    is_doubtful: bool
    sureness: float
    first: int
    last: int


def judge(sentence: Sentence, model: Linear | None = None) -> Judgement:
    """Judge a sentence by the model, the shipped one unless another is given."""
    model = model or shipped()
    text = marked(sentence.text)
    places = sorted({place_of(feature) for feature in features_in(sentence, text)})
    score = model.score(Kind.EXPLICIT, places)
    kind, confidence = kind_of(places, model, is_lessened=is_lessened(text, sentence.before))
    is_doubtful = kind != Kind.EXPLICIT and score >= model.settings["doubtful"]
    sureness = _sureness(score, model)
    may_be = kind == Kind.EXPLICIT or is_doubtful
    status = max(Status, key=lambda one: model.score(one, places)) if may_be else None
    first, last = _moved_by(text, model, Kind.EXPLICIT if may_be else kind)
    return Judgement(kind, confidence, status, is_doubtful, sureness, first, last)


def is_lessened(text: Marked, before: str) -> bool:
    """Whether it only reads as an undertaking: done abroad, or a line «innføre …» of no plan."""
    names = {cue.name for cue in text.cues}
    is_bare = (verb_first(text) in BARE) and not any(name.startswith("modals:") for name in names)
    is_abroad = "around:abroad" in names and not any(name.startswith("bodies:") for name in names)
    return is_abroad or (is_bare and not says_plan([before]))


def kind_of(places: Sequence[int], model: Linear, *, is_lessened: bool) -> tuple[Kind, float]:
    """What a sentence with its features at these places is, and how sure that is; one that
    `is_lessened` is never explicit."""
    score = model.score(Kind.EXPLICIT, places)
    sureness = _sureness(score, model)
    if score >= model.settings["explicit"] and not is_lessened:
        return Kind.EXPLICIT, sureness
    others = {kind: likelihood(model.score(kind, places)) for kind in OTHER_KINDS}
    likeliest = max(others, key=lambda kind: others[kind])
    if others[likeliest] >= model.settings["other"]:
        return likeliest, others[likeliest]
    return Kind.NONE, 1 - max(sureness, *others.values())


def _sureness(score: float, model: Linear) -> float:
    return likelihood(model.settings["slope"] * score + model.settings["shift"])


def _moved_by(text: Marked, model: Linear, kind: Kind) -> tuple[int, int]:
    """Where the words stand that speak most for it: a verb with what governs it, else a cue."""
    question = Kind.EXPLICIT if kind == Kind.NONE else kind

    def weight(features: Iterable[str]) -> float:
        return sum(model.weights[question][place_of(feature)] for feature in features)

    ways = [(weight(deed.features), _reach(deed)) for deed in deeds_of(text)]
    ways += [(weight([f"c {cue.short}"]), (cue,)) for cue in text.cues if _tells(cue)]
    if not ways:
        return 0, 0
    _weight, cues = max(ways, key=lambda way: way[0])
    first, last = min(cue.first for cue in cues), max(cue.last for cue in cues)
    return text.words[first].start, text.words[last - 1].end


def _tells(cue: Cue) -> bool:
    """Whether the cue says that something is done; a thing or a body says only what and who."""
    return cue.name.startswith(("modals:", "governors:", "around:"))


def _reach(deed: Deed) -> tuple[Cue, ...]:
    return tuple(cue for cue in (deed.governing, deed.doing) if cue)
