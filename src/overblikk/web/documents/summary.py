"""A summary of one document."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from overblikk.accounts.viewer import viewer_of
from overblikk.documents.answering.summary import summary_of
from overblikk.documents.asking.chosen import asking_while_someone_waits, chosen_model
from overblikk.documents.asking.told import WORDS
from overblikk.web.access import for_analysts
from overblikk.web.documents.views import found_document


@for_analysts("GET")
def summary(request: HttpRequest, number: int) -> HttpResponse:
    """The document in a few statements, each with its quote."""
    found = found_document(request, number)
    told = summary_of(found, viewer_of(request.user), asking_while_someone_waits())
    model = chosen_model()
    context = {
        "document": found,
        "statements": told.statements,
        "fault": WORDS[told.fault] if told.fault else "",
        "model_name": model.name if model and not told.fault else "",
    }
    return render(request, "documents/summary.html", context)
