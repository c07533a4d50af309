"""How likely it is that two subjects are the same initiative, and what says so.

Each thing that is compared adds to the odds or takes from them, as Fellegi and Sunter have it;
what the weights rest on stands in decision 15.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import DamerauLevenshtein

from overblikk.proposals.candidates.names import Name
from overblikk.proposals.candidates.rarity import Rarity
from overblikk.proposals.candidates.reasons import Reason
from overblikk.proposals.candidates.subjects import SKETCH, Bodies, Subject

# What is the odds' logarithm where nothing is alike, and what a name all alike adds.
NOTHING_ALIKE, NAME_ALIKE = -7.0, 9.0


# What another body answers for, or only a part of a name is like, may be another of the same name:
# no rule decides that by itself.
DOUBTFUL = frozenset((Reason.END_OF_NAME, Reason.SOME_NAME))
NEVER_BY_ITSELF = 0.95


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely two are the same, from 0 to 1, and what says so, the weightiest first."""

    score: float
    reasons: tuple[Reason, ...]


Said = tuple[float, Reason | None]


def likeness(
    one: Subject,
    other: Subject,
    rarity: Rarity,
    bodies: Bodies,
    *,
    least: float = 0.0,
) -> Likeness:
    """How alike the two are; `rarity` weighs each word of a name. Below `least` nobody asks why."""
    said = [
        *_names(one, other, rarity),
        *_bodies(one, other, bodies),
        *_texts(one, other),
        *_times(one, other),
    ]
    odds = NOTHING_ALIKE + sum(weight for weight, _reason in said)
    score = 1 / (1 + math.exp(-odds))
    if score < least:
        return Likeness(score, ())
    heaviest = sorted(said, key=lambda pair: -abs(pair[0]))
    reasons = {reason for _weight, reason in said}
    if reasons & DOUBTFUL or Reason.SAME_BODY not in reasons:
        score = min(score, NEVER_BY_ITSELF)
    return Likeness(score, tuple(reason for _weight, reason in heaviest if reason))


def _names(one: Subject, other: Subject, rarity: Rarity) -> list[Said]:
    """The likeness of the names that are most alike, and whether numerals part them."""
    best = max(
        ((alike(a, b, rarity), a, b, at) for a in one.names for at, b in enumerate(other.names)),
        key=lambda found: found[0].share,
        default=None,
    )
    if best is None:
        return []
    found, a, b, at = best
    reason = _name_reason(found, at)
    if reason and a.is_end:
        reason = Reason.END_OF_NAME
    elif reason in (Reason.LIKE_NAME, Reason.FORMER_NAME) and found.differs:
        reason = Reason.SOME_NAME
    told: list[Said] = [(found.share * (NAME_ALIKE + found.rare), reason)]
    if a.numerals != b.numerals:
        told.append((-7.5, Reason.OTHER_NUMERAL))
    elif a.years and b.years and not a.years & b.years:
        told.append((-3.0, Reason.OTHER_NUMERAL))
    return told


@dataclass(frozen=True, slots=True)
class Alike:
    """How large a share of two names is the same, how rare that is, and whether by initials.

    `differs` where words that are left over may tell one initiative from its sister, as the organ
    does in "Screening for lung cancer" and "Screening for skin cancer".
    """

    share: float
    rare: float = 0.0
    by_initials: bool = False
    differs: bool = False


# What may be a misspelling of the other: one letter in five at most.
MISSPELLED = 0.78


def alike(a: Name, b: Name, rarity: Rarity) -> Alike:
    """How alike two names are, each word weighed by how rare it is."""
    common = a.tokens & b.tokens
    if not (common or a.cut or b.cut or a.short or b.short or a.has_odd or b.has_odd):
        return Alike(0.0, -1.5)
    weight_a, weight_b = rarity.of_all(a.tokens), rarity.of_all(b.tokens)
    same = sum(map(rarity.__getitem__, common))
    in_a = in_b = same
    if len(common) < len(a.tokens) or len(common) < len(b.tokens):
        for words_a, words_b in _misspelled(a, b, common):
            in_a += 0.95 * sum(rarity[token] for token in words_a)
            in_b += 0.95 * sum(rarity[token] for token in words_b)
    cut = _cut(a, b.tokens - common, rarity), _cut(b, a.tokens - common, rarity)
    in_a, weight_a, in_b = in_a + cut[0], weight_a + cut[0], in_b + cut[0]
    in_a, in_b, weight_b = in_a + cut[1], in_b + cut[1], weight_b + cut[1]
    initials = (a.short & b.initials) | (b.short & a.initials)
    if not (weight_a and weight_b):
        return Alike(0.0)
    shared = 0.6 * (in_a + in_b) / (weight_a + weight_b) + 0.4 * max(
        in_a / weight_a, in_b / weight_b
    )
    longest = max(map(len, initials), default=0)
    if longest and shared < (by_initials := 0.5 + 0.1 * min(longest, 4)):
        return Alike(by_initials, 0.0, by_initials=True)
    left = weight_a - in_a, weight_b - in_b
    differs = min(left) > LEFT_OF_BOTH or max(left) > LEFT_OF_ONE
    return Alike(shared, 3 * min(max(in_a, in_b), RARE) / RARE - 1.5, differs=differs)


