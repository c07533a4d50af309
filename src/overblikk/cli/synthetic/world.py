"""What made-up initiatives are tied to: bodies, portfolios, strategies, concepts and the rest."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any
from uuid import UUID

from django.utils import timezone

from overblikk.cli.synthetic.marks import MARK
from overblikk.organisations.models import Organisation
from overblikk.registry.fields import Field, Kind, fields_in_use
from overblikk.registry.models import Contact, FundingSource, Portfolio, Strategy
from overblikk.vocabulary.queries import valid_concepts


@dataclass(frozen=True)
class Named:
    """Something to point at: its id as claims write it, and what it is called."""

    id: str
    name: str


@dataclass
class World:
    """What there is to point at, the commonest first; `earlier` the initiatives made so far.

    `concepts` are by scheme, each scheme's by their notations.
    """

    fields: list[Field]
    bodies: list[Named]
    records: dict[Kind, list[Named]]
    concepts: dict[str, dict[str, Named]]
    earlier: list[UUID] = field(default_factory=list)

    @classmethod
    def load(cls, random: Random) -> "World":
        """The world of the register as it stands; which bodies have much is the seed's to say."""
        fields = list(fields_in_use().values())
        return cls(
            fields,
            _shuffled(random, Organisation.objects.filter(successor=None), "name_nb"),
            {
                Kind.PORTFOLIOS: _shuffled(random, Portfolio.objects.all()),
                Kind.STRATEGIES: _shuffled(random, Strategy.objects.all()),
                Kind.FUNDING_SOURCES: _shuffled(random, FundingSource.objects.all()),
                # Nobody who exists is made to answer for what does not.
                Kind.CONTACTS: _shuffled(random, Contact.objects.filter(name__endswith=MARK)),
            },
            _concepts(fields),
        )

    def concept(self, scheme: str, notation: str) -> Named:
        """The concept of the starting data."""
        return self.concepts[scheme][notation]

    def choices(self, scheme: str) -> Sequence[Named]:
        """The concepts of the scheme, in its own order."""
        return list(self.concepts[scheme].values())


def _shuffled(random: Random, rows: Any, column: str = "name") -> list[Named]:
    """The rows in an order that the seed says, those of the starting data before made-up ones."""
    named = [
        Named(str(id_), name) for id_, name in rows.order_by("number").values_list("id", column)
    ]
    random.shuffle(named)
    return sorted(named, key=lambda one: one.name.endswith(MARK))


# The schemes that parts of a value are of, besides those that fields name.
OF_PARTS = (
    "participation",
    "currency",
    "vat",
    "effect-direction",
    "effect-pricing",
    "affected-group",
)


def _concepts(fields: Iterable[Field]) -> dict[str, dict[str, Named]]:
    schemes = {f.scheme for f in fields if f.scheme} | set(OF_PARTS)
    found = valid_concepts(schemes, on=timezone.localdate())
    return {
        scheme: {one.notation: Named(str(one.id), one.label_nb) for one in concepts}
        for scheme, concepts in found.items()
    }
