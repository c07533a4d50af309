"""The desk's addresses."""

from django.urls import path

from overblikk.web.desk import deciding, limits, lookalikes, suggesting, views

urlpatterns = [
    path("bordet/", views.desk, name="desk"),
    path("bordet/<int:number>/", views.proposal, name="proposal"),
    path("bordet/<int:number>/godta/", deciding.accept, name="accept-proposal"),
    path("bordet/<int:number>/avvis/", deciding.reject, name="reject-proposal"),
    path("bordet/<int:number>/er/", deciding.identify, name="identify-proposal"),
    path("bordet/like/", lookalikes.pairs, name="lookalikes"),
    path("bordet/like/sok/", lookalikes.search, name="lookalikes-search"),
    path("bordet/like/<int:pk>/to/", lookalikes.tell_apart, name="lookalikes-apart"),
    path("bordet/like/to/<int:pk>/angre/", lookalikes.take_back, name="lookalikes-take-back"),
    path("bordet/foresla/", suggesting.suggest, name="suggest"),
    path("bordet/grenser/", limits.thresholds, name="thresholds"),
    path("bordet/kilde/<int:number>/", views.source, name="desk-source"),
    path("bordet/kilde/<int:number>/avklar/", deciding.settle, name="settle"),
    path("bordet/kilde/<int:number>/godta/", deciding.accept_source, name="accept-source"),
    path("bordet/kilde/<int:number>/avvis/", deciding.reject_source, name="reject-source"),
]
