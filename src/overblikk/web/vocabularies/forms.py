"""The form about a concept."""

import re
from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from overblikk.lib.languages import LANGUAGES
from overblikk.lib.web_addresses import web_address
from overblikk.vocabulary.actions import Details, Mapped
from overblikk.vocabulary.models import Concept, ConceptScheme
from overblikk.vocabulary.models.concept import Relation
from overblikk.web.designed_forms import DesignedForm, LinesField
from overblikk.web.vocabularies.relations import IN_WORDS

# The address of the page for adding a concept stands where a notation would.
RESERVED = {"nytt"}
TEXTS = tuple(f"{kind}_{lang}" for kind in ("label", "definition") for lang in LANGUAGES)
_MAPPING = re.compile(r"(?P<relation>\w+)\s+(?P<target>\S.*)")


def _label(label: Any) -> forms.CharField:
    return forms.CharField(label=label)


def _prose(label: Any) -> forms.CharField:
    return forms.CharField(label=label, required=False, widget=forms.Textarea(attrs={"rows": 2}))


def _lines(label: Any) -> LinesField:
    return LinesField(label=label, required=False, help_text=_("Ett på hver linje."))


class MappingsField(LinesField):
    """A mapping on each line: the relation, then an address or the words of what it maps to."""

    def clean(self, value: Any) -> Any:
        """The mappings."""
        return [self._mapped(line) for line in super().clean(value)]

    def _mapped(self, line: str) -> Mapped:
        match = _MAPPING.fullmatch(line)
        if match is None or match["relation"] not in Relation.values:
            raise forms.ValidationError(
                _("«%(line)s» begynner ikke med %(relations)s."),
                params={"line": line, "relations": ", ".join(Relation.values)},
            )
        first, _space, rest = match["target"].partition(" ")
        address = web_address(first)
        if address:
            return Mapped(match["relation"], uri=address, label=rest.strip())
        return Mapped(match["relation"], label=match["target"].strip())


class ConceptForm(DesignedForm):
    """What an analyst may say of a concept of the scheme; `concept` is the one that is changed."""

    notation = forms.RegexField(
        r"^[A-Za-z0-9][A-Za-z0-9_-]*$",
        label=_("Kode"),
        help_text=_("Blir en del av begrepets adresse, og kan ikke endres siden."),
        max_length=60,
        error_messages={"invalid": _("Bruk bokstavene a til z, tall og bindestrek.")},
    )
    label_nb = _label(_("Navn på bokmål"))
    label_nn = _label(_("Navn på nynorsk"))
    label_en = _label(_("Navn på engelsk"))
    definition_nb = _prose(_("Definisjon på bokmål"))
    definition_nn = _prose(_("Definisjon på nynorsk"))
    definition_en = _prose(_("Definisjon på engelsk"))
    alternatives_nb = _lines(_("Andre ord på bokmål"))
    alternatives_nn = _lines(_("Andre ord på nynorsk"))
    alternatives_en = _lines(_("Andre ord på engelsk"))
    broader = forms.ModelChoiceField(
        Concept.objects.none(), label=_("Overordnet begrep"), required=False, empty_label=_("Ingen")
    )
    mappings = MappingsField(
        label=_("Svarer til"),
        help_text=format_lazy(
            "{} {}",
            _("Ett på hver linje: et av ordene her, så adressen eller ordene det svarer til."),
            format_lazy(
                ", ".join(f"{relation} ({{{relation}}})" for relation in IN_WORDS), **IN_WORDS
            ),
        ),
        required=False,
    )
    valid_from = forms.DateField(
        label=_("Gjelder fra"), help_text=_("Som 2026-03-01."), required=False
    )
    valid_to = forms.DateField(
        label=_("Gjelder til og med"),
        help_text=_("Etter denne dagen kan ingen velge begrepet."),
        required=False,
    )

    def __init__(
        self, *args: Any, scheme: ConceptScheme, concept: Concept | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.scheme, self.concept = scheme, concept
        if concept:
            del self.fields["notation"]
        below = set(_with_narrower(concept)) if concept else set()
        self.fields["broader"].queryset = scheme.concepts.exclude(  # type: ignore[attr-defined]
            id__in=[c.id for c in below]
        )

    def clean_notation(self) -> str:
        """A notation that the scheme does not have."""
        notation: str = self.cleaned_data["notation"]
        taken = self.scheme.concepts.filter(notation__iexact=notation).exists()
        if taken or notation.casefold() in RESERVED:
            raise forms.ValidationError(_("Koden er i bruk. Velg en annen."))
        return notation

    def clean(self) -> dict[str, Any]:
        """What is filled in; it does not end before it begins."""
        cleaned = super().clean() or {}
        begins, ends = cleaned.get("valid_from"), cleaned.get("valid_to")
        if begins and ends and ends < begins:
            self.add_error("valid_to", _("Begrepet kan ikke slutte å gjelde før det begynner."))
        return cleaned

    def details(self) -> Details:
        """What is said of the concept; only of a form that is filled in right."""
        cleaned = self.cleaned_data
        return Details(
            texts={key: cleaned[key] for key in TEXTS},
            broader=cleaned["broader"],
            valid_from=cleaned["valid_from"],
            valid_to=cleaned["valid_to"],
            alternatives={lang: cleaned[f"alternatives_{lang}"] for lang in LANGUAGES},
            mappings=cleaned["mappings"],
        )


def initial(concept: Concept) -> dict[str, Any]:
    """What is said of a concept, as its form shows it."""
    alternatives = list(concept.alternative_labels.all())
    return {
        **{key: getattr(concept, key) for key in TEXTS},
        **{
            f"alternatives_{lang}": "\n".join(a.label for a in alternatives if a.language == lang)
            for lang in LANGUAGES
        },
        "broader": concept.broader_id,
        "valid_from": concept.valid_from,
        "valid_to": concept.valid_to,
        "mappings": "\n".join(
            " ".join(filter(None, (m.relation, m.target_uri, m.target_label)))
            for m in concept.mappings.all()
        ),
    }


def _with_narrower(concept: Concept) -> Iterator[Concept]:
    yield concept
    for narrower in concept.narrower.all():
        yield from _with_narrower(narrower)
