"""The area's addresses."""

from django.urls import path

from overblikk.web.portfolios import changing, views

urlpatterns = [
    path("portefoljer/", views.portfolios, name="portfolios"),
    path("portefoljer/ny/", changing.new, name="portfolio-new"),
    path("portefoljer/<int:number>/", views.portfolio, name="portfolio"),
    path("portefoljer/<int:number>/rediger/", changing.edit, name="portfolio-edit"),
]
