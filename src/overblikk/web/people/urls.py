"""The area's addresses."""

from django.urls import path

from overblikk.web.people import access_log, changing, views

urlpatterns = [
    path("personer/", views.people, name="people"),
    path("personer/ny/", changing.new, name="person-new"),
    path("personer/<uuid:id>/", views.person, name="person"),
    path("personer/<uuid:id>/ny-rolle/", changing.give, name="grant-new"),
    path("personer/<uuid:id>/steng/", changing.close, name="person-close"),
    path("roller/<uuid:id>/avslutt/", changing.end, name="grant-end"),
    path("tilgangslogg/", access_log.entries, name="access-log"),
]
