"""The kinds of record that have pages of their own, with the words and addresses of each."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from overblikk.accounts.viewer import Viewer
from overblikk.registry.record_kinds import (
    CONTACT,
    FUNDING_SOURCE,
    NEED,
    PORTFOLIO,
    STRATEGY,
    RecordKind,
)


@dataclass(frozen=True)
class Words:
    """What the pages of a kind say in their own words."""

    title: Promise
    about: Promise
    search: Promise
    placeholder: Promise
    new: Promise
    registered: Promise
    none: Promise
    none_yet: Promise
    tied: Promise


@dataclass(frozen=True)
class Pages:
    """The pages of one kind: names of addresses, the path they begin with, columns of the list.

    Closed ones are of people, and for those alone who may edit what the people are contacts for.
    Those that are open to editors may be registered by whoever edits initiatives, where everyone
    may see what they rest on; the others, and every change, are for analysts.
    """

    kind: RecordKind
    name: str
    listed: str
    path: str
    columns: tuple[str, ...]
    words: Words
    is_closed: bool = False
    is_open_to_editors: bool = False

    def may_register(self, viewer: Viewer) -> bool:
        """Whether the viewer may register one."""
        return viewer.is_analyst or (self.is_open_to_editors and viewer.edits_initiatives)

    @property
    def edit(self) -> str:
        """The name of the page on which one is changed."""
        return f"{self.name}-edit"

    @property
    def new(self) -> str:
        """The name of the page on which one is registered."""
        return f"{self.name}-new"

    @property
    def history(self) -> str:
        """The name of the page that tells what has happened to one."""
        return f"{self.name}-history"

    @property
    def file(self) -> str:
        """The name of the list as a file."""
        return f"{self.listed}-file"


PORTFOLIOS = Pages(
    PORTFOLIO,
    name="portfolio",
    listed="portfolios",
    path="portefoljer",
    columns=("organisation",),
    words=Words(
        title=_("Porteføljer"),
        about=_("Oversikter over tiltak som noen fører."),
        search=_("Søk etter portefølje"),
        placeholder=_("Navn eller virksomhet"),
        new=_("Ny portefølje"),
        registered=_("Porteføljen er registrert."),
        none=_("Ingen porteføljer å vise"),
        none_yet=_("Registrer en her, eller oppgi en portefølje når du tar inn en oversikt."),
        tied=_("Tiltak i porteføljen"),
    ),
)
STRATEGIES = Pages(
    STRATEGY,
    name="strategy",
    listed="strategies",
    path="strategier",
    columns=("organisation", "period_start", "period_end"),
    words=Words(
        title=_("Strategier"),
        about=_("Strategier og planer som sier hvor digitaliseringen skal."),
        search=_("Søk etter strategi"),
        placeholder=_("Navn eller virksomhet"),
        new=_("Ny strategi"),
        registered=_("Strategien er registrert."),
        none=_("Ingen strategier å vise"),
        none_yet=_("Registrer en her."),
        tied=_("Tiltak som kommer av strategien"),
    ),
)
FUNDING_SOURCES = Pages(
    FUNDING_SOURCE,
    name="funding-source",
    listed="funding-sources",
    path="finansiering",
    columns=("organisation", "commitment_frames"),
    words=Words(
        title=_("Finansiering"),
        about=_("Ordninger, avgifter og budsjetter som betaler for digitaliseringstiltak."),
        search=_("Søk etter finansieringskilde"),
        placeholder=_("Navn eller virksomhet"),
        new=_("Ny finansieringskilde"),
        registered=_("Finansieringskilden er registrert."),
        none=_("Ingen finansieringskilder å vise"),
        none_yet=_("Registrer en her."),
        tied=_("Tiltak som får penger herfra"),
    ),
)
CONTACTS = Pages(
    CONTACT,
    name="contact",
    listed="contacts",
    path="kontakter",
    columns=("email", "organisation"),
    words=Words(
        title=_("Kontakter"),
        about=_("Folk å spørre. Vises bare for dem som kan endre tiltakene de er kontakter for."),
        search=_("Søk etter kontaktperson"),
        placeholder=_("Navn, e-post eller virksomhet"),
        new=_("Ny kontaktperson"),
        registered=_("Kontaktpersonen er registrert."),
        none=_("Ingen kontakter å vise"),
        none_yet=_("Registrer en her."),
        tied=_("Tiltak som personen er kontakt for"),
    ),
    is_closed=True,
)
NEEDS = Pages(
    NEED,
    name="need",
    listed="needs",
    path="behov",
    columns=("affected_groups", "sectors", "organisation"),
    words=Words(
        title=_("Behov"),
        about=_("Hva som trengs på tvers, hvem det gjelder, og hvilke tiltak som svarer på det."),
        search=_("Søk etter behov"),
        placeholder=_("Navn eller virksomhet"),
        new=_("Nytt behov"),
        registered=_("Behovet er registrert."),
        none=_("Ingen behov å vise"),
        none_yet=_("Registrer et her."),
        tied=_("Tiltak som svarer på behovet"),
    ),
    is_open_to_editors=True,
)
EVERY = (PORTFOLIOS, STRATEGIES, FUNDING_SOURCES, CONTACTS, NEEDS)
