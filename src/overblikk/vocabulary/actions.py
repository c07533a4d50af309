"""Editing the vocabularies. A concept in use is never deleted, only ended."""

from datetime import date

from django.db import transaction
from django.db.models import ProtectedError
from django.utils.text import slugify

from overblikk.vocabulary.models import AlternativeLabel, Concept, ConceptScheme
from overblikk.vocabulary.models.scheme import id_of


class ConceptInUse(Exception):
    """The concept stands in the register and can only be ended."""


class NotationTaken(Exception):
    """The scheme has a concept with the notation already."""


@transaction.atomic
def add_concept(scheme: ConceptScheme, *, notation: str, texts: dict[str, str]) -> Concept:
    """Add a concept; `texts` gives label_nb, label_nn, label_en and the definitions.

    Raises NotationTaken.
    """
    notation = slugify(notation)
    uri = f"{scheme.uri}/{notation}"
    if Concept.objects.filter(uri=uri).exists():
        raise NotationTaken(notation)
    position = scheme.concepts.count()
    return Concept.objects.create(
        id=id_of(uri), scheme=scheme, notation=notation, uri=uri, position=position, **texts
    )


@transaction.atomic
def change_concept(
    concept: Concept,
    *,
    texts: dict[str, str],
    valid_from: date | None,
    valid_to: date | None,
    alternatives: dict[str, list[str]],
) -> None:
    """Change a concept's words and validity; its notation and address never change."""
    for field, text in texts.items():
        setattr(concept, field, text)
    concept.valid_from, concept.valid_to = valid_from, valid_to
    concept.save()
    _change_alternatives(concept, alternatives)


def _change_alternatives(concept: Concept, alternatives: dict[str, list[str]]) -> None:
    wanted = {(lang, label) for lang, labels in alternatives.items() for label in labels}
    standing = {(a.language, a.label): a for a in concept.alternative_labels.all()}
    for gone in standing.keys() - wanted:
        standing[gone].delete()
    AlternativeLabel.objects.bulk_create(
        AlternativeLabel(concept=concept, language=language, label=label)
        for language, label in sorted(wanted - standing.keys())
    )


@transaction.atomic
def remember_words(concept: Concept, words: str, *, language: str = "nb") -> None:
    """Let the words stand for the concept from now on, wherever they are read."""
    AlternativeLabel.objects.get_or_create(concept=concept, language=language, label=words)


def delete_concept(concept: Concept) -> None:
    """Delete a concept that nothing uses. Raises ConceptInUse."""
    try:
        with transaction.atomic():
            concept.delete()
    except ProtectedError as error:
        raise ConceptInUse(concept.notation) from error
