"""overblikk documents take-in"""

import json
from pathlib import Path
from typing import Any

import click

from overblikk.cli.document_model import required_model
from overblikk.cli.failures import AskedWrong, FoundWrong
from overblikk.cli.start import with_database


@click.command("take-in")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--from", "sender", help="Virksomheten dokumentene kommer fra.")
@click.option("--sector", help="Sektoren de legges under; ellers avsenderens.")
@click.option("--model", "with_model", is_flag=True, help="Les også med språkmodellen som er satt.")
@click.option("--json", "as_json", is_flag=True, help="Svar som JSON.")
@with_database()
def command(
    files: tuple[Path, ...], sender: str | None, sector: str | None, with_model: bool, as_json: bool
) -> None:
    """Ta inn dokumenter: les dem side for side og finn tiltak, som vurderes på siden.

    Blir den avbrutt, fullfører samme kommando.
    """
    method = _method(with_model)
    known = {"sender": _body(sender), "sector": _sector(sector)}
    told, failed = [], 0
    for file in files:
        document, state = _gone_through(file, known, method)
        told.append(_shown(document, state, method))
        failed += state == "failed"
        if not as_json:
            _tell(told[-1])
    if as_json:
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    if failed:
        raise FoundWrong(_failed(failed))


def _method(with_model: bool) -> str:
    """The method that is to be told of; both are used where a model is asked for."""
    from overblikk.documents.asking.page_by_page import method_of
    from overblikk.documents.finding.findings import METHOD

    return method_of(required_model()) if with_model else METHOD


def _gone_through(file: Path, known: dict[str, Any], method: str) -> tuple[Any, str]:
    from django.utils.translation import gettext as _

    from overblikk.accounts.viewer import operator
    from overblikk.documents import runs
    from overblikk.documents.actions import HandedIn, take_in
    from overblikk.documents.finding.findings import METHOD
    from overblikk.documents.models import Document, RunState

    ground = _("Mottatt uten at noen har sagt at det kan deles.")
    what = HandedIn(_content(file), file.name, access_ground=ground, **known)
    document = take_in(what, by=operator())
    state = runs.go_through(document, by=operator()).state
    if method != METHOD and state == RunState.DONE:
        state = runs.go_through(document, by=operator(), method=method).state
    return Document.objects.select_related("source").get(pk=document.pk), state


def _content(file: Path) -> bytes:
    from django.utils.translation import gettext as _

    from overblikk.documents.reading.limits import FILE_BYTES
    from overblikk.documents.reading.unreadable import message_of
    from overblikk.lib.untrusted.limits import MIB
    from overblikk.lib.untrusted.refusal import Refused

    if file.exists() and not file.is_file():
        raise AskedWrong(_("%(file)s er ikke en fil.") % {"file": file})
    try:
        size = file.stat().st_size
        if size > FILE_BYTES:
            refusal = Refused("too_large", size=size // MIB, limit=FILE_BYTES // MIB)
            raise FoundWrong(message_of(refusal, file.name))
        return file.read_bytes()
    except OSError as error:
        sentence = _("Filen %(file)s kan ikke leses: %(why)s.")
        raise AskedWrong(sentence % {"file": file, "why": error.strerror}) from error


def _body(words: str | None) -> Any:
    from overblikk.intake.senders import SenderNotFound, sender_named

    try:
        return sender_named(words) if words else None
    except SenderNotFound as error:
        raise AskedWrong(str(error)) from error


def _sector(words: str | None) -> Any:
    from overblikk.documents.folders import SectorNotFound, sector_named

    try:
        return sector_named(words) if words else None
    except SectorNotFound as error:
        raise AskedWrong(str(error)) from error


def _shown(document: Any, state: str, method: str) -> dict[str, Any]:
    from dataclasses import asdict

    from overblikk.documents.telling import report_of

    report = report_of(document, method)
    return {
        "number": document.source.number,
        "title": document.source.title,
        "state": state,
        "coverage": asdict(report.coverage),
        "findings": {
            key: report.found.get(key, 0) for key in ("explicit", "potential", "not_digital")
        },
        "doubtful": report.unsure,
        "replaces": document.replaces.source.number if document.replaces else None,
        "problem": report.problem,
        "missed": list(report.missed),
    }


def _tell(told: dict[str, Any]) -> None:
    from django.utils.translation import gettext as _

    sentence = _(
        "%(title)s (kilde %(number)s): sider: %(pages)s (%(read)s lest, %(failed)s kunne ikke "
        "leses, %(without_text)s uten tekst); funn: %(explicit)s uttrykkelige, %(potential)s "
        "mulige, "
        "%(not_digital)s ikke digitale, %(doubtful)s usikre."
    )
    click.echo(sentence % {**told, **told["coverage"], **told["findings"]})
    for sentence in filter(None, [told["problem"], *told["missed"]]):
        click.echo(f"  {sentence}")


def _failed(count: int) -> str:
    from django.utils.translation import ngettext

    sentence = ngettext(
        "%(count)s dokument kunne ikke leses.", "%(count)s dokumenter kunne ikke leses.", count
    )
    return sentence % {"count": count}
