"""Numbers, days and times as each language writes them."""

from datetime import UTC, datetime

import pytest
from django.template import Context, Template
from django.utils import translation

AT = datetime(2026, 6, 8, 12, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nb", "1\xa0250 8. juni 2026 14.30"),
        ("nn", "1\xa0250 8. juni 2026 14.30"),
        ("en", "1,250 8 June 2026 14:30"),
    ],
)
def test_a_number_and_a_moment_are_written_as_the_language_does(language, words):
    with translation.override(language):
        written = Template("{{ n }} {{ at|at_moment }}").render(Context({"n": 1250, "at": AT}))

    assert written == words


@pytest.mark.parametrize("address", ["/bordet/", "/kilder/", "/tiltak/", "/virksomheter/"])
def test_no_address_or_value_to_send_is_written_for_people(
    analyst_client, register_initiative, address
):
    """Numbers of records begin at a thousand, and "1,001" leads nowhere."""
    register_initiative()
    analyst_client.cookies["django_language"] = "en"

    page = analyst_client.get(address).content.decode()

    parts = page.replace(">", " ").split()
    assert not [one for one in parts if one.startswith(("href=", "value=")) and "1,0" in one]
