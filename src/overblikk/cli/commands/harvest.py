"""overblikk harvest"""

import json
from typing import Any

import click

from overblikk.cli.failures import AskedWrong, FoundWrong
from overblikk.cli.start import with_database


@click.command("harvest")
@click.argument("what", metavar="SYSTEM|ADRESSE", required=False)
@click.option("--from", "sender", help="Virksomheten som listen på adressen kommer fra.")
@click.option("--form", "forms", multiple=True, help="Ta inn nye av organisasjonsformen (ORGL …).")
@click.option("--type", "types", multiple=True, help="Hent dokumenter av slaget fra Kudos.")
@click.option("--from-year", type=int, help="Hent dokumenter fra og med året.")
@click.option("--to-year", type=int, help="Hent dokumenter til og med året.")
@click.option("--json", "as_json", is_flag=True, help="Svar som JSON.")
@with_database()
def command(
    what: str | None,
    sender: str | None,
    forms: tuple[str, ...],
    types: tuple[str, ...],
    from_year: int | None,
    to_year: int | None,
    as_json: bool,
) -> None:
    """Hent fra et system eller en liste på en adresse; uten noe: si hva som kan hentes."""
    from overblikk.harvest import actions

    if what is None:
        _tell_all(as_json=as_json)
        return
    if forms:
        actions.choose_forms(forms)
    if types:
        actions.choose_documents(types, from_year=from_year, to_year=to_year)
    asking = _ask_list(what, sender) if "://" in what else _ask_system(what)
    _tell(asking, as_json=as_json)


def _ask_system(key: str) -> Any:
    from django.utils.translation import gettext as _

    from overblikk.accounts.viewer import operator
    from overblikk.harvest.asking import ask_system
    from overblikk.harvest.systems import systems

    if key not in systems():
        sentence = _("«%(key)s» er ikke et system som kan spørres. De er %(keys)s.")
        raise AskedWrong(sentence % {"key": key, "keys": ", ".join(systems())})
    return ask_system(key, by=operator())


def _ask_list(address: str, sender: str | None) -> Any:
    from overblikk.accounts.viewer import operator
    from overblikk.harvest.asking import ask_list
    from overblikk.harvest.models import PublicList

    known = PublicList.objects.filter(address=address).first()
    return ask_list((known or _added(address, sender)).id, by=operator())


def _added(address: str, sender: str | None) -> Any:
    from django.utils.translation import gettext as _

    from overblikk.accounts.viewer import operator
    from overblikk.harvest.actions import ListDetails, add_list
    from overblikk.harvest.models import Schedule
    from overblikk.intake.senders import SenderNotFound, sender_named

    if not sender:
        raise AskedWrong(_("Si hvilken virksomhet listen kommer fra: --from NAVN."))
    try:
        body = sender_named(sender)
    except SenderNotFound as error:
        raise AskedWrong(str(error)) from error
    details = ListDetails(address, address, body, Schedule.NEVER)
    return add_list(details, by=operator())


def _tell_all(*, as_json: bool) -> None:
    from overblikk.accounts.viewer import operator
    from overblikk.harvest import queries

    asked = [
        *((one.system.key, one.last) for one in queries.all_systems(operator())),
        *((one.list.address, one.last) for one in queries.all_lists(operator())),
    ]
    if as_json:
        told = {what: _report(last) if last else None for what, last in asked}
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
        return
    for what, last in asked:
        when = f"{last.started_at:%Y-%m-%d %H:%M} {last.get_outcome_display()}" if last else "–"
        click.echo(f"{what}: {when}")


def _tell(asking: Any, *, as_json: bool) -> None:
    from django.utils.translation import gettext as _

    if asking is None:
        raise FoundWrong(_("Noen andre er i gang med å hente det samme."))
    report = _report(asking)
    if as_json:
        click.echo(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        click.echo(asking.get_outcome_display())
        for name, count in report["counts"].items():
            click.echo(f"  {name}: {count}")
        for missed in report["missed"]:
            click.echo(f"  {missed['what']}: {missed['why']}" if missed["what"] else missed["why"])
    if report["missed_count"]:
        number = report["missed_count"]
        raise FoundWrong(_("%(number)s ting kom ikke fram.") % {"number": number})


def _report(asking: Any) -> dict[str, Any]:
    from overblikk.harvest.missed import message_of

    return {
        "outcome": asking.outcome,
        "started": asking.started_at.isoformat(),
        "ended": asking.ended_at.isoformat() if asking.ended_at else None,
        "counts": asking.counts,
        "missed": [{"what": m["what"], "why": message_of(m)} for m in asking.missed],
        "missed_count": asking.missed_count,
        "source": asking.source.number if asking.source else None,
    }
