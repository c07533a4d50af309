"""The addresses of the report."""

from django.urls import path

from overblikk.web.reporting import own_texts, views

urlpatterns = [
    path("rapport/", views.report, name="report"),
    path("rapport/fil/", views.report_file, name="report-file"),
    path("rapport/lag/", views.make, name="report-make"),
    path("rapport/laget/<uuid:pk>/", views.making, name="report-making"),
    path("rapport/laget/<uuid:pk>/fil/", views.made_file, name="report-made-file"),
    path("rapport/tekster/ny/", own_texts.new, name="own-text-new"),
    path("rapport/tekster/<uuid:pk>/", own_texts.edit, name="own-text-edit"),
    path("rapport/tekster/<uuid:pk>/slett/", own_texts.delete, name="own-text-delete"),
]
