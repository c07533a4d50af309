"""A record beside initiatives as a person types it: registered or changed, with a ground."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer
from overblikk.registry.actions import change_record, register_record
from overblikk.registry.record_kinds import RECORD_KINDS, RecordKind
from overblikk.sources.by_hand import StatedGround, Typed, record_differences, record_new
from overblikk.sources.claims import Claim
from overblikk.sources.held_values import values_of_all


def held_values(kind: str, id_: UUID) -> dict[str, Any]:
    """What the register holds of the record, by field, as claims write it."""
    return values_of_all(kind, [id_])[id_]


@transaction.atomic
def register_by_hand(
    kind: RecordKind, typed: Typed, ground: StatedGround, *, by: Viewer, **identity: Any
) -> Any:
    """Register a record of the kind with the typed values; `identity` is a fact sheet's sector."""
    registered: list[Any] = []

    def write(claims: list[Claim], _removed: list[Claim]) -> None:
        registered.append(register_record(kind.key, claims, by=by, ground=ground.words, **identity))

    named = typed.values.get("name") or next(iter(identity.values()), "")
    title = _("Registrering av %(record)s") % {"record": named}
    record_new(typed, ground, title=title, write=write)
    return registered[0]


@transaction.atomic
def record_by_hand(
    kind: RecordKind, record: Any, typed: Typed, ground: StatedGround, *, seen: str, by: Viewer
) -> bool:
    """Record what was typed that the record does not hold; gives whether anything was.

    `seen` is the version of the values that the person saw. Raises ChangedMeanwhile where it is
    no longer so.
    """
    locked = RECORD_KINDS[kind.key].model.objects.select_for_update(of=("self",)).get(id=record.id)

    def write(claims: list[Claim], removed: list[Claim]) -> None:
        change_record(kind.key, locked, claims, removed=removed, by=by, ground=ground.words)

    title = _("Endring av %(record)s") % {"record": locked}
    return record_differences(
        held_values(kind.key, record.id), typed, ground, seen=seen, title=title, write=write
    )
