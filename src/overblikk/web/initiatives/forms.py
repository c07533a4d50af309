"""The form of one initiative: every field of the register, and the ground of what is typed."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from overblikk.accounts.viewer import Viewer
from overblikk.lib.web_addresses import web_address
from overblikk.proposals.by_hand import Grounds, Held, Typed, read_typed
from overblikk.registry.fields import FIELDS, Field, Kind
from overblikk.registry.questions import Question
from overblikk.registry.reading import Lexicon
from overblikk.registry.rights import may_answer_for
from overblikk.sources.models import SourceKind
from overblikk.web.designed_forms import DesignedForm

ANSWERS = "responsible_organisation"
NOT_THEIRS = _(
    "Du kan bare registrere og endre tiltak som din egen virksomhet eller sektor har ansvaret for. "
    "Skriv en virksomhet du har en rolle for."
)
ONE_A_LINE = _("Skriv én på hver linje.")
HELP = {
    Kind.DATE: _("Så nøyaktig som du vet: 31.12.2025, mars 2025, 1. kvartal 2025 eller 2025."),
    Kind.ORGANISATION: _("Navn, kortnavn eller organisasjonsnummer."),
    Kind.COOPERATION: _(
        "Skriv én på hver linje, med navn, kortnavn eller organisasjonsnummer. Rollen kan stå i "
        "parentes: SINTEF (forskningspart)."
    ),
    Kind.PORTFOLIOS: ONE_A_LINE,
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
    Kind.COOPERATION: _lines,
    Kind.PORTFOLIOS: _lines,
    Kind.IDENTIFIERS: _lines,
    Kind.NAMES: _lines,
}


class InitiativeForm(DesignedForm):
    """All the fields; `typed` holds what differs from what is held, once the form is valid.

    Beside each field stands, hidden, what it said when the form was opened (`was-` and the key),
    so that a field that is let be is not written back over somebody else's change.
    """

    ground = forms.CharField(
        label=_("Grunnlag"),
        help_text=_("Hvordan vet du dette? For eksempel: møte med etaten 3. mars, eller e-post."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    kind = forms.ChoiceField(
        label=_("Hva slags kilde"), choices=SourceKind, initial=SourceKind.CONVERSATION
    )
    source_address = forms.CharField(
        label=_("Adresse til kilden"), required=False, help_text=HELP[Kind.ADDRESS]
    )
    changed_at = forms.CharField(required=False, widget=forms.HiddenInput)

    typed: Typed

    def __init__(
        self,
        data: Any = None,
        *,
        held: Held,
        concepts: Mapping[str, list[str]],
        lexicon: Lexicon,
        by: Viewer,
    ) -> None:
        super().__init__(data, initial=initial_of(held))
        self.held, self.lexicon, self.by = held, lexicon, by
        for key, field in FIELDS.items():
            labels = list(dict.fromkeys([*concepts.get(key, []), *held.lines(key)]))
            shown = INPUTS[field.kind](field, labels)
            shown.label, shown.required = str(field.label), key == "name"
            shown.help_text = HELP.get(field.kind, "")
            if field.kind is not Kind.CONCEPTS:
                shown.widget.attrs["class"] = "ds-input"
            self.fields[key] = shown
            self.fields[was(key)] = forms.CharField(required=False, widget=forms.HiddenInput)
        self.order_fields([*FIELDS, "ground"])

    def inputs(self) -> list[forms.BoundField]:
        """The fields of the register, in order."""
        return [self[key] for key in FIELDS]

    def clean(self) -> dict[str, Any]:
        """Read what was typed; what cannot be read is an error at its field."""
        data = super().clean() or {}
        self.typed = read_typed(
            was={key: _as_lines(key, self._was(key)) for key in FIELDS},
            now={key: _as_lines(key, data.get(key, "")) for key in FIELDS},
            held=self.held,
            lexicon=self.lexicon,
            ground=data.get("ground", ""),
        )
        for key, questions in self.typed.questions.items():
            for question in questions:
                self.add_error(key, question.message)
        if not self.errors and not may_answer_for(self.by, *self._answering()):
            self.add_error(ANSWERS, NOT_THEIRS)
        return data

    def _answering(self) -> tuple[UUID | None, UUID | None]:
        """The body and the ministry that would answer for the initiative after this."""
        return self._after(ANSWERS), self._after("responsible_ministry")

    def _after(self, key: str) -> UUID | None:
        held = next(iter(self.held.by_words[key].values()), None)
        typed = {value.field: value.value for value in self.typed.values}
        value = typed.get(key, held)
        return UUID(str(value)) if value else None

    def clean_source_address(self) -> str:
        """The address, if there is one, as an address of the web."""
        words = self.cleaned_data["source_address"]
        address = web_address(words) if words else ""
        if address is None:
            raise forms.ValidationError(Question("not-an-address", {"words": words}).message)
        return address

    def grounds(self) -> Grounds:
        """Why or where from the person knows; only for a form that is valid."""
        data = self.cleaned_data
        return Grounds(SourceKind(data["kind"]), data["ground"], data["source_address"])

    def _was(self, key: str) -> str:
        return str(self.data.get(was(key), "\n".join(self.held.lines(key))))


def was(key: str) -> str:
    """What the hidden field is called that says what the field `key` was."""
    return f"was-{key}"


def initial_of(held: Held) -> dict[str, Any]:
    """What the form says when it is opened."""
    initial: dict[str, Any] = {}
    for key, field in FIELDS.items():
        text = "\n".join(held.lines(key))
        initial[was(key)] = text
        initial[key] = held.lines(key) if field.kind is Kind.CONCEPTS else text
    return initial


def rebased(post: QueryDict, held: Held) -> QueryDict:
    """What was sent, on top of what is held now: what the person let be follows what is held."""
    data = post.copy()
    for key, text in initial_of(held).items():
        if key not in FIELDS:
            continue
        typed = post.getlist(key) if isinstance(text, list) else post.get(key, "")
        if _as_lines(key, typed) == _as_lines(key, post.get(was(key), "")):
            data.setlist(key, text if isinstance(text, list) else [text])
        data[was(key)] = "\n".join(held.lines(key))
    return data


def _as_lines(key: str, value: str | list[str]) -> list[str]:
    if isinstance(value, list):
        return value
    text = "\n".join(value.splitlines()).strip()
    if not FIELDS[key].is_many:
        return [text] if text else []
    lines = (line.strip() for line in text.split("\n"))
    return list(dict.fromkeys(line for line in lines if line))
