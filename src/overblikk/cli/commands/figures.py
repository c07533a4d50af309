"""overblikk figures"""

import json
from datetime import date
from typing import Any

import click

from overblikk.cli.commands.initiatives import by_field, standing
from overblikk.cli.failures import AskedWrong
from overblikk.cli.start import with_database


@click.command("figures")
@click.argument("key", required=False)
@click.option(
    "--filter", "filters", multiple=True, metavar="FIELD=VALUE", help="Bare de der feltet er slik."
)
@click.option("--as-of", metavar="DATE", help="Slik registeret var ved slutten av dagen.")
@click.option(
    "--compare-with", metavar="DATE", help="Hva som kom, gikk og ble endret siden en annen dag."
)
@click.option(
    "--every",
    type=click.Choice(["month", "quarter", "year"]),
    help="Tallet ved slutten av hver måned, hvert kvartal eller hvert år.",
)
@click.option(
    "--overview",
    "overviews",
    type=int,
    multiple=True,
    metavar="NUMBER",
    help="Av en oversikt slik den var, etter nummeret på kilden; gjentatt sammenlignes de.",
)
@click.option("--since", metavar="DATE", help="Den første dagen en serie går fra.")
@click.option("--json", "as_json", is_flag=True, help="Svar som JSON.")
@with_database()
def command(
    key: str | None,
    filters: tuple[str, ...],
    as_of: str | None,
    compare_with: str | None,
    every: str | None,
    since: str | None,
    overviews: tuple[int, ...],
    as_json: bool,
) -> None:
    """Gi et tall fra registeret, eller alle; av alt, nå eller på en dag."""
    chosen = _chosen(key)
    if overviews:
        if filters or as_of or compare_with or every or since:
            raise AskedWrong(_of_rows_alone())
        told = _of_overviews(chosen, overviews, alone=bool(key))
        _log([one.figure.key for one in told], overviews=list(overviews))
        tell = _tell_overviews
    elif compare_with:
        told = [_compared(one, filters, compare_with, as_of) for one in chosen]
        _log([one.key for one in chosen], as_of=as_of, compared_with=compare_with)
        tell = _tell_comparison
    elif every:
        told = [_series(one, filters, every, since, as_of) for one in chosen]
        tell = _tell_series
    else:
        with standing(as_of):
            told = [_measured(one, filters) for one in chosen]
        tell = _tell
    if as_json:
        rows = [one.as_json() for one in told]
        click.echo(json.dumps(rows[0] if key else rows, ensure_ascii=False, indent=2))
        return
    for one in told:
        click.echo(f"{_figure_of(one).title} ({_figure_of(one).key})")
        tell(one)


def _log(keys: list[str], **asked: Any) -> None:
    """A comparison names initiatives, and overviews their words, also what is not published."""
    from overblikk.accounts import log
    from overblikk.accounts.models import What
    from overblikk.accounts.viewer import operator

    log.write(
        What.READ_WITHHELD,
        person=None,
        name=operator().name,
        command="figures",
        figures=keys,
        **asked,
    )


def _chosen(key: str | None) -> list[Any]:
    from django.utils.translation import gettext as _

    from overblikk.insight.figures import figures

    known = figures()
    if key is None:
        return list(known.values())
    if key not in known:
        sentence = _("«%(key)s» er ikke et tall. Tallene er %(keys)s.")
        raise AskedWrong(sentence % {"key": key, "keys": ", ".join(known)})
    return [known[key]]


def _measured(figure: Any, filters: tuple[str, ...]) -> Any:
    from django.utils.timezone import localdate

    from overblikk.accounts.viewer import operator
    from overblikk.history.as_of import standing_at
    from overblikk.insight.measuring import NotCounted, measure

    try:
        return measure(figure, operator(), on=localdate(standing_at()), filters=by_field(filters))
    except NotCounted as error:
        raise AskedWrong(str(error)) from error


