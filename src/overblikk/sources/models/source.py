"""What was received: whole, unchanged, from whom, and who may see it."""

import uuid

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from overblikk.history.models import Erasure
from overblikk.history.tracking import tracked

# The SHA-256 of no bytes.
NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

EVIDENCE = "sources_evidence"
# What models.PROTECT says to Python, said to the database.
KEEPS_EVIDENCE = f"""
IF EXISTS (SELECT FROM old_rows JOIN {EVIDENCE} AS e ON e.source_id = old_rows.id) THEN
  RAISE EXCEPTION 'evidence has this source' USING ERRCODE = 'foreign_key_violation';
END IF;
RETURN NULL;
"""


class SourceKind(models.TextChoices):
    """What sort of thing a source is."""

    OVERVIEW = "overview", _("Oversikt")
    PUBLIC_PAGE = "public-page", _("Offentlig nettside")
    DOCUMENT = "document", _("Dokument")
    FORM = "form", _("Skjema")
    REGISTER = "register", _("Annet register")
    CONVERSATION = "conversation", _("Samtale eller referat")
    WRITTEN_HERE = "written-here", _("Skrevet her")


class AccessLevel(models.TextChoices):
    """Who a source may be shown to; anything but public needs a ground."""

    PUBLIC = "public", _("Offentlig")
    INTERNAL = "internal", _("Ikke for deling")
    WITHHELD = "withheld", _("Unntatt offentlighet")


class Original(models.Model):
    """The bytes as they came, kept once whoever sends them again.

    They stand in the database so that a source and its original are written in one transaction
    and backed up together (docs/adr/0003). Where a person was erased from them, `erasure` says
    what is kept instead; the SHA-256 and the size stay those of what came (docs/adr/0010).
    """

    sha256 = models.CharField(max_length=64, primary_key=True)
    content = models.BinaryField()
    size = models.BigIntegerField()
    erasure = models.ForeignKey(Erasure, null=True, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return self.sha256

    @property
    def is_emptied(self) -> bool:
        """Whether nothing of what came could be kept, since a person stood in it."""
        return self.erasure is not None and self.erasure.originals[self.sha256] == NOTHING


@tracked
class Source(models.Model):
    """Something received or written, that values rest on."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.BigIntegerField(unique=True)
    kind = models.CharField(max_length=20, choices=SourceKind)
    title = models.TextField()
    # A body is pointed at by its id: organisations stand on a floor above this one.
    from_organisation_id = models.UUIDField(null=True)
    from_name = models.TextField(blank=True)
    received_at = models.DateTimeField()
    speaks_for = models.DateField(null=True)
    access_level = models.CharField(
        max_length=10, choices=AccessLevel, default=AccessLevel.INTERNAL
    )
    access_ground = models.TextField(blank=True)
    address = models.URLField(max_length=2000, blank=True)
    original = models.ForeignKey(Original, null=True, on_delete=models.PROTECT)
    filename = models.TextField(blank=True)
    media_type = models.TextField(blank=True)
    registered_by = models.UUIDField(null=True)
    registered_at = models.DateTimeField()

    class Meta:
        ordering = ["-registered_at", "-number"]
        constraints = [
            models.CheckConstraint(
                condition=Q(access_level=AccessLevel.PUBLIC) | ~Q(access_ground=""),
                name="source_access_has_a_ground",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="keeps_evidence",
                level=pgtrigger.Statement,
                when=pgtrigger.After,
                operation=pgtrigger.Delete,
                referencing=pgtrigger.Referencing(old="old_rows"),
                func=KEEPS_EVIDENCE,
            )
        ]

    def __str__(self) -> str:
        return self.title
