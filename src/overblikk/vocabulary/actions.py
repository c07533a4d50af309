"""Editing the vocabularies. A concept in use is never deleted, only ended."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Max, ProtectedError

from overblikk.history.who import changing
from overblikk.lib.languages import LANGUAGES
from overblikk.lib.slugs import free_key, slug
from overblikk.vocabulary.models import AlternativeLabel, Concept, ConceptMapping, ConceptScheme
from overblikk.vocabulary.models.scheme import id_of, scheme_uri
from overblikk.vocabulary.queries import uses, words_key

# Keys of schemes that analysts add begin so, which no key of a shipped scheme does.
OWN = "own-"
LONGEST_KEY = 50


class ConceptInUse(Exception):
    """The concept stands in the register and can only be ended."""


class BroaderThanItself(Exception):
    """The broader concept is the concept itself, or one that it is broader than."""


class NotationTaken(Exception):
    """The scheme has a concept with the notation already."""


class TitleTaken(Exception):
    """Another scheme is called so, in one language or another."""


@dataclass(frozen=True)
class Mapped:
    """A concept elsewhere that one here corresponds to, by address or by words."""

    relation: str
    uri: str = ""
    label: str = ""


@dataclass(frozen=True)
class Details:
    """What may be said of a concept; its notation and its address never change.

    `texts` gives label_nb, label_nn, label_en and the definitions, `alternatives` other words by
    language.
    """

    texts: dict[str, str]
    broader: Concept | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    alternatives: dict[str, list[str]] = field(default_factory=dict)
    mappings: Sequence[Mapped] = ()


@transaction.atomic
def add_scheme(texts: Mapping[str, str], *, by: UUID | None, name: str) -> ConceptScheme:
    """Add a scheme without concepts, as the person called `name`. Raises TitleTaken.

    `texts` gives the titles, descriptions and sources (title_nb, …). The key is made from the
    bokmål title, and stands.
    """
    titles = [f"title_{language}" for language in LANGUAGES]
    known = ConceptScheme.objects.values_list("key", *titles)
    if {words_key(texts[t]) for t in titles} & {words_key(t) for row in known for t in row[1:]}:
        raise TitleTaken(texts["title_nb"])
    stem = slug(texts["title_nb"]) or "kodeverk"
    key = free_key(OWN, stem, {row[0] for row in known}, longest=LONGEST_KEY)
    uri = scheme_uri(key)
    scheme = ConceptScheme(id=id_of(uri), key=key, uri=uri, **texts)
    with changing(by=by, name=name):
        scheme.save(force_insert=True)
    return scheme


@transaction.atomic
def add_concept(
    scheme: ConceptScheme, *, notation: str, details: Details, by: UUID | None, name: str
) -> Concept:
    """Add a concept at the end of the scheme, as the person called `name`. Raises NotationTaken."""
    uri = f"{scheme.uri}/{notation}"
    if Concept.objects.filter(uri=uri).exists():
        raise NotationTaken(notation)
    last = scheme.concepts.aggregate(last=Max("position", default=-1))["last"]
    concept = Concept(id=id_of(uri), scheme=scheme, notation=notation, uri=uri, position=last + 1)
    with changing(by=by, name=name):
        _set(concept, details)
    return concept


@transaction.atomic
def change_concept(concept: Concept, *, details: Details, by: UUID | None, name: str) -> None:
    """Change what is said of a concept, as the person called `name`. Raises BroaderThanItself."""
    with changing(by=by, name=name):
        _set(concept, details)


def _set(concept: Concept, details: Details) -> None:
    if concept in _up_from(details.broader):
        raise BroaderThanItself(concept.notation)
    for name, text in details.texts.items():
        setattr(concept, name, text)
    concept.broader = details.broader
    concept.valid_from, concept.valid_to = details.valid_from, details.valid_to
    concept.save()
    _change_alternatives(concept, details.alternatives)
    _change_mappings(concept, details.mappings)


def _up_from(concept: Concept | None) -> Iterator[Concept]:
    while concept is not None:
        yield concept
        concept = concept.broader


def _change_alternatives(concept: Concept, alternatives: dict[str, list[str]]) -> None:
    wanted = {(lang, label) for lang, labels in alternatives.items() for label in labels}
    standing = {(a.language, a.label): a for a in concept.alternative_labels.all()}
    for gone in standing.keys() - wanted:
        standing[gone].delete()
    AlternativeLabel.objects.bulk_create(
        AlternativeLabel(concept=concept, language=language, label=label)
        for language, label in sorted(wanted - standing.keys())
    )


def _change_mappings(concept: Concept, mappings: Sequence[Mapped]) -> None:
    wanted = dict.fromkeys(mappings)
    standing = {Mapped(m.relation, m.target_uri, m.target_label): m for m in concept.mappings.all()}
    for gone in standing.keys() - wanted.keys():
        standing[gone].delete()
    ConceptMapping.objects.bulk_create(
        ConceptMapping(
            concept=concept, relation=new.relation, target_uri=new.uri, target_label=new.label
        )
        for new in wanted
        if new not in standing
    )


@transaction.atomic
def remember_words(concept: Concept, words: str, *, by: UUID | None, name: str) -> None:
    """Let the words stand for the concept from now on, wherever they are read."""
    with changing(by=by, name=name):
        AlternativeLabel.objects.get_or_create(concept=concept, language="nb", label=words)


def delete_concept(concept: Concept, *, by: UUID | None, name: str) -> None:
    """Delete a concept that nothing uses, as the person called `name`. Raises ConceptInUse."""
    if uses(concept):
        raise ConceptInUse(concept.notation)
    try:
        with transaction.atomic(), changing(by=by, name=name):
            concept.delete()
    except ProtectedError as error:
        raise ConceptInUse(concept.notation) from error
