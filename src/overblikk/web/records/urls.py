"""The area's addresses: the same for each kind, and the fact sheet of a sector."""

from collections.abc import Iterator

from django.urls import URLPattern, path

from overblikk.web.records import changing, fact_sheets, views
from overblikk.web.records.kinds import EVERY, Pages


def _addresses(of: Pages) -> Iterator[URLPattern]:
    known = {"of": of}
    one = f"{of.path}/<int:number>/"
    yield path(f"{of.path}/", views.listed, known, name=of.listed)
    yield path(f"{of.path}.<slug:form>", views.file, known, name=of.file)
    yield path(f"{of.path}/ny/", changing.new, known, name=of.new)
    yield path(one, views.one, known, name=of.name)
    yield path(f"{one}historikk/", views.history, known, name=of.history)
    yield path(f"{one}rediger/", changing.edit, known, name=of.edit)


urlpatterns = [
    *(address for of in EVERY for address in _addresses(of)),
    path("sektorer/<slug:key>/faktaark/", fact_sheets.edit, name="fact-sheet-edit"),
]
