"""Forms that look like Designsystemet's, with errors tied to their fields."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

REQUIRED = _("Dette må fylles ut.")


class DesignedForm(forms.Form):
    """A form whose inputs bear Designsystemet's class; `parts/form_field.html` shows a field."""

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["class"] = "ds-input"
            if field.required:
                field.error_messages["required"] = REQUIRED


class LinesField(forms.CharField):
    """Several texts, one on each line; cleans to a list without blanks and repeats."""

    widget = forms.Textarea(attrs={"rows": 3})

    def clean(self, value: Any) -> Any:
        """The lines, in order."""
        lines = (line.strip() for line in super().clean(value).splitlines())
        return list(dict.fromkeys(line for line in lines if line))
