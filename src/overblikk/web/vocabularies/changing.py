"""Adding schemes; adding, changing and deleting concepts."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import viewer_of
from overblikk.vocabulary import actions, queries
from overblikk.web.access import for_vocabulary_editors
from overblikk.web.vocabularies.forms import ConceptForm, initial
from overblikk.web.vocabularies.own_field_forms import SchemeForm
from overblikk.web.vocabularies.views import found_concept, found_scheme

UNPROCESSABLE = 422


@for_vocabulary_editors("GET", "POST")
def new_scheme(request: HttpRequest) -> HttpResponse:
    """Add a scheme, whose concepts are then added one by one."""
    viewer = viewer_of(request.user)
    form = SchemeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            scheme = actions.add_scheme(form.texts(), by=viewer.id, name=viewer.name)
        except actions.TitleTaken:
            form.add_error("title_nb", _("Et annet kodeverk heter det. Velg et annet navn."))
        else:
            messages.success(request, _("Kodeverket er lagt til. Legg nå til begrepene."))
            return redirect("vocabulary", scheme.key)
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "vocabularies/vocabulary_new.html", {"form": form}, status=status)


@for_vocabulary_editors("GET", "POST")
def new(request: HttpRequest, key: str) -> HttpResponse:
    """Add a concept to the scheme."""
    viewer = viewer_of(request.user)
    scheme = found_scheme(viewer, key)
    form = ConceptForm(request.POST or None, scheme=scheme)
    if request.method == "POST" and form.is_valid():
        concept = actions.add_concept(
            scheme,
            notation=form.cleaned_data["notation"],
            details=form.details(),
            by=viewer.id,
            name=viewer.name,
        )
        messages.success(request, _("Begrepet er lagt til."))
        return redirect("concept", scheme.key, concept.notation)
    return render(request, "vocabularies/new.html", {"scheme": scheme, "form": form})


@for_vocabulary_editors("GET", "POST")
def edit(request: HttpRequest, key: str, notation: str) -> HttpResponse:
    """Change what is said of a concept, or end it."""
    viewer = viewer_of(request.user)
    concept = found_concept(viewer, key, notation)
    form = ConceptForm(
        request.POST or None, scheme=concept.scheme, concept=concept, initial=initial(concept)
    )
    if request.method == "POST" and form.is_valid():
        actions.change_concept(concept, details=form.details(), by=viewer.id, name=viewer.name)
        messages.success(request, _("Endringen er lagret."))
        return redirect("concept", key, notation)
    context = {"scheme": concept.scheme, "concept": concept, "form": form}
    return render(request, "vocabularies/edit.html", context)


@for_vocabulary_editors("GET", "POST")
def delete(request: HttpRequest, key: str, notation: str) -> HttpResponse:
    """Delete a concept that nothing uses; one in use can be ended instead."""
    viewer = viewer_of(request.user)
    concept = found_concept(viewer, key, notation)
    if request.method == "POST":
        try:
            actions.delete_concept(concept, by=viewer.id, name=viewer.name)
        except actions.ConceptInUse:
            messages.error(request, _("Begrepet er i bruk, og er ikke slettet."))
        else:
            messages.success(request, _("Begrepet er slettet."))
            return redirect("vocabulary", key)
    uses = queries.uses(concept)
    context = {"scheme": concept.scheme, "concept": concept, "uses": uses}
    is_refused = request.method == "POST"
    return render(request, "vocabularies/delete.html", context, status=409 if is_refused else 200)
