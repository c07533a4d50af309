"""Concepts to tick: a few in a row below one another, many in a box of columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.boundfield import BoundWidget

# A set of more than these gets a box that scrolls, with the chosen ones first.
FEW = 12


class ConceptBoxes(forms.CheckboxSelectMultiple):
    """A box for each concept; `depths` says of each label how many concepts are broader."""

    def __init__(self, depths: Mapping[str, int]) -> None:
        super().__init__()
        self.depths = depths

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The option, with its depth."""
        option = super().create_option(name, value, *args, **kwargs)
        return {**option, "depth": self.depths.get(str(value), 0)}


@dataclass(frozen=True)
class Boxes:
    """The boxes as the page shows them; of a few, those that are chosen stand among the others."""

    chosen: list[BoundWidget]
    others: list[BoundWidget]
    are_many: bool


def boxes(field: forms.BoundField) -> Boxes:
    """The boxes of a field whose widget is ConceptBoxes."""
    every = list(field.subwidgets)
    if len(every) <= FEW:
        return Boxes([], every, are_many=False)
    chosen = [one for one in every if one.data["selected"]]
    return Boxes(chosen, [one for one in every if not one.data["selected"]], are_many=True)
