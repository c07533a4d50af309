"""A body as a person types it: registered, changed or merged, with a stated ground."""

from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext as _

from overblikk.organisations.actions import record, register_all
from overblikk.organisations.models import Organisation
from overblikk.sources.by_hand import StatedGround, Typed, record_differences, record_new
from overblikk.sources.claims import Claim
from overblikk.sources.held_values import values_of_all


def held_values(id_: UUID) -> dict[str, Any]:
    """What the register holds of the body, by field, as claims write it."""
    return values_of_all("organisation", [id_])[id_]


@transaction.atomic
def register_by_hand(typed: Typed, ground: StatedGround) -> Organisation:
    """Register a body with the typed values, `name_nb` among them.

    Raises NotAnOrganisationNumber.
    """
    id_ = uuid4()
    title = _("Registrering av %(body)s") % {"body": typed.values["name_nb"]}

    def write(claims: list[Claim], _removed: list[Claim]) -> None:
        register_all([(id_, claims)], by=ground.by)

    record_new(typed, ground, title=title, write=write)
    return Organisation.objects.get(id=id_)


@transaction.atomic
def record_by_hand(body: Organisation, typed: Typed, ground: StatedGround, *, seen: str) -> bool:
    """Record what was typed that the body does not hold; gives whether anything was.

    `seen` is the version of the values that the person saw. Raises ChangedMeanwhile where it is
    no longer so, NotAnOrganisationNumber.
    """
    locked = Organisation.objects.select_for_update().get(id=body.id)
    title = _("Endring av %(body)s") % {"body": locked.name_nb}

    def write(claims: list[Claim], removed: list[Claim]) -> None:
        record(locked, claims, by=ground.by, removed=removed)

    return record_differences(
        held_values(body.id), typed, ground, seen=seen, title=title, write=write
    )
