"""Documents that are kept: their pages and passages, the runs over them, and what was found."""

from overblikk.documents.models.document import Document, DocumentPage, DocumentPassage
from overblikk.documents.models.finding import (
    DocumentFinding,
    FindingKind,
    FindingPassage,
    FindingSpan,
    FindingState,
    FindingStatus,
    SpanOf,
)
from overblikk.documents.models.model_answer import FindingSaid, ModelAnswer
from overblikk.documents.models.run import DocumentRun, RunState
from overblikk.documents.models.theme_search import DocumentTheme, ThemeDocument, ThemeSearch

__all__ = [
    "Document",
    "DocumentFinding",
    "DocumentPage",
    "DocumentPassage",
    "DocumentRun",
    "DocumentTheme",
    "FindingKind",
    "FindingPassage",
    "FindingSaid",
    "FindingSpan",
    "FindingState",
    "FindingStatus",
    "ModelAnswer",
    "RunState",
    "SpanOf",
    "ThemeDocument",
    "ThemeSearch",
]
