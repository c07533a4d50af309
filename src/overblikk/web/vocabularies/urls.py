"""The area's addresses."""

from django.urls import path

from overblikk.web.vocabularies import changing, own_fields, views

urlpatterns = [
    path("kodeverk/", views.vocabularies, name="vocabularies"),
    # These stand where the key of a scheme would; keys of schemes added here begin with "own-".
    path("kodeverk/nytt/", changing.new_scheme, name="vocabulary-new"),
    path("kodeverk/felter/", own_fields.own_fields, name="own-fields"),
    path("kodeverk/felter/nytt/", own_fields.new, name="own-field-new"),
    path("kodeverk/felter/<slug:key>/rediger/", own_fields.edit, name="own-field-edit"),
    path("kodeverk/felter/<slug:key>/avslutt/", own_fields.end, name="own-field-end"),
    path("kodeverk/felter/<slug:key>/gjenapne/", own_fields.reopen, name="own-field-reopen"),
    path("kodeverk/<slug:key>/", views.vocabulary, name="vocabulary"),
    path("kodeverk/<slug:key>/nytt/", changing.new, name="concept-new"),
    path("kodeverk/<slug:key>/<str:notation>/", views.concept, name="concept"),
    path("kodeverk/<slug:key>/<str:notation>/rediger/", changing.edit, name="concept-edit"),
    path("kodeverk/<slug:key>/<str:notation>/slett/", changing.delete, name="concept-delete"),
]
