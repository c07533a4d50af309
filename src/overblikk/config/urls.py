"""Every address of the web pages hangs below here; each area lists its own."""

from django.urls import include, path

urlpatterns = [path("", include("overblikk.web.urls"))]

# Asked for more often than one may.
handler429 = "overblikk.web.signing_in.views.too_many"
