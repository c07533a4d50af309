"""Every page as somebody sees it: who looks, where, and in what state the page is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils.timezone import localdate, now

from overblikk.accounts.models import User
from overblikk.accounts.viewer import operator
from overblikk.cli.sample.taking_in import take_in
from overblikk.documents.deciding import accept, reject
from overblikk.documents.models import ThemeSearch
from overblikk.documents.themes import searches
from overblikk.harvest.models import Asking, Disagreement, PublicList
from overblikk.intake.actions import Overview
from overblikk.intake.actions import take_in as lay_on_the_desk
from overblikk.intake.models import Run
from overblikk.intake.preparing import prepare
from overblikk.intake.senders import sender_named
from overblikk.organisations.models import Organisation
from overblikk.organisations.starting_data import body_id
from overblikk.overlap.deciding import decide
from overblikk.overlap.models import OverlapCluster, Saying
from overblikk.overlap.searching import search as search_for_overlap
from overblikk.proposals.candidates.lookalikes import search, tell_apart
from overblikk.proposals.models import Lookalikes, Proposal
from overblikk.registry import starting_data
from overblikk.registry.merging import merge
from overblikk.registry.models import FundingSource, Initiative, Portfolio, Strategy
from overblikk.reporting.models import Making, MakingState, OwnText
from overblikk.sources.models import Source
from tests.conftest import make_source, person, record_initiative
from tests.documents.kept import PLAN, finding_with, gone_through
from tests.documents.papers.typeset import one_column
from tests.own_fields import own_field, taken_in
from tests.web.records import make_record, sent_as_opened
from tests.web.signing_in import PASSWORD

# Of each kind of field one, with a name that is hard to break.
LONG_NAME = (
    "Samordnet digitaliseringsplattform for forvaltningsvirksomhetenes saksbehandlingsløsninger"
)
WHOLE = {
    "Tiltak": LONG_NAME,
    "Eier": "Digitaliseringsdirektoratet",
    "Status": "Pågående",
    "Oppstart": "1. kvartal 2025",
    "Samarbeidspartnere": "KS, NAV",
    "Formål": "Effektivisering",
    "KI": "Ja",
    "Prosjektnummer": "P-1",
    "Beskrivelse": "Innbyggerne skal slippe å oppgi det samme flere ganger.",
    "Kortnavn": "SDF",
    "Organisering": "Prosjekt",
    "Størrelse": "Store tiltak",
    "FNs bærekraftsmål": "SDG 9",
    "Kostnadsramme (mill. kr)": "1250,5",
    "Leveranser": "Felles skjema",
    "Kapittel og post": "541.22",
    "Antall brukere": "12500",
}
FOUND = "Digitaliseringsdirektoratet skal ta i bruk det nye systemet «Nabovarsel 2» innen 2027."
OVERVIEW = "Tiltak;Ansvarlig virksomhet;Status;Farge\nAlfa;Digdir;Pågår;blå\nBeta;Ingen;borte;rød\n"


@dataclass(frozen=True)
class Sight:
    """A page as somebody sees it.

    `wrong` where its form has been sent with nothing in it; `pressed` is the button that leads on
    to the page that is meant.
    """

    role: str
    address: str
    wrong: bool = False
    pressed: str = ""
    status: int = 200

    def __str__(self) -> str:
        return f"{self.role} {self.address} {self.pressed}{' (wrong)' if self.wrong else ''}"


@dataclass(frozen=True)
class World:
    """A register with something of everything, and people who look at it."""

    people: dict[str, User]
    initiative: int
    body: int
    proposals: dict[str, int]
    source: int
    new_version: int
    taking_apart: str
    lookalikes: int
    choosing: str
    runs: list[str]
    records: dict[str, int]
    lists: list[str]
    documents: list[str]
    reports: list[str]

    @classmethod
    def made(cls) -> "World":
        """On the starting data of vocabularies and bodies."""
        starting_data.load()
        take_in()
        own_field("Antall brukere")
        people = {role: person(role) for role in ("analyst", "administrator", "reader")}
        RecoveryCodes.activate(people["reader"])
        people["halfway"] = person("reader", username="halfway")
        people["newcomer"] = User.objects.create_user("newcomer", password=PASSWORD)
        client = Client()
        client.force_login(people["analyst"])
        taken_in(";".join(WHOLE), ";".join(WHOLE.values()))
        initiative = Initiative.objects.get(name=LONG_NAME)
        _change_by_hand(client, initiative)
        _alike()
        return cls(
            people=people,
            initiative=initiative.number,
            body=Organisation.objects.get(name_nb="Digitaliseringsdirektoratet").number,
            proposals=_decided_and_open(client),
            source=Source.objects.get(title__startswith="Eksempel").number,
            new_version=_new_version().number,
            taking_apart=_merged(),
            lookalikes=_lookalikes(),
            choosing=_torn(),
            runs=list(_runs(client)),
            records=_records(),
            lists=list(_asked()),
            documents=list(_documents()),
            reports=list(_reports(people["analyst"])),
        )


def _reports(analyst: User) -> Iterator[str]:
    """Reports in each state, and a text of one's own, by their addresses."""
    for state in MakingState:
        made = Making.objects.create(
            made_for=analyst,
            as_of=localdate(),
            language="nb",
            form="pdf",
            parts=["summary", "sources"],
            asked_at=now(),
            state=state,
        )
        yield reverse("report-making", args=[made.id])
    text = OwnText.objects.create(title=LONG_NAME, body="Om året.", language="nb")
    yield reverse("own-text-edit", args=[text.id])


