"""The desk's forms."""

from django import forms
from django.utils.translation import gettext_lazy as _

from overblikk.proposals.answering import Answer, How
from overblikk.registry.fields import fields
from overblikk.web.designed_forms import DesignedForm


class GroundForm(DesignedForm):
    """Why something is rejected."""

    ground = forms.CharField(
        label=_("Begrunnelse"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Den står ved forslaget, slik at andre ser hvorfor."),
    )


class AnswerForm(forms.Form):
    """The answer to one question, as its buttons send it."""

    field = forms.ChoiceField(choices=lambda: [(key, key) for key in fields()])
    words = forms.CharField(required=False, strip=False)
    how = forms.ChoiceField(choices=[(how.value, how.value) for how in How])
    text = forms.CharField(required=False)
    remember = forms.BooleanField(required=False)
    proposal = forms.IntegerField(required=False)

    def answer(self) -> Answer:
        """What was answered; only for a form that is valid."""
        data = self.cleaned_data
        return Answer(
            data["field"], data["words"], How(data["how"]), data["text"], data["remember"]
        )


class FilterForm(forms.Form):
    """What of the desk is shown; what is not understood is let be."""

    kilde = forms.IntegerField(required=False)
    slag = forms.ChoiceField(required=False, choices=[("ny", "ny"), ("endring", "endring")])
    sporsmal = forms.ChoiceField(required=False, choices=[("ja", "ja"), ("nei", "nei")])
