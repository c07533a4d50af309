"""Making two initiatives one, with a preview first, and taking them apart again."""

from typing import NamedTuple
from uuid import UUID

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.registry.fields import fields
from overblikk.registry.lexicon import Lexicon
from overblikk.registry.merging import NotTwo, Pair, merge, pair_of
from overblikk.registry.models import Initiative, Merge
from overblikk.registry.queries import by_number
from overblikk.registry.taking_apart import MergedOnwards, changed_since, take_apart
from overblikk.registry.ties import LeadsInACircle
from overblikk.registry.wording import Wording
from overblikk.web.access import for_analysts
from overblikk.web.designed_forms import DesignedForm

UNPROCESSABLE = 422
LONGEST_NUMBER = 11


class MergeForm(DesignedForm):
    """Which initiative is the same as this one, and how that is known."""

    other = forms.CharField(
        label=gettext_lazy("Tiltaket som er det samme"),
        help_text=gettext_lazy("Nummeret, eller hele navnet."),
    )
    ground = forms.CharField(
        label=gettext_lazy("Grunnlag"),
        help_text=gettext_lazy("Hvordan du vet at de er det samme tiltaket."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: object, kept: Initiative, viewer: Viewer, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.kept, self.viewer = kept, viewer

    def clean_other(self) -> Initiative:
        """The one initiative that the words name, which is another than this."""
        words = self.cleaned_data["other"]
        self._require_no_old_number(words.strip())
        found = Lexicon.load(on=localdate(), viewer=self.viewer).initiatives(words)
        if len(found) > 1:
            raise forms.ValidationError(_("Flere tiltak heter dette: skriv nummeret."))
        if not found:
            raise forms.ValidationError(_("Ingen tiltak har dette navnet eller nummeret."))
        return self._another(found.pop())

    def _require_no_old_number(self, words: str) -> None:
        if not words.isdecimal() or len(words) > LONGEST_NUMBER:
            return
        found = by_number(self.viewer, int(words))
        if found and found.number != int(words):
            told = _("Tiltak %(old)s går alt opp i tiltak %(now)s. Mener du det, så skriv %(now)s.")
            raise forms.ValidationError(told, params={"old": words, "now": found.number})

    def _another(self, id_: UUID) -> Initiative:
        if id_ == self.kept.id:
            raise forms.ValidationError(_("Dette er tiltaket selv: skriv det andre."))
        return visible_to(Initiative.objects.all(), self.viewer).get(id=id_)


class ApartForm(DesignedForm):
    """Why two initiatives that were made one are two after all."""

    ground = forms.CharField(
        label=gettext_lazy("Grunnlag"),
        help_text=gettext_lazy("Hvordan du vet at de er to tiltak likevel."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class Compared(NamedTuple):
    """A field, what the one that stays holds in it, and what the one that goes holds."""

    label: str
    stays: str
    goes: str


@for_analysts("GET", "POST")
def merge_with(request: HttpRequest, number: int) -> HttpResponse:
    """Say which initiative is the same as this one; see what it comes to; do it."""
    viewer = viewer_of(request.user)
    kept = _found(viewer, number)
    initial = {"other": request.GET.get("andre", "")}
    form = MergeForm(request.POST or None, initial=initial, kept=kept, viewer=viewer)
    if request.method == "GET" or not form.is_valid():
        return _page(request, "initiatives/merge.html", {"initiative": kept, "form": form})
    merged = form.cleaned_data["other"]
    if "confirmed" in request.POST and _merged(request, kept, merged, form, viewer):
        return redirect("initiative", kept.number)
    context = {"initiative": kept, "form": form}
    if not form.errors and (compared := _compared(kept, merged, form, viewer)):
        context |= {"merged": merged, "compared": compared}
    return _page(request, "initiatives/merge.html", context)


@for_analysts("GET", "POST")
def take_out(request: HttpRequest, number: int, pk: UUID) -> HttpResponse:
    """Let an initiative that was merged into this one stand by itself again."""
    viewer = viewer_of(request.user)
    stayed = _found(viewer, number)
    merges = visible_to(Merge.objects.filter(stayed=stayed.id, apart_at=None), viewer)
    done = get_object_or_404(merges, pk=pk)
    form = ApartForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            apart = take_apart(done, by=viewer, ground=form.cleaned_data["ground"])
        except (MergedOnwards, LeadsInACircle) as error:
            form.add_error(None, _why_not(error))
        else:
            messages.success(request, _("De er to tiltak igjen."))
            return redirect("initiative", apart.number)
    known = fields()
    since = [str(known[key].label) for key in changed_since(done) if key in known]
    context = {"initiative": stayed, "merge": done, "form": form, "changed_since": since}
    return _page(request, "initiatives/take_apart.html", context)


def _merged(
    request: HttpRequest, kept: Initiative, merged: Initiative, form: MergeForm, viewer: Viewer
) -> bool:
    try:
        merge(kept, merged, by=viewer, ground=form.cleaned_data["ground"])
    except (NotTwo, LeadsInACircle) as error:
        form.add_error("other", _why_not(error))
        return False
    messages.success(request, _("De er ett tiltak. Det gamle nummeret leder hit."))
    return True


def _why_not(error: Exception) -> str:
    if isinstance(error, LeadsInACircle):
        return _("Da ville et tiltak bli del av seg selv, eller avhenge av seg selv.")
    return _("Noen har slått sammen eller delt ett av dem i mellomtiden: se på nytt.")


def _found(viewer: Viewer, number: int) -> Initiative:
    return get_object_or_404(visible_to(Initiative.objects.all(), viewer), number=number)


def _page(request: HttpRequest, template: str, context: dict[str, object]) -> HttpResponse:
    form = context["form"]
    status = UNPROCESSABLE if isinstance(form, forms.Form) and form.errors else 200
    return render(request, template, context, status=status)


@transaction.atomic
def _compared(
    kept: Initiative, merged: Initiative, form: MergeForm, viewer: Viewer
) -> list[Compared]:
    """What both hold, field by field, where either holds something; nothing where one is gone."""
    try:
        pair = pair_of(kept, merged)
    except NotTwo as error:
        form.add_error("other", _why_not(error))
        return []
    known = fields()
    held = [
        (key, value) for of in (pair.ours, pair.theirs) for key in known for value in _all(of, key)
    ]
    wording = Wording.load(known, held, viewer)
    rows = (Compared(str(f.label), *_in_words(pair, key, wording)) for key, f in known.items())
    return [row for row in rows if row.stays or row.goes]


def _in_words(pair: Pair, key: str, wording: Wording) -> tuple[str, str]:
    ours, theirs = (
        "; ".join(filter(None, (wording.of(key, value) for value in _all(of, key))))
        for of in (pair.ours, pair.theirs)
    )
    return ours, theirs


def _all(of: dict[str, object], key: str) -> list[object]:
    value = of.get(key)
    if isinstance(value, list):
        return value
    return [] if value in (None, "") else [value]
