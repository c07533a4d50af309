"""The pages' addresses, area by area."""

from django.urls import include, path

AREAS = (
    "front",
    "search",
    "signing_in",
    "initiatives",
    "insight",
    "organisations",
    "records",
    "sources",
    "vocabularies",
    "desk",
    "intake",
    "documents",
    "harvest",
    "people",
)

urlpatterns = [path("", include(f"overblikk.web.{area}.urls")) for area in AREAS]
