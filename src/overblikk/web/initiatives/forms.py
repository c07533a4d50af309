"""The form of one initiative: every field of the register, and the ground of what is typed."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from overblikk.lib.web_addresses import web_address
from overblikk.proposals.by_hand import Grounds, Held, Typed, read_typed
from overblikk.registry.fields import Kind
from overblikk.registry.questions import Question
from overblikk.registry.rights import may_answer_for, may_state_ministry
from overblikk.sources.models import SourceKind
from overblikk.web.designed_forms import DesignedForm
from overblikk.web.field_inputs import HELP, add_inputs, as_lines, initial_of, was
from overblikk.web.offered import Offered
from overblikk.web.part_groups import GroupsInput, PartGroup

ANSWERS, MINISTRY = "responsible_organisation", "responsible_ministry"
NOT_THEIRS = _(
    "Du kan bare registrere og endre tiltak som din egen virksomhet eller sektor har ansvaret for. "
    "Skriv en virksomhet du har en rolle for."
)
NOT_ITS_MINISTRY = _(
    "Du kan ikke flytte tiltaket til en annen sektor. Skriv departementet som virksomheten hører "
    "under, eller la feltet stå tomt."
)


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
        offered: Offered,
    ) -> None:
        super().__init__(data, initial=initial_of(held))
        self.held, self.lexicon = held, offered.lexicon
        add_inputs(self.fields, held, offered)
        self._grouped = {
            key: field.widget
            for key, field in self.fields.items()
            if isinstance(field.widget, GroupsInput)
        }
        self.groups = {key: self._groups(key, widget) for key, widget in self._grouped.items()}
        self.order_fields([*held.fields, "ground"])

    def clean(self) -> dict[str, Any]:
        """Read what was typed; what cannot be read is an error at its field."""
        data = super().clean() or {}
        self.typed = read_typed(
            was={k: as_lines(f, self._was(k)) for k, f in self.held.fields.items()},
            now={k: as_lines(f, data.get(k, "")) for k, f in self.held.fields.items()},
            held=self.held,
            lexicon=self.lexicon,
            ground=data.get("ground", ""),
        )
        self._tell_questions()
        if not self.errors:
            self._check_who_answers()
        return data

    def _groups(self, key: str, widget: GroupsInput) -> list[PartGroup]:
        """The groups that the field is typed in: as sent, or as held."""
        if self.is_bound:
            return widget.sent(self.data, key)
        return widget.groups(self.held.lines(key))

    def _tell_questions(self) -> None:
        """Say what could not be read at its field, and in groups at the group."""
        for key, questions in self.typed.questions.items():
            for question in questions.values():
                self.add_error(key, question.message)
        for key, widget in self._grouped.items():
            questions = self.typed.questions.get(key, {})
            for group in self.groups[key]:
                of_line = questions.get(widget.line(group))
                group.error = of_line.message if of_line else widget.fault(group)
                if group.error and not of_line:
                    self.add_error(key, group.error)

    def _check_who_answers(self) -> None:
        """Refuse a body and a ministry that the person may not state; what was held may stand."""
        viewer = self.lexicon.viewer
        held = {key: self._held_id(key) for key in (ANSWERS, MINISTRY)}
        typed = {value.field: value.value for value in self.typed.values if value.field in held}
        after = held | {key: UUID(str(id_)) if id_ else None for key, id_ in typed.items()}
        body, ministry = after[ANSWERS], after[MINISTRY]
        if after == held and any(held.values()):
            return
        if not may_answer_for(viewer, body, ministry):
            self.add_error(ANSWERS, NOT_THEIRS)
        elif ministry != held[MINISTRY] and not may_state_ministry(viewer, body, ministry):
            self.add_error(MINISTRY, NOT_ITS_MINISTRY)

    def _held_id(self, key: str) -> UUID | None:
        held = next(iter(self.held.by_words[key].values()), None)
        return UUID(str(held)) if held else None

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
