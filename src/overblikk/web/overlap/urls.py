"""Addresses of what looks alike across bodies."""

from django.urls import path

from overblikk.web.overlap import views

urlpatterns = [
    path("overlapp/", views.clusters, name="overlaps"),
    path("overlapp/sok/", views.search, name="overlaps-search"),
    path("overlapp/<int:pk>/avgjor/", views.decide, name="overlaps-decide"),
    path("overlapp/avgjort/<int:pk>/angre/", views.take_back, name="overlaps-take-back"),
]
