"""Headings that other programs write into what they export."""

import re
from collections import Counter
from collections.abc import Sequence

# The columns that Microsoft Forms puts before the questions, in Norwegian and English. They
# tell of whoever answered, never of an initiative.
_OF_ANSWER = frozenset(
    (
        "id", "start time", "completion time", "email", "name", "last modified time", "language",
        "starttidspunkt", "fullføringstidspunkt", "e-post", "epost", "navn", "namn", "språk",
        "klokkeslett for start", "klokkeslett for fullføring", "klokkeslett for siste endring",
        "tidspunkt for siste endring", "total points", "quiz feedback", "totalt antall poeng",
    )
)  # fmt: skip
_ANSWERED = frozenset(("completion time", "fullføringstidspunkt", "klokkeslett for fullføring"))
_ISSUE = frozenset(("issue key", "issue id", "issue type"))
_DO_NOT_MODIFY = re.compile(r"\((do not modify|ikke endre|ikkje endre)\)\s*", re.IGNORECASE)
# What Dataverse puts before each name, of whoever made the table.
_PUBLISHER = re.compile(r"([a-z][a-z0-9]{1,7})_(?=[a-zæøå])")


def cleaned(headings: Sequence[str]) -> list[str]:
    """The headings, with those that a program wrote for itself made to name no field."""
    texts = [_DO_NOT_MODIFY.sub(r"\1: ", heading) for heading in headings]
    return _without_publisher(_of_issues(_of_a_form(texts)))


def _of_issues(texts: list[str]) -> list[str]:
    """An issue tracker calls the name of an issue its summary."""
    folded = [text.casefold() for text in texts]
    if "summary" not in folded or not _ISSUE & set(folded):
        return texts
    return [
        f"Name ({text})" if one == "summary" else text
        for text, one in zip(texts, folded, strict=True)
    ]


def _of_a_form(texts: list[str]) -> list[str]:
    folded = [text.casefold() for text in texts]
    if not _ANSWERED & set(folded[:6]) or "id" not in folded[:2]:
        return texts
    of_answer = 0
    while of_answer < len(texts) and folded[of_answer] in _OF_ANSWER:
        of_answer += 1
    return [f"Svaret: {text}" for text in texts[:of_answer]] + texts[of_answer:]


def _without_publisher(texts: list[str]) -> list[str]:
    starts = Counter(match[1] for text in texts if (match := _PUBLISHER.match(text)))
    publisher, times = starts.most_common(1)[0] if starts else ("", 0)
    if times < 3 or times < len(texts) / 3:
        return texts
    return [text.removeprefix(f"{publisher}_") for text in texts]
