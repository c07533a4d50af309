"""Reading the vocabularies."""

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from overblikk.vocabulary.models import AlternativeLabel, Concept
from overblikk.vocabulary.models.scheme import id_of, scheme_uri


def concept_id(scheme: str, notation: str) -> UUID:
    """The id that a concept of the starting data has in every installation."""
    return id_of(f"{scheme_uri(scheme)}/{notation}")


def words_key(words: str) -> str:
    """What is left of words when case, punctuation and white space say nothing."""
    text = unicodedata.normalize("NFC", words).casefold()
    return " ".join(re.sub(r"[^\w]+", " ", text).split())


@dataclass(frozen=True)
class ConceptIndex:
    """The words of every scheme, read once for many look-ups."""

    by_words: dict[tuple[str, str], set[UUID]]
    notations: dict[UUID, str]
    labels: dict[UUID, str]

    @classmethod
    def load(cls, *, on: date) -> "ConceptIndex":
        """The words of the concepts valid on the day, in two queries, in the active language."""
        concepts = [c for c in Concept.objects.select_related("scheme") if c.is_valid(on=on)]
        scheme_of = {concept.id: concept.scheme.key for concept in concepts}
        by_words: dict[tuple[str, str], set[UUID]] = defaultdict(set)
        for concept in concepts:
            for words in (concept.notation, concept.label_nb, concept.label_nn, concept.label_en):
                by_words[concept.scheme.key, words_key(words)].add(concept.id)
        for label in AlternativeLabel.objects.filter(concept__in=scheme_of):
            by_words[scheme_of[label.concept_id], words_key(label.label)].add(label.concept_id)
        return cls(
            dict(by_words), {c.id: c.notation for c in concepts}, {c.id: str(c) for c in concepts}
        )

    def find(self, scheme: str, words: str) -> set[UUID]:
        """The concepts of the scheme that the words may stand for: none, one or several."""
        return self.by_words.get((scheme, words_key(words)), set())
