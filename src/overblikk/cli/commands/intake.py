"""overblikk intake"""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import click

from overblikk.cli.days import day_told
from overblikk.cli.failures import AskedWrong, FoundWrong
from overblikk.cli.start import with_database


@click.command("intake")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--from", "sender", required=True, help="Virksomheten oversikten kommer fra.")
@click.option("--title", help="Hva oversikten heter; ellers filnavnet.")
@click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="FIELD=VALUE",
    help="Det som gjelder hele oversikten, som ai=yes; kan gjentas.",
)
@click.option(
    "--map",
    "mapped",
    multiple=True,
    metavar="HEADING=FIELD",
    help="Hva en kolonne gir, som «Hvem=eier»; uten felt beholdes den. Huskes; kan gjentas.",
)
@click.option(
    "--replaces",
    type=int,
    metavar="NUMBER",
    help="Kilden oversikten er en ny versjon av, 0 for ingen; ellers sier radene det.",
)
@click.option(
    "--as-it-stood",
    metavar="DATE",
    help="En eldre oversikt: behold den slik den var den dagen, og foreslå ingenting.",
)
@click.option("--accept", is_flag=True, help="Godta det som ikke har åpne spørsmål.")
@click.option("--dry-run", is_flag=True, help="Vis hva det ville blitt, og skriv ingenting.")
@click.option("--json", "as_json", is_flag=True, help="Svar som JSON.")
@with_database()
def command(
    file: Path,
    sender: str,
    title: str | None,
    settings: tuple[str, ...],
    mapped: tuple[str, ...],
    replaces: int | None,
    as_it_stood: str | None,
    accept: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Ta inn en oversikt: hver rad blir et forslag på bordet."""
    from django.utils import timezone

    from overblikk.intake import actions
    from overblikk.intake.checking import problems_in
    from overblikk.intake.remembering import remember

    overview = _overview(file, sender, title, replaces)
    if as_it_stood:
        if accept:
            raise AskedWrong(_kept_only())
        overview = replace(overview, as_it_stood=True, speaks_for=_day(as_it_stood))
    prepared = _prepare(overview, settings, mapped)
    version = _version(overview, prepared)
    problems = problems_in(prepared, on=timezone.localdate(), by_several=True)
    if dry_run and as_it_stood:
        outcomes = actions.Outcomes(rows=len(prepared.rows))
    elif dry_run:
        outcomes = actions.dry_run(prepared, sender=overview.sender)
        outcomes.version = version
    else:
        remember(overview.sender, prepared.mapping, by=None)
        outcomes = _take_in(overview, prepared, accept=accept)
    _tell(outcomes.as_json(prepared, problems), as_json=as_json)
    if as_it_stood and outcomes.source and not as_json:
        click.echo(_kept_as(outcomes.source.number))
    if outcomes.stopped:
        raise FoundWrong(_stopped(outcomes.done, outcomes.rows))


def _take_in(overview: Any, prepared: Any, *, accept: bool) -> Any:
    from overblikk.accounts.viewer import operator
    from overblikk.intake.actions import SpeaksForAnother, take_in

    with _Progress(len(prepared.rows)) as progress:
        try:
            return take_in(overview, prepared, by=operator(), accept=accept, progress=progress)
        except SpeaksForAnother as error:
            raise FoundWrong(str(error)) from error


def _day(words: str) -> date:
    from django.utils.timezone import localdate

    from overblikk.history.as_of import MomentNotServed

    day = day_told(words)
    if day > localdate():
        raise AskedWrong(str(MomentNotServed.message))
    return day


def _kept_only() -> str:
    from django.utils.translation import gettext as _

    return _("--as-it-stood foreslår ingenting, så det er ingenting å godta: ta bort --accept.")


def _kept_as(number: int) -> str:
    from django.utils.translation import gettext as _

    return _("Beholdt slik den var, som kilde %(number)s: tell den med figures --overview.") % {
        "number": number
    }


def _overview(file: Path, sender: str, title: str | None, replaces: int | None) -> Any:
    from django.utils.translation import gettext as _

    from overblikk.intake.actions import Overview
    from overblikk.intake.readers.limits import FILE_BYTES, MIB

    if file.exists() and not file.is_file():
        raise AskedWrong(_("%(file)s er ikke en fil.") % {"file": file})
    try:
        size = file.stat().st_size
        if size > FILE_BYTES:
            raise FoundWrong(
                _("Filen er på %(size)s MiB, og grensen er %(limit)s MiB: del den opp.")
                % {"size": size // MIB, "limit": FILE_BYTES // MIB}
            )
        content = file.read_bytes()
    except OSError as error:
        sentence = _("Filen %(file)s kan ikke leses: %(why)s.")
        raise AskedWrong(sentence % {"file": file, "why": error.strerror}) from error
    return Overview(
        content=content,
        filename=file.name,
        sender=_body(sender),
        title=title or file.stem,
        access_ground=_("Mottatt uten at noen har sagt at den kan deles."),
        replaces=replaces,
    )


def _body(words: str) -> Any:
    from overblikk.intake.senders import SenderNotFound, sender_named

    try:
        return sender_named(words)
    except SenderNotFound as error:
        raise AskedWrong(str(error)) from error


def _version(overview: Any, prepared: Any) -> Any:
    from overblikk.intake.actions import version_of
    from overblikk.intake.versions import NoSuchVersion

    try:
        return version_of(overview, prepared)
    except NoSuchVersion as error:
        raise AskedWrong(str(error)) from error


def _prepare(overview: Any, settings: tuple[str, ...], mapped: tuple[str, ...]) -> Any:
    from django.utils import timezone

    from overblikk.intake.choosing import MappingNotUnderstood, check_used, chosen_in_words
    from overblikk.intake.preparing import SettingNotUnderstood, prepare
    from overblikk.intake.readers.reading import UnreadableFile

    try:
        chosen = chosen_in_words(mapped)
        prepared = prepare(
            overview.content,
            filename=overview.filename,
            sender=overview.sender,
            settings=[_setting(words) for words in settings],
            on=timezone.localdate(),
            chosen=chosen,
            by_several=True,
        )
        check_used(chosen, prepared)
        return prepared
    except (MappingNotUnderstood, SettingNotUnderstood) as error:
        raise AskedWrong(str(error)) from error
    except UnreadableFile as error:
        raise FoundWrong(error.message) from error


def _setting(words: str) -> Any:
    from django.utils.translation import gettext as _

    from overblikk.intake.preparing import Setting

    field, equals, value = words.partition("=")
    if not equals or not value.strip():
        sentence = _("«%(words)s» må skrives som felt=verdi, for eksempel ai=yes.")
        raise AskedWrong(sentence % {"words": words})
    return Setting(field.strip(), value.strip())


class _Progress:
    """A bar on standard error; Ctrl-C stops after the batch that is under way."""

    def __init__(self, rows: int) -> None:
        import sys

        self._bar = click.progressbar(length=rows, file=sys.stderr)
        self._interrupted = False

    def __enter__(self) -> "_Progress":
        import signal

        self._before = signal.signal(signal.SIGINT, self._interrupt)
        self._bar.__enter__()
        return self

    def __exit__(self, *error: Any) -> None:
        import signal

        self._bar.__exit__(*error)
        signal.signal(signal.SIGINT, self._before)

    def __call__(self, outcomes: Any) -> bool:
        self._bar.update(outcomes.done - self._bar.pos)
        return not self._interrupted

    def _interrupt(self, *_signal: Any) -> None:
        self._interrupted = True


def _tell(report: dict[str, Any], *, as_json: bool) -> None:
    from django.utils.translation import gettext as _

    from overblikk.intake.checks import check_of

    if as_json:
        click.echo(json.dumps(report, ensure_ascii=False, indent=2))
        return
    counts = report["proposals"]
    click.echo(
        _(
            "%(rows)s rader: %(new)s nye, %(change)s endringer, %(unchanged)s uendret; "
            "%(accepted)s godtatt."
        )
        % {"rows": report["rows"], "accepted": report["accepted"], **counts}
    )
    for header, field in report["columns"].items():
        click.echo(f"  {header or '–'} → {field or '–'}")
    if version := report["version"]:
        click.echo(
            _(
                "Ny versjon av «%(title)s» (kilde %(number)s): %(come)s er kommet til, %(changed)s "
                "er endret, %(gone)s står ikke der lenger."
            )
            % {
                "title": version["title"],
                "number": version["replaces"],
                **{key: len(version[key]) for key in ("come", "changed", "gone")},
            }
        )
    for problem in report["problems"]:
        where = problem["cell"] or problem["row"] or _("Hele oversikten")
        level = _("feil") if problem["level"] == "error" else _("råd")
        click.echo(f"  {where} ({level}): {problem['message']}")
    for key, count in report["more_problems"].items():
        sentence = _("  … og %(count)s til: %(title)s")
        click.echo(sentence % {"count": count, "title": check_of(key).title})


def _stopped(done: int, rows: int) -> str:
    from django.utils.translation import gettext as _

    return _(
        "Stoppet etter %(done)s av %(rows)s rader: kjør samme kommando igjen for å fullføre."
    ) % {"done": done, "rows": rows}
