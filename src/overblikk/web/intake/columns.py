"""Saying what each column of an overview gives."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import viewer_of
from overblikk.intake import preview, runs
from overblikk.intake.choosing import with_own_fields
from overblikk.vocabulary.own_field_actions import LabelTaken
from overblikk.web.access import for_analysts
from overblikk.web.intake.columns_form import ColumnsForm
from overblikk.web.intake.views import UNPROCESSABLE, found_run, run_page


@for_analysts("POST")
def columns(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Let the columns give what was chosen, remember it, and show what it comes to."""
    run = found_run(request, pk)
    viewer = viewer_of(request.user)
    shown = preview.read(run.report).columns
    form = ColumnsForm(shown, request.POST)
    if form.is_valid():
        try:
            chosen = with_own_fields(form.chosen(), [c.heading for c in shown], by=viewer)
        except LabelTaken as error:
            form.refuse(error.label)
        else:
            if runs.choose_columns(run, chosen, by=viewer):
                told = _("Kolonnene er lest på nytt, og valget huskes til neste versjon.")
                messages.success(request, told)
            return redirect(f"{run.get_absolute_url()}#columns")
    return run_page(request, run, form=form, status=UNPROCESSABLE)
