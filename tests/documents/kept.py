"""Documents taken in and gone through, for tests."""

from typing import Any

from overblikk.accounts.viewer import operator
from overblikk.documents import runs
from overblikk.documents.actions import HandedIn, take_in
from overblikk.documents.models import Document, DocumentFinding

PLAN = """# Digitalisering i kommunen

Digitalisering er viktig for alle.

Digitaliseringsdirektoratet skal ta i bruk det nye systemet «Nabovarsel 2» innen 1. mars 2027.

Det bør også utvikles en app for turgåere.

# Tiltak 2026

- Innføre elektronisk signering i barnevernet
- Ansette to miljøarbeidere
"""


def gone_through(content: str | bytes = PLAN, name: str = "", **known: Any) -> Document:
    """The document of the text or the PDF, read and searched."""
    content, name = _file(content, name)
    what = HandedIn(content, name, access_ground="Prøve", **known)
    document = take_in(what, by=operator())
    runs.go_through(document, by=operator())
    return Document.objects.select_related("source").get(pk=document.pk)


def _file(content: str | bytes, name: str) -> tuple[bytes, str]:
    if isinstance(content, str):
        return content.encode(), name or "plan.md"
    return content, name or "plan.pdf"


def finding_with(document: Document, words: str) -> DocumentFinding:
    """The finding whose quote holds the words."""
    rows = DocumentFinding.objects.filter(document=document)
    numbers = document.passages.filter(text__contains=words).values("number")
    return rows.get(first__in=numbers)
