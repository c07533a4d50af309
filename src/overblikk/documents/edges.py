"""Whether a quote begins and ends where words and numbers do."""

import re

_HYPHENS = "-\u2010\u2011\u00ad\ufffe\x02"
_DASHES = _HYPHENS + "–−"
_DIGITS_BEFORE = re.compile(r"(?<!\d)\d{1,3}[\s\u00a0]$")
_THREE_DIGITS = re.compile(r"[\s\u00a0]\d{3}(?!\d)")
_GROUP = re.compile(r"\d{3}(?!\d)")
_LAST_GROUP = re.compile(r"(?<!\d)\d{1,3}$")
_AROUND = 8


def stands_by_itself(text: str, start: int, end: int) -> bool:
    """Is the stretch cut out at the edges of words, and through no number?"""
    before, first = text[max(0, start - _AROUND) : start], text[start : start + _AROUND]
    last, after = text[max(0, end - _AROUND) : end], text[end : end + _AROUND]
    return not (_cuts_before(before, first) or _cuts_after(last, after))


def _cuts_before(before: str, first: str) -> bool:
    if not before or not first[:1].isalnum():
        return False
    if before[-1].isalnum():
        return True
    if first[0].isdigit():
        if before[-1] in _DASHES or (before[-1] in ".,:" and before[-2:-1].isdigit()):
            return True
        return bool(_DIGITS_BEFORE.search(before) and _GROUP.match(first))
    return before[-1] in _HYPHENS and before[-2:-1].isalnum()


def _cuts_after(last: str, after: str) -> bool:
    if not after or not last[-1:].isalnum():
        return False
    if after[0].isalnum() or after[0] in _HYPHENS:
        return True
    if last[-1].isdigit():
        if after[0] in ".,:–−" and after[1:2].isdigit():
            return True
        return bool(_THREE_DIGITS.match(after) and _LAST_GROUP.search(last))
    return False
