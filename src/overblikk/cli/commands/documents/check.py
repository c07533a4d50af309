"""overblikk documents check"""

import json
import sys
from pathlib import Path
from typing import Any

import click

from overblikk.cli.document_files import pages_in
from overblikk.cli.failures import AskedWrong
from overblikk.cli.start import start_django


@click.command("check")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Svar som JSON.")
def command(file: Path, as_json: bool) -> None:
    """Kontroller sitater fra standard inn: [{"quote": …, "page": …}], mot et dokument."""
    from overblikk.documents.verifying import Verifier

    asked = _asked()
    verifier = Verifier(pages_in(file))
    found = [verifier.check(quote, page) for quote, page in asked]
    if as_json:
        shown = [
            {"verdict": one.verdict, "page": one.page, "start": one.start, "end": one.end}
            for one in found
        ]
        click.echo(json.dumps(shown, ensure_ascii=False))
        return
    start_django()
    for (quote, page), one in zip(asked, found, strict=True):
        click.echo(_in_words(quote, page, one))


def _asked() -> list[tuple[str, int | None]]:
    try:
        given = json.load(sys.stdin.buffer)
    except (ValueError, RecursionError) as error:
        raise _not_understood() from error
    if isinstance(given, list):
        return [_one(item) for item in given]
    raise _not_understood()


def _one(item: Any) -> tuple[str, int | None]:
    if not isinstance(item, dict) or not isinstance(item.get("quote"), str):
        raise _not_understood()
    page = item.get("page")
    if page is not None and (not isinstance(page, int) or isinstance(page, bool)):
        raise _not_understood()
    return item["quote"], page


def _not_understood() -> AskedWrong:
    start_django()
    from django.utils.translation import gettext as _

    return AskedWrong(
        _(
            "Sitatene på standard inn kan ikke leses: de skal være en liste i JSON, som "
            '[{"quote": "Etaten skal …", "page": 3}].'
        )
    )


def _in_words(quote: str, page: int | None, found: Any) -> str:
    from django.utils.translation import gettext as _

    shown = quote if len(quote) <= 60 else quote[:59] + "…"
    words = {"quote": shown, "page": page, "found": found.page}
    if found.verdict == "verbatim":
        if page is None:
            return str(_("«%(quote)s» står ordrett i dokumentet.") % words)
        return str(_("«%(quote)s» står ordrett på side %(page)s.") % words)
    if found.verdict == "elsewhere":
        if found.page is None:
            return str(_("«%(quote)s» står i dokumentet, som ikke har sider.") % words)
        return str(_("«%(quote)s» står på side %(found)s.") % words)
    return str(_("«%(quote)s» står ikke i dokumentet.") % words)
