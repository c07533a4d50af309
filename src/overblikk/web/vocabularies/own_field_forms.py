"""The forms about fields that analysts add, and about ending one."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from overblikk.lib.languages import LANGUAGES
from overblikk.vocabulary.models import ConceptScheme, OwnField, OwnKind
from overblikk.vocabulary.models.own_field import OF_SCHEME
from overblikk.vocabulary.own_field_actions import EXPLANATIONS, LABELS
from overblikk.web.designed_forms import DesignedForm
from overblikk.web.vocabularies.own_labels import already_means

# A heading in a table, and a filter's label: more than this is a sentence.
LONGEST_LABEL = 80


def _has_a_letter(label: str) -> None:
    if not any(letter.isalpha() for letter in label):
        raise ValidationError(_("Navnet må ha minst én bokstav."))


def _is_free(label: str) -> None:
    if meaning := already_means(label):
        raise ValidationError(
            _("«%(label)s» leses alt som «%(meaning)s». Velg et annet navn."),
            params={"label": label, "meaning": meaning},
        )


def _label(label: Any, help_text: Any = "", *, required: bool = False) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        required=required,
        max_length=LONGEST_LABEL,
        validators=[_has_a_letter, _is_free],
    )


def _explanation(label: Any) -> forms.CharField:
    return forms.CharField(label=label, required=False, widget=forms.Textarea(attrs={"rows": 2}))


class FieldWordsForm(DesignedForm):
    """What a field is called, and what it means."""

    label_nb = _label(
        _("Navn på bokmål"),
        _("Kolonner med dette navnet blir lest inn i feltet når en oversikt tas inn."),
        required=True,
    )
    label_nn = _label(_("Navn på nynorsk"))
    label_en = _label(_("Navn på engelsk"))
    explanation_nb = _explanation(_("Forklaring på bokmål"))
    explanation_nn = _explanation(_("Forklaring på nynorsk"))
    explanation_en = _explanation(_("Forklaring på engelsk"))

    def texts(self) -> dict[str, str]:
        """The labels and explanations; only of a form that is filled in right."""
        return {text: self.cleaned_data[text] for text in (*LABELS, *EXPLANATIONS)}

    def refuse(self, of: str, label: str) -> None:
        """Say that another field is called so."""
        self.add_error(
            of,
            ValidationError(
                _(
                    "Et annet eget felt heter «%(label)s». Velg et annet navn, eller gi det "
                    "andre feltet et nytt navn først."
                ),
                params={"label": label},
            ),
        )


class NewFieldForm(FieldWordsForm):
    """A new field: its words, and what sort of values it takes."""

    kind = forms.ChoiceField(
        label=_("Hva slags verdier"),
        choices=[("", _("Velg")), *OwnKind.choices],
        help_text=_("Kan ikke endres siden."),
    )
    scheme = forms.ModelChoiceField(
        ConceptScheme.objects.none(),
        label=_("Kodeverk"),
        required=False,
        empty_label=_("Ikke noe kodeverk"),
        to_field_name="key",
        help_text=_("Bare for felter med begreper. Kan ikke endres siden."),
    )
    field_order = (LABELS[0], "kind", "scheme")

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["scheme"].queryset = ConceptScheme.objects.all()  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """What is filled in: a scheme where the values are concepts, and only there."""
        cleaned = super().clean() or {}
        kind, scheme = cleaned.get("kind"), cleaned.get("scheme")
        if kind in OF_SCHEME and not scheme and "scheme" not in self.errors:
            self.add_error("scheme", _("Velg kodeverket som begrepene står i."))
        if kind and kind not in OF_SCHEME and scheme:
            self.add_error("scheme", _("Bare felter med begreper har et kodeverk."))
        return cleaned


class ChangedFieldForm(FieldWordsForm):
    """What may be changed of a field: its words, and which field it comes after."""

    after = forms.ModelChoiceField(
        OwnField.objects.none(),
        label=_("Kommer etter"),
        required=False,
        empty_label=_("Ingen: det er det første"),
        to_field_name="key",
        help_text=_("Rekkefølgen på tiltakets side, i skjemaet og i filer."),
    )

    def __init__(self, data: Any = None, *, field: OwnField) -> None:
        others = OwnField.objects.exclude(pk=field.pk)
        before = [one for one in others if (one.position, one.key) < (field.position, field.key)]
        standing: dict[str, Any] = {text: getattr(field, text) for text in (*LABELS, *EXPLANATIONS)}
        standing["after"] = before[-1].key if before else None
        super().__init__(data, initial=standing)
        self.fields["after"].queryset = others  # type: ignore[attr-defined]


class EndForm(DesignedForm):
    """From which day a field is no longer asked for."""

    from_day = forms.DateField(
        label=_("Første dag det ikke lenger er i bruk"),
        help_text=_("Som 2026-03-01. I dag gjelder med en gang."),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        initial=localdate,
    )

    def clean_from_day(self) -> date:
        """Today or a day to come: what was in use before stands as it was."""
        day: date = self.cleaned_data["from_day"]
        if day < localdate():
            raise ValidationError(_("Velg i dag eller en senere dag."))
        return day

    def last_day(self) -> date:
        """The last day that the field is in use."""
        return self.cleaned_data["from_day"] - timedelta(days=1)


class SchemeForm(DesignedForm):
    """A scheme that analysts add: its title, description and source in each language."""

    title_nb = forms.CharField(label=_("Navn på bokmål"), max_length=LONGEST_LABEL)
    title_nn = forms.CharField(label=_("Navn på nynorsk"), max_length=LONGEST_LABEL)
    title_en = forms.CharField(label=_("Navn på engelsk"), max_length=LONGEST_LABEL)
    description_nb = _explanation(_("Beskrivelse på bokmål"))
    description_nn = _explanation(_("Beskrivelse på nynorsk"))
    description_en = _explanation(_("Beskrivelse på engelsk"))
    source_nb = _explanation(_("Kilde på bokmål"))
    source_nn = _explanation(_("Kilde på nynorsk"))
    source_en = _explanation(_("Kilde på engelsk"))

    def texts(self) -> dict[str, str]:
        """The titles, descriptions and sources; only of a form that is filled in right."""
        of = [f"{text}_{lang}" for text in ("title", "description", "source") for lang in LANGUAGES]
        return {text: self.cleaned_data[text] for text in of}
