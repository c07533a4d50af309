"""The area's addresses."""

from django.urls import path

from overblikk.web.front import views

urlpatterns = [path("", views.front, name="front")]
