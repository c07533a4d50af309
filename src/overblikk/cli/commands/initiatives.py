"""overblikk initiatives"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from overblikk.cli.failures import AskedWrong
from overblikk.cli.start import with_database


@click.command("initiatives")
@click.option(
    "--filter", "filters", multiple=True, metavar="FIELD=VALUE", help="Bare de der feltet er slik."
)
@click.option("--search", default="", metavar="WORDS", help="Bare de der alle ordene finnes.")
@click.option("--as-of", metavar="DATE", help="Slik registeret var ved slutten av dagen.")
@click.option("--format", "form", default="json", help="json, csv eller xlsx.")
@click.option("--json", "as_json", is_flag=True, help="Det samme som --format json.")
@with_database()
def command(
    filters: tuple[str, ...], search: str, as_of: str | None, form: str, as_json: bool
) -> None:
    """List tiltakene, som fil på standard ut."""
    from overblikk.accounts.viewer import operator
    from overblikk.cli.formats import format_named
    from overblikk.lib.exports import formats
    from overblikk.registry import exporting

    form = "json" if as_json else form
    chosen = format_named(form, formats())
    told: dict[str, Any] = {}
    try:
        with standing(as_of):
            ids, labels = _ids(filters, search), exporting.labels(operator())
            told = {"parameters": _asked(filters, search), "as_of": as_of, "format": form}
            for piece in chosen.write(exporting.batches(ids, operator()), labels):
                sys.stdout.buffer.write(piece)
    finally:
        # Also where whoever read the output has had enough of it.
        if told:
            _log(**told)


def _asked(filters: tuple[str, ...], words: str) -> list[str]:
    """What was asked by, without the words: they may be a person's, and the log is kept."""
    fields = {one.partition("=")[0] for one in filters}
    return sorted(fields | ({"search"} if words else set()))


def _log(**asked: Any) -> None:
    from overblikk.accounts import log
    from overblikk.accounts.models import What
    from overblikk.accounts.viewer import operator

    log.write(What.READ_WITHHELD, person=None, name=operator().name, command="initiatives", **asked)


def _ids(filters: tuple[str, ...], search: str) -> Iterator[str]:
    from django.utils.timezone import localdate

    from overblikk.accounts.viewer import operator
    from overblikk.history.as_of import standing_at
    from overblikk.registry.listing import Asked, listing

    asked = Asked(search, by_field(filters))
    found = listing(asked, operator(), on=localdate(standing_at()))
    if found.problems:
        raise AskedWrong(" ".join(found.problems))
    return found.ids()


def by_field(filters: tuple[str, ...]) -> dict[str, list[str]]:
    """What is asked of each field; nothing after the sign asks for those without a value."""
    from overblikk.intake.preparing import field_named
    from overblikk.registry.filtering import NO_VALUE

    asked: dict[str, list[str]] = {}
    for one in filters:
        key, equals, value = one.partition("=")
        if not equals:
            raise AskedWrong(_not_a_filter(one))
        asked.setdefault(field_named(key) or key, []).append(value or NO_VALUE)
    return asked


@contextmanager
def standing(as_of: str | None) -> Iterator[None]:
    """Let queries in the block answer for the end of the day, if one is named; else for now.

    Raises AskedWrong for a day that is none, or that cannot be seen.
    """
    from overblikk.history.as_of import NoPast, as_of_day, day_in_words

    if as_of is None:
        yield
        return
    try:
        with as_of_day(day_in_words(as_of)):
            yield
    except NoPast as error:
        raise AskedWrong(str(error.message)) from error


def _not_a_filter(words: str) -> str:
    from django.utils.translation import gettext as _

    return _("«%(words)s» må skrives som felt=verdi, for eksempel status=ongoing.") % {
        "words": words
    }
