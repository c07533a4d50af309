"""The area's addresses."""

from django.urls import path

from overblikk.web.sources import views

urlpatterns = [
    path("kilder/", views.sources, name="sources"),
    path("kilder/<int:number>/", views.source, name="source"),
    path("kilder/<int:number>/original/", views.original, name="source-original"),
    path("kilder/<int:number>/tilgang/", views.access, name="source-access"),
]
