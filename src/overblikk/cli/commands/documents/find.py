"""overblikk documents find"""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from overblikk.cli.document_files import pages_in, warnings_of
from overblikk.cli.failures import AskedWrong
from overblikk.cli.start import start_django


@click.command("find")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--pages", "within", metavar="7-18", help="Bare disse sidene, i filens rekkefølge.")
@click.option("--json", "as_json", is_flag=True, help="Svar som JSON.")
def command(file: Path, within: str | None, as_json: bool) -> None:
    """Finn tiltak i et dokument: hva som skal gjøres, er i gang eller er gjort, med sitat og side.

    Det som er for usikkert, står for seg (doubtful).
    """
    from overblikk.documents.finding.coverage import coverage_of
    from overblikk.documents.finding.detector import find
    from overblikk.documents.finding.findings import Cutting

    pages = list(_chosen(pages_in(file), _range(within)))
    passages = [passage for page in pages for passage in page.passages]
    found, cutting = find(passages), Cutting(passages)
    told = {
        "coverage": asdict(coverage_of(pages)),
        "document": "holds_explicit" if found.holds_explicit else "no_explicit_initiative",
        "findings": [_shown(one, cutting) for one in found.findings],
        "doubtful": [_shown(one, cutting) for one in found.doubtful],
        "warnings": [warning for page in pages for warning in warnings_of(page)],
    }
    if as_json:
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        _tell(told)


def _range(within: str | None) -> range | None:
    if within is None:
        return None
    found = re.fullmatch(r"(\d{1,6})(?:-(\d{1,6}))?", within.strip())
    first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
    if not 1 <= first <= last:
        start_django()
        from django.utils.translation import gettext as _

        sentence = _("«%(pages)s» er ikke sider: skriv dem som 7 eller 7-18.")
        raise AskedWrong(sentence % {"pages": within})
    return range(first, last + 1)


def _chosen(pages: Iterator[Any], within: range | None) -> Iterator[Any]:
    chosen = False
    for page in pages:
        if within is not None and page.number is None:
            raise _not_among(within)
        if within is None or page.number in within:
            chosen = True
            yield page
    if within is not None and not chosen:
        raise _not_among(within)


def _not_among(within: range) -> AskedWrong:
    start_django()
    from django.utils.translation import gettext as _

    sentence = _("Dokumentet har ikke side %(first)s til %(last)s: utelat --pages for å lese alt.")
    return AskedWrong(sentence % {"first": within[0], "last": within[-1]})


def _shown(finding: Any, cutting: Any) -> dict[str, Any]:
    return {
        "name": cutting.words(finding.name),
        "quote": cutting.quote(finding),
        "page": cutting.page(finding),
        "kind": finding.kind,
        "status": finding.status,
        "time": cutting.words(finding.time),
        "organisation": cutting.words(finding.organisation),
        "confidence": finding.confidence,
        "cue": cutting.words(finding.cue),
        "method": finding.method,
    }


def _tell(told: dict[str, Any]) -> None:
    start_django()
    from django.utils.translation import gettext as _

    sentence = _(
        "%(pages)s sider: %(read)s lest, %(failed)s kunne ikke leses, %(without_text)s uten tekst."
    )
    click.echo(sentence % told["coverage"])
    if told["document"] == "no_explicit_initiative":
        click.echo(_("Ingen uttrykkelige tiltak."))
    _tell_list(told["findings"])
    if told["doubtful"]:
        click.echo(_("Usikkert:"))
        _tell_list(told["doubtful"])
    for warning in told["warnings"]:
        click.echo(warning)


def _tell_list(findings: list[dict[str, Any]]) -> None:
    for one in findings:
        where = f"s. {one['page']}" if one["page"] else "–"
        click.echo(
            f"  {where} {one['kind']} {one['confidence']:.2f} {' '.join(one['quote'].split())}"
        )
