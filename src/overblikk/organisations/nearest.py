"""The bodies whose names look most like some words, to choose from; never a decision."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from overblikk.organisations.models import Organisation, OrganisationName
from overblikk.organisations.names import name_key

# Tried on the bodies of an overview that the register did not know: below this what is found has
# little in common with the words.
LEAST_ALIKE = 75


@dataclass(frozen=True)
class NearestNames:
    """All the names of all bodies, read once for many look-ups."""

    bodies: Sequence[Organisation]
    _keys: Sequence[str]

    @classmethod
    def load(cls) -> "NearestNames":
        """Every name in the register, in two queries."""
        known = {body.id: body for body in Organisation.objects.all()}
        names = [
            (name, body)
            for body in known.values()
            for name in (body.name_nb, body.name_nn, body.name_en)
            if name
        ]
        for name, id_ in OrganisationName.objects.values_list("name", "organisation_id"):
            names.append((name, known[id_]))
        return cls([body for _name, body in names], [name_key(name) for name, _body in names])

    def to(self, words: str, *, limit: int = 3) -> list[Organisation]:
        """At most `limit` bodies, the most alike first."""
        found = process.extract(
            name_key(words),
            self._keys,
            scorer=fuzz.token_set_ratio,
            score_cutoff=LEAST_ALIKE,
            limit=limit * 3,
        )
        return list(dict.fromkeys(self.bodies[index] for _key, _score, index in found))[:limit]
