"""The area's addresses: the same for each kind, and the fact sheet of a sector."""

from collections.abc import Callable, Iterator
from functools import partial

from django.http.response import HttpResponseBase
from django.urls import URLPattern, path

from overblikk.web.records import changing, erasing, fact_sheets, views
from overblikk.web.records.kinds import EVERY, Pages


def _addresses(of: Pages) -> Iterator[URLPattern]:
    # Bound, since what an address captures is what the access log says was read.
    def bound(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
        return partial(view, of=of)

    one = f"{of.path}/<int:number>/"
    yield path(f"{of.path}/", bound(views.listed), name=of.listed)
    yield path(f"{of.path}.<slug:form>", bound(views.file), name=of.file)
    yield path(f"{of.path}/ny/", bound(changing.new), name=of.new)
    yield path(one, bound(views.one), name=of.name)
    yield path(f"{one}historikk/", bound(views.history), name=of.history)
    yield path(f"{one}rediger/", bound(changing.edit), name=of.edit)


urlpatterns = [
    *(address for of in EVERY for address in _addresses(of)),
    path("kontakter/<int:number>/slett/", erasing.erase, name="contact-erase"),
    path("sektorer/<slug:key>/faktaark/", fact_sheets.edit, name="fact-sheet-edit"),
]
