"""What only a person can settle about words that came in."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

MESSAGES: dict[str, Promise] = {
    "which-initiative": _(
        "Registeret har tiltak som kan være det samme som «%(words)s»: velg hvilket det er, eller "
        "si at det er nytt."
    ),
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
    "unknown-funding-source": _(
        "Finansieringskilden «%(words)s» er ny: velg hvilken det er, eller registrer den som ny."
    ),
    "ambiguous-funding-source": _(
        "Flere finansieringskilder heter «%(words)s»: velg hvilken det gjelder."
    ),
    "unknown-strategy": _(
        "Strategien «%(words)s» er ny: velg hvilken det er, eller registrer den som ny."
    ),
    "ambiguous-strategy": _("Flere strategier heter «%(words)s»: velg hvilken det gjelder."),
    "unknown-contact": _(
        "Personen «%(words)s» er ny: velg hvem det er, eller registrer personen som ny."
    ),
    "ambiguous-contact": _(
        "Flere personer heter «%(words)s»: skriv e-postadressen til den det gjelder."
    ),
    "unknown-sector": _(
        "«%(words)s» er ikke en sektor i registeret: skriv navnet slik det står der."
    ),
    "ambiguous-sector": _("Flere sektorer heter «%(words)s»: skriv hele navnet."),
    "unknown-initiative": _(
        "Registeret har ikke noe tiltak som heter «%(words)s»: skriv navnet slik det står der, "
        "eller nummeret."
    ),
    "ambiguous-initiative": _("Flere tiltak heter «%(words)s»: skriv nummeret til det ene."),
    "amount-of-unknown-kind": _(
        "«%(words)s» sier ikke hva slags beløp det er: begynn med for eksempel «Ramme:», "
        "«Tildeling:», «Prognose:» eller «Medgått:»."
    ),
    "not-an-amount": _(
        "«%(words)s» er ikke et beløp som kan leses sikkert: skriv det som 12 500 000 kr, "
        "12,5 mill. kr eller 1 000 EUR."
    ),
    "amount-without-unit": _(
        "«%(words)s» sier ikke om det er kroner, tusen eller millioner: skriv det med enhet, som "
        "12,5 mill. kr."
    ),
    "amount-says-two-things": _(
        "«%(words)s» sier to ting om det samme: skriv ett beløp, med én periode, én merverdiavgift "
        "og ett prisnivå."
    ),
    "amount-heading-unclear": _(
        "Beløpet «%(words)s» står under en overskrift som ikke kan leses sikkert: skriv det med "
        "enhet, som 12,5 mill. kr."
    ),
    "not-a-number": _("«%(words)s» er ikke et tall: skriv det som 1 250 eller 12,5."),
    "not-a-frame": _("«%(words)s» er ikke en ramme for et år: skriv den som 2024: 125 000 000 kr."),
    "not-an-email": _("«%(words)s» er ikke en e-postadresse."),
    "not-a-budget-item": _(
        "«%(words)s» er ikke kapittel og post: skriv det som 541.22 eller kap. 541 post 22."
    ),
    "not-an-effect": _(
        "«%(words)s» sier ikke om det er nytte eller kostnad, eller hva: skriv det som "
        "«Nyttevirkning; ikke-prissatt; innbyggere; kortere ventetid»."
    ),
    "dependency-of-unknown-type": _(
        "«%(words)s» sier ikke hvordan tiltaket avhenger av det andre: skriv det som "
        "«Forutsetter: 1042», med nummeret eller navnet på det andre."
    ),
    "leads-in-a-circle": _(
        "Tiltak kan ikke være del av eller avhenge av seg selv, og dette ville ført i ring: "
        "%(chain)s."
    ),
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
    "identity-number": _(
        "Et fødselsnummer eller D-nummer er tatt ut av teksten: skriv verdien uten, eller la "
        "feltet stå tomt."
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
