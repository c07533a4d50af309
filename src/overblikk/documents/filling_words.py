"""What passages are found by, for documents that were kept before passages were searched."""

import logging

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Length

from overblikk.documents.models import Document, DocumentPassage
from overblikk.documents.passage_words import found_by

logger = logging.getLogger(__name__)

# A passage of so many letters has words.
LETTERS = 40
# Passages that are written together.
_TOGETHER = 500


def without_words() -> "QuerySet[Document]":
    """The documents that hold text and are found by none of it."""
    passages = DocumentPassage.objects.filter(document=OuterRef("pk"))
    long = passages.annotate(letters=Length("text")).filter(letters__gte=LETTERS)
    return Document.objects.filter(Exists(long), ~Exists(passages.exclude(found_by=[])))


def fill_words() -> int:
    """Let every such document be found by its words, one at a time; gives how many there were."""
    waiting = list(without_words())
    for number, document in enumerate(waiting, start=1):
        _fill(document)
        logger.info("The words of document %s of %s are kept", number, len(waiting))
    return len(waiting)


@transaction.atomic
def _fill(document: Document) -> None:
    rows = DocumentPassage.objects.filter(document=document).only("text").iterator(_TOGETHER)
    batch: list[DocumentPassage] = []
    for row in rows:
        row.found_by = sorted(found_by(row.text))
        batch.append(row)
        if len(batch) == _TOGETHER:
            DocumentPassage.objects.bulk_update(batch, ["found_by"])
            batch = []
    DocumentPassage.objects.bulk_update(batch, ["found_by"])
