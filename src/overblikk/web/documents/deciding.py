"""What a person says of a finding, sent from the document's page."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.documents import deciding, queries
from overblikk.documents.cutting import Cut, cut
from overblikk.documents.finding.findings import METHOD
from overblikk.documents.models import DocumentFinding
from overblikk.web.access import for_analysts
from overblikk.web.documents.forms import CorrectionForm
from overblikk.web.documents.one import document_page, initial_of
from overblikk.web.documents.views import UNPROCESSABLE, found_document


@for_analysts("POST")
def decide(request: HttpRequest, number: int, pk: int) -> HttpResponse:
    """Accept, correct or reject a finding, or take a rejection back; leads on to the next."""
    found = found_document(request, number)
    viewer = viewer_of(request.user)
    rows = visible_to(DocumentFinding.objects.filter(document=found), viewer)
    finding = get_object_or_404(rows, id=pk)
    (chosen,) = cut([finding])
    what = request.POST.get("hva", "")
    if what == "rett":
        form = CorrectionForm(request.POST, initial=initial_of(chosen))
        if not form.is_valid():
            return document_page(request, found, status=UNPROCESSABLE, chosen=chosen, form=form)
        return _decided(request, chosen, viewer, form)
    if what == "angre":
        deciding.reopen(finding)
        return redirect(_address(finding))
    return _decided(request, chosen, viewer, None, is_rejected=what == "avvis")


def _decided(
    request: HttpRequest,
    chosen: Cut,
    viewer: Viewer,
    form: CorrectionForm | None,
    *,
    is_rejected: bool = False,
) -> HttpResponse:
    finding = chosen.finding
    try:
        if is_rejected:
            deciding.reject(finding, by=viewer, ground=request.POST.get("ground", "").strip())
            told = _("Funnet er avvist.")
        else:
            correction = form.correction() if form else deciding.AS_FOUND
            proposal = deciding.accept(finding, by=viewer, correction=correction)
            told = _laid(proposal is not None)
        messages.success(request, told)
    except deciding.AlreadyDecided:
        messages.error(request, _("Noen har vurdert funnet før deg."))
    return redirect(_address(queries.next_open(finding, viewer) or finding, goes_on=True))


def _laid(is_new: bool) -> str:
    if is_new:
        return _("Funnet er godtatt og ligger på bordet med sitatet som belegg.")
    return _("Funnet er godtatt, og sier ikke noe nytt.")


def _address(finding: DocumentFinding, *, goes_on: bool = False) -> str:
    """Where the finding is shown; `goes_on` says that the keys are to reach it at once."""
    asked = {"funn": str(finding.id)}
    if finding.run.method != METHOD:
        asked["metode"] = finding.run.method
    if not finding.is_sure:
        asked["liste"] = "usikre"
    if goes_on:
        asked["videre"] = "1"
    return f"{finding.document.get_absolute_url()}?{urlencode(asked)}"
