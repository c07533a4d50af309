"""Which body a name stands for, without guessing."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from overblikk.lib.organisation_number import is_organisation_number, normalised
from overblikk.organisations.models import Organisation, OrganisationName

_IN_BRACKETS_AT_END = re.compile(r"\s*\([^()]*\)\s*$")


def name_key(name: str) -> str:
    """What is left of a name when case, punctuation and white space say nothing."""
    text = unicodedata.normalize("NFC", name).casefold().replace("&", " og ")
    return " ".join(re.sub(r"[^\w]+", " ", text).split())


class OrganisationIndex:
    """All the names and numbers that bodies go by, read once for many look-ups."""

    def __init__(self, names: Iterable[tuple[str, UUID]], numbers: dict[str, UUID]) -> None:
        self._by_name: dict[str, set[UUID]] = defaultdict(set)
        for name, organisation_id in names:
            if key := name_key(name):
                self._by_name[key].add(organisation_id)
        self._by_number = numbers

    @classmethod
    def load(cls) -> "OrganisationIndex":
        """The index of every body in the register, in two queries."""
        rows = Organisation.objects.values_list(
            "id", "organisation_number", "name_nb", "name_nn", "name_en"
        )
        numbers = {number: id_ for id_, number, *_names in rows if number}
        own = [(name, row[0]) for row in rows for name in row[2:] if name]
        other = OrganisationName.objects.values_list("name", "organisation_id")
        return cls([*own, *other], numbers)

    def find(self, words: str) -> set[UUID]:
        """The bodies that the words may stand for: none, one, or several that share a name.

        An organisation number decides; else the whole name, any case; else the name without an
        addition in brackets at its end.
        """
        number = normalised(words)
        if is_organisation_number(number):
            return {self._by_number[number]} if number in self._by_number else set()
        found = self._by_name.get(name_key(words))
        if not found and (shorter := _IN_BRACKETS_AT_END.sub("", words)):
            found = self._by_name.get(name_key(shorter))
        return set(found or ())
