"""The area's addresses."""

from django.urls import path

from overblikk.web.organisations import changing, sectors, views

urlpatterns = [
    path("virksomheter/", views.organisations, name="organisations"),
    path("virksomheter/ny/", changing.new, name="organisation-new"),
    path("virksomheter/<int:number>/", views.organisation, name="organisation"),
    path("virksomheter/<int:number>/rediger/", changing.edit, name="organisation-edit"),
    path("virksomheter/<int:number>/slas-sammen/", changing.merge, name="organisation-merge"),
    path("sektorer/", sectors.sectors, name="sectors"),
    path("sektorer/<slug:key>/", sectors.sector, name="sector"),
]
