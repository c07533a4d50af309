"""Finding in a document that is read, batch by batch of pages, on from where it broke off."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from django.db import transaction

from overblikk.accounts.viewer import operator
from overblikk.documents.editions import as_decided_before
from overblikk.documents.finding.detector import find_after, stands
from overblikk.documents.finding.findings import Finding, Said, Span
from overblikk.documents.models import (
    DocumentFinding,
    DocumentPage,
    DocumentPassage,
    DocumentRun,
    FindingKind,
    FindingPassage,
    FindingSaid,
    FindingSpan,
    SpanOf,
)
from overblikk.documents.passages import Passage
from overblikk.documents.storing import BATCH, as_read, digest_of, passages_of
from overblikk.lib.bulk_insert import insert_all

# So far back is looked for what leads a list in.
BEFORE = 100

Told = tuple[Finding, bool]


def search_on(run: DocumentRun, go_on: Callable[[], bool]) -> bool:
    """Find on the pages that are not searched yet; gives whether all of them are.

    `go_on` is asked after each batch. What was found on a page is kept in the same transaction as
    that the page is searched.
    """
    last = DocumentPage.objects.filter(document=run.document).count()
    while run.searched < last:
        _search(run, min(run.searched + BATCH, last))
        if not go_on():
            return False
    settle(run)
    return True


def _search(run: DocumentRun, until: int) -> None:
    passages = list(passages_of(run.document, operator(), first=run.searched + 1, last=until))
    found = list(find_after(_before(run, passages), passages))
    with transaction.atomic():
        keep_findings(run, found, passages)
        run.searched = until
        run.save(update_fields=["searched"])


def _before(run: DocumentRun, passages: Sequence[Passage]) -> Iterator[Passage]:
    """What stands just before the passages, back to what may lead in a list."""
    if passages:
        rows = DocumentPassage.objects.filter(
            document=run.document, number__lt=passages[0].number
        ).order_by("-number")
        yield from map(as_read, reversed(rows[:BEFORE]))


def keep_findings(run: DocumentRun, found: Sequence[Told], passages: Sequence[Passage]) -> None:
    """Keep the findings, each with whether it is sure, all of whose passages are given.

    The same words that were decided in an earlier edition are decided here too. Raises KeyError
    for a finding that points elsewhere.
    """
    texts = {passage.number: passage.text for passage in passages}
    rows = [_row(run, one, texts, is_sure=is_sure) for one, is_sure in found]
    DocumentFinding.objects.bulk_create(as_decided_before(run.document, rows))
    pairs = [(row, one) for row, (one, _sure) in zip(rows, found, strict=True)]
    passages_of_each = [
        FindingPassage(finding=row, document=run.document, number=number)
        for row, one in pairs
        for number in one.passages
    ]
    insert_all(FindingPassage, passages_of_each)
    insert_all(FindingSaid, [_said(row, one.said) for row, one in pairs if one.said])
    insert_all(FindingSpan, [span for row, one in pairs for span in _spans(row, one)])


def _row(
    run: DocumentRun, one: Finding, texts: Mapping[int, str], *, is_sure: bool
) -> DocumentFinding:
    return DocumentFinding(
        document=run.document,
        run=run,
        first=one.passages[0],
        key="-".join(map(str, one.passages)),
        kind=one.kind.value,
        status=one.status.value if one.status else "",
        confidence=one.confidence,
        method=one.method,
        is_sure=is_sure,
        digest=digest_of(texts[number] for number in one.passages),
    )


def _spans(row: DocumentFinding, one: Finding) -> Iterator[FindingSpan]:
    said: dict[SpanOf, Span | None] = {
        SpanOf.CUE: one.cue,
        SpanOf.NAME: one.name,
        SpanOf.ORGANISATION: one.organisation,
        SpanOf.TIME: one.time,
    }
    for says, span in said.items():
        if span and span.last > span.first:
            yield FindingSpan(
                finding=row, says=says.value, number=span.passage, first=span.first, last=span.last
            )


def _said(row: DocumentFinding, said: Said) -> FindingSaid:
    return FindingSaid(
        finding=row,
        model=said.model,
        prompts=list(said.prompts),
        answer=said.answer,
        verdict=said.check,
    )


def settle(run: DocumentRun) -> None:
    """Let what seems explicit in the whole document be unsure where it is too little to stand."""
    explicit = run.findings.filter(kind=FindingKind.EXPLICIT, is_sure=True)
    passages = DocumentPassage.objects.filter(document=run.document).count()
    if not stands(list(explicit.values_list("confidence", flat=True)), passages):
        explicit.update(is_sure=False)
