"""The addresses of figures."""

from django.urls import path

from overblikk.web.insight import views

urlpatterns = [
    path("tall/", views.overview, name="figures"),
    path("tall/<slug:key>/", views.figure, name="figure"),
    path("tall/<slug:key>.<slug:form>", views.figure_file, name="figure-file"),
]
