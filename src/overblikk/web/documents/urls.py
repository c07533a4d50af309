"""The addresses of documents."""

from django.urls import path

from overblikk.web.documents import (
    deciding,
    dialogue,
    editions,
    methods,
    one,
    summary,
    themes,
    views,
)

urlpatterns = [
    path("dokumenter/", views.documents, name="documents"),
    path("dokumenter/kilder/", views.take_up, name="documents-take-up"),
    path("dokumenter/spor/", dialogue.questions, name="documents-questions"),
    path("dokumenter/temaer/", themes.themes, name="documents-themes"),
    path("dokumenter/<int:number>/", one.document, name="document"),
    path("dokumenter/<int:number>/side/<int:position>/", one.picture, name="document-picture"),
    path("dokumenter/<int:number>/les/", methods.start, name="document-start"),
    path("dokumenter/<int:number>/stopp/", methods.stop, name="document-stop"),
    path("dokumenter/<int:number>/mappe/", views.folder, name="document-folder"),
    path("dokumenter/<int:number>/sammendrag/", summary.summary, name="document-summary"),
    path("dokumenter/<int:number>/utgave/", editions.edition, name="document-edition"),
    path("dokumenter/<int:number>/funn/<int:pk>/", deciding.decide, name="document-decide"),
]
