"""The pages' addresses, area by area."""

from django.urls import include, path

AREAS = (
    "front",
    "search",
    "signing_in",
    "initiatives",
    "insight",
    "reporting",
    "organisations",
    "records",
    "sources",
    "vocabularies",
    "desk",
    "overlap",
    "intake",
    "documents",
    "harvest",
    "people",
)

urlpatterns = [path("", include(f"overblikk.web.{area}.urls")) for area in AREAS]
