"""Concept schemes: every list of allowed values."""

from overblikk.vocabulary.models.concept import AlternativeLabel, Concept, ConceptMapping
from overblikk.vocabulary.models.scheme import ConceptScheme

__all__ = ["AlternativeLabel", "Concept", "ConceptMapping", "ConceptScheme"]
