"""How firmly what is said to be done is meant, with what it is done to and who does it.

What single cues tell is gathered to a few words, so that what is learnt of one verb, body or
modal holds for the others.
"""

import re
from collections.abc import Iterator
from enum import StrEnum

from overblikk.documents.finding.clauses import Deed, deeds_of
from overblikk.documents.finding.cues import Marked


class Firmness(StrEnum):
    """From what is done to what is only spoken of."""

    DONE = "done"
    UNDERWAY = "underway"
    PLANNED = "planned"
    BECOMES = "becomes"
    IS = "is"
    SAID_DONE = "said done"
    SAID = "said"
    PASSIVE = "passive"
    WILL = "will"
    NOUN = "noun"
    BARE = "bare"
    QUALITY = "quality"
    WEAK = "weak"


_GOVERNED = {
    "has": Firmness.DONE,
    "was": Firmness.DONE,
    "done": Firmness.DONE,
    "underway": Firmness.UNDERWAY,
    "now": Firmness.UNDERWAY,
    "shall": Firmness.PLANNED,
    "decided": Firmness.PLANNED,
    "becomes": Firmness.BECOMES,
    "is": Firmness.IS,
    "will": Firmness.WILL,
}
# By the form of a verb that nothing governs.
_ALONE = {
    "past": Firmness.SAID_DONE,
    "pres": Firmness.SAID,
    "pass": Firmness.PASSIVE,
    "noun": Firmness.NOUN,
    "inf": Firmness.BARE,
    "quality": Firmness.QUALITY,
}
_ORDER = list(Firmness)
_ACTORS = {"government": "government", "body": "body", "we": "we", "none": "none"}
# What takes an undertaking back, or says it of something else.
_LESSENING = (
    *("around:negation", "around:condition", "around:reported", "around:question", "around:law"),
    *("around:requirement", "around:abroad", "around:exemplar", "around:share", "around:general"),
    *("governors:advise", "governors:wish", "governors:need", "governors:maybe"),
)
_GOVERNS = ("modals:", "governors:")
# A name inside a sentence, or one that begins it with two capitals.
_NAMED = re.compile(r"(?<=[a-zæøå,] )[A-ZÆØÅ]\w+|^\W*[A-ZÆØÅ]\w*[A-ZÆØÅ]")


def firmness_of(deed: Deed) -> Firmness:
    """How firmly the deed is meant: by what governs it, else by its verb's form."""
    if deed.governor != "none" and not deed.verb.endswith(":quality"):
        return _GOVERNED.get(deed.governor, Firmness.WEAK)
    return _ALONE[deed.verb.split(":")[1]]


def told_of_deeds(words: str, text: Marked) -> Iterator[str]:
    """What the classifier reads of the deeds of a sentence, each and the firmest of them."""
    names = {cue.name for cue in text.cues}
    about = "digital" if "things:digital" in names else _object(names)
    named = "named" if _NAMED.search(words) else "no name"
    deeds = deeds_of(text)
    for deed in deeds:
        yield from _of_one(deed, about)
    if not deeds:
        yield f"k none {about}"
        yield f"k none {about} {named}"
        yield from (f"k none {name} {about}" for name in sorted(names) if name.startswith(_GOVERNS))
        return
    firmest = min(deeds, key=_rank)
    yield from _of_firmest(firmest, about, named)
    lessening = [name for name in _LESSENING if name in names]
    best = f"k best {firmness_of(firmest)}"
    yield f"{best} {_verb(firmest)} {about} less {min(len(lessening), 2)}"
    yield from (f"{best} but {name}" for name in lessening)


def _object(names: set[str]) -> str:
    return "object" if "things:object" in names else "other"


def _of_one(deed: Deed, about: str) -> Iterator[str]:
    firm, verb, actor = firmness_of(deed), _verb(deed), _actor(deed)
    yield f"k {verb} {firm} {about}"
    yield f"k {verb} {firm} {actor}"
    yield f"k {verb} {firm} {actor} {about}"
    yield f"k {firm} {_where(deed)} {about}"
    yield f"k {verb} {firm} {deed.thing} {_where(deed)}"


def _of_firmest(deed: Deed, about: str, named: str) -> Iterator[str]:
    firm, verb = firmness_of(deed), _verb(deed)
    yield f"k best {firm} {verb} {about}"
    yield f"k best {firm} {verb} {_actor(deed)} {_where(deed)} {about}"
    yield f"k best {firm} {about} {named}"


def _rank(deed: Deed) -> tuple[int, bool, bool]:
    return _ORDER.index(firmness_of(deed)), deed.is_subordinate, _verb(deed) != "make"


def _verb(deed: Deed) -> str:
    return deed.verb.split(":")[0]


def _actor(deed: Deed) -> str:
    return _ACTORS.get(deed.actor, "anyone")


def _where(deed: Deed) -> str:
    return "sub" if deed.is_subordinate else "main"
