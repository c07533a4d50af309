"""The template for those who send: chosen on a page, and given as a file."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.intake.template.making import template as made
from overblikk.organisations.models import Organisation
from overblikk.web.intake.template_form import TemplateForm


@require_safe
def template(request: HttpRequest) -> HttpResponse:
    """The form; for everyone, since it says no more than they may see."""
    viewer = viewer_of(request.user)
    return _page(request, TemplateForm(viewer), viewer)


@require_safe
def template_file(request: HttpRequest) -> HttpResponse:
    """The template as it was chosen; the form again where it cannot be given so."""
    viewer = viewer_of(request.user)
    form = TemplateForm(viewer, request.GET)
    if not form.is_valid():
        return _page(request, form, viewer, status=400)
    chosen, body = form.cleaned_data["format"], form.cleaned_data["body"]
    day = getattr(request, "per", None) or timezone.localdate()
    with translation.override(form.cleaned_data["language"]):
        content = chosen.write(made(body, viewer, on=day))
        name = _filename(day, chosen.ending)
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=chosen.media_type, headers=headers)


def _filename(day: date, ending: str) -> str:
    return f"overblikk-{_('mal')}-{day.isoformat()}.{ending}"


def _page(
    request: HttpRequest, form: TemplateForm, viewer: Viewer, *, status: int = 200
) -> HttpResponse:
    names = [body.name for body in visible_to(Organisation.objects.all(), viewer)]
    context = {"form": form, "organisation_names": names}
    return render(request, "intake/template.html", context, status=status)
