"""Cutting what findings point at from the documents that are kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from overblikk.documents.models import (
    DocumentFinding,
    DocumentPage,
    DocumentPassage,
    FindingSpan,
    SpanOf,
)
from overblikk.documents.passages import Box
from overblikk.documents.reading.hyphens import joined


@dataclass(frozen=True)
class Cut:
    """A finding as it is read: `quote` its whole passages, with a space between them.

    `page` is None where the document has none, and `label` the number printed on it, "" where
    there is none. `boxes` are where the quote stands.
    """

    finding: DocumentFinding
    passages: Sequence[DocumentPassage]
    label: str = ""
    spans: dict[str, str] = field(default_factory=dict)

    @property
    def quote(self) -> str:
        """The words of the passages as they stand, with those whole that a line's end broke."""
        return " ".join(as_written(passage.text) for passage in self.passages)

    @property
    def page(self) -> int | None:
        """The page where it begins."""
        return self.passages[0].page if self.passages else None

    @property
    def position(self) -> int:
        """The position of that page, 1 where the document has none."""
        return self.passages[0].position if self.passages else 1

    @property
    def headings(self) -> list[str]:
        """The headings that it stands under, outermost first."""
        return list(self.passages[0].headings) if self.passages else []

    @property
    def boxes(self) -> list[Box]:
        """Where the quote stands, on its page and on the next."""
        return [Box(*box) for passage in self.passages for box in passage.boxes]

    @property
    def place(self) -> dict[str, Any]:
        """Where the quote stands, as evidence keeps it."""
        place: dict[str, Any] = {"page": self.page, "label": self.label}
        if self.page is None and self.headings:
            place["heading"] = self.headings[-1]
        return {key: said for key, said in place.items() if said} | {
            "passages": [passage.number for passage in self.passages]
        }

    @property
    def name(self) -> str:
        """What it is called, or ""."""
        return self.spans.get(SpanOf.NAME, "")

    @property
    def organisation(self) -> str:
        """The body that is said to do it, or ""."""
        return self.spans.get(SpanOf.ORGANISATION, "")

    @property
    def time(self) -> str:
        """When, or ""."""
        return self.spans.get(SpanOf.TIME, "")

    @property
    def cue(self) -> str:
        """The words that it was taken for, or ""."""
        return self.spans.get(SpanOf.CUE, "")


def as_written(words: str) -> str:
    """The words on one line, with those that a line's end has broken made whole."""
    return " ".join(joined(words)[0].split())


def cut(findings: Iterable[DocumentFinding]) -> list[Cut]:
    """The findings of one document with their words, in a handful of queries."""
    rows = list(findings)
    passages = _passages(rows)
    spans: dict[int, list[FindingSpan]] = {}
    for span in FindingSpan.objects.filter(finding__in=rows):
        spans.setdefault(span.finding_id, []).append(span)
    labels = _labels(rows, passages)
    return [
        Cut(
            row,
            passages.get(row.id, []),
            labels.get(passages[row.id][0].position, "") if row.id in passages else "",
            _words(spans.get(row.id, []), passages.get(row.id, [])),
        )
        for row in rows
    ]


def _passages(rows: Sequence[DocumentFinding]) -> dict[int, list[DocumentPassage]]:
    pairs = [
        (row.id, row.document_id, number) for row in rows for number in map(int, row.key.split("-"))
    ]
    found = DocumentPassage.objects.filter(
        document__in={row.document_id for row in rows},
        number__in={number for _id, _document, number in pairs},
    )
    by_place = {(one.document_id, one.number): one for one in found}
    cut_from: dict[int, list[DocumentPassage]] = {}
    for id_, document, number in pairs:
        cut_from.setdefault(id_, []).append(by_place[document, number])
    return cut_from


def _labels(
    rows: Sequence[DocumentFinding], passages: dict[int, list[DocumentPassage]]
) -> dict[int, str]:
    positions = {found[0].position for found in passages.values()}
    pages = DocumentPage.objects.filter(
        document__in={row.document_id for row in rows}, position__in=positions
    )
    return dict(pages.values_list("position", "label"))


def _words(spans: Iterable[FindingSpan], passages: Iterable[DocumentPassage]) -> dict[str, str]:
    texts = {passage.number: passage.text for passage in passages}
    return {span.says: as_written(texts[span.number][span.first : span.last]) for span in spans}