def _records() -> dict[str, int]:
    """One of each kind, by the beginning of its addresses."""
    contact = make_record("contact", name="Kari Nordmann", email="kari@example.no")
    first = {
        "portefoljer": Portfolio.objects.earliest("number").number,
        "strategier": Strategy.objects.earliest("number").number,
        "finansiering": FundingSource.objects.earliest("number").number,
    }
    need = make_record("need", name=LONG_NAME, description="Å slippe å oppgi det samme.")
    return first | {"kontakter": contact.number, "behov": need.number}


def _documents() -> Iterator[str]:
    """A document with findings and its new edition, on paper and without pages, by address."""
    paper = gone_through(one_column([[FOUND, "Det er bra."], ["Det kan vurderes en app."]]).content)
    text = gone_through(PLAN, "plan.md")
    edition = gone_through(PLAN.replace("barnevernet", "skolen"), "plan-2.md")
    for address in (paper.get_absolute_url(), text.get_absolute_url()):
        yield from (address, f"{address}?rett=1", f"{address}?liste=usikre", f"{address}?ark=1")
    yield from (f"{one.get_absolute_url()}utgave/" for one in (paper, edition))
    accept(finding_with(edition, "Nabovarsel 2"), by=operator())
    reject(finding_with(edition, "signering"), by=operator(), ground="Prøve")
    yield edition.get_absolute_url()
    yield from (f"{paper.get_absolute_url()}{page}" for page in ("sammendrag/", "?sporsmal=app"))
    yield from ("/dokumenter/spor/", "/dokumenter/spor/?sporsmal=app", "/dokumenter/temaer/")
    searches.carry_out(ThemeSearch.objects.create(sector=None).id)


def _asked() -> Iterator[str]:
    """Askings that came to nothing and to something, and a list at an address, by its address."""
    body = Organisation.objects.get(name_nb="Digitaliseringsdirektoratet")
    missed = [{"what": "Kommune", "code": "not-json", "params": {}}]
    for system in ("enhetsregisteret", "klass"):
        Asking.objects.create(system=system, outcome="partly", missed=missed, missed_count=3)
    Disagreement.objects.create(organisation=body, field="employees", value=1, words="1")
    of = PublicList.objects.create(
        title=LONG_NAME,
        address="https://example.org/" + "oversikt-over-tiltak" * 5 + ".csv",
        sender=body,
        access_level="public",
    )
    Asking.objects.create(system="list", public_list=of, outcome="changed", counts={"rows": 7})
    yield from (f"/henting/lister/{of.id}/{page}" for page in ("", "rediger/"))


