"""What a text says, for comparing: words in one written form, their parts, and their groups.

Each word gives features: the root of each of its parts, the compound as a whole, and beside a word
that the thesaurus knows, the group of words that mean much the same. What is another word in
nynorsk gives those of bokmål. What comes out is no word; which words it came of is told beside it.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from overblikk.lib.norwegian_words.spelling import distinct_words, pieces_of
from overblikk.lib.norwegian_words.tokens import SMALL
from overblikk.overlap.roots import root
from overblikk.overlap.thesaurus import COMPOUND, GROUP, groups_of, in_bokmaal
from overblikk.proposals.candidates.names import taken_apart

# Words that carry a sentence and no subject, in both written forms; as they are spelled.
_CARRYING = """
alle andre annen annet at av bare ble blei blir bli blitt bruk bruke bruker brukes da deg deira
deires denne der derfor deres disse du eg egen eget egne eigne eigen eitt en enn er et ett fleire
flere for fordi fra fram frem frå får få først før gang ganger gi gir gis gjelder gjeld gjer gjev
gje gjere gjøre gjør gjort gjennom god gode godt ha hadde han har hver hvert hva hvem hvilke hvis
hvor hvordan hos hjå hun i ikke ikkje inn ingen innen innan ja jeg kan kor korleis kven kvar kva
kunne la lage lages litt lik like man mange med mellom men mer mest meir mindre mot mye mykje må
måte nei noe noen noko nokon nokre nye ny nytt når nærmere og også om opp oss over per på samme
same samtidig selv sette siden sidan sin sine sitt sjølv sjølve skal skulle slik slike som stor
store større så ta tar tek til trenger treng under ut uten utan var ved vel vere være vi vil ville
vår våre å åt dei dem den det de seg sjå ser se gå går kom kommer kjem kome komme står stå vert
heile hele hel heil begge både eller elles ellers enten etter
"""
CARRYING = SMALL | frozenset(_CARRYING.split())
# Shorter is no word to compare by, nor is a number.
SHORTEST = 2


def features_of(text: str) -> dict[str, set[str]]:
    """The features of a text, each with the words that it comes of, as they are written."""
    found: dict[str, set[str]] = {}
    for word in distinct_words(text):
        for feature in features_of_word(word):
            found.setdefault(feature, set()).add(word)
    return found


@lru_cache(maxsize=50_000)
def features_of_word(word: str) -> frozenset[str]:
    """The features of one word, which hyphens may part."""
    found: set[str] = set()
    for piece in pieces_of(word):
        if len(piece) >= SHORTEST and piece not in CARRYING and not piece.isdecimal():
            found |= _of_piece(taken_apart(piece).tokens)
    return frozenset(found)


def _of_piece(parts: Sequence[str]) -> set[str]:
    roots = [root(part) for part in parts]
    units = set(map(in_bokmaal, (*roots, *_in_a_row(roots))))
    found = {one for one in units if one not in CARRYING}
    return found | {GROUP + group for one in units for group in groups_of(one)}


def _in_a_row(roots: Sequence[str]) -> Iterator[str]:
    """The compound as a whole, and what of it the thesaurus knows as one word."""
    yield COMPOUND.join(roots)
    for start, end in combinations(range(len(roots) + 1), 2):
        if end - start > 1 and groups_of(some := COMPOUND.join(roots[start:end])):
            yield some
