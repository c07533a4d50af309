"""Reading the documents that are kept."""

from django.db.models import QuerySet

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.documents.models import Document
from overblikk.history.as_of import standing_at


def documents(viewer: Viewer) -> "QuerySet[Document]":
    """The documents that the viewer may see and that had been received, without their bytes."""
    rows = visible_to(Document.objects.all(), viewer).select_related("source", "sector")
    when = standing_at()
    return rows.filter(source__registered_at__lte=when) if when else rows