def _change_by_hand(client: Client, initiative: Initiative) -> None:
    """So that there is a history."""
    address = reverse("initiative-edit", args=[initiative.number])
    changed = {"description": "Skjemaene sendes inn én gang.\n\nSå gjenbrukes svarene."}
    answer = client.post(address, sent_as_opened(client, address) | changed)
    assert answer.status_code == 302, answer.context["form"].errors


def _decided_and_open(client: Client) -> dict[str, int]:
    asking, *_others = Proposal.objects.filter(state="open")
    rejected = Proposal.objects.filter(state="open").exclude(id=asking.id).first()
    accepted = Proposal.objects.filter(state="accepted").first()
    assert rejected
    assert accepted
    client.post(reverse("reject-proposal", args=[rejected.number]), {"ground": "Prøve"})
    return {"asking": asking.number, "rejected": rejected.number, "accepted": accepted.number}


def _merged() -> str:
    """The address where two that were made one are taken apart."""
    two = [record_initiative(name=name) for name in ("Digital post", "Sikker digital post")]
    made_one = merge(*two, by=operator(), ground="Prøve")
    return reverse("initiative-take-apart", args=[two[0].number, made_one.id])


def _torn() -> str:
    """The address where a person chooses between what two sources say."""
    initiative = None
    for name, start in (("Skatteetaten", "2023"), ("Digitaliseringsdirektoratet", "2024")):
        sender = Organisation.objects.get(name_nb=name)
        source = make_source(from_organisation_id=sender.id, speaks_for=localdate())
        initiative = record_initiative(initiative=initiative, start=start, source=source)
    assert initiative
    return reverse("initiative-choose", args=[initiative.number, "start"])


def _lookalikes() -> int:
    """Pairs that may be one, of which one has been told apart; how many there were."""
    body = str(Organisation.objects.get(name_nb="Digitaliseringsdirektoratet").id)
    for name in ("Felles innsynsløsning for arkiv", "Felles innsynsløsning for arkivene"):
        record_initiative(name=name, responsible_organisation=body)
    search()
    pairs = list(Lookalikes.objects.all())
    tell_apart(pairs[0].first, pairs[0].second, by=operator())
    record_initiative(name="Felles innsynsløysing for arkiv", responsible_organisation=body)
    search()
    return len(pairs)


def _alike() -> None:
    """Groups of initiatives that look alike, of which one has been decided."""
    for words in ("Foreldre søker barnehageplass uten papir", f"{LONG_NAME} for kornmagasiner"):
        for key in ("skatteetaten", "digdir", "nav"):
            record_initiative(name=words, responsible_organisation=str(body_id(key)))
    search_for_overlap()
    decided = OverlapCluster.objects.earliest("id")
    decide(decided.members, Saying.TALK, by=operator(), ground=LONG_NAME)


def _new_version() -> Source:
    """Of an overview in which an initiative stands no longer."""
    sender = sender_named("Digdir")
    for text in ("Navn;Farge\nAlfa;blå\nBeta;rød\n", "Navn;Farge\nAlfa;blå\n"):
        overview = Overview(text.encode(), "liste.csv", sender, "En liste", access_ground="Prøve")
        prepared = prepare(
            overview.content, filename="liste.csv", sender=sender, settings=[], on=localdate()
        )
        newest = lay_on_the_desk(overview, prepared, by=operator(), accept=True).source
    assert newest
    return newest