def _compared(figure: Any, filters: tuple[str, ...], other: str, as_of: str | None) -> Any:
    from overblikk.accounts.viewer import operator
    from overblikk.history.as_of import NoPast
    from overblikk.insight.comparing import compare
    from overblikk.insight.measuring import NotCounted

    try:
        earlier, later = sorted([_day(other), _day(as_of)])
        return compare(figure, operator(), earlier=earlier, later=later, filters=by_field(filters))
    except NoPast as error:
        raise AskedWrong(str(error.message)) from error
    except NotCounted as error:
        raise AskedWrong(str(error)) from error


def _series(
    figure: Any, filters: tuple[str, ...], every: str, since: str | None, as_of: str | None
) -> Any:
    from overblikk.accounts.viewer import operator
    from overblikk.history.as_of import NoPast
    from overblikk.insight.measuring import NotCounted
    from overblikk.insight.series import Every, series

    try:
        return series(
            figure,
            operator(),
            every=Every(every),
            since=_day(since) if since else None,
            until=_day(as_of),
            filters=by_field(filters),
        )
    except NoPast as error:
        raise AskedWrong(str(error.message)) from error
    except NotCounted as error:
        raise AskedWrong(str(error)) from error


def _of_rows_alone() -> str:
    from django.utils.translation import gettext as _

    return _(
        "En oversikt telles for seg, med alle radene: ta bort det som velger tiltak eller dager, "
        "eller ta bort --overview."
    )


def _of_overviews(chosen: list[Any], numbers: tuple[int, ...], *, alone: bool) -> list[Any]:
    """The figures that can be counted of overviews; one that cannot is an error by itself."""
    from overblikk.accounts.viewer import operator
    from overblikk.insight.comparing_collections import NotOfRows, tell

    collections = [_collection(number) for number in numbers]
    countable = [one for one in chosen if alone or one.counts_values]
    try:
        return [tell(one, collections, operator()) for one in countable]
    except NotOfRows as error:
        raise AskedWrong(str(error)) from error


def _collection(number: int) -> Any:
    from django.utils.translation import gettext as _

    from overblikk.accounts.viewer import operator
    from overblikk.accounts.visibility import visible_to
    from overblikk.insight.collections import NothingKept, collection
    from overblikk.sources.models import Source

    source = visible_to(Source.objects.filter(number=number), operator()).first()
    try:
        if source:
            return collection(source, operator())
    except NothingKept:
        pass
    sentence = _("Kilde %(number)s er ingen oversikt med rader: se numrene på siden med kilder.")
    raise AskedWrong(sentence % {"number": number})


def _day(words: str | None) -> date:
    from django.utils.timezone import localdate

    from overblikk.history.as_of import day_in_words

    return day_in_words(words) if words else localdate()


def _figure_of(one: Any) -> Any:
    return one.later.figure if hasattr(one, "later") else one.figure


def _tell(one: Any) -> None:
    from django.utils.translation import gettext as _

    for row in one.counted.rows:
        click.echo(f"{row.value:8}  {row.label}")
    told = _("av %(base)s tiltak; ukjent for %(unknown)s")
    click.echo("  " + told % {"base": one.counted.base, "unknown": one.counted.unknown})


def _tell_comparison(one: Any) -> None:
    from django.utils.translation import gettext as _

    for line in one.lines:
        click.echo(f"{line.before:8} {line.after:8}  {line.label}")
    told = _("%(came)s kom til, %(went)s gikk ut, %(changed)s telles annerledes")
    numbers = {"came": len(one.came), "went": len(one.went), "changed": len(one.changed)}
    click.echo("  " + told % numbers)


def _tell_series(one: Any) -> None:
    click.echo("  " + " ".join(day.isoformat() for day in one.days))
    for row in one.rows:
        click.echo("  " + " ".join(f"{value:10}" for value in row.values) + f"  {row.label}")


def _tell_overviews(one: Any) -> None:
    for of in one.collections:
        click.echo(f"  {of.day.isoformat()}  {of.source.title}")
    for line in one.lines:
        click.echo(" ".join(f"{value:8}" for value in line.values) + f"  {line.label}")
    for sentence in one.not_comparable:
        click.echo(f"  {sentence}")
