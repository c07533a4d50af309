"""overblikk erase"""

import json
from collections.abc import Iterator
from typing import Any

import click

from overblikk.cli.failures import AskedWrong
from overblikk.cli.start import with_database


@click.command("erase")
@click.option("--contact", "number", type=int, required=True, help="Kontaktpersonens nummer.")
@click.option("--ground", default="", metavar="WORDS", help="Hvorfor personen slettes.")
@click.option("--names-too", is_flag=True, help="Også der bare navnet står.")
@click.option("--dry-run", is_flag=True, help="Bare si hva som ville blitt slettet.")
@click.option("--json", "as_json", is_flag=True, help="Svar som JSON.")
@with_database()
def command(number: int, ground: str, names_too: bool, dry_run: bool, as_json: bool) -> None:
    """Slett en person for godt: fra kontakter, historikk, belegg, forslag og originaler."""
    from django.utils.translation import gettext as _

    from overblikk.registry.erasing import find_person
    from overblikk.registry.models import Contact
    from overblikk.registry.person_search import AlreadyErased

    contact = Contact.objects.filter(number=number).first()
    if contact is None:
        raise AskedWrong(_("Ingen kontaktperson har nummer %(number)s.") % {"number": number})
    if not dry_run and not ground.strip():
        raise AskedWrong(_("Si hvorfor personen slettes: bruk --ground."))
    try:
        if dry_run:
            report = _report(find_person(contact), number=number)
        else:
            report = _erased(contact, ground=ground, names_too=names_too)
    except AlreadyErased as error:
        raise AskedWrong(_("Kontaktpersonen er slettet fra før.")) from error
    told = [json.dumps(report, ensure_ascii=False, indent=2)] if as_json else _sentences(report)
    for line in told:
        click.echo(line)


def _erased(contact: Any, *, ground: str, names_too: bool) -> dict[str, Any]:
    from overblikk.accounts.viewer import operator
    from overblikk.registry.erasing import erase_person

    done = erase_person(contact, ground=ground, by=operator(), names_too=names_too)
    report = _report(done.findings, number=contact.number)
    return report | {"erased": True, "names_too": names_too, "emptied": done.emptied}


def _report(findings: Any, *, number: int) -> dict[str, Any]:
    from overblikk.registry.erasing_words import by_kind

    return {
        "contact": number,
        "erased": False,
        "names_too": False,
        "certain": by_kind(findings.certain),
        "by_name": by_kind(findings.by_name),
        "originals": [one.sha256 for one in findings.originals if one.is_certain],
        "originals_by_name": [one.sha256 for one in findings.originals if not one.is_certain],
        "emptied": [],
        "unsearched": findings.unsearched,
        "accounts": findings.accounts,
    }


def _sentences(report: dict[str, Any]) -> Iterator[str]:
    from django.utils.translation import gettext as _

    if report["erased"]:
        yield _("Personen er slettet.")
    else:
        yield _("Dette ville blitt slettet:")
    yield from _counts(report["certain"], report["originals"])
    if report["by_name"] or report["originals_by_name"]:
        if report["names_too"]:
            yield _("Der bare navnet sto:")
        else:
            yield _("Bare navnet står også her, og kan gjelde en annen (--names-too):")
        yield from _counts(report["by_name"], report["originals_by_name"])
    yield from _remarks(report)


def _counts(counts: dict[str, int], originals: list[str]) -> Iterator[str]:
    from django.utils.translation import gettext as _

    yield from (f"    {kind}: {count}" for kind, count in counts.items())
    if originals:
        yield f"    {_('Originaler')}: {len(originals)}"


def _remarks(report: dict[str, Any]) -> Iterator[str]:
    from django.utils.translation import gettext as _

    if report["emptied"]:
        yield _("Originaler som ingenting kunne beholdes av: %(count)s") % {
            "count": len(report["emptied"])
        }
    if report["unsearched"]:
        yield _("Originaler som ikke kan søkes i, og må ses gjennom: %(count)s") % {
            "count": report["unsearched"]
        }
    if report["accounts"]:
        yield _("Kontoer som ser ut til å være personens, og avsluttes for seg: %(count)s") % {
            "count": report["accounts"]
        }
