"""What somebody who has not signed in learns, by any page, file or day: nothing unpublished.

One of each kind of thing is registered with a word that must stand nowhere.
"""

import pytest

from overblikk.accounts.viewer import operator
from overblikk.history.moment import at
from overblikk.organisations.actions import record, register
from overblikk.organisations.models import NameKind, Organisation
from overblikk.registry import actions
from overblikk.sources.claims import Claim
from overblikk.sources.models import AccessLevel, Method
from tests.bodies import DAY, FIRST, register_everything_on_the_first_of_march
from tests.conftest import make_source, person, record_initiative

SECRET = "Hemmelighet"
PAGES = (
    "/",
    "/tiltak/",
    f"/tiltak/?q={SECRET}",
    "/tiltak.csv",
    "/tiltak.json",
    "/virksomheter/",
    f"/virksomheter/?q={SECRET}",
    "/sektorer/",
    "/portefoljer/",
    f"/portefoljer/?q={SECRET}",
    "/kilder/",
    f"/kilder/?q={SECRET}",
    "/kodeverk/",
)
DAYS = ("", "2026-03-02", "2026-03-03")


@pytest.fixture
def planted(transactional_db) -> list[str]:
    """Secrets of each kind, and one published initiative beside them; gives pages of its own."""
    register_everything_on_the_first_of_march()
    with at(FIRST + DAY):
        closed = make_source(title=f"{SECRET} kilde")
        supplier = register([claim("name_nb", f"{SECRET} firma", closed)], by=None)
        body = Organisation.objects.get(name_nb="Digitaliseringsdirektoratet")
        alias = {"kind": str(NameKind.ALIAS), "name": f"{SECRET} kortnavn"}
        told = [claim("other_names", alias, closed), claim("employees", 424242, closed)]
        record(body, told, by=None)
        record_initiative(name=f"{SECRET} tiltak", responsible_organisation=str(supplier.id))
        actions.register_record(
            "portfolio", [claim("name", f"{SECRET} portefølje", closed)], by=operator()
        )
        shown = record_initiative(
            name="Åpent tiltak",
            source=make_source(title="Åpen", access_level=AccessLevel.PUBLIC, access_ground=""),
        )
    with at(FIRST + 2 * DAY):
        record_initiative(initiative=shown, responsible_organisation=str(body.id))
        actions.publish([shown], by=operator())
    return [
        f"/tiltak/{shown.number}/",
        f"/tiltak/{shown.number}/historikk/",
        f"/tiltak/{shown.number}.json",
        f"/virksomheter/{body.number}/",
        "/sektorer/digitalisering-og-forvaltning/",
    ]


def claim(field: str, value: object, source: object) -> Claim:
    return Claim(field, value, source=source, method=Method.READ, words=str(value))  # type: ignore[arg-type]


def test_no_secret_stands_on_any_page_today_or_on_past_days(client, planted):
    """Names, aliases, numbers, sources, portfolios: withheld wherever they could be told."""
    told = [(page, day) for page in (*PAGES, *planted) for day in DAYS if tells(client, page, day)]

    assert told == []


def tells(client, page: str, day: str) -> bool:
    asked = {"per": day} if day else {}
    answer = client.get(page, asked | ({"q": SECRET} if "q=" in page else {}))
    text = b"".join(answer.streaming_content) if answer.streaming else answer.content
    read = text.decode("utf-8", "replace")
    # What was searched for stands in the search box, with nothing after it.
    return f"{SECRET} " in read or "424242" in read


def test_the_same_pages_tell_an_analyst(client, planted):
    """The sweep above would see a secret if one stood there."""
    client.force_login(person("analyst"))

    told = {page for page in (*PAGES, *planted) if tells(client, page, "")}

    assert {"/tiltak/", "/tiltak.csv", "/virksomheter/", "/portefoljer/", "/kilder/"} <= told
    assert {page for page in planted if "virksomheter" in page} <= told
