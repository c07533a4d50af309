"""The addresses of figures."""

from django.urls import path

from overblikk.web.insight import changes, network, over_time, structure, views

urlpatterns = [
    path("endringer/", changes.changes, name="changes"),
    path("endringer/atom.xml", changes.ChangesFeed(), name="changes-feed"),
    path("tall/", views.overview, name="figures"),
    path("tall/samarbeid/", network.network, name="network"),
    path("tall/sammenheng/", structure.structure, name="structure"),
    path("tall/<slug:key>/", views.figure, name="figure"),
    path("tall/<slug:key>/endring/", over_time.comparison, name="figure-comparison"),
    path("tall/<slug:key>/over-tid/", over_time.over_time, name="figure-over-time"),
    path(
        "tall/<slug:key>/over-tid.<slug:form>",
        over_time.over_time_file,
        name="figure-over-time-file",
    ),
    path("tall/<slug:key>.<slug:form>", views.figure_file, name="figure-file"),
]
