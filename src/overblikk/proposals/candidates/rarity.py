"""How much words of names tell: more the fewer initiatives bear them."""

import math
from collections.abc import Mapping
from functools import lru_cache

from pyroaring import BitMap

# Words that any initiative may be called, in one written form: light also where few are known.
COMMON = frozenset(
    [
        "ny",
        "feles",
        "digital",
        "modernisering",
        "digitalisering",
        "prosjekt",
        "forprosjekt",
        "løsing",
        "system",
        "tenest",
        "platform",
        "utvikling",
        "innføring",
        "pilot",
        "bedre",
        "nasjonal",
        "program",
        "portal",
        "tiltak",
        "fornying",
        "konsept",
        "automatisering",
        "etablering",
        "videreutvikling",
        "arbed",
        "kommun",
        "digitalt",
        "enklere",
    ]
)
# What a register is thought to hold besides what it holds, until it holds much.
IMAGINED, COMMON_AMONG = 200, 20


class Rarity(dict[str, float]):
    """How much each word weighs: more the fewer initiatives bear it."""

    def __init__(self, postings: Mapping[str, BitMap], among: int) -> None:
        self._postings, self._among = postings, among
        # One that is compared is compared with many.
        self.of_all = lru_cache(maxsize=10_000)(self._of_all)

    def _of_all(self, tokens: frozenset[str]) -> float:
        return sum(map(self.__getitem__, tokens))

    def __missing__(self, token: str) -> float:
        held = len(self._postings.get(token, ())) + (COMMON_AMONG if token in COMMON else 1)
        self[token] = weight = math.log((self._among + IMAGINED) / held)
        return weight
