"""Opening the form of a record, and opening it again on top of what others have written."""

from typing import Any

from django.http import QueryDict
from django.utils import timezone
from django.utils.functional import Promise

from overblikk.accounts.viewer import Viewer
from overblikk.proposals.by_hand import Held
from overblikk.registry import by_hand
from overblikk.registry.record_kinds import RECORD_OF_FIELD, RecordKind
from overblikk.registry.record_queries import records
from overblikk.sources.by_hand import version
from overblikk.web.field_inputs import rebased
from overblikk.web.offered import Offered
from overblikk.web.records.forms import RecordForm


def opened(kind: RecordKind, record: Any, data: QueryDict | None, viewer: Viewer) -> RecordForm:
    """The form with what the record holds now; empty for a record that is yet to be registered."""
    id_ = record.id if record else None
    return RecordForm(
        data,
        held=Held.of_record(kind.key, id_, kind.fields, viewer),
        seen=version(by_hand.held_values(kind.key, id_)) if id_ else "",
        offered=Offered.load(kind.fields, viewer, on=timezone.localdate()),
    )


def opened_again(
    kind: RecordKind, record: Any, before: RecordForm, post: QueryDict, viewer: Viewer
) -> RecordForm:
    """The form after somebody else changed the record: what was typed, on top of what is held.

    Fields that the person let be say what is held now; where both wrote, the field tells what
    the other did. What is typed then is saved when it is sent again.
    """
    held = Held.of_record(kind.key, record.id, kind.fields, viewer)
    form = opened(kind, record, rebased(post, held, before.fields), viewer)
    form.is_valid()
    form.see_again(version(by_hand.held_values(kind.key, record.id)))
    form.tell_apart(before)
    return form


def names_of_records(kind: RecordKind, viewer: Viewer) -> list[tuple[Promise | str, list[str]]]:
    """For each field that points at records, its label and the names that may be written there."""
    return [
        (field.label, [str(one) for one in records(RECORD_OF_FIELD[field.kind], viewer)])
        for field in kind.fields.values()
        if field.kind in RECORD_OF_FIELD
    ]
