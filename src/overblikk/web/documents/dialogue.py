"""The dialogue: questions about the documents that are chosen, and about no others."""

from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from overblikk.accounts.viewer import Viewer, viewer_of
from overblikk.documents import queries
from overblikk.documents.answering.dialogue import Answer, answer
from overblikk.documents.answering.searching import Scope
from overblikk.documents.asking.chosen import asking_while_someone_waits, chosen_model
from overblikk.documents.asking.told import WORDS
from overblikk.documents.models import Document
from overblikk.web.access import for_analysts
from overblikk.web.documents.views import in_folder

# Documents that can be ticked one by one; of more a folder is chosen.
LISTED = 200
# Letters of a question.
LONGEST = 500


def dialogue_beside(request: HttpRequest, found: Document) -> dict[str, Any]:
    """What the dialogue on a document's own page shows: it asks about that one, or its folder."""
    viewer = viewer_of(request.user)
    rows = queries.documents(viewer)
    is_folder = request.GET.get("omfang") == "mappe"
    chosen = rows.filter(sector=found.sector_id) if is_folder else rows.filter(pk=found.pk)
    return _asked(request, chosen, viewer) | {"is_folder": is_folder}


@for_analysts("GET")
def questions(request: HttpRequest) -> HttpResponse:
    """Questions about the documents that are ticked, or about all of a folder where none is."""
    viewer = viewer_of(request.user)
    rows = queries.documents(viewer)
    folder = request.GET.get("mappe", "")
    listed = list(in_folder(rows, folder)[:LISTED])
    ticked = {int(one) for one in request.GET.getlist("dok") if one.isdigit() and len(one) < 9}
    in_scope = in_folder(rows, folder)
    if ticked:
        in_scope = in_scope.filter(source__number__in=ticked)
    context = {
        "folders": queries.folders(rows),
        "chosen": folder,
        "listed": listed,
        "ticked": ticked,
        **_asked(request, in_scope, viewer),
    }
    return render(request, "documents/questions.html", context)


def _asked(request: HttpRequest, chosen: "QuerySet[Document]", viewer: Viewer) -> dict[str, Any]:
    question = request.GET.get("sporsmal", "").strip()[:LONGEST]
    documents: Sequence[Document] = list(chosen)
    told: Answer | None = None
    if question:
        scope = Scope.of(viewer, [one.pk for one in documents])
        told = answer(question, scope, asking_while_someone_waits())
    model = chosen_model()
    return {
        "question": question,
        "answer": told,
        "fault": WORDS[told.fault] if told and told.fault else "",
        "in_scope": documents,
        "model_name": model.name if model else "",
    }
