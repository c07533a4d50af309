"""A concept: one allowed value, with its words in three languages."""

from datetime import date

from django.db import models
from django.db.models import F, Q

from overblikk.history.tracking import tracked
from overblikk.lib.languages import in_active_language
from overblikk.vocabulary.models.scheme import ConceptScheme


class Relation(models.TextChoices):
    """How a concept maps to one elsewhere; SKOS Reference, section 10."""

    EXACT = "exactMatch"
    CLOSE = "closeMatch"
    BROAD = "broadMatch"
    NARROW = "narrowMatch"
    RELATED = "relatedMatch"


@tracked
class Concept(models.Model):
    """One allowed value, in the sense of skos:Concept."""

    id = models.UUIDField(primary_key=True, editable=False)
    scheme = models.ForeignKey(ConceptScheme, on_delete=models.PROTECT, related_name="concepts")
    notation = models.CharField(max_length=60)
    uri = models.URLField(unique=True)
    label_nb = models.TextField()
    label_nn = models.TextField()
    label_en = models.TextField()
    definition_nb = models.TextField(blank=True)
    definition_nn = models.TextField(blank=True)
    definition_en = models.TextField(blank=True)
    broader = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="narrower"
    )
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["scheme", "position", "notation"]
        constraints = [
            models.UniqueConstraint(fields=["scheme", "notation"], name="concept_notation"),
            models.CheckConstraint(
                condition=Q(valid_from__isnull=True)
                | Q(valid_to__isnull=True)
                | Q(valid_to__gte=F("valid_from")),
                name="concept_ends_after_it_begins",
            ),
        ]

    def __str__(self) -> str:
        return in_active_language(self, "label")

    @property
    def definition(self) -> str:
        """The definition in the reader's language."""
        return in_active_language(self, "definition")

    def is_valid(self, *, on: date) -> bool:
        """Whether the concept may be chosen on the day."""
        begun = self.valid_from is None or self.valid_from <= on
        return begun and (self.valid_to is None or on <= self.valid_to)


@tracked
class AlternativeLabel(models.Model):
    """Other words for a concept (skos:altLabel), as overviews use them."""

    concept = models.ForeignKey(
        Concept, on_delete=models.CASCADE, related_name="alternative_labels"
    )
    language = models.CharField(max_length=2)
    label = models.TextField()

    class Meta:
        ordering = ["language", "label"]
        constraints = [
            models.UniqueConstraint(
                fields=["concept", "language", "label"], name="alternative_label_once"
            )
        ]

    def __str__(self) -> str:
        return self.label


@tracked
class ConceptMapping(models.Model):
    """A concept elsewhere that this one corresponds to, by address or by words."""

    concept = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="mappings")
    relation = models.CharField(max_length=20, choices=Relation)
    target_uri = models.URLField(blank=True)
    target_label = models.TextField(blank=True)

    class Meta:
        ordering = ["relation", "target_label"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(target_uri="") | ~Q(target_label=""), name="mapping_has_a_target"
            )
        ]

    def __str__(self) -> str:
        return self.target_label or self.target_uri
