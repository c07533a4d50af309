"""overblikk doctor"""

import json

import click

from overblikk.cli.start import with_database


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="Svar som JSON.")
@with_database()
def command(as_json: bool) -> None:
    """Undersøk om basen er hel: belegg, historikk, originaler, numre og henvisninger."""
    from django.utils.translation import gettext as _

    from overblikk.lib.checkups import all_checkups, examine

    checkups = all_checkups()
    findings = list(examine())
    if as_json:
        click.echo(json.dumps(_report(checkups, findings), ensure_ascii=False, indent=2))
    else:
        for one in checkups:
            wrong = [finding.where for finding in findings if finding.checkup is one]
            click.echo(f"{'✗' if wrong else '✓'} {one.promise}")
            for where in wrong:
                click.echo(f"    {where}")
        click.echo(
            _("%(count)s feil funnet.") % {"count": len(findings)}
            if findings
            else _("Alt er i orden.")
        )
    raise SystemExit(1 if findings else 0)


def _report(checkups: list, findings: list) -> dict:
    return {
        "ok": not findings,
        "checks": [
            {
                "name": one.name,
                "promise": str(one.promise),
                "findings": [f.where for f in findings if f.checkup is one],
            }
            for one in checkups
        ],
    }
