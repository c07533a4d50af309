"""A field that an analyst has added, without a programmer."""

import uuid
from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from overblikk.history.tracking import tracked
from overblikk.lib.languages import in_active_language
from overblikk.vocabulary.models.scheme import ConceptScheme


class OwnKind(models.TextChoices):
    """What sort of values an own field takes."""

    TEXT = "text", _("Kort tekst")
    PROSE = "prose", _("Lengre tekst")
    NUMBER = "number", _("Tall")
    DATE = "date", _("Dato")
    ADDRESS = "address", _("Nettadresse")
    CONCEPT = "concept", _("Ett begrep fra et kodeverk")
    CONCEPTS = "concepts", _("Flere begreper fra et kodeverk")


OF_SCHEME = (OwnKind.CONCEPT, OwnKind.CONCEPTS)
# Keys of own fields begin so, which no key of the code does.
PREFIX = "own_"


@tracked
class OwnField(models.Model):
    """A field of initiatives that an analyst has defined; ended, never deleted."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.CharField(max_length=50, unique=True)
    kind = models.CharField(max_length=10, choices=OwnKind)
    scheme = models.ForeignKey(ConceptScheme, null=True, on_delete=models.PROTECT, related_name="+")
    label_nb = models.TextField()
    label_nn = models.TextField(blank=True)
    label_en = models.TextField(blank=True)
    explanation_nb = models.TextField(blank=True)
    explanation_nn = models.TextField(blank=True)
    explanation_en = models.TextField(blank=True)
    # The last day that the field is asked for; what it held stands.
    valid_to = models.DateField(null=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "key"]
        constraints = [
            models.CheckConstraint(
                condition=Q(scheme__isnull=False, kind__in=OF_SCHEME)
                | (Q(scheme__isnull=True) & ~Q(kind__in=OF_SCHEME)),
                name="own_field_of_concepts_has_a_scheme",
            ),
            models.CheckConstraint(
                condition=Q(key__startswith=PREFIX) & ~Q(label_nb=""), name="own_field_is_named"
            ),
            models.UniqueConstraint(F("label_nb"), name="own_field_label_once"),
        ]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """What the field is called, in the reader's language."""
        return in_active_language(self, "label")

    @property
    def explanation(self) -> str:
        """What the field means, in the reader's language."""
        return in_active_language(self, "explanation")

    def has_ended(self, *, on: date) -> bool:
        """Whether the field is no longer asked for on the day."""
        return self.valid_to is not None and self.valid_to < on
