"""The intake's addresses."""

from django.urls import path

from overblikk.web.intake import columns, gone, rows, template, views

urlpatterns = [
    path("inntak/", views.intake, name="intake"),
    path("inntak/mal/", template.template, name="intake-template"),
    path("inntak/mal/fil/", template.template_file, name="intake-template-file"),
    path("inntak/<uuid:pk>/", views.run, name="intake-run"),
    path("inntak/<uuid:pk>/kolonner/", columns.columns, name="intake-columns"),
    path("inntak/<uuid:pk>/versjon/", views.version, name="intake-version"),
    path("inntak/borte/<int:number>/", gone.gone, name="intake-gone"),
    path("kilder/<int:number>/rader/", rows.rows, name="source-rows"),
    path("inntak/<uuid:pk>/start/", views.start, name="intake-start"),
    path("inntak/<uuid:pk>/stopp/", views.stop, name="intake-stop"),
    path("inntak/<uuid:pk>/forkast/", views.discard, name="intake-discard"),
]
