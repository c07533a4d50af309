"""The values of a record as a page shows them: in words, with what each points at and rests on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.timezone import localtime

from overblikk.organisations.models import Organisation, Sector
from overblikk.registry.fields import Field, Kind
from overblikk.registry.models import Contact, FundingSource, Initiative, Portfolio, Strategy
from overblikk.registry.wording import Target, Wording
from overblikk.sources.models import Evidence
from overblikk.sources.rules import otherwise, speaks_of
from overblikk.vocabulary.models import Concept

_PAGE_OF: dict[type[Any], str] = {
    Organisation: "organisation",
    Initiative: "initiative",
    Sector: "sector",
    Portfolio: "portfolio",
    FundingSource: "funding-source",
    Strategy: "strategy",
    Contact: "contact",
}
_TARGET_IN = {Kind.COOPERATION: "organisation_id", Kind.DEPENDENCIES: "other_id"}


@dataclass(frozen=True)
class ShownValue:
    """A value as claims write it and in words, what it points at if it does, and what says it.

    `page` and `keys` are the page of what it points at. `evidence` holds what the viewer may see,
    newest first; none where the source is withheld. `confirmed_at` is when the whole record was
    last confirmed, if that is known.
    """

    value: Any
    words: str
    target: Target | None
    page: str
    keys: tuple[Any, ...]
    evidence: list[Evidence]
    confirmed_at: datetime | None = None

    @property
    def said_on(self) -> date | None:
        """The day that the newest evidence speaks of, or the record was confirmed with the value.

        None where no evidence is seen.
        """
        if not self.evidence:
            return None
        said = max(map(speaks_of, self.evidence))
        if self.confirmed_at is None or self.evidence[0].recorded_at > self.confirmed_at:
            return said
        return max(said, localtime(self.confirmed_at).date())


@dataclass(frozen=True)
class ShownField:
    """A field with its values, what others say instead, and what was said earlier.

    `others` are values that somebody's last word gives and the register does not hold; `earlier`
    evidence that something newer from the same has overtaken; `emptied` what says that a field
    without a value has none.
    """

    field: Field
    values: list[ShownValue]
    others: list[ShownValue]
    earlier: list[Evidence]
    emptied: list[Evidence]

    @property
    def kind(self) -> str:
        """The kind of the field's values, for the template."""
        return self.field.kind.name

    @property
    def says_something(self) -> bool:
        """Whether there is anything to show at the field."""
        return bool(self.values or self.others or self.earlier)


@dataclass(frozen=True)
class Shower:
    """Shows values with the words and targets that a page has read for all of them.

    Evidence of what points at something that the viewer may not see names it, and is shown only
    where the viewer `edits` the record. `confirmed_at` is when all that it holds was confirmed.
    """

    targets: Mapping[str, Target]
    wording: Wording
    edits: bool = False
    confirmed_at: datetime | None = None

    def field(self, field: Field, values: Sequence[Any], evidence: list[Evidence]) -> ShownField:
        """The field's values with their evidence, and the evidence that said something else."""
        seen = [
            one for one in evidence if self.edits or self.wording.tells_all(field.key, one.value)
        ]
        said = otherwise(seen, values, is_many=field.is_many)
        others: list[Any] = []
        for one in said.now:
            if one.value is not None and one.value not in others:
                others.append(one.value)
        return ShownField(
            field,
            list(self._values(field, values, seen, self.confirmed_at)),
            list(self._values(field, others, said.now, None)),
            [one for one in seen if one in said.earlier or (one in said.now and one.value is None)],
            [one for one in seen if one.value is None and not values],
        )

    def _values(
        self,
        field: Field,
        values: Sequence[Any],
        evidence: list[Evidence],
        confirmed_at: datetime | None,
    ) -> Iterator[ShownValue]:
        for value in values:
            # What points at something that the viewer may not see has no words.
            if words := self.wording.of(field.key, value):
                target = self.targets.get(_pointed_at_by(field, value))
                said = [one for one in evidence if one.value == value]
                page, keys = _page_of(field, target)
                yield ShownValue(value, words, target, page, keys, said, confirmed_at)


def _page_of(field: Field, target: Target | None) -> tuple[str, tuple[Any, ...]]:
    if target is None:
        return "", ()
    if isinstance(target, Concept):
        return "concept", (field.scheme, target.notation)
    key = target.key if isinstance(target, Sector) else target.number
    return _PAGE_OF[type(target)], (key,)


def _pointed_at_by(field: Field, value: Any) -> str:
    return str(value.get(_TARGET_IN.get(field.kind), "")) if isinstance(value, dict) else str(value)
