"""The form in which a person says what each column of an overview gives."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from overblikk.intake.choosing import OWN, twice
from overblikk.intake.interpreting import AMOUNT_COLUMNS
from overblikk.intake.shown_columns import READ_WITH_OTHERS, ShownColumn, column_label
from overblikk.registry.fields import Group, fields, fields_in_use
from overblikk.vocabulary.models.own_field import OF_SCHEME, OwnKind
from overblikk.web.designed_forms import DesignedForm

Options = list[tuple[str | Promise, Any]]

KEPT = gettext_lazy("Behold uten felt")
GIVEN_TWICE = gettext_lazy("%(field)s er valgt for flere kolonner: la bare én av dem gi feltet.")
UNNAMED = gettext_lazy("Kolonnen har ingen overskrift som feltet kan hete etter.")
TAKEN = gettext_lazy("Et annet felt heter «%(label)s» allerede: velg det i listen.")


class ColumnsForm(DesignedForm):
    """A choice for each column, in their order."""

    def __init__(self, columns: Sequence[ShownColumn], data: Any = None) -> None:
        super().__init__(data)
        self.columns = columns
        options = column_options()
        known = {value for _group, of in options if isinstance(of, list) for value, _label in of}
        for n, column in enumerate(columns):
            self.fields[f"column_{n}"] = forms.ChoiceField(
                label=column.heading or _("Uten overskrift (%(where)s)") % {"where": column.where},
                choices=options,
                required=False,
                initial=column.field if column.field in known else "",
                widget=forms.Select(
                    attrs={"class": "ds-input", "aria-labelledby": f"column-{n}"},
                ),
            )

    def rows(self) -> Iterator[tuple[ShownColumn, forms.BoundField]]:
        """Each column with its choice."""
        for n, column in enumerate(self.columns):
            yield column, self[f"column_{n}"]

    def clean(self) -> dict[str, Any]:
        """No field of one value from two columns, and no field of its own without a name."""
        data = super().clean() or {}
        chosen = self.chosen()
        for field in twice(chosen):
            label = column_label(field, fields())
            places = [n for n, one in enumerate(chosen) if one == field]
            self.add_error(f"column_{places[-1]}", GIVEN_TWICE % {"field": label})
        for n, column in enumerate(self.columns):
            if chosen[n].startswith(OWN) and not column.heading.strip():
                self.add_error(f"column_{n}", UNNAMED)
        return data

    def chosen(self) -> list[str]:
        """What was chosen for each column, empty for one that is kept without a field."""
        return [self.cleaned_data.get(f"column_{n}", "") for n in range(len(self.columns))]

    def refuse(self, label: str) -> None:
        """Say at its column that another field is called so."""
        for n, column in enumerate(self.columns):
            if column.heading == label:
                self.add_error(f"column_{n}", TAKEN % {"label": label})
                return


def column_options() -> Options:
    """What a column can give: the fields in their groups, what is read with others, own fields."""
    options: Options = [("", KEPT)]
    in_use = fields_in_use()
    for group in Group:
        of_group = [(key, f.label) for key, f in in_use.items() if f.group == group]
        of_group += [(key, READ_WITH_OTHERS[key]) for key in _READ_IN.get(group, ())]
        if group == Group.MONEY:
            of_group += [(f"amounts:{kind}", label) for kind, label in AMOUNT_COLUMNS.items()]
        if of_group:
            options.append((group.label, of_group))
    kinds = [(f"{OWN}{kind.value}", kind.label) for kind in OwnKind if kind not in OF_SCHEME]
    return [*options, (_("Bli et eget felt"), kinds)]


_READ_IN = {
    Group.ABOUT: ("initiative_number",),
    Group.TIME: ("period",),
    Group.WHO: ("responsible_organisation_number",),
}
