"""What words made of one another share: behandle, behandling and behandler; søke and søknad.

Only for comparing: what comes out is no word, and now and then two that are not kin share one.
"""

import re
from functools import lru_cache

# What Norwegian makes nouns, adjectives and verbs with, the longest first.
_ENDINGS = (
    "ligheit", "lighet", "elighet", "ering", "asjon", "elig", "isk", "lig", "het", "else", "sjon",
    "nad", "ing", "ende", "ere", "er", "ar", "ig", "e", "a",
)  # fmt: skip
# Varsel beside varsle; and forskning, which in one written form ends in -sing.
_CONTRACTED = re.compile(r"(?<=..)([^aeiouyæøå])(?:e(l)|s(ing))$")
# So many letters are left of a word at least.
SHORTEST = 3


@lru_cache(maxsize=30_000)
def root(lemma: str) -> str:
    """What is left of a lemma, in one written form, without what it was made with."""
    lemma = _CONTRACTED.sub(r"\1\2\3", lemma)
    for ending in _ENDINGS:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= SHORTEST:
            return lemma.removesuffix(ending)
    return lemma
