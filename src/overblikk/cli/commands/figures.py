"""overblikk figures"""

import json
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
@click.option("--json", "as_json", is_flag=True, help="Svar som JSON.")
@with_database()
def command(key: str | None, filters: tuple[str, ...], as_of: str | None, as_json: bool) -> None:
    """Gi et tall fra registeret, eller alle; av alt, nå eller på en dag."""
    chosen = _chosen(key)
    with standing(as_of):
        told = [_measured(figure, filters) for figure in chosen]
    if as_json:
        rows = [one.as_json() for one in told]
        click.echo(json.dumps(rows[0] if key else rows, ensure_ascii=False, indent=2))
        return
    for one in told:
        _tell(one)


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


def _tell(one: Any) -> None:
    from django.utils.translation import gettext as _

    click.echo(f"{one.figure.title} ({one.figure.key})")
    for row in one.counted.rows:
        click.echo(f"{row.value:8}  {row.label}")
    told = _("av %(base)s tiltak; ukjent for %(unknown)s")
    click.echo("  " + told % {"base": one.counted.base, "unknown": one.counted.unknown})
