"""New editions of documents: which one a document replaces, and what people said of it before."""

from collections.abc import Sequence

from django.db import connection
from django.db.models import F

from overblikk.documents.models import Document, DocumentFinding, FindingState

# Of the passages of an earlier edition so many stand in the new one.
MOST = 0.5
# Passages of fewer letters stand in any document.
LONG = 40
# The newest documents from the sender that are looked at.
LOOKED_AT = 20
SHARED = """
SELECT earlier.document_id, count(*), count(*) FILTER (WHERE earlier.digest IN (
         SELECT digest FROM documents_documentpassage WHERE document_id = %s))
  FROM documents_documentpassage AS earlier
 WHERE earlier.document_id = ANY(%s) AND length(earlier.text) >= %s GROUP BY earlier.document_id
"""


def note_edition(document: Document) -> None:
    """Let the document replace the newest earlier one from the sender of which it holds most,
    unless a person has said which."""
    if document.replaces_id is None and (found := likely_before(document)):
        document.replaces = found
        document.save(update_fields=["replaces"])


def likely_before(document: Document) -> Document | None:
    """The newest earlier document from the same sender that this seems to be an edition of."""
    earlier = {one.pk: one for one in earlier_documents(document)}
    with connection.cursor() as cursor:
        cursor.execute(SHARED, [document.pk, list(earlier), LONG])
        shared = {id_: (all_, here) for id_, all_, here in cursor.fetchall()}
    alike = [one for id_, one in earlier.items() if id_ in shared and _is_most(*shared[id_])]
    return alike[0] if alike else None


def _is_most(passages: int, shared: int) -> bool:
    return shared >= passages * MOST


def earlier_documents(document: Document) -> list[Document]:
    """The newest documents from the same sender that came before, of which it may be an edition."""
    source = document.source
    rows = Document.objects.select_related("source").filter(
        source__number__lt=source.number,
        source__from_organisation_id=source.from_organisation_id,
        source__from_name=source.from_name,
    )
    return list(rows.exclude(source__original=source.original_id)[:LOOKED_AT])


def editions_before(document: Document) -> list[Document]:
    """The editions that it replaces, the newest first."""
    found: list[Document] = []
    before = document.replaces
    while before and before not in found:
        found.append(before)
        before = before.replaces
    return found


def as_decided_before(
    document: Document, findings: Sequence[DocumentFinding]
) -> Sequence[DocumentFinding]:
    """The findings; one that another method found before and a person has decided, or of the same
    words as a decided one of an earlier edition, is decided too."""
    here = _decided_here(document, {one.key for one in findings})
    decided = _decided({one.digest for one in findings}, editions_before(document))
    for one in findings:
        if before := here.get(one.key) or decided.get(one.digest):
            one.as_before, one.state = before, before.state
            one.decided_at, one.decided_by_id = before.decided_at, before.decided_by_id
            one.ground, one.proposal_id = before.ground, before.proposal_id
    return findings


def _decided(digests: set[int], editions: Sequence[Document]) -> dict[int, DocumentFinding]:
    """The newest decision on each of the words, if any."""
    if not editions:
        return {}
    rows = DocumentFinding.objects.filter(document__in=editions, digest__in=digests)
    rows = rows.exclude(state=FindingState.OPEN).order_by(F("decided_at").asc())
    return {one.digest: one for one in rows}


def _decided_here(document: Document, keys: set[str]) -> dict[str, DocumentFinding]:
    rows = DocumentFinding.objects.filter(document=document, key__in=keys)
    return {one.key: one for one in rows.exclude(state=FindingState.OPEN)}


def choose_before(document: Document, before: Document | None) -> None:
    """Let the document replace another, or none, and be decided as that was where it is open."""
    document.replaces = before
    document.save(update_fields=["replaces"])
    waiting = list(DocumentFinding.objects.filter(document=document, state=FindingState.OPEN))
    decided = [one for one in as_decided_before(document, waiting) if one.as_before_id]
    fields = ["state", "as_before", "decided_at", "decided_by", "ground", "proposal"]
    DocumentFinding.objects.bulk_update(decided, fields, batch_size=500)
