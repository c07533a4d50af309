"""The form about who may see a source."""

from django import forms
from django.utils.translation import gettext_lazy as _

from overblikk.sources.models import AccessLevel
from overblikk.web.designed_forms import DesignedForm


class AccessForm(DesignedForm):
    """Who may see a source from now on, and why."""

    level = forms.TypedChoiceField(
        label=_("Hvem som kan se kilden"), choices=AccessLevel.choices, coerce=AccessLevel
    )
    ground = forms.CharField(
        label=_("Grunnlag"),
        help_text=_("For eksempel avtalen med avsenderen, eller lovhjemmelen."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )
