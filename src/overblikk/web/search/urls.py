"""The area's addresses."""

from django.urls import path

from overblikk.web.search import views

urlpatterns = [path("sok/", views.search, name="search")]
