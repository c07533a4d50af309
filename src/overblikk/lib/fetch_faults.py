"""What can go wrong when something is fetched from another machine, in the reader's language."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_MESSAGES: dict[str, Promise] = {
    "not-an-address": _(
        "«%(address)s» er ikke en adresse som kan hentes: den må begynne med https:// eller "
        "http://, og ikke inneholde brukernavn eller passord."
    ),
    "unknown-host": _("Ingen maskin heter «%(host)s»: se etter om adressen er riktig."),
    "closed-address": _(
        "«%(host)s» ligger på et lukket nett, og derfra hentes det ikke. Er det deres eget, kan "
        "den som drifter Overblikk åpne for det med OVERBLIKK_FETCH_HOSTS."
    ),
    "no-connection": _("«%(host)s» tar ikke imot: det prøves igjen neste gang."),
    "too-slow": _("«%(host)s» brukte mer enn %(seconds)s sekunder: det prøves igjen neste gang."),
    "too-large": _("Svaret er større enn grensen på %(limit)s MiB, og er ikke tatt inn."),
    "cut-off": _("Forbindelsen til «%(host)s» ble brutt før alt var kommet."),
    "not-understood": _("Svaret fra «%(host)s» er ikke skrevet slik et svar skal være."),
    "too-many-redirects": _("Adressen sender videre mer enn %(limit)s ganger."),
    "status": _("«%(host)s» svarte %(status)s."),
    "asked-to-wait": _(
        "«%(host)s» ber om at det ventes i %(seconds)s sekunder: det prøves igjen neste gang."
    ),
}
# Where trying once more may help.
PASSING = frozenset({"no-connection", "too-slow", "cut-off"})


class FetchFault(Exception):
    """What was asked for did not come; `code` says why, and `message` tells it."""

    def __init__(self, code: str, **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    @property
    def message(self) -> str:
        """The fault as one sentence."""
        return str(_MESSAGES[self.code]) % self.params
