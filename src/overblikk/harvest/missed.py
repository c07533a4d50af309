"""What was missed in an asking, and why, in the reader's language."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from overblikk.intake.readers.unreadable import UnreadableFile
from overblikk.lib.fetch_faults import FetchFault

_MESSAGES: dict[str, Promise] = {
    "not-json": _("Svaret er ikke JSON, men noe annet, kanskje en nettside om en feil."),
    "not-as-expected": _("Svaret mangler «%(part)s», så det er ikke det som ble bedt om."),
    "breaks-off": _("Filen slutter midt i etter %(count)s enheter; de er lest."),
    "unit-too-large": _("En enhet i filen er større enn %(limit)s MiB; den er ikke lest videre."),
    "too-many-hits": _(
        "Søket gir %(count)s treff, og bare de første %(limit)s kan hentes: søk på noe smalere."
    ),
    "no-such-number": _("Enhetsregisteret kjenner ikke nummeret."),
    "removed": _("Enheten er fjernet fra Enhetsregisteret."),
    "unknown-form": _("Organisasjonsformen «%(form)s» står ikke i kodeverket."),
    "same-name": _(
        "Registeret har en virksomhet med samme navn og uten organisasjonsnummer: er det den, "
        "gi den nummeret, så følger den Enhetsregisteret siden."
    ),
    "leads-back": _("Den overordnede ville bli sin egen underordnede, og er ikke tatt inn."),
    "other-checksum": _("Filen er en annen enn den Kudos sier den skal være, og er ikke tatt inn."),
    "drifted": _(
        "Kudos sier at det er %(total)s dokumenter, og viste %(count)s; resten kom ikke fram på "
        "sidene, som flytter seg mens de leses. De prøves neste gang."
    ),
    "not-allowed": _("Kudos tar ikke imot det det spørres om: %(why)s"),
    "nothing-chosen": _("Ingen har valgt hvilke dokumenter som skal hentes: velg slag og år."),
    "changed-here": _("Noen har endret begrepet her, og det står."),
    "no-rights": _("Den som la til listen, er ikke analytiker lenger: en analytiker må ta over."),
}


class Missed(Exception):
    """Something that was asked for did not come; `code` is one of the catalogue's."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


def as_kept(what: str, fault: FetchFault | Missed) -> dict[str, Any]:
    """What was missed, as an asking keeps it."""
    return {"what": what, "code": fault.code, "params": fault.params}


def message_of(kept: Mapping[str, Any]) -> str:
    """Why something was missed, as one sentence."""
    if kept["code"] == "unreadable":
        file = kept["params"]["file"]
        return UnreadableFile(file["code"], **file["of"]).message
    if kept["code"] in _MESSAGES:
        return str(_MESSAGES[kept["code"]]) % kept["params"]
    return FetchFault(kept["code"], **kept["params"]).message
