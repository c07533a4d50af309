"""That what was found in documents still points at what it was found in."""

from collections.abc import Iterator

from django.db import connection
from django.utils.translation import gettext_lazy as _

from overblikk.documents.filling_words import without_words
from overblikk.lib.checkups import checkup

POINTERS = """
SELECT f.document_id, f.id FROM documents_documentfinding AS f
 WHERE f.key <> (SELECT coalesce(string_agg(p.number::text, '-' ORDER BY p.number), '')
                   FROM documents_findingpassage AS p WHERE p.finding_id = f.id)
"""
SPANS = """
SELECT f.document_id, s.finding_id FROM documents_findingspan AS s
  JOIN documents_documentfinding AS f ON f.id = s.finding_id
  JOIN documents_documentpassage AS p ON p.document_id = f.document_id AND p.number = s.number
 WHERE s.last > length(p.text)
"""
PASSAGES = """
SELECT document_id, count(*) FROM documents_documentpassage
 GROUP BY document_id HAVING max(number) <> count(*)
"""


@checkup("documents", _("Hvert funn peker på steder som står i dokumentet"))
def documents() -> Iterator[str]:
    """Yields the findings and documents of which something is missing."""
    with connection.cursor() as cursor:
        for statement, what in ((POINTERS, "finding"), (SPANS, "span"), (PASSAGES, "passages")):
            cursor.execute(statement)
            yield from (f"document {document} {what} {of}" for document, of in cursor.fetchall())


@checkup("document-words", _("Hvert dokument kan søkes i"))
def document_words() -> Iterator[str]:
    """Yields the documents that are found by none of their words; a worker fills them in."""
    yield from (f"document {document.pk}" for document in without_words())
