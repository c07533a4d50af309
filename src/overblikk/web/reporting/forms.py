"""The forms in which a report is chosen, and an own text is written."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.conf import settings
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from overblikk.history.as_of import MomentNotServed
from overblikk.reporting.formats import formats
from overblikk.reporting.models import OwnText
from overblikk.reporting.parts import parts
from overblikk.web.designed_forms import DesignedForm

FIRST = _("Først i rapporten")


class ReportForm(DesignedForm):
    """Which report: its language, its parts, and its format for those who may choose one."""

    language = forms.ChoiceField(label=_("Språk"), choices=settings.LANGUAGES)
    format = forms.ChoiceField(label=_("Format"))
    day = forms.DateField(
        label=_("Slik registeret var ved slutten av"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    parts = forms.MultipleChoiceField(
        label=_("Deler"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Velg minst én del.")},
    )

    def __init__(self, data: Any = None, *, known: Sequence[str], day: date) -> None:
        every = [(key, part.title) for key, part in parts().items()]
        # What is asked for unless something else is.
        self.first = {
            "language": get_language(),
            "format": known[0],
            "day": day,
            "parts": [key for key, _title in every],
        }
        super().__init__(data, initial=self.first)
        self.fields["format"].choices = [(one, one.upper()) for one in known]  # type: ignore[attr-defined]
        self.fields["parts"].choices = every  # type: ignore[attr-defined]

    def clean_day(self) -> date:
        """A day that has come."""
        day: date = self.cleaned_data["day"]
        if day > localdate():
            raise forms.ValidationError(MomentNotServed.message)
        return day


def formats_known() -> list[str]:
    """The formats that a report is made in, with the one that is read most first."""
    return sorted(formats(), reverse=True)


class OwnTextForm(DesignedForm):
    """A section of own text."""

    title = forms.CharField(label=_("Overskrift"), max_length=200)
    body = forms.CharField(
        label=_("Tekst"),
        widget=forms.Textarea(attrs={"rows": 12}),
        max_length=50_000,
        help_text=_("En tom linje skiller avsnitt. Linjer som begynner med - blir en punktliste."),
    )
    language = forms.ChoiceField(
        label=_("Språk"),
        choices=settings.LANGUAGES,
        help_text=_("Teksten står bare i rapporter på dette språket."),
    )
    follows = forms.ChoiceField(label=_("Står etter"), required=False)
    is_open = forms.BooleanField(
        label=_("Også i rapporter for andre enn analytikere"), required=False
    )

    def __init__(self, data: Any = None, *, text: OwnText | None = None) -> None:
        held = {key: getattr(text, key) for key in self.base_fields} if text else {}
        super().__init__(data, initial=held or {"language": get_language()})
        places = [(key, part.title) for key, part in parts().items()]
        self.fields["follows"].choices = [("", FIRST), *places]  # type: ignore[attr-defined]
