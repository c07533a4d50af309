"""What each kind of field is typed in, with what it was when the form was opened beside it."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from overblikk.proposals.by_hand import Held
from overblikk.registry.fields import MANY, Field, Kind
from overblikk.web.concept_boxes import ConceptBoxes
from overblikk.web.designed_forms import REQUIRED
from overblikk.web.offered import Offered
from overblikk.web.part_groups import GroupsInput, without_groups
from overblikk.web.part_kinds import PART_KINDS

ONE_A_LINE = _("Skriv én på hver linje.")
HELP = {
    Kind.DATE: _("Så nøyaktig som du vet: 31.12.2025, mars 2025, 1. kvartal 2025 eller 2025."),
    Kind.ORGANISATIONS: _("Skriv én på hver linje, med navn, kortnavn eller organisasjonsnummer."),
    Kind.ORGANISATION: _("Navn, kortnavn eller organisasjonsnummer."),
    Kind.COOPERATION: _(
        "Skriv én på hver linje, med navn, kortnavn eller organisasjonsnummer. Rollen kan stå i "
        "parentes: SINTEF (forskningspart)."
    ),
    Kind.PORTFOLIOS: ONE_A_LINE,
    Kind.FUNDING_SOURCES: ONE_A_LINE,
    Kind.STRATEGIES: ONE_A_LINE,
    Kind.CONTACT: _("Navnet eller e-postadressen."),
    Kind.CONTACTS: _("Skriv én på hver linje, med navn eller e-postadresse."),
    Kind.INITIATIVE: _("Nummeret eller navnet på tiltaket som dette er del av."),
    Kind.INITIATIVES: _("Skriv ett på hver linje, med nummeret eller hele navnet."),
    Kind.SECTORS: _("Skriv én på hver linje, med navnet på sektoren."),
    Kind.AMOUNTS: _(
        "Skriv beløpet som 12 500 000 eller 12,5 mill. Det du ikke fyller ut, blir stående som "
        "ukjent."
    ),
    Kind.FRAMES: _("Skriv én på hver linje, med år, beløp og valuta: «2024: 125 000 000 kr»."),
    Kind.NUMBER: _("Et tall, som 1 250 eller 12,5."),
    Kind.NAMES: ONE_A_LINE,
    Kind.IDENTIFIERS: _("Skriv én på hver linje, med hvem sin den er: Digdirs KI-oversikt: 12."),
    Kind.ADDRESS: _("Begynner med https:// eller http://."),
}


def _text(field: Field, offered: Offered) -> forms.Field:
    return forms.CharField()


def _prose(field: Field, offered: Offered) -> forms.Field:
    return forms.CharField(widget=forms.Textarea(attrs={"rows": 8}))


def _body(field: Field, offered: Offered) -> forms.Field:
    return forms.CharField(widget=forms.TextInput(attrs={"list": "bodies"}))


def _lines(field: Field, offered: Offered) -> forms.Field:
    return forms.CharField(widget=forms.Textarea(attrs={"rows": 3}))


def _one_concept(field: Field, offered: Offered) -> forms.Field:
    labels = offered.labels(field.scheme)
    return forms.ChoiceField(choices=[("", _("Ikke sagt")), *((one, one) for one in labels)])


def _concepts(field: Field, offered: Offered) -> forms.Field:
    concepts = offered.concepts.get(field.scheme, ())
    boxes = ConceptBoxes({str(one): one.depth for one in concepts})  # type: ignore[attr-defined]
    choices = [(one, one) for one in offered.labels(field.scheme)]
    return forms.MultipleChoiceField(choices=choices, widget=boxes)


def _groups(field: Field, offered: Offered) -> forms.Field:
    return forms.CharField(widget=GroupsInput(PART_KINDS[field.kind](field, offered)))


INPUTS: dict[Kind, Callable[[Field, Offered], forms.Field]] = {
    Kind.TEXT: _text,
    Kind.DATE: _text,
    Kind.ADDRESS: _text,
    Kind.PROSE: _prose,
    Kind.ORGANISATION: _body,
    Kind.CONCEPT: _one_concept,
    Kind.EMAIL: _text,
    Kind.NUMBER: _text,
    Kind.INITIATIVE: _text,
    Kind.CONTACT: _text,
    **dict.fromkeys(MANY, _lines),
    Kind.CONCEPTS: _concepts,
    **dict.fromkeys(PART_KINDS, _groups),
}


def add_inputs(to: dict[str, forms.Field], held: Held, offered: Offered) -> None:
    """Add an input for each field of the record, and hidden beside it what it said.

    What is held may stay, though it may no longer be chosen.
    """
    for key, field in held.fields.items():
        shown = INPUTS[field.kind](field, offered)
        if isinstance(shown, forms.ChoiceField):
            known = dict(shown.choices)  # type: ignore[arg-type]
            shown.choices = [*known.items(), *((w, w) for w in held.lines(key) if w not in known)]
        shown.label, shown.required = str(field.label), key == "name"
        shown.error_messages["required"] = REQUIRED
        shown.help_text = " ".join(filter(None, (field.explanation, str(HELP.get(field.kind, "")))))
        shown.widget.attrs["class"] = "ds-input"
        to[key] = shown
        to[was(key)] = forms.CharField(required=False, widget=forms.HiddenInput)


def was(key: str) -> str:
    """What the hidden field is called that says what the field `key` was."""
    return f"was-{key}"


def initial_of(held: Held) -> dict[str, Any]:
    """What the form says when it is opened."""
    initial: dict[str, Any] = {}
    for key, field in held.fields.items():
        text = "\n".join(held.lines(key))
        initial[was(key)] = text
        initial[key] = held.lines(key) if field.kind is Kind.CONCEPTS else text
    return initial


def rebased(post: QueryDict, held: Held, inputs: Mapping[str, forms.Field]) -> QueryDict:
    """What was sent, on top of what is held now: what the person let be follows what is held.

    `inputs` are those of the form that was sent.
    """
    data = post.copy()
    initial = initial_of(held)
    for key, field in held.fields.items():
        typed = inputs[key].widget.value_from_datadict(post, {}, key) if key in inputs else ""
        if as_lines(field, typed or "") == as_lines(field, post.get(was(key), "")):
            text = initial[key]
            data.setlist(key, text if isinstance(text, list) else [text])
            without_groups(data, key)
        data[was(key)] = initial[was(key)]
    return data


def as_lines(field: Field, value: str | list[str]) -> list[str]:
    """The words of each value that stands in the field."""
    if isinstance(value, list):
        return value
    text = "\n".join(value.splitlines()).strip()
    if not field.is_many:
        return [text] if text else []
    lines = (line.strip() for line in text.split("\n"))
    return list(dict.fromkeys(line for line in lines if line))