def _runs(client: Client) -> Iterator[str]:
    """Runs in each state, by their addresses."""
    for state in ("previewed", "running", "failed", "stopped", "done"):
        content = OVERVIEW.replace("Alfa", state).encode()
        fields: dict[str, Any] = {
            "file": SimpleUploadedFile(f"{state}.csv", content),
            "sender": "Digdir",
            "access_level": "internal",
            "access_ground": "Prøve",
        }
        address = client.post("/inntak/", fields).headers["Location"]
        Run.objects.filter(id=address.split("/")[-2]).update(state=state, rows_done=1)
        yield address


def sights(world: World) -> Iterator[Sight]:
    """All pages, full, empty and wrong."""
    yield from (Sight("anyone", address) for address in _open_to_everyone(world))
    yield from (Sight("analyst", address) for address in _of_analysts(world))
    yield from (Sight("administrator", address) for address in _of_administrators(world))
    yield from (Sight("reader", address) for address in _of_ones_own())
    yield Sight("newcomer", "/konto/totrinn/")
    yield Sight("halfway", "/logg-inn/kode/")
    yield Sight("analyst", f"/tiltak/{world.initiative}/", pressed="button[value=publish]")
    yield from _empty()
    yield from (Sight(role, address, wrong=True) for role, address in _forms(world))
    yield Sight("anyone", "/finnes/ikke/", status=404)
    yield Sight("reader", "/bordet/", status=403)
    yield Sight("anyone", "/?per=i+morges", status=400)
    yield Sight("anyone", "/inntak/mal/fil/?language=nb&format=xlsx&body=finnesikke", status=400)


def _open_to_everyone(world: World) -> Iterator[str]:
    yield from ("/", "/logg-inn/", "/logg-inn/glemt/", "/tiltak/", "/virksomheter/", "/sektorer/")
    yield from (
        "/portefoljer/",
        "/strategier/",
        "/finansiering/",
        "/behov/",
        "/kilder/",
        "/kodeverk/",
    )
    yield from (f"/virksomheter/{world.body}/", "/sektorer/energi/", f"/kilder/{world.source}/")
    yield from ("/kodeverk/status/", "/kodeverk/status/planned/", "/kodeverk/felter/")
    yield from ("/tall/", "/tall/sectors/", "/tall/organising/", "/tall/status/?status=finished")
    yield from ("/inntak/mal/", "/rapport/")
    yield from ("/tall/starts/", "/tall/sectors/endring/", "/tall/sectors/over-tid/?hver=month")
    yield from ("/endringer/", "/tall/samarbeid/", "/tall/samarbeid/?mellom=sectors")
    yield from ("/tall/sammenheng/", "/tall/sammenheng/?mellom=dependencies")


def _of_analysts(world: World) -> Iterator[str]:
    yield from ("/", "/tiltak/", f"/tiltak/{world.initiative}/", "/tiltak/nytt/")
    yield from ("/sok/?q=digital", "/tiltak/?som=tidslinje", "/tiltak/?q=skjema")
    pages = ("historikk", "rediger", "slas-sammen")
    yield from (f"/tiltak/{world.initiative}/{page}/" for page in pages)
    yield from (world.taking_apart, world.choosing)
    yield from (f"/virksomheter/{world.body}/{page}/" for page in ("rediger", "slas-sammen"))
    yield from ("/virksomheter/ny/", "/sektorer/energi/faktaark/", f"/virksomheter/{world.body}/")
    for kind, number in world.records.items():
        yield from (f"/{kind}/", f"/{kind}/ny/", f"/{kind}/?q=finnesikke")
        yield from (f"/{kind}/{number}/{page}" for page in ("", "historikk/", "rediger/"))
    yield f"/kontakter/{world.records['kontakter']}/slett/"
    yield from (f"/kilder/{world.source}/{page}" for page in ("", "tilgang/", "rader/"))
    yield from ("/kilder/", "/kodeverk/nytt/", "/kodeverk/felter/", "/kodeverk/felter/nytt/")
    yield from (f"/kodeverk/felter/own_antall_brukere/{page}/" for page in ("rediger", "avslutt"))
    yield from ("/kodeverk/status/", "/kodeverk/status/nytt/")
    yield from (f"/kodeverk/status/planned/{page}" for page in ("", "rediger/", "slett/"))
    yield from ("/bordet/", "/bordet/?vis=avgjort", f"/bordet/kilde/{world.source}/")
    yield from (f"/bordet/{number}/" for number in world.proposals.values())
    yield from ("/bordet/like/", "/bordet/like/?vis=to", "/bordet/grenser/")
    yield from ("/overlapp/", "/overlapp/?vis=avgjort", "/behov/?vis=ubesvart")
    yield from ("/inntak/", *world.runs, f"/inntak/borte/{world.new_version}/")
    yield from ("/rapport/", "/rapport/tekster/ny/", *world.reports)
    yield from ("/henting/", "/henting/enhetsregisteret/", "/henting/lister/ny/", *world.lists)
    yield from ("/dokumenter/", "/dokumenter/?mappe=ingen", *world.documents)
    yield from (f"/henting/{key}/valg/" for key in ("enhetsregisteret", "klass", "kudos"))


