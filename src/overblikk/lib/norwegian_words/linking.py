"""How Norwegian joins words: which may stand first and last, and what links them."""

import math
from collections.abc import Container, Iterator
from dataclasses import dataclass

VOWELS = frozenset("aeiouyæøå")
# What makes new words in front of a word without being a part of a compound: prepositions,
# adverbs and prefixes (forvaltning, oppgave, utvikling), in both written forms.
_PARTICLES = """
an at atter av bak be bi bort de den der det du ei en er et etter for fore forut fra framfor fram
frem frå før gjen gjennom her hos i ifra imot in inn innan innen ja ko kon med mellom mis mot ned
nei og om opp over på pro re sam sammen saman seg sin til trans u un under unn ut utan utanfor
ute uten utenfor van ve ved veder vel vi å åt å også
"""
PARTICLES = frozenset(_PARTICLES.split())
# What makes new words behind a word, or is only an ending.
_HEAD_MAY_NOT_BE = """
aktig ane ar are bar dom e eleg ell else en ende ene er ere eri ert est et ete het heit ide
inn ing iske isk isme ist jon ler leg lig ling løs laus messig ner ning ring sel sen sjon skap
som ste tet ver vis
"""
HEAD_MAY_NOT_BE = frozenset(_HEAD_MAY_NOT_BE.split())
LINKS = ("s", "e")
# A first part with one of these endings takes an s.
TAKES_S = ("ing", "het", "heit", "sjon", "skap", "itet", "dom", "nad", "ling")


@dataclass(frozen=True)
class Division:
    """A word as two: the first as it stands and as a word, and the head."""

    first: str
    word: str
    head: str

    def likelihood(self, as_first: int, as_head: int) -> float:
        """How likely it is, the first part and the head being so common in compounds."""
        evenness = 0.3 * min(len(self.word), len(self.head))
        return math.log(as_first + 0.5) + math.log(as_head + 0.5) + evenness


def divisions(
    word: str, lemmas: Container[str], only_first: Container[str] = ()
) -> Iterator[Division]:
    """The ways in which the word may be two lemmas and what links them; of the first, one of
    those that stand only in front of others too."""
    for at in range(2, len(word) - 2):
        first, head = word[:at], word[at:]
        if head in lemmas and may_be_head(head):
            known = [one for one in words_first(first) if one in lemmas]
            if not known and first in only_first:
                known = [first]
            yield from (Division(first, one, head) for one in known)


def may_be_head(word: str) -> bool:
    """Whether the word may be the last part of a compound, by its letters."""
    return len(word) > 2 and word not in HEAD_MAY_NOT_BE and not VOWELS.isdisjoint(word)


def words_first(first: str) -> Iterator[str]:
    """The words that the letters may stand for as the first part, with and without a link."""
    for link in ("", *LINKS):
        if first.endswith(link):
            word = first[: len(first) - len(link)]
            if _may_be_first(word) and _may_link(word, link):
                yield word


def _may_be_first(word: str) -> bool:
    return len(word) > 1 and word not in PARTICLES and not VOWELS.isdisjoint(word)


def _may_link(word: str, link: str) -> bool:
    if link == "s":
        return not word.endswith("s")
    if link == "e":
        return word[-1] not in VOWELS
    return len(word) < 6 or not word.endswith(TAKES_S)
