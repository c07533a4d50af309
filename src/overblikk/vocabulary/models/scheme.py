"""A concept scheme: one list of allowed values."""

import uuid

from django.db import models

from overblikk.history.tracking import tracked
from overblikk.lib.languages import in_active_language

# The namespace of ids made from addresses, so that every installation gives a concept the same id.
CONCEPTS = uuid.UUID("6f1f7f0e-5f0d-5c1e-9f57-0a0f5d2a6c11")
ADDRESS = "https://overblikk.example/kodeverk"


def scheme_uri(key: str) -> str:
    """The stable address of the scheme `key`."""
    return f"{ADDRESS}/{key}"


def id_of(uri: str) -> uuid.UUID:
    """The id of the scheme or concept with the stable address `uri`."""
    return uuid.uuid5(CONCEPTS, uri)


@tracked
class ConceptScheme(models.Model):
    """A list of allowed values, in the sense of skos:ConceptScheme."""

    id = models.UUIDField(primary_key=True, editable=False)
    key = models.SlugField(unique=True)
    uri = models.URLField(unique=True)
    title_nb = models.TextField()
    title_nn = models.TextField()
    title_en = models.TextField()
    description_nb = models.TextField(blank=True)
    description_nn = models.TextField(blank=True)
    description_en = models.TextField(blank=True)
    source_nb = models.TextField(blank=True)
    source_nn = models.TextField(blank=True)
    source_en = models.TextField(blank=True)

    class Meta:
        ordering = ["key"]

    def __str__(self) -> str:
        return in_active_language(self, "title")

    @property
    def description(self) -> str:
        """The description in the reader's language."""
        return in_active_language(self, "description")

    @property
    def source(self) -> str:
        """Where the list comes from, in the reader's language."""
        return in_active_language(self, "source")
