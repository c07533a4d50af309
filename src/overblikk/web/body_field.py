"""Choosing a body in a form by writing what it is called."""

from typing import Any, TypeVar

from django import forms
from django.utils.translation import gettext_lazy as _

from overblikk.accounts.viewer import EVERYONE, Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.organisations.models import Organisation
from overblikk.registry.telling import bodies_by_name

F = TypeVar("F", bound=forms.Form)
# The page holds a <datalist> with this id, of the names in `names_to_choose`.
DATALIST = "bodies"


class BodyField(forms.CharField):
    """A name, short name or organisation number; cleans to the body's id, or None.

    Finds the bodies that `viewer` may see, which `looking_as` says who is.
    """

    viewer = EVERYONE
    widget = forms.TextInput(attrs={"list": DATALIST, "autocomplete": "off"})

    def clean(self, value: Any) -> Any:
        """The id of the one body that the words stand for."""
        words = super().clean(value)
        if not words:
            return None
        found = bodies_by_name(self.viewer).find(words)
        if len(found) == 1:
            return found.pop()
        message = (
            _("Flere virksomheter heter «%(words)s». Skriv organisasjonsnummeret.")
            if found
            else _("«%(words)s» står ikke i registeret. Registrer virksomheten først.")
        )
        raise forms.ValidationError(message, params={"words": words})


def looking_as(form: F, viewer: Viewer) -> F:
    """The form, whose bodies are looked for among those that the viewer may see."""
    for field in form.fields.values():
        if isinstance(field, BodyField):
            field.viewer = viewer
    return form


def names_to_choose(viewer: Viewer) -> list[str]:
    """The names of the bodies that the viewer may see, for the <datalist>."""
    rows = visible_to(Organisation.objects.all(), viewer)
    return list(rows.values_list("name_nb", flat=True))
