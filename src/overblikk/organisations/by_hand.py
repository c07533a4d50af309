"""A body as a person types it: registered, changed or merged, with a stated ground."""

from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext as _

from overblikk.history.who import changing
from overblikk.organisations.actions import record, register_all
from overblikk.organisations.models import Organisation
from overblikk.sources.by_hand import (
    ChangedMeanwhile,
    StatedGround,
    Typed,
    claims_of,
    differing,
    stated_source,
    version,
)
from overblikk.sources.recording import values_of_all


def held_values(organisation: Organisation) -> dict[str, Any]:
    """What the register holds of the body, by field, as claims write it."""
    return values_of_all("organisation", [organisation.id])[organisation.id]


@transaction.atomic
def register_by_hand(
    typed: Typed, ground: StatedGround, *, by: UUID | None, name: str
) -> Organisation:
    """Register a body with the typed values, from the person called `name`.

    Raises NotAnOrganisationNumber.
    """
    title = _("Registrering av %(body)s") % {"body": typed.values["name_nb"]}
    source = stated_source(ground, title=title, by=by, name=name)
    claims, _removed = claims_of(differing({}, typed), typed, source=source, ground=ground.words)
    with changing(by=by, name=name, ground=ground.words):
        return register_all([(uuid4(), claims)], by=by)[0]


@transaction.atomic
def record_by_hand(
    organisation: Organisation,
    typed: Typed,
    ground: StatedGround,
    *,
    seen: str,
    by: UUID | None,
    name: str,
) -> bool:
    """Record what was typed that the body does not hold; gives whether anything was.

    `seen` is the version of the values that the person saw. Raises ChangedMeanwhile where it is
    no longer so, NotAnOrganisationNumber.
    """
    locked = Organisation.objects.select_for_update().get(id=organisation.id)
    held = held_values(locked)
    if version(held) != seen:
        raise ChangedMeanwhile
    difference = differing(held, typed)
    if not difference:
        return False
    title = _("Endring av %(body)s") % {"body": locked.name_nb}
    source = stated_source(ground, title=title, by=by, name=name)
    claims, removed = claims_of(difference, typed, source=source, ground=ground.words)
    with changing(by=by, name=name, ground=ground.words):
        record(locked, claims, by=by, removed=removed)
    return True
