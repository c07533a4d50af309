"""Concept schemes: every list of allowed values; and the fields that analysts define."""

from overblikk.vocabulary.models.concept import AlternativeLabel, Concept, ConceptMapping
from overblikk.vocabulary.models.own_field import OwnField, OwnKind
from overblikk.vocabulary.models.scheme import ConceptScheme

__all__ = [
    "AlternativeLabel",
    "Concept",
    "ConceptMapping",
    "ConceptScheme",
    "OwnField",
    "OwnKind",
]
