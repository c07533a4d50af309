"""overblikk documents read"""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from overblikk.cli.document_files import pages_in, warnings_of


@click.command("read")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Svar som JSON.")
def command(file: Path, as_json: bool) -> None:
    """Les et dokument: teksten på hver side, og det som ikke lot seg lese."""
    if as_json:
        _write_json(pages_in(file))
    else:
        _write_words(pages_in(file))


def _write_json(pages: Iterator[Any]) -> None:
    """Each page is written when it is read, so that a document of any length may be."""
    warnings: list[str] = []
    before = '{"pages": ['
    for page in pages:
        shown = {
            "number": page.number,
            "label": page.label or None,
            "language": page.language or "other",
            "text": page.text,
        }
        click.echo(before + "\n" + json.dumps(shown, ensure_ascii=False), nl=False)
        before = ","
        warnings += warnings_of(page)
    click.echo('\n], "warnings": ' + json.dumps(warnings, ensure_ascii=False) + "}")


def _write_words(pages: Iterator[Any]) -> None:
    from overblikk.cli.start import start_django

    start_django()
    from django.utils.translation import gettext as _

    outcomes: Counter[str] = Counter()
    warnings: list[str] = []
    for page in pages:
        outcomes[page.outcome] += 1
        warnings += warnings_of(page)
    told = _(
        "%(pages)s sider: %(text)s med tekst, %(scanned)s skannet, %(empty)s tomme, "
        "%(image)s bilder uten tekst, %(error)s som ikke kunne leses."
    )
    counts = {
        "pages": outcomes.total(),
        "image": outcomes["image_without_text"],
        **{key: outcomes[key] for key in ("text", "scanned", "empty", "error")},
    }
    click.echo(told % counts)
    for warning in warnings:
        click.echo(f"  {warning}")
