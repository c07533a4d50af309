"""The form in which a template is chosen: its language, its format, and for whom."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.intake.template.formats import Format, formats
from overblikk.organisations.models import Organisation
from overblikk.registry.telling import bodies_by_name
from overblikk.web.designed_forms import DesignedForm

NOT_ONE = _("Ingen virksomhet, eller flere, heter «%(words)s»: velg én fra listen.")
NO_ROWS = _(
    "JSON Schema har ingen rader: velg XLSX eller CSV for en virksomhet, eller la feltet stå tomt."
)


class TemplateForm(DesignedForm):
    """Which template; the body by what the viewer may know it by."""

    language = forms.ChoiceField(label=_("Språk"), choices=settings.LANGUAGES)
    format = forms.ChoiceField(label=_("Format"))
    body = forms.CharField(
        label=_("Virksomhet"),
        required=False,
        help_text=_(
            "Tom mal uten virksomhet; ellers fylles den inn med det du kan se av virksomhetens "
            "tiltak."
        ),
        widget=forms.TextInput(attrs={"list": "organisation-names", "autocomplete": "off"}),
    )

    def __init__(self, viewer: Viewer, data: Any = None) -> None:
        super().__init__(data, initial={"language": get_language(), "format": "xlsx"})
        self._viewer = viewer
        known = sorted(formats().values(), key=lambda one: one.key, reverse=True)
        self.fields["format"].choices = [(one.key, one.label) for one in known]  # type: ignore[attr-defined]

    def clean_format(self) -> Format:
        """The format that is chosen."""
        return formats()[self.cleaned_data["format"]]

    def clean_body(self) -> Organisation | None:
        """The one body that the words mean to the viewer; None for an empty template."""
        words = self.cleaned_data["body"].strip()
        if not words:
            return None
        found = bodies_by_name(self._viewer).find(words)
        if len(found) != 1:
            raise forms.ValidationError(NOT_ONE % {"words": words})
        return visible_to(Organisation.objects.all(), self._viewer).get(id=found.pop())

    def clean(self) -> dict[str, Any]:
        """What the format cannot hold is not asked of it."""
        data = super().clean() or {}
        if data.get("body") and "format" in data and not data["format"].takes_rows:
            self.add_error("body", NO_ROWS)
        return data
