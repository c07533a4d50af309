"""The area's addresses."""

from django.urls import path

from overblikk.web.initiatives import (
    changing,
    choosing,
    merging,
    one,
    publishing,
    saved_views,
    views,
)

urlpatterns = [
    path("tiltak/", views.initiatives, name="initiatives"),
    path("tiltak.<slug:form>", views.initiatives_file, name="initiatives-file"),
    path("tiltak/publiser/", publishing.publish, name="publish"),
    path("tiltak/visninger/", saved_views.keep, name="saved-views"),
    path("tiltak/visninger/<uuid:pk>/slett/", saved_views.let_go, name="saved-view-delete"),
    path("tiltak/nytt/", changing.new, name="initiative-new"),
    path("tiltak/<int:number>/", one.initiative, name="initiative"),
    path("tiltak/<int:number>.json", one.initiative_file, name="initiative-file"),
    path("tiltak/<int:number>/historikk/", one.history, name="initiative-history"),
    path("tiltak/<int:number>/rediger/", changing.edit, name="initiative-edit"),
    path("tiltak/<int:number>/velg/<slug:key>/", choosing.choose, name="initiative-choose"),
    path("tiltak/<int:number>/slas-sammen/", merging.merge_with, name="initiative-merge"),
    path("tiltak/<int:number>/tas-ut/<uuid:pk>/", merging.take_out, name="initiative-take-apart"),
]
