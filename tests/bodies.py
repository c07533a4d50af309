"""Bodies and past days for the tests of pages."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from overblikk.history.moment import at
from overblikk.organisations.actions import register
from overblikk.organisations.models import Organisation
from overblikk.sources.claims import Claim
from overblikk.sources.models import AccessLevel, Method
from tests import kept_rows
from tests.conftest import load_starting_data, make_source

DAY = timedelta(days=1)
FIRST = datetime(2026, 3, 1, 10, tzinfo=UTC)
SINCE_THE_FIRST = "kept_since_the_first_of_march"
# A number with the right check digit, of those that Tenor gives to made-up bodies.
TEST_NUMBER = "310075728"


def register_body(name: str, *, source: Any = None, by: UUID | None = None, **fields: Any) -> Any:
    """A body with evidence, from a public source unless told otherwise."""
    source = source or make_source(access_level=AccessLevel.PUBLIC, access_ground="")
    pairs = [
        (field, one)
        for field, value in {"name_nb": name, **fields}.items()
        for one in (value if isinstance(value, list) else [value])
    ]
    claims = [
        Claim(field, one, source, Method.READ, words=str(one), place={"cell": "B7"})
        for field, one in pairs
    ]
    return register(claims, by=by)


def body_called(name: str) -> Organisation:
    """The body of the starting data with the name."""
    return Organisation.objects.get(name_nb=name)


def register_everything_on_the_first_of_march() -> None:
    """Empty the register, and let the starting data stand in it since the first of March."""
    if kept_rows.is_kept(SINCE_THE_FIRST):
        kept_rows.put_back(SINCE_THE_FIRST)
        return
    kept_rows.empty()
    with at(FIRST):
        load_starting_data()
    kept_rows.keep(SINCE_THE_FIRST)


def text_of(response: Any) -> str:
    """The page's source with every run of white space as one space."""
    return " ".join(response.content.decode().replace("\xa0", " ").split())
