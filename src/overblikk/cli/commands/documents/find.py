"""overblikk documents find"""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from overblikk.cli.document_files import pages_in, warnings_of
from overblikk.cli.document_model import required_model
from overblikk.cli.failures import AskedWrong
from overblikk.cli.start import start_django


@click.command("find")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--pages", "within", metavar="7-18", help="Bare disse sidene, i filens rekkefølge.")
@click.option("--model", "with_model", is_flag=True, help="Les også med språkmodellen som er satt.")
@click.option("--json", "as_json", is_flag=True, help="Svar som JSON.")
def command(file: Path, within: str | None, with_model: bool, as_json: bool) -> None:
    """Finn tiltak i et dokument: hva som skal gjøres, er i gang eller er gjort, med sitat og side.

    Det som er for usikkert, står for seg (doubtful).
    """
    model = required_model() if with_model else None
    pages = list(_chosen(pages_in(file), _range(within)))
    told = _with_model(pages, model) if model else _without(pages)
    told["warnings"] = [w for page in pages for w in warnings_of(page)] + told.pop("unread", [])
    if as_json:
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        _tell(told)


def _without(pages: list[Any]) -> dict[str, Any]:
    from overblikk.documents.finding.coverage import coverage_of
    from overblikk.documents.finding.detector import find

    found = find([passage for page in pages for passage in page.passages])
    return {"coverage": asdict(coverage_of(pages)), **_lists(found, pages)}


def _with_model(pages: list[Any], model: Any) -> dict[str, Any]:
    from overblikk.documents.asking.asking import Asking
    from overblikk.documents.asking.page_by_page import find_with_model
    from overblikk.documents.asking.told import warnings_of as not_read_of

    answer = find_with_model(pages, Asking(model))
    read = answer.read
    by_model = {
        "name": read.model,
        "prompts": read.prompts,
        "not_read": [{"page": page, "why": why} for page, why in read.unread.items()],
        "not_checked": [{"page": page, "why": why} for page, why in read.unchecked.items()],
        "turned_down": read.turned_down,
    }
    told = {"coverage": asdict(answer.coverage), "model": by_model, **_lists(answer.found, pages)}
    return {**told, "unread": list(not_read_of(read))}


def _lists(found: Any, pages: list[Any]) -> dict[str, Any]:
    from overblikk.documents.finding.findings import Cutting

    cutting = Cutting([passage for page in pages for passage in page.passages])
    return {
        "document": "holds_explicit" if found.holds_explicit else "no_explicit_initiative",
        "findings": [_shown(one, cutting) for one in found.findings],
        "doubtful": [_shown(one, cutting) for one in found.doubtful],
    }


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
        **({"said": asdict(finding.said)} if finding.said else {}),
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