# So much do the words of a name weigh that no other name has by chance.
RARE = 14.0
# So much do words weigh that say more than how work is done, left over in both names or in one.
LEFT_OF_BOTH, LEFT_OF_ONE = 2.0, 4.0


def _misspelled(a: Name, b: Name, common: frozenset[str]) -> list[tuple[list[str], list[str]]]:
    """The parts of words of either that one letter or two keep from being the other's."""
    left_a = [word for word in a.words if not common.issuperset(word.tokens)]
    left_b = [word for word in b.words if not common.issuperset(word.tokens)]
    found = []
    for one in left_a:
        for at, other in enumerate(left_b):
            if (one.is_odd or other.is_odd) and _is_near(one.spelled, other.spelled):
                found.append((_but(one.tokens, common), _but(other.tokens, common)))
                del left_b[at]
                break
    return found


def _but(tokens: Iterable[str], common: frozenset[str]) -> list[str]:
    return [token for token in tokens if token not in common]


def _is_near(a: str, b: str) -> bool:
    if min(len(a), len(b)) < 4:
        return False
    if a.startswith(b) or b.startswith(a):
        return True
    near = DamerauLevenshtein.normalized_similarity(a, b, score_cutoff=MISSPELLED)
    return bool(near >= MISSPELLED)


def _cut(a: Name, left: frozenset[str], rarity: Rarity) -> float:
    """What the words weigh that the name has the beginnings of."""
    weights = (
        max((rarity[token] for token in left if token.startswith(cut)), default=0.0)
        for cut in a.cut
    )
    return 0.9 * sum(weights)


def _name_reason(found: Alike, at: int) -> Reason | None:
    if found.by_initials:
        return Reason.INITIALS
    if found.share < 0.35:
        return None
    if found.share < 0.7:
        return Reason.SOME_NAME
    if at:
        return Reason.FORMER_NAME
    return Reason.SAME_NAME if found.share > 0.995 else Reason.LIKE_NAME


def _bodies(one: Subject, other: Subject, bodies: Bodies) -> list[Said]:
    said: list[Said] = []
    if one.others & other.others:
        said.append((0.7, Reason.SAME_OTHERS))
    if not one.body or not other.body:
        return said
    if one.body == other.body:
        said.append((2.2, Reason.SAME_BODY))
    elif bodies.are_kin(one.body, other.body):
        said.append((1.0, Reason.KIN_BODY))
    elif one.body in other.others or other.body in one.others:
        said.append((0.8, Reason.TAKES_PART))
    else:
        said.append((-5.5, Reason.OTHER_BODY))
    return said


def _texts(one: Subject, other: Subject) -> list[Said]:
    if not one.sketch or not other.sketch:
        return []
    shared = len(set(one.sketch).intersection(other.sketch)) / SKETCH
    if shared >= 0.7:
        return [(4.0, Reason.SAME_TEXT)]
    if shared >= 0.3:
        return [(8 * (shared - 0.3) + 0.3, Reason.LIKE_TEXT)]
    return [(-1.0, Reason.OTHER_TEXT)] if shared < 0.1 else []


def _times(one: Subject, other: Subject) -> list[Said]:
    if not one.start or not other.start:
        return []
    if one.start == other.start:
        ends = 0.5 if one.end and one.end == other.end else 0.0
        return [((0.9 if len(one.start) > 4 else 0.4) + ends, Reason.SAME_TIME)]
    apart = _years_apart(one.start, other.start)
    return [(-0.5 * min(apart, 4), Reason.OTHER_TIME)] if apart > 1 else []


def _years_apart(a: str, b: str) -> int:
    years = a[:4], b[:4]
    return abs(int(years[0]) - int(years[1])) if all(map(str.isdecimal, years)) else 0
