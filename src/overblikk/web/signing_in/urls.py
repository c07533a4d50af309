"""Signing in and out, and choosing a language."""

from django.contrib.auth.views import LogoutView
from django.urls import path
from django.views.i18n import set_language

from overblikk.web.signing_in import views

urlpatterns = [
    path("logg-inn/", views.SignIn.as_view(), name="sign-in"),
    path("logg-inn/prov/", views.try_as_analyst, name="try-as-analyst"),
    path("logg-ut/", LogoutView.as_view(), name="sign-out"),
    path("sprak/", set_language, name="language"),
]
