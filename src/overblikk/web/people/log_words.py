"""An entry of the access log in words for administrators."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from overblikk.accounts.models import AccessEntry, Role

# What is told of an entry, in order; the rest of its detail is for programs.
LABELS: dict[str, Promise] = {
    "to": _("Til"),
    "role": _("Rolle"),
    "organisation": _("Virksomhet"),
    "sector": _("Sektor"),
    "valid_from": _("Gjelder fra"),
    "valid_to": _("Opphører"),
    "ground": _("Grunnlag"),
    "address": _("Side"),
    "parameters": _("Spurt etter"),
    "command": _("Kommando"),
    "search": _("Søk"),
    "filters": _("Filtre"),
    "format": _("Format"),
    "as_of": _("Slik det var"),
    "kinds": _("Så"),
}
KINDS: dict[str, Promise] = {
    "Initiative": _("tiltak"),
    "Organisation": _("virksomheter"),
    "OrganisationName": _("andre navn"),
    "Portfolio": _("porteføljer"),
    "FundingSource": _("finansieringskilder"),
    "Strategy": _("strategier"),
    "Contact": _("kontaktpersoner"),
    "Need": _("behov"),
    "NeedAnswer": _("svar på behov"),
    "Overlap": _("det som ligner"),
    "FactSheet": _("faktaark"),
    "Source": _("kilder"),
    "Evidence": _("belegg"),
    "Proposal": _("forslag"),
    "Run": _("inntak"),
    "User": _("personer"),
    "Grant": _("roller"),
    "AccessEntry": _("tilgangsloggen"),
}


def told_of(entry: AccessEntry) -> list[tuple[str, str]]:
    """What the entry's detail says, each with its label."""
    detail = entry.detail
    return [
        (str(label), _words(key, detail[key])) for key, label in LABELS.items() if key in detail
    ]


def _words(key: str, value: Any) -> str:
    if key == "kinds":
        return ", ".join(str(KINDS.get(kind, kind)) for kind in value)
    if key == "role":
        return str(Role(value).label)
    return ", ".join(value) if isinstance(value, list) else str(value)
