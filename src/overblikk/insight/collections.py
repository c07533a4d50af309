"""An overview counted by itself, as it stood when it was sent: what one collection told.

Its rows are read with the register's words of today. Words that no concept is called by may be
what a concept is said to correspond to (SKOS mappings): those of exactMatch and closeMatch are
counted with it. What is left cannot be compared, and is told.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from django.utils.timezone import localdate
from pyroaring import BitMap

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.insight.counted import Figure
from overblikk.insight.measuring import Measured
from overblikk.intake.models import OverviewRow
from overblikk.organisations.models import Organisation
from overblikk.registry.fields import Field, Kind, fields
from overblikk.registry.filtering import HELD, SOME_VALUE, Narrower
from overblikk.registry.holdings import Holdings
from overblikk.registry.holdings.bodies_then import Above, ministries, sectors
from overblikk.registry.holdings.held import Held
from overblikk.registry.lexicon import Lexicon
from overblikk.registry.listing import Asked, Listing
from overblikk.registry.reading import read
from overblikk.sources.models import Source
from overblikk.vocabulary.models import ConceptMapping
from overblikk.vocabulary.models.concept import Relation
from overblikk.vocabulary.queries import words_key

BODY, MINISTRY, SECTOR = "responsible_organisation", "responsible_ministry", "sector"
# What follows from a body's ministry and sector.
FOLLOWS = {SECTOR: (MINISTRY, BODY), MINISTRY: (MINISTRY, BODY)}
SAME = (Relation.EXACT, Relation.CLOSE)
# Of these no more is known than that something is said.
_NOT_READ = (Kind.AMOUNTS, Kind.EFFECTS)


class NothingKept(ValueError):
    """No row of the source is kept, or none that the viewer may see."""


@dataclass(frozen=True)
class Elsewhere:
    """Words of an overview that are not the register's own, and in how many rows they stand.

    `relation` is how they map to a concept, whose name is `concept`; empty where nothing is said.
    """

    field: str
    words: str
    rows: int
    relation: str = ""
    concept: str = ""


class RowsHeld(Holdings):
    """What the rows of an overview hold, by their places in it; `asked` are the fields counted."""

    def __init__(self, everything: BitMap, held: Held) -> None:
        super().__init__(everything, held)
        self.asked: set[str] = set()

    def values(self, field: str) -> Mapping[str, BitMap]:
        """The values that there are of the field, each with the rows that hold it."""
        self.asked.add(field)
        return super().values(field)


@dataclass(frozen=True)
class Collection:
    """What an overview told: how much of it, and the words that are not the register's own.

    `told` are the fields that it says anything of.
    """

    source: Source
    day: date
    held: Held
    everything: BitMap
    told: frozenset[str]
    elsewhere: list[Elsewhere] = field(default_factory=list)


def collection(source: Source, viewer: Viewer) -> Collection:
    """The overview as it stood. Raises NothingKept."""
    rows = visible_to(OverviewRow.objects.filter(source=source), viewer).exclude(said={})
    said = dict(enumerate(rows.order_by("id").values_list("said", flat=True), start=1))
    if not said:
        raise NothingKept(source)
    words: dict[tuple[str, str], BitMap] = defaultdict(BitMap)
    for number, by_field in said.items():
        for key, lines in by_field.items():
            for line in lines.split("\n"):
                words[key, line].add(number)
    held, elsewhere = _read(words, viewer)
    return Collection(
        source,
        source.speaks_for or localdate(source.received_at),
        _with_what_follows(held),
        BitMap(said),
        frozenset(key for key, _line in words),
        sorted(elsewhere, key=lambda one: (-one.rows, one.words)),
    )


def count(figure: Figure, of: Collection, viewer: Viewer) -> tuple[Measured, set[str]]:
    """The figure of the collection, and the fields that it counts."""
    held = RowsHeld(of.everything, of.held)
    narrower = Narrower(held, Lexicon.load(on=localdate(), viewer=viewer))
    everything = of.everything
    found = Listing(viewer, Asked(), narrower, everything, everything, BitMap(), {}, [])
    counted = figure.count(found)
    asked = {one for key in held.asked for one in FOLLOWS.get(key, (key,))}
    rows = [row for row in counted.rows if not row.of_register]
    return Measured(figure, of.day, replace(counted, rows=rows), 0), asked


def _read(
    words: Mapping[tuple[str, str], BitMap], viewer: Viewer
) -> tuple[dict[str, dict[str, BitMap]], list[Elsewhere]]:
    lexicon, known = Lexicon.load(on=localdate(), viewer=viewer), fields()
    held: dict[str, dict[str, BitMap]] = defaultdict(lambda: defaultdict(BitMap))
    elsewhere = []
    for (key, line), numbers in words.items():
        of = known.get(key)
        if of is None or not (of.kind is Kind.DATE or of.kind in HELD):
            continue
        if of.kind in _NOT_READ:
            held[key][SOME_VALUE] |= numbers
            continue
        value, other = _value(of, line, lexicon)
        if value:
            held[key][value] |= numbers
        if other is not None or not value:
            relation, concept = other or ("", "")
            elsewhere.append(Elsewhere(key, line, len(numbers), relation, concept))
    return held, elsewhere


def _value(of: Field, line: str, lexicon: Lexicon) -> tuple[str, tuple[str, str] | None]:
    """The value as it is held, empty if there is none, and what the words map to if they do."""
    reading = read(of, line, lexicon)
    if reading.value is not None:
        value = reading.value
        if of.kind is Kind.DATE:
            return str(value)[:4], None
        return str(value["organisation_id"] if isinstance(value, dict) else value), None
    if not of.scheme:
        return "", None
    return _mapped(of.scheme, line)


def _mapped(scheme: str, line: str) -> tuple[str, tuple[str, str] | None]:
    rows = ConceptMapping.objects.filter(concept__scheme__key=scheme).exclude(target_label="")
    closest_first = sorted(
        rows.select_related("concept"), key=lambda one: [*Relation].index(Relation(one.relation))
    )
    for one in closest_first:
        if words_key(one.target_label) == words_key(line):
            is_same = one.relation in SAME
            return str(one.concept_id) if is_same else "", (one.relation, str(one.concept))
    return "", None


def _with_what_follows(held: Mapping[str, Mapping[str, BitMap]]) -> Held:
    """With the ministries and sectors that bodies belong to today."""
    rows = Organisation.objects.order_by().values_list("id", "ministry_id", "sector_id")
    bodies = {
        str(id_): Above(*(str(one) if one else None for one in above)) for id_, *above in rows
    }
    stated, responsible = held.get(MINISTRY, {}), held.get(BODY, {})
    follow = {
        MINISTRY: ministries(stated, responsible, bodies),
        SECTOR: sectors(stated, responsible, bodies),
    }
    return {**held, **follow}
