"""Which body a name stands for, without guessing."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from uuid import UUID

from overblikk.lib.organisation_number import number_within
from overblikk.organisations import spelling
from overblikk.organisations.models import Organisation, OrganisationName
from overblikk.organisations.spelling import name_key as name_key

Found = set[UUID]
# So many different words are remembered at most.
REMEMBERED = 50_000
# A longer text is no name, unless the register has it word for word.
LONGEST = 500
# Before a name, or behind it; of a year behind it is known only that no municipality has it.
_NUMBER_BEFORE = re.compile(r"^(\d{4})\s*[-–:]?\s+(?=\D+$)")
_NUMBER_ALONE = re.compile(
    r"(?P<said>kommune(?:nr|nummer)?\.?:?\s*)?(?P<number>\d{3,4})", re.IGNORECASE
)
# So many are as likely a year, where nothing says what they are.
_YEARS = range(1950, 2101)
_NUMBER_BEHIND = re.compile(r"(?<=\D)[\s,–-]+\(?(?:kommunenr\.?\s*)?(\d{4})\)?$", re.IGNORECASE)


class OrganisationIndex:
    """All the names and numbers that bodies go by, read once for many look-ups."""

    def __init__(
        self,
        names: Iterable[tuple[str, UUID]],
        numbers: Mapping[str, UUID],
        municipalities: Mapping[str, UUID] = MappingProxyType({}),
    ) -> None:
        """`numbers` are organisation numbers, `municipalities` the bodies by Klass' numbers."""
        self._by_name: dict[str, Found] = defaultdict(set)
        # By the letters of the names, each body with the legal forms that it has them with.
        self._spelled: dict[str, dict[UUID, set[str]]] = defaultdict(dict)
        self._shorter: dict[str, Found] = defaultdict(set)
        self._places: dict[str, Found] = defaultdict(set)
        self._by_number = numbers
        self._municipalities = municipalities
        self._remembered: dict[str, Found] = {}
        for name, organisation_id in names:
            self._add(name, organisation_id)

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

    def find(self, words: str) -> Found:
        """The bodies that the words may stand for: none, one, or several that share a name.

        An organisation number decides, or a municipality's that stands alone. Else the first of
        these that finds some: the whole name as it is written; as any of its spellings; without
        what is in brackets or between dashes, where that can name no other body; the municipality
        of a place.
        """
        found = self._remembered.get(words)
        if found is None:
            found = self._look_up(words)
            if len(self._remembered) >= REMEMBERED:
                self._remembered.clear()
            self._remembered[words] = found
        return set(found)

    def _add(self, name: str, body: UUID) -> None:
        ways = spelling.ways(name)
        if not ways.key:
            return
        self._by_name[ways.key].add(body)
        self._spelled[ways.spelled.letters].setdefault(body, set()).add(ways.spelled.form)
        for letters in ways.shorter:
            self._shorter[letters].add(body)
        if ways.place:
            self._places[ways.place].add(body)

    def _look_up(self, words: str) -> Found:
        if len(words) > LONGEST:
            return self._by_name.get(spelling.name_key(words), set())
        if body := self._numbered(words):
            return {body}
        number, rest = number_within(words)
        if not number:
            return self._named(words)
        of_number = self._by_number.get(number)
        # A name beside it that is another's leaves it open which is right.
        return {of_number} | self._named(rest) if of_number else set()

    def _named(self, words: str) -> Found:
        if found := self._one(words):
            return found
        place, body = self._without_number(words)
        found = self._taken_apart(words) or self._of_place(place, words)
        if body is None or not found:
            return found
        # Of two places of one name, the number tells which; beside a name that is another's it
        # leaves it open which is right.
        return {body} if body in found else {*found, body}

    def _one(self, name: str) -> Found:
        """The bodies that go by just this name, written in one way or another."""
        if found := self._by_name.get(name_key(name)):
            return found
        spelled = spelling.spelled(name)
        if found := self._of_form(spelled) or self._shorter.get(spelled.letters):
            return found
        others = spelling.shorter(name)
        of_letters = (self._spelled.get(o, {}).keys() | self._shorter.get(o, set()) for o in others)
        return set().union(*of_letters)

    def _of_form(self, spelled: spelling.Spelled) -> Found:
        """Of those with the letters, the ones that have no other legal form than is said."""
        bodies = self._spelled.get(spelled.letters, {})
        return {
            id_
            for id_, forms in bodies.items()
            if not spelled.form or spelled.form in forms or forms == {""}
        }

    def _taken_apart(self, words: str) -> Found:
        """The bodies named by the parts, where what is unknown among them can name no other."""
        parts, inside = spelling.parts_of(words)
        found = {part: self._one(part) for part in parts}
        known = [part for part in parts if found[part]]
        for part in parts:
            if not found[part] and not any(spelling.may_stand_beside(part, k) for k in known):
                return set()
        named = [of for of in found.values() if of]
        if named:
            named += [of for one in inside if (of := self._one(one))]
        return set.intersection(*named) or set.union(*named) if named else set()

    def _of_place(self, place: str, words: str) -> Found:
        return self._places.get(spelling.spelled(place).letters, set()) or (
            self._one(place) if place != words else set()
        )

    def _numbered(self, words: str) -> UUID | None:
        """The municipality of a number that stands alone; a spreadsheet drops the first 0."""
        match = _NUMBER_ALONE.fullmatch(words.strip())
        if match is None or not (match["said"] or int(match["number"]) not in _YEARS):
            return None
        return self._municipalities.get(match["number"].zfill(4))

    def _without_number(self, words: str) -> tuple[str, UUID | None]:
        """The words without the number of a municipality, and its body where that is known."""
        if before := _NUMBER_BEFORE.match(words):
            return words[before.end() :], self._municipalities.get(before[1])
        behind = _NUMBER_BEHIND.search(words)
        if behind and (body := self._municipalities.get(behind[1])):
            return words[: behind.start()], body
        return words, None


def names_of_place(label: str) -> list[str]:
    """What a municipality that shares its name is also called, by what Klass calls it: of Herøy i
    Nordland, Herøy kommune (Nordland); nothing of one that has its name alone."""
    name, within, county = label.partition(" i ")
    if not within:
        return []
    return [f"{label} kommune", f"{name} kommune i {county}", f"{name} kommune ({county})"]
