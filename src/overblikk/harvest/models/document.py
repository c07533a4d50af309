"""Documents that Kudos lists, and their files."""

from django.db import models

from overblikk.sources.models import Source


class FoundDocument(models.Model):
    """A document as Kudos describes it; never twice, however often a page lists it."""

    uuid = models.UUIDField(primary_key=True, editable=False)
    title = models.TextField()
    type = models.TextField(blank=True)
    details = models.JSONField(default=dict)
    found_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-found_at"]

    def __str__(self) -> str:
        return self.title


class FoundFile(models.Model):
    """A file of a document: the source it became, or no source where it has not come yet."""

    uuid = models.UUIDField(primary_key=True, editable=False)
    document = models.ForeignKey(FoundDocument, on_delete=models.CASCADE, related_name="files")
    address = models.URLField(max_length=2000)
    filename = models.TextField(blank=True)
    sha256 = models.CharField(max_length=64, blank=True)
    source = models.ForeignKey(Source, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["document", "filename"]

    def __str__(self) -> str:
        return self.filename
