"""The area's addresses."""

from django.urls import path

from overblikk.web.vocabularies import changing, views

urlpatterns = [
    path("kodeverk/", views.vocabularies, name="vocabularies"),
    path("kodeverk/<slug:key>/", views.vocabulary, name="vocabulary"),
    path("kodeverk/<slug:key>/nytt/", changing.new, name="concept-new"),
    path("kodeverk/<slug:key>/<str:notation>/", views.concept, name="concept"),
    path("kodeverk/<slug:key>/<str:notation>/rediger/", changing.edit, name="concept-edit"),
    path("kodeverk/<slug:key>/<str:notation>/slett/", changing.delete, name="concept-delete"),
]
