"""The kinds of values of several parts that are typed in groups of inputs.

Their lines are those that `registry.part_words` and `registry.reading` read.
"""

from collections.abc import Callable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from overblikk.registry.fields import Field, Kind
from overblikk.web.amount_parts import Amounts
from overblikk.web.offered import Offered
from overblikk.web.part_kind import (
    Input,
    PartKind,
    Said,
    date_in_words,
    is_date,
    wrong_with_date,
)


class Effects(PartKind):
    """Benefits and costs, priced or not."""

    one = gettext_lazy("Virkning")

    def __init__(self, field: Field, offered: Offered) -> None:
        direction = ["", *offered.labels("effect-direction")]
        self.inputs = (
            Input("direction", _("Nytte eller kostnad"), direction, is_required=True),
            Input("pricing", _("Prissatt"), ["", *offered.labels("effect-pricing")]),
            Input("group", _("Hvem den gjelder"), ["", *offered.labels("affected-group")]),
            Input("told", _("Hva den er"), is_required=True, is_wide=True),
        )

    def line(self, said: Said) -> str:
        """As `effect_in_words` has it."""
        return "; ".join(said[one.key] for one in self.inputs if said[one.key])

    def apart(self, line: str) -> dict[str, str]:
        """Each part in its place, unless it is left out."""
        parts, said = line.split("; "), {}
        for one in self.inputs[:3]:
            if parts and parts[0] in one.choices:
                said[one.key] = parts.pop(0)
        return {**said, "told": "; ".join(parts)}


class Deliverables(PartKind):
    """What is to be delivered, how far it is and by when."""

    one = gettext_lazy("Leveranse")

    def __init__(self, field: Field, offered: Offered) -> None:
        self.inputs = (
            Input("name", _("Hva som leveres"), is_required=True, is_wide=True),
            Input("status", _("Status"), ["", *offered.labels(field.scheme)]),
            Input("due", _("Når")),
        )

    def line(self, said: Said) -> str:
        """As `deliverable_in_words` has it."""
        return "; ".join(
            part for part in (said["name"], said["status"], date_in_words(said["due"])) if part
        )

    def apart(self, line: str) -> dict[str, str]:
        """From the end, where the date and the status stand."""
        name, *parts = line.split("; ")
        due = parts.pop() if parts and is_date(parts[-1]) else ""
        status = parts.pop() if parts and parts[-1] in self.inputs[1].choices else ""
        return {"name": "; ".join([name, *parts]), "status": status, "due": due}

    def wrong(self, said: Said) -> str:
        """A date that is none."""
        return wrong_with_date(said["due"])


class Dependencies(PartKind):
    """How the initiative stands to another."""

    one = gettext_lazy("Avhengighet")

    def __init__(self, field: Field, offered: Offered) -> None:
        types = ["", *offered.labels(field.scheme)]
        self.inputs = (
            Input("type", _("Hvordan"), types, is_required=True),
            Input("other", _("Det andre tiltakets nummer eller navn"), is_required=True),
        )

    def line(self, said: Said) -> str:
        """As `dependency_in_words` has it."""
        return f"{said['type']}: {said['other']}"

    def apart(self, line: str) -> dict[str, str]:
        """By the first colon."""
        type_, _colon, other = line.partition(": ")
        return {"type": type_, "other": other}


class BudgetItems(PartKind):
    """Chapters and posts of the state budget."""

    one = gettext_lazy("Kapittel og post")

    def __init__(self, field: Field, offered: Offered) -> None:
        self.inputs = (Input("chapter", _("Kapittel"), is_required=True), Input("post", _("Post")))

    def line(self, said: Said) -> str:
        """With a point between them."""
        return ".".join(part for part in (said["chapter"], said["post"]) if part)

    def apart(self, line: str) -> dict[str, str]:
        """By the point."""
        chapter, _point, post = line.partition(".")
        return {"chapter": chapter, "post": post}


PART_KINDS: dict[Kind, Callable[[Field, Offered], PartKind]] = {
    Kind.AMOUNTS: Amounts,
    Kind.EFFECTS: Effects,
    Kind.DELIVERABLES: Deliverables,
    Kind.DEPENDENCIES: Dependencies,
    Kind.BUDGET_ITEMS: BudgetItems,
}
