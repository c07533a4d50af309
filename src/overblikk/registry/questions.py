"""What only a person can settle about words that came in."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

MESSAGES: dict[str, Promise] = {
    "unknown-organisation": _(
        "Virksomheten «%(words)s» er ny, sjekk den: velg hvilken virksomhet dette er, eller "
        "registrer den som ny."
    ),
    "ambiguous-organisation": _("Flere virksomheter heter «%(words)s»: velg hvilken det gjelder."),
    "unknown-number": _(
        "Organisasjonsnummeret %(words)s står ikke i registeret: velg virksomheten, eller "
        "registrer den som ny."
    ),
    "unknown-concept": _(
        "«%(words)s» står ikke i kodeverket for %(field)s: velg et begrep, eller la feltet "
        "stå tomt."
    ),
    "ambiguous-concept": _("«%(words)s» kan bety flere begreper i %(field)s: velg ett."),
    "unknown-portfolio": _(
        "Porteføljen «%(words)s» er ny: velg hvilken det er, eller registrer den som ny."
    ),
    "ambiguous-portfolio": _("Flere porteføljer heter «%(words)s»: velg hvilken det gjelder."),
    "not-a-date": _(
        "«%(words)s» er ikke en dato som kan leses: skriv den som 31.12.2025, mars 2025, "
        "1. kvartal 2025 eller 2025."
    ),
    "ends-before-it-begins": _(
        "Slutten, %(end)s, ligger før oppstarten, %(start)s: rett den som er feil."
    ),
    "not-an-address": _(
        "«%(words)s» er ikke en nettadresse: den skal begynne med https:// eller http://."
    ),
    "no-name": _("Raden har ikke noe navn på tiltaket: skriv det inn, eller avvis forslaget."),
}


@dataclass(frozen=True)
class Question:
    """A question by its code and what its message tells of."""

    code: str
    params: dict[str, Any] = field(default_factory=dict)

    @property
    def message(self) -> str:
        """The question as a sentence in the reader's language."""
        return str(MESSAGES[self.code]) % self.params

    def as_json(self) -> dict[str, Any]:
        """The question as it is kept."""
        return {"code": self.code, "params": self.params}
