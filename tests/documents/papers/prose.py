"""Made-up sentences of the kind that plans are written in; no two are the same."""

from random import Random

_WHO = (
    "Etaten", "Direktoratet", "Fylkeskommunen", "Helseforetaket", "Tilsynet", "Arkivet",
    "Statsforvalteren", "Universitetet", "Kommunen", "Departementet", "Brukerrådet",
    "Sekretariatet",
)  # fmt: skip
_DOES = (
    "skal innføre", "har tatt i bruk", "vil vurdere", "kan forenkle", "arbeider med", "planlegger",
    "bør samordne", "har ikke besluttet", "må videreutvikle", "tester ut", "fikk ansvaret for",
)  # fmt: skip
_WHAT = (
    "digitaliseringsløsninger for saksbehandlere", "en felles meldingsboks", "e-post til arkivet",
    "informasjonsforvaltning på tvers av virksomhetene", "flerspråklige skjemaer", "IKT-systemene",
    "deling av opplysninger om eiendommer", "en fagplattform for vannkvalitetsmålinger",
    "automatisert kontroll av søknadene", "efficiente fløyter og affektive afficher",
    "ordningen med «én vei inn»", "sikker pålogging for pårørende", "helse- og omsorgsregistrene",
)  # fmt: skip
_HOW = (
    "innen utgangen av {year}", "i samarbeid med {n} kommuner", "jf. Meld. St. {n} (2019–2020)",
    "for ca. {n} millioner kroner", "etter § {n}-5 i forskriften", "i perioden {year}–2031",
    "med {n},5 årsverk", "der det er nødvendig for innbyggerne, næringslivet og forvaltningen selv",
    "slik utredningen nr. {n} foreslår", "og på {n} 000 arbeidsplasser rundt om i landet",
)  # fmt: skip


class Prose:
    """Gives sentences one after another; the same seed gives the same ones."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._given: set[str] = set()

    def sentence(self) -> str:
        """A sentence that has not been given before."""
        while True:
            words = [self._pick(_WHO), self._pick(_DOES), self._pick(_WHAT)]
            words += [self._how() for _more in range(self._random.choice((1, 1, 2, 2, 3)))]
            text = " ".join(words) + "."
            if text not in self._given:
                self._given.add(text)
                return text

    def paragraph(self, least: int = 2, most: int = 6) -> list[str]:
        """A few sentences."""
        return [self.sentence() for _one in range(self._random.randint(least, most))]

    def _pick(self, words: tuple[str, ...]) -> str:
        return self._random.choice(words)

    def _how(self) -> str:
        chosen = self._pick(_HOW)
        return chosen.format(year=self._random.randint(2021, 2039), n=self._random.randint(2, 997))