def _of_administrators(world: World) -> Iterator[str]:
    analyst = world.people["analyst"]
    yield from ("/", "/personer/", "/personer/ny/", "/tilgangslogg/")
    yield from (f"/personer/{analyst.id}/{page}" for page in ("", "ny-rolle/", "steng/"))
    yield f"/roller/{analyst.grants.get().id}/avslutt/"


def _of_ones_own() -> Iterator[str]:
    yield from ("/", "/konto/", "/konto/passord/", "/konto/totrinn/bytt/", "/konto/bekreft/")
    yield from ("/konto/reservekoder/", "/konto/reservekoder/nye/")


def _empty() -> Iterator[Sight]:
    """The day before there was anything; the banner of a past day too."""
    yesterday = localdate() - timedelta(days=1)
    for address in ("/", "/tiltak/", "/virksomheter/", "/sektorer/", "/portefoljer/", "/kilder/"):
        yield Sight("analyst", f"{address}?per={yesterday}")
    for address in ("/kodeverk/", "/kodeverk/felter/", "/bordet/", "/kontakter/"):
        yield Sight("analyst", f"{address}?per={yesterday}")
    for address in ("/tiltak/?q=finnesikke", "/sok/?q=finnesikke", "/sok/"):
        yield Sight("anyone", address)


def _forms(world: World) -> Iterator[tuple[str, str]]:
    """Forms that may not be sent empty."""
    yield from (("analyst", f"/tiltak/{page}/") for page in ("nytt", f"{world.initiative}/rediger"))
    yield ("analyst", f"/tiltak/{world.initiative}/slas-sammen/")
    yield from (("analyst", address) for address in ("/bordet/grenser/", "/rapport/tekster/ny/"))
    yield from (("analyst", address) for address in (world.taking_apart, world.choosing))
    yield from (("analyst", f"/{kind}/ny/") for kind in ("virksomheter", "portefoljer"))
    yield ("analyst", f"/virksomheter/{world.body}/slas-sammen/")
    yield from (
        ("analyst", f"/kodeverk/{page}/") for page in ("nytt", "felter/nytt", "status/nytt")
    )
    yield from (("analyst", address) for address in ("/inntak/", "/dokumenter/"))
    yield from (("analyst", f"/henting/{page}/") for page in ("lister/ny", "kudos/valg"))
    yield ("analyst", f"/kontakter/{world.records['kontakter']}/slett/")
    yield from (("administrator", f"/personer/{page}/") for page in ("ny",))
    yield ("administrator", f"/personer/{world.people['analyst'].id}/ny-rolle/")
    yield ("reader", "/konto/passord/")
    yield ("anyone", "/logg-inn/")
    yield ("newcomer", "/konto/totrinn/")
