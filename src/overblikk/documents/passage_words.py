"""The words that passages are found by: inflections, both ends of compounds, and both written
forms, as numbers that the database looks up."""

import re
import zlib
from functools import lru_cache

from overblikk.documents.finding.wording import in_both_forms
from overblikk.documents.reading.hyphens import joined
from overblikk.lib.norwegian_words.spelling import distinct_words, pieces_of
from overblikk.lib.norwegian_words.tokens import SMALL, query_tokens, tokens_of

# What a question is made of besides what it asks about, in bokmål and nynorsk.
_ASKING = """
hva kva hvem kven hvilke hvilken hvilket kva kven hvordan korleis hvorfor kvifor når hvor kor
finnes finst fins står sier seier nevner nemner omtaler omtalar handler handlar beskriver skildrer
dokument dokumentet dokumenta dokumentene dokumenter strategi strategien strategiene planen planene
noe noko noen nokon alle alt mye mykje mange skal vil kan må har blir er det dette disse desse dei
gjøre gjere gjør gjer fortell vis list opp oss meg du dere dykk jeg eg vi ved hos blant mellom
"""
ASKING = frozenset(_ASKING.split())
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def found_by(text: str) -> frozenset[int]:
    """What a passage is found by."""
    words = distinct_words(joined(text)[0])
    return frozenset[int]().union(*map(_of_word, words))


@lru_cache(maxsize=50_000)
def _of_word(word: str) -> frozenset[int]:
    pieces = pieces_of(word)
    both = [tuple(in_both_forms(piece) for piece in pieces), pieces]
    return frozenset(_number(token) for one in dict.fromkeys(both) for token in tokens_of(one))


def asked_for(question: str) -> list[frozenset[int]]:
    """For each word that the question asks about, what a passage must have one of."""
    words = [piece for word in _WORD.findall(question) for piece in pieces_of(word)]
    telling = [word for word in words if word not in ASKING and word not in SMALL]
    terms = dict.fromkeys(_asked(word) for word in telling if len(word) > 1)
    return [term for term in terms if term]


@lru_cache(maxsize=1_000)
def _asked(word: str) -> frozenset[int]:
    return frozenset(map(_number, query_tokens(word) | query_tokens(in_both_forms(word))))


def _number(token: str) -> int:
    # Two tokens with the same number are one in a hundred thousand, and find a passage too many.
    return zlib.crc32(token.encode()) - 2**31
