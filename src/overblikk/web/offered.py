"""What may be chosen in the forms of records."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.registry.fields import Field
from overblikk.registry.lexicon import Lexicon
from overblikk.registry.models import FundingSource
from overblikk.vocabulary.models import Concept
from overblikk.vocabulary.queries import valid_concepts

# The schemes that parts of a value are chosen from, besides the field's own.
OF_PARTS = ("currency", "vat", "effect-direction", "effect-pricing", "affected-group")


@dataclass(frozen=True)
class Offered:
    """By scheme the concepts that may be chosen, and the words that what is typed is read by."""

    concepts: Mapping[str, Sequence[Concept]]
    lexicon: Lexicon

    @classmethod
    def load(cls, fields: Mapping[str, Field], viewer: Viewer, *, on: date) -> "Offered":
        """What may be chosen in the fields on the day, in a constant number of queries."""
        schemes = {field.scheme for field in fields.values() if field.scheme} | {*OF_PARTS}
        concepts = valid_concepts(schemes, on=on)
        return cls(concepts, Lexicon.load(on=on, viewer=viewer))

    def labels(self, scheme: str) -> list[str]:
        """The words of the scheme's concepts."""
        return list(dict.fromkeys(str(concept) for concept in self.concepts.get(scheme, ())))

    def label(self, scheme: str, notation: str) -> str:
        """The words of one concept of the scheme; empty where it may not be chosen."""
        concepts = self.concepts[scheme]
        return next((str(one) for one in concepts if one.notation == notation), "")

    def funding_sources(self) -> list[str]:
        """The names of the funding sources that the viewer may see."""
        rows = visible_to(FundingSource.objects.all(), self.lexicon.viewer)
        return list(dict.fromkeys(row.name for row in rows))
