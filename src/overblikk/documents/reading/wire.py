"""How a page is told from the process that reads it to the one that asked."""

from typing import Any

from overblikk.documents.pages import Outcome, PageRead
from overblikk.documents.passages import Box, Passage, PassageKind


def written(page: PageRead) -> dict[str, Any]:
    """The page as JSON holds it."""
    return {
        "number": page.number,
        "label": page.label,
        "outcome": page.outcome,
        "language": page.language,
        "text": page.text,
        "joins": page.joins,
        "problems": page.problems,
        "size": (page.width, page.height),
        "passages": [_passage(passage) for passage in page.passages],
    }


def _passage(one: Passage) -> list[Any]:
    boxes = [
        (page, _tenths(left), _tenths(top), _tenths(right), _tenths(bottom))
        for page, left, top, right, bottom in one.boxes
    ]
    where = (one.page, one.last_page, one.headings)
    return [one.number, one.kind, one.text, *where, one.lead, one.language, boxes]


def read(line: dict[str, Any]) -> PageRead:
    """The page that was told."""
    return PageRead(
        line["number"],
        line["label"],
        Outcome(line["outcome"]),
        line["language"],
        line["text"],
        tuple(line["joins"]),
        tuple(_told(passage) for passage in line["passages"]),
        tuple(line["problems"]),
        *line["size"],
    )


def _told(one: list[Any]) -> Passage:
    number, kind, text, page, last_page, headings, lead, language, boxes = one
    return Passage(
        number,
        PassageKind(kind),
        text,
        page,
        last_page,
        tuple(headings),
        lead,
        language,
        tuple(map(Box._make, boxes)),
    )


def _tenths(points: float) -> float:
    # What `round` does takes four times as long.
    return int(points * 10 + 0.5) / 10
