"""What each kind of field is typed in, with what it was when the form was opened beside it."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from overblikk.proposals.by_hand import Held
from overblikk.registry.fields import MANY, Field, Kind

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
    Kind.DEPENDENCIES: _("Skriv én på hver linje: «Forutsetter: 1042», med nummer eller navn."),
    Kind.AMOUNTS: _(
        "Skriv ett på hver linje, med det du vet: «Ramme: 12,5 mill. kr; 2024–2026; uten mva.; "
        "faste 2024-priser; Medfinansieringsordningen; hva det dekker». Det du ikke skriver, blir "
        "stående som ukjent."
    ),
    Kind.EFFECTS: _(
        "Skriv én på hver linje: «Nyttevirkning; ikke-prissatt; innbyggere; kortere ventetid»."
    ),
    Kind.DELIVERABLES: _("Skriv én på hver linje: «Ny søknadsløsning; levert; mars 2025»."),
    Kind.FRAMES: _("Skriv én på hver linje, med år, beløp og valuta: «2024: 125 000 000 kr»."),
    Kind.BUDGET_ITEMS: _("Skriv én på hver linje: «541.22»."),
    Kind.NUMBER: _("Et tall, som 1 250 eller 12,5."),
    Kind.NAMES: ONE_A_LINE,
    Kind.IDENTIFIERS: _("Skriv én på hver linje, med hvem sin den er: Digdirs KI-oversikt: 12."),
    Kind.ADDRESS: _("Begynner med https:// eller http://."),
}


def _text(field: Field, labels: list[str]) -> forms.Field:
    return forms.CharField()


def _prose(field: Field, labels: list[str]) -> forms.Field:
    return forms.CharField(widget=forms.Textarea(attrs={"rows": 8}))


def _body(field: Field, labels: list[str]) -> forms.Field:
    return forms.CharField(widget=forms.TextInput(attrs={"list": "bodies"}))


def _lines(field: Field, labels: list[str]) -> forms.Field:
    return forms.CharField(widget=forms.Textarea(attrs={"rows": 3}))


def _one_concept(field: Field, labels: list[str]) -> forms.Field:
    return forms.ChoiceField(choices=[("", _("Ikke sagt")), *((one, one) for one in labels)])


def _concepts(field: Field, labels: list[str]) -> forms.Field:
    return forms.MultipleChoiceField(
        choices=[(one, one) for one in labels], widget=forms.CheckboxSelectMultiple
    )


INPUTS: dict[Kind, Callable[[Field, list[str]], forms.Field]] = {
    Kind.TEXT: _text,
    Kind.DATE: _text,
    Kind.ADDRESS: _text,
    Kind.PROSE: _prose,
    Kind.ORGANISATION: _body,
    Kind.CONCEPT: _one_concept,
    Kind.CONCEPTS: _concepts,
    Kind.EMAIL: _text,
    Kind.NUMBER: _text,
    Kind.INITIATIVE: _text,
    Kind.CONTACT: _text,
    **dict.fromkeys(MANY - {Kind.CONCEPTS}, _lines),
}


def add_inputs(to: dict[str, forms.Field], held: Held, concepts: Mapping[str, list[str]]) -> None:
    """Add an input for each field of the record, and hidden beside it what it said.

    `concepts` are the labels that may be chosen, by field.
    """
    for key, field in held.fields.items():
        labels = list(dict.fromkeys([*concepts.get(key, []), *held.lines(key)]))
        shown = INPUTS[field.kind](field, labels)
        shown.label, shown.required = str(field.label), key == "name"
        shown.help_text = " ".join(filter(None, (field.explanation, str(HELP.get(field.kind, "")))))
        if field.kind is not Kind.CONCEPTS:
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


def rebased(post: QueryDict, held: Held) -> QueryDict:
    """What was sent, on top of what is held now: what the person let be follows what is held."""
    data = post.copy()
    for key, text in initial_of(held).items():
        if key not in held.fields:
            continue
        field = held.fields[key]
        typed = post.getlist(key) if isinstance(text, list) else post.get(key, "")
        if as_lines(field, typed) == as_lines(field, post.get(was(key), "")):
            data.setlist(key, text if isinstance(text, list) else [text])
        data[was(key)] = "\n".join(held.lines(key))
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
