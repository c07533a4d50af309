"""The intake's addresses."""

from django.urls import path

from overblikk.web.intake import views

urlpatterns = [
    path("inntak/", views.intake, name="intake"),
    path("inntak/<uuid:pk>/", views.run, name="intake-run"),
    path("inntak/<uuid:pk>/start/", views.start, name="intake-start"),
    path("inntak/<uuid:pk>/stopp/", views.stop, name="intake-stop"),
    path("inntak/<uuid:pk>/forkast/", views.discard, name="intake-discard"),
]
