"""The fields that analysts have added: the list, and adding, changing, ending and reopening."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.registry.own_field_uses import initiatives_by_own_field
from overblikk.vocabulary import own_field_actions as actions
from overblikk.vocabulary.models import OwnField
from overblikk.web.access import for_vocabulary_editors
from overblikk.web.vocabularies.own_field_forms import ChangedFieldForm, EndForm, NewFieldForm

UNPROCESSABLE = 422


@require_safe
def own_fields(request: HttpRequest) -> HttpResponse:
    """The fields in order, each with what it takes and how many initiatives hold a value."""
    viewer = viewer_of(request.user)
    day = getattr(request, "per", None) or localdate()
    uses = initiatives_by_own_field(viewer)
    fields = visible_to(OwnField.objects.select_related("scheme"), viewer)
    rows = [(field, uses[field.key], field.has_ended(on=day)) for field in fields]
    return render(request, "vocabularies/own_fields.html", {"rows": rows})


@for_vocabulary_editors("GET", "POST")
def new(request: HttpRequest) -> HttpResponse:
    """Add a field."""
    viewer = viewer_of(request.user)
    form = NewFieldForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            field = actions.add_field(
                texts=form.texts(),
                kind=form.cleaned_data["kind"],
                scheme=form.cleaned_data["scheme"],
                by=viewer.id,
                name=viewer.name,
            )
        except actions.LabelTaken as error:
            form.refuse(error.of, error.label)
        else:
            added = _("Feltet «%(label)s» er lagt til, og kan brukes med en gang.")
            messages.success(request, added % {"label": field.label})
            return redirect("own-fields")
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "vocabularies/own_field_new.html", {"form": form}, status=status)


@for_vocabulary_editors("GET", "POST")
def edit(request: HttpRequest, key: str) -> HttpResponse:
    """Change what a field is called and means, and where it stands."""
    viewer = viewer_of(request.user)
    field = _found(viewer, key)
    form = ChangedFieldForm(request.POST or None, field=field)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_field(
                field,
                texts=form.texts(),
                after=form.cleaned_data["after"],
                by=viewer.id,
                name=viewer.name,
            )
        except actions.LabelTaken as error:
            form.refuse(error.of, error.label)
        else:
            messages.success(request, _("Endringen er lagret."))
            return redirect("own-fields")
    context = {"form": form, "field": field}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "vocabularies/own_field_edit.html", context, status=status)


@for_vocabulary_editors("GET", "POST")
def end(request: HttpRequest, key: str) -> HttpResponse:
    """End a field, having seen how many initiatives hold a value of it."""
    viewer = viewer_of(request.user)
    field = _found(viewer, key)
    form = EndForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.end_field(field, on=form.last_day(), by=viewer.id, name=viewer.name)
        ended = _("Feltet «%(label)s» er avsluttet. Verdiene står.")
        messages.success(request, ended % {"label": field.label})
        return redirect("own-fields")
    context = {"form": form, "field": field, "uses": initiatives_by_own_field(viewer)[key]}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "vocabularies/own_field_end.html", context, status=status)


@for_vocabulary_editors("POST")
def reopen(request: HttpRequest, key: str) -> HttpResponse:
    """Let a field that was ended be asked for again."""
    viewer = viewer_of(request.user)
    field = _found(viewer, key)
    actions.reopen_field(field, by=viewer.id, name=viewer.name)
    reopened = _("Feltet «%(label)s» er i bruk igjen.")
    messages.success(request, reopened % {"label": field.label})
    return redirect("own-fields")


def _found(viewer: Viewer, key: str) -> OwnField:
    return get_object_or_404(visible_to(OwnField.objects.all(), viewer), key=key)
