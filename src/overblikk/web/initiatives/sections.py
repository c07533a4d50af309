"""The form of an initiative in sections, a few fields in each."""

from dataclasses import dataclass

from django import forms

from overblikk.registry.fields import Group
from overblikk.web.concept_boxes import Boxes, ConceptBoxes, boxes
from overblikk.web.initiatives.forms import InitiativeForm
from overblikk.web.part_groups import GroupsInput, ShownGroup


@dataclass(frozen=True)
class TypedField:
    """A field with what it is shown as: `boxes` of concepts, `groups` of inputs, or itself."""

    bound: forms.BoundField
    boxes: Boxes | None
    groups: list[ShownGroup]

    @property
    def is_used(self) -> bool:
        """Whether the field says something, or has an error."""
        return bool(self.bound.value() or self.bound.errors)


@dataclass(frozen=True)
class Section:
    """The fields of a group; `is_open` says that there is something to see at once."""

    group: Group
    fields: list[TypedField]

    @property
    def is_open(self) -> bool:
        """The first always; others where a field holds something or has an error."""
        return self.group is Group.ABOUT or any(one.is_used for one in self.fields)


def sections(form: InitiativeForm) -> list[Section]:
    """The sections that have fields, in order."""
    of_group: dict[Group, list[TypedField]] = {group: [] for group in Group}
    for key, field in form.held.fields.items():
        of_group[field.group].append(_shown(form, key))
    return [Section(group, fields) for group, fields in of_group.items() if fields]


def _shown(form: InitiativeForm, key: str) -> TypedField:
    bound, widget = form[key], form.fields[key].widget
    return TypedField(
        bound,
        boxes(bound) if isinstance(widget, ConceptBoxes) else None,
        widget.shown(form.groups[key], key) if isinstance(widget, GroupsInput) else [],
    )
