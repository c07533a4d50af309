"""The values that a proposal proposes, and how they are kept."""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any

from overblikk.registry.questions import Question
from overblikk.sources.claims import Claim
from overblikk.sources.models import Method, Source


# Never changed. Not frozen: that takes four times as long to make, and a row has a dozen of them.
@dataclass(slots=True)
class ProposedValue:
    """`field` should have `value`, because of the `words` in the `place`.

    With a question, a person must settle it first; `remove` proposes to take the value away.
    """

    field: str
    value: Any
    words: str = ""
    place: dict[str, Any] = dataclasses.field(default_factory=dict)
    method: Method = Method.READ
    question: Question | None = None
    remove: bool = False
    ground: str = ""

    def as_json(self) -> dict[str, Any]:
        """The value as it is kept in the proposal; only what says something of the last two."""
        kept: dict[str, Any] = {
            "field": self.field,
            "value": self.value,
            "words": self.words,
            "place": self.place,
            "method": self.method.value,
            "question": self.question.as_json() if self.question else None,
        }
        if self.remove:
            kept["remove"] = True
        if self.ground:
            kept["ground"] = self.ground
        return kept

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "ProposedValue":
        """The value that `as_json` wrote."""
        question = kept["question"]
        return cls(
            field=kept["field"],
            value=kept["value"],
            words=kept["words"],
            place=kept["place"],
            method=Method(kept["method"]),
            question=Question(**question) if question else None,
            remove=kept.get("remove", False),
            ground=kept.get("ground", ""),
        )

    def settled(self, value: Any, *, ground: str = "") -> "ProposedValue":
        """The same with the value that a person chose for the words."""
        return replace(
            self, value=value, question=None, method=Method.SETTLED, ground=ground or self.ground
        )

    def claim(self, source: Source) -> Claim:
        """The value as the register takes it. Only for a value without a question."""
        return Claim(
            field=self.field,
            value=self.value,
            source=source,
            method=self.method,
            words=self.words,
            place=self.place,
            ground=self.ground,
        )


_parts = attrgetter(*(part.name for part in dataclasses.fields(ProposedValue)))


def taken_apart(values: Iterable[ProposedValue]) -> list[tuple[Any, ...]]:
    """The values in plain parts, which take a fifth of the time to hand over or keep on disk."""
    return list(map(_parts, values))


def put_together(parts: Iterable[tuple[Any, ...]]) -> list[ProposedValue]:
    """The values that `taken_apart` took apart."""
    return [ProposedValue(*of_one) for of_one in parts]
