"""A document that is kept as a source, and the pages and passages that it was read into."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from overblikk.documents.pages import Outcome
from overblikk.documents.passages import PassageKind
from overblikk.organisations.models import Sector
from overblikk.sources.models import Source


class PageOutcome(models.TextChoices):
    """What reading a page came to, as people say it."""

    TEXT = Outcome.TEXT.value, _("tekst")
    SCANNED = Outcome.SCANNED.value, _("skannet")
    EMPTY = Outcome.EMPTY.value, _("tom")
    IMAGE_WITHOUT_TEXT = Outcome.IMAGE_WITHOUT_TEXT.value, _("bilde uten tekst")
    ERROR = Outcome.ERROR.value, _("kunne ikke leses")


class Document(models.Model):
    """A source that is read page by page; `sector` is the folder that it lies in.

    `is_read` says that reading is over. `problem` is the code of `reading.unreadable` for what
    ended it before the last page, with what the message tells of; empty where nothing did.
    `replaces` is the edition before.
    """

    source = models.OneToOneField(
        Source, primary_key=True, on_delete=models.PROTECT, related_name="document"
    )
    sector = models.ForeignKey(Sector, null=True, on_delete=models.PROTECT, related_name="+")
    replaces = models.ForeignKey(
        "self", null=True, on_delete=models.PROTECT, related_name="replaced_by"
    )
    is_read = models.BooleanField(default=False)
    problem = models.CharField(max_length=40, blank=True)
    problem_params = models.JSONField(default=dict)

    class Meta:
        ordering = ["-source__number"]
        constraints = [
            models.CheckConstraint(
                condition=Q(replaces=None) | ~Q(replaces=F("source")), name="document_not_its_own"
            )
        ]

    def __str__(self) -> str:
        return self.source.title

    def get_absolute_url(self) -> str:
        """The document's page, with what was found beside it."""
        return reverse("document", args=[self.source.number])


class DocumentPage(models.Model):
    """A page as it was read; a file without pages is one, whose `number` is then null.

    `position` counts from 1 in the file's order, and `number` is the same where the file has
    pages. The other columns are as in `documents.pages.PageRead`; `width` and `height` are in
    points, 0 where they are not known.
    """

    id = models.BigAutoField(primary_key=True)
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="pages")
    position = models.PositiveIntegerField()
    number = models.PositiveIntegerField(null=True)
    label = models.TextField(blank=True)
    outcome = models.CharField(max_length=20, choices=PageOutcome)
    language = models.CharField(max_length=2, blank=True)
    text = models.TextField(blank=True)
    joins = models.JSONField(default=list)
    problems = models.JSONField(default=list)
    width = models.FloatField(default=0)
    height = models.FloatField(default=0)

    class Meta:
        ordering = ["document", "position"]
        constraints = [
            models.UniqueConstraint(fields=["document", "position"], name="document_page_once"),
            models.CheckConstraint(
                condition=Q(number=None) | Q(number=F("position")), name="document_page_numbered"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.document_id} {self.position}"


class DocumentPassage(models.Model):
    """A passage as it stands in its document, as in `documents.passages.Passage`.

    `position` is that of the page which it begins on. `boxes` are lists of page, left, top, right
    and bottom. `digest` is the same for the same words in another edition. `found_by` are the
    numbers of `documents.passage_words`.
    """

    id = models.BigAutoField(primary_key=True)
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="passages")
    number = models.PositiveIntegerField()
    position = models.PositiveIntegerField()
    kind = models.CharField(
        max_length=10, choices=[(kind.value, kind.value) for kind in PassageKind]
    )
    text = models.TextField()
    page = models.PositiveIntegerField(null=True)
    last_page = models.PositiveIntegerField(null=True)
    headings = models.JSONField(default=list)
    lead = models.TextField(blank=True)
    language = models.CharField(max_length=2, blank=True)
    boxes = models.JSONField(default=list)
    digest = models.BigIntegerField()
    found_by = ArrayField(models.IntegerField(), default=list)

    class Meta:
        ordering = ["document", "number"]
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="document_passage_once"),
        ]
        indexes = [
            models.Index(fields=["document", "position"], name="document_passage_position"),
            models.Index(fields=["document", "digest"], name="document_passage_digest"),
            GinIndex(fields=["found_by"], name="document_passage_found_by"),
        ]

    def __str__(self) -> str:
        return self.text
