"""The words that concepts are known by in a text: their labels and alternative labels, by stems.

Precise rather than many. A label of one short word says too little (Arbeid, Kultur) unless it
is a short form in capitals (KI), and so does a label that is a number in a strategy (3.1).
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from overblikk.lib.norwegian_words.spelling import pieces_of, words_in
from overblikk.proposals.candidates.names import taken_apart
from overblikk.registry.fields import Kind
from overblikk.registry.fields import fields as every_field
from overblikk.vocabulary.models import AlternativeLabel, Concept
from overblikk.vocabulary.queries import concept_id, valid_concepts

# The fields that are suggested, with the notations of the concepts that are, where not all are.
FIELDS = ("technologies", "purposes", "service_themes", "strategy_areas")
AI, ITS_TECHNOLOGY = "ai", "artificial-intelligence"
# A word of one part says enough by itself when it is so long.
LONG = 8
_NUMBER = re.compile(r"^[\d.]+\s+")
_CAPITALS = re.compile(r"[A-ZÆØÅ]{2,6}")
# A label, and which values of which fields it stands for.
Stands = set[tuple[str, UUID]]


@dataclass
class Terms:
    """Labels as texts are read: short forms, single words, and several words in a row.

    Words are told by their parts in one written form; of several the first leads to all of them.
    """

    short: dict[str, Stands] = field(default_factory=lambda: defaultdict(set))
    single: dict[tuple[str, ...], Stands] = field(default_factory=lambda: defaultdict(set))
    phrases: dict[tuple[str, ...], dict[tuple[tuple[str, ...], ...], Stands]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(set))
    )

    @classmethod
    def load(cls, *, on: date) -> "Terms":
        """The terms of the concepts that may be chosen on the day, in two queries."""
        terms = cls()
        schemes = {every_field()[key].scheme: key for key in FIELDS}
        concepts = valid_concepts({*schemes}, on=on)
        of = [(schemes[key], one) for key, some in concepts.items() for one in some]
        labels = _labels([one for _key, one in of])
        for key, concept in of:
            stands = {(key, concept.id)}
            if key == "technologies" and _is_ai(concept, of):
                stands.add((AI, concept_id("ai", "yes")))
            for label in labels[concept.id]:
                terms._add(label, stands)
        return terms

    def _add(self, label: str, stands: Stands) -> None:
        words = [_parts(piece) for word in words_in(label) for piece in word.pieces]
        if _CAPITALS.fullmatch(label):
            self.short[label] |= stands
        elif any(word[0].isdecimal() for word in words):
            return
        elif len(words) > 1:
            self.phrases[words[0]][tuple(words)] |= stands
        elif len(words[0]) > 1 or len(label) >= LONG:
            self.single[words[0]] |= stands


def _is_ai(concept: Concept, of: list[tuple[str, Concept]]) -> bool:
    """Whether the technology is artificial intelligence, or a kind of it."""
    by_id = {one.id: one for _key, one in of}
    above: Concept | None = concept
    while above is not None and above.notation != ITS_TECHNOLOGY:
        above = by_id.get(above.broader_id) if above.broader_id else None
    return above is not None


def _labels(concepts: list[Concept]) -> dict[UUID, set[str]]:
    found = {one.id: {one.label_nb, one.label_nn} for one in concepts}
    others = AlternativeLabel.objects.filter(concept__in=concepts, language__in=("nb", "nn"))
    for id_, label in others.values_list("concept_id", "label"):
        found[id_].add(label)
    return {
        id_: {bare for label in labels if (bare := _NUMBER.sub("", label.strip()))}
        for id_, labels in found.items()
    }


def _parts(piece: str) -> tuple[str, ...]:
    return taken_apart(piece).tokens or (piece,)


def parts_of(text: str) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    """The words of a text: where each stands, as it is written, and its parts; a word with hyphens
    is several."""
    for word in words_in(text):
        written = re.split(r"[-\u2010\u2011]", text[word.start : word.end])
        for piece, as_written in zip(pieces_of(text[word.start : word.end]), written, strict=True):
            yield word.start, word.end, as_written, _parts(piece)


def many_valued(key: str) -> bool:
    """Whether an initiative may have several values of the field."""
    return every_field()[key].kind is Kind.CONCEPTS
