"""The harvest's addresses."""

from django.urls import path

from overblikk.web.harvest import lists, views

urlpatterns = [
    path("henting/", views.harvest, name="harvest"),
    path("henting/lister/ny/", lists.new, name="harvest-list-new"),
    path("henting/lister/<uuid:id>/", lists.one, name="harvest-list"),
    path("henting/lister/<uuid:id>/rediger/", lists.edit, name="harvest-list-edit"),
    path("henting/lister/<uuid:id>/hent/", lists.ask, name="harvest-list-ask"),
    path("henting/uenighet/<int:pk>/", views.take_word, name="harvest-take-word"),
    path("henting/<slug:key>/", views.system, name="harvest-system"),
    path("henting/<slug:key>/valg/", views.choose, name="harvest-choose"),
    path("henting/<slug:key>/hent/", views.ask, name="harvest-ask"),
]
