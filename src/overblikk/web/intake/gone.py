"""What is gone since the version before: a question to a person for each initiative."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from overblikk.accounts.viewer import viewer_of
from overblikk.accounts.visibility import visible_to
from overblikk.intake.gone import answer, gone_rows, to_answer
from overblikk.intake.models import Answer, NewVersion
from overblikk.sources.models import Source
from overblikk.web.access import for_analysts
from overblikk.web.paging import page_of

_PREFIX = "answer_"


@for_analysts("GET", "POST")
def gone(request: HttpRequest, number: int) -> HttpResponse:
    """The rows that the version before had and this one has not, and what became of them."""
    viewer = viewer_of(request.user)
    source = get_object_or_404(visible_to(Source.objects.all(), viewer), number=number)
    versions = visible_to(NewVersion.objects.select_related("replaces"), viewer)
    version = get_object_or_404(versions, source=source)
    if request.method == "POST":
        answered = answer(source, _answers(request), by=viewer)
        _tell(request, answered)
        return redirect(request.get_full_path())
    rows = gone_rows(source, viewer)
    context = {
        "source": source,
        "version": version,
        "waiting": to_answer(rows).count(),
        "page": page_of(request, rows),
        "answers": Answer.choices,
    }
    return render(request, "intake/gone.html", context)


def _answers(request: HttpRequest) -> dict[int, Answer]:
    return {
        int(name.removeprefix(_PREFIX)): Answer(words)
        for name, words in request.POST.items()
        if name.startswith(_PREFIX)
        and name.removeprefix(_PREFIX).isdecimal()
        and len(name) < len(_PREFIX) + 18
        and words in Answer.values
    }


def _tell(request: HttpRequest, answered: int) -> None:
    if not answered:
        messages.info(request, _("Ingen svar var valgt."))
        return
    sentence = ngettext("%(n)s svar er lagret.", "%(n)s svar er lagret.", answered)
    messages.success(request, sentence % {"n": answered})
