"""Where sources disagree on a field: what holds, chosen by a person with a ground."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.proposals.by_hand import ChangedMeanwhile, Grounds, record_by_hand
from overblikk.proposals.values import ProposedValue
from overblikk.registry import queries
from overblikk.registry.models import Initiative
from overblikk.registry.rights import may_edit
from overblikk.registry.ties import LeadsInACircle
from overblikk.sources.models import Method, SourceKind
from overblikk.sources.rules import WEIGHED
from overblikk.web.access import for_editors
from overblikk.web.designed_forms import DesignedForm
from overblikk.web.initiatives.changing import moment_of
from overblikk.web.initiatives.sheet import sheet_of
from overblikk.web.shown_values import ShownField, ShownValue

CONFLICT, UNPROCESSABLE = 409, 422
STANDS = "stands"


class ChoiceForm(DesignedForm):
    """Which of the values holds, and how that is known."""

    value = forms.ChoiceField(label=gettext_lazy("Det som skal gjelde"), choices=())
    ground = forms.CharField(
        label=gettext_lazy("Grunnlag"),
        help_text=gettext_lazy("Hvordan du vet hva som er riktig."),
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Hva slags kilde"), choices=SourceKind, initial=SourceKind.CONVERSATION
    )
    changed_at = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, shown: ShownField, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = {
            **({STANDS: shown.values[0]} if shown.values else {}),
            **{str(one.evidence[0].id): one for one in shown.others},
        }
        named = [(key, _named(one, stands=key == STANDS)) for key, one in self.offered.items()]
        self.fields["value"].choices = [("", _("Velg")), *named]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> ShownValue:
        """The value that was chosen; only of a valid form."""
        return self.offered[self.cleaned_data["value"]]


def _named(one: ShownValue, *, stands: bool) -> str:
    who = _("står nå") if stands else one.evidence[0].source.title
    return f"{one.words} ({who})"


@for_editors("GET", "POST")
def choose(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """What stands and what others say instead, beside each other; one of them is chosen."""
    viewer = viewer_of(request.user)
    found = queries.by_number(viewer, number)
    if found is None or found.number != number:
        raise Http404
    if not may_edit(viewer, found):
        raise PermissionDenied
    sheet = sheet_of(found, viewer, on=timezone.localdate())
    shown = sheet.by_key.get(key)
    if shown is None or shown.field.is_many or not shown.others:
        messages.info(request, _("Kildene sier det samme om dette nå."))
        return redirect("initiative", number)
    initial = {"changed_at": found.changed_at.isoformat()}
    form = ChoiceForm(request.POST or None, initial=initial, shown=shown)
    if form.is_valid() and _is_saved(found, shown, form, viewer):
        messages.success(request, _("Valget gjelder, og grunnlaget ditt er belegg for det."))
        return redirect("initiative", number)
    context = {"initiative": found, "shown": shown, "form": form, "people": sheet.people}
    context |= {"wording": sheet.wording}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "initiatives/choose.html", context, status=status)


def _is_saved(found: Initiative, shown: ShownField, form: ChoiceForm, viewer: Viewer) -> bool:
    told, key = form.cleaned_data, shown.field.key
    weighed = [one.id for other in shown.others for one in other.evidence]
    place = {"form": key, WEIGHED: weighed}
    chosen = form.chosen
    value = ProposedValue(
        key, chosen.value, chosen.words, place, Method.TYPED, ground=told["ground"]
    )
    try:
        record_by_hand(
            initiative=found,
            values=[value],
            grounds=Grounds(SourceKind(told["kind"]), told["ground"]),
            seen=moment_of(told["changed_at"]),
            by=viewer,
        )
    except ChangedMeanwhile:
        form.add_error(None, _("Noen har endret tiltaket imens: se på nytt før du velger."))
    except LeadsInACircle:
        form.add_error("value", _("Da ville tiltaket bli del av seg selv."))
    return not form.errors
