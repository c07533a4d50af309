"""What an initiative is tied to, by how it is: what is drawn, and told beside the drawing."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from overblikk.organisations.models import Organisation
from overblikk.web.initiatives.sheet import Sheet


@dataclass(frozen=True)
class Ties:
    """Those that stand to the initiative in one way; `are_bodies` if they are no initiatives."""

    label: str
    names: list[str]
    are_bodies: bool = False


def ties_of(sheet: Sheet) -> list[Ties]:
    """All that the initiative is tied to on its sheet, what it is part of first."""
    ties: dict[str, list[str]] = {}
    for label, name in _of_initiatives(sheet):
        ties.setdefault(label, []).append(name)
    found = [Ties(label, list(dict.fromkeys(names))) for label, names in ties.items()]
    bodies = [
        value.target.name
        for value in sheet.by_key["cooperating_organisations"].values
        if isinstance(value.target, Organisation)
    ]
    if bodies:
        found.append(Ties(_("Samarbeider med"), list(dict.fromkeys(bodies)), are_bodies=True))
    return found


def _of_initiatives(sheet: Sheet) -> Iterator[tuple[str, str]]:
    for value in sheet.by_key["parent"].values:
        yield _("Del av"), value.words
    for part in sheet.parts:
        yield _("Består av"), part.name
    for value in sheet.by_key["dependencies"].values:
        yield sheet.wording.name_of(value.value["type_id"]), str(value.target)
    for type_, other in sheet.said_by_others:
        yield str(type_), other.name
