"""Which headings are recognised, and which must not be."""

import csv
from pathlib import Path

import pytest

from overblikk.intake.rules.columns import map_columns
from overblikk.intake.rules.headings import FIELD_WORDS, recognise
from overblikk.registry.fields import BUILT_IN

RECOGNISED = {
    "name": (
        "Navn|Namn|Tittel|Tittel*|Name|Title|Prosjekt|Tiltak|Initiativ|Satsing|Project|Initiative|"
        "Prosjekttittel|Prosjektnavn|Tiltaksnavn|Tiltaksnamn|Navn på tiltaket|Namn på prosjektet|"
        "Tittel på satsinga|Prosjektets navn|Name of initiative|Project title|PROSJEKTNAVN:|"
        "Navn/tittel|Digitaliseringstiltak|KI-prosjekt|Name of the project|Hva heter tiltaket?|"
        "What is the name of the initiative?|2. Oppgi navn på prosjektet"
    ),
    "external_identifiers": "ID|Prosjekt-ID|Prosjektnummer|Prosjektnr.|Tiltaks-ID|Project number",
    "former_names": "Tidligere navn|Tidlegare namn|Former names|Previous name",
    "description": (
        "Beskrivelse|Beskriving|Beskrivelse av prosjekt|Kort omtale|Om prosjektet|Description|"
        "Prosjektbeskrivelse|Beskriving av tiltaket|Project description|Sammendrag|Samandrag|"
        "Beskriv kort hva tiltaket går ut på|Kva går tiltaket ut på?|Describe the project briefly"
    ),
    "responsible_organisation": (
        "Eier|Eigar|Prosjekteier|Tiltakseier|Prosjekteigar|Virksomhet|Verksemd|Ansvarlig|Ansvar|"
        "Ansvarleg verksemd|Ansvarlig virksomhet|AnsvarligVirksomhet|Owner|Project owner|Søkjar|"
        "Responsible organization|Eier av prosjektet|Lead agency|Ansvarleg for tiltaket|"
        "Hvilken virksomhet representerer du?|Which organisation is responsible?|Utførende etat"
    ),
    "responsible_organisation_number": (
        "Orgnr|Org.nr.|Org. nr|Organisasjonsnummer|virksomhet_organisasjonsnummer|"
        "Virksomhetens organisasjonsnummer|Organization number"
    ),
    "responsible_ministry": (
        "Departement|Ansvarlig departement|Ansvarleg departement|Ministry|departement_navn"
    ),
    "cooperating_organisations": (
        "Samarbeidspartnere|Samarbeidspartnarar|Tilknyttede organisasjoner|Partnere|Partners|"
        "Samarbeidende virksomheter|Samarbeidande verksemder|Samarbeidspartner 1|"
        "Cooperating organisations|Hvilke virksomheter samarbeider dere med?|"
        "Sam-\narbeids-\npartnere"
    ),
    "portfolios": "Portefølje|Porteføljer|Portfolio",
    "start": (
        "Start|Oppstart|Startdato|Startår|Startdato (dd.mm.åååå)|Prosjektstart|Prosjekt\nstart|"
        "Planlagt oppstart|Faktisk oppstart|oppstartsdato|Start date|Project start date|Fra|"
        "Når startet tiltaket?|When did it start?"
    ),
    "end": (
        "Slutt|Sluttdato|Prosjektslutt|Planlagt slutt|Planlagt ferdig|ForventetSluttdato|Frist|"
        "End date (planned)|Til|Ferdigstillelse|Slutt (planlagt)|Completion date|"
        "Når skal tiltaket være ferdig?"
    ),
    "period": "Periode|Prosjektperiode|Tidsrom|Start/slutt|Start – slutt|Period",
    "status": "Status|Prosjektstatus|Status per 1.1.2024|Status pr. 31.12.2024|Prosjektets status|"
    "Hva er status for tiltaket?",
    "phase": "Fase|Prosjektfase|Phase|Current stage",
    "purposes": "Formål|Føremål|Formål/hensikt|Formål med prosjekt|Tiltakets formål|Purpose",
    "technologies": "Teknologi|Teknologiar|Technology used",
    "ai": "KI|AI|Kunstig intelligens (ja/nei)|Bruker KI|Brukar KI|Bruk av KI?|Is AI used?|KI/AI|"
    "Bruker tiltaket kunstig intelligens?",
    "contacts": "Kontaktperson|Contact person|Hvem er kontaktperson for tiltaket?",
    "ai_classes": "Klassifisering",
    "ai_data_types": "Type data",
    "ai_data_sources": "Datakilde",
    "ai_own_model": "Modellutvikling",
    "consultants": "Bruk av innleide konsulenter",
    "organising": "Organisering|Organiseringsform",
    "strategy_areas": "Område i Digitaliseringsstrategien",
    "circular_points": "Krav i digitaliseringsrundskrivet",
    "sustainability_goals": "FNs bærekraftsmål|SDG",
    "parent": "Overordnet tiltak|Del av|Part of",
    "dependencies": "Avhengigheter|Avhengighet",
    "deliverables": "Leveranser|Leveransar",
    "funding_sources": "Finansieringskilde|Finansiering|Funding source",
    "amounts:frame": "Kostnadsramme|Kostnadsramme (mill. kr)|Kostnadsramme for prosjektet",
    "amounts:grant": "Endeleg medfinansiering|Tildelt beløp|Tilskudd|Innvilget beløp",
    "amounts:baseline": "Budsjett 2024|Opprinnelig budsjett|Total budget (NOK million)",
    "amounts:forecast": "Prognose",
    "amounts:actual": "Medgått|Regnskap 2023",
    "address": "Lenke|Lenkje|Lenke til prosjekt|URL|Nettside|Website|Link",
}
NOT_RECOGNISED = (
    "|#|Nr.|No.|1|Eiertype|Sektor|Sektor (intern)|"
    "Statusrapport|Statuskommentar|Startside|"
    "Navn på kontaktperson|Eiers e-post|Prosjektleder|Prosjektansvarlig|"
    "Prosjektorganisasjon|Sist endret dato|Endret av|Kostnad|Prosjektkostnad|Prosjekttype|"
    "Tiltakstype|Prioritet|Kommentar|Målgruppe|Gevinster|Risiko|Navn på løsning|"
    "Departementets kommentar|Beskrivelse av risiko|E-post|Initiativtaker|"
    "Project manager|Email of owner|Startet av|Formål med behandlingen|Avdeling|Navn og eier|"
    "Har prosjektet mottatt medfinansiering?|Hvem har fylt ut skjemaet?|Når startet anskaffelsen?|"
    "Hvilken leverandør brukes?|Hva er de største risikoene?|Er løsningen i bruk?|Totalt beløp"
)
TABLES = Path(__file__).parents[3] / "shared" / "data" / "tables"


@pytest.mark.parametrize(
    ("header", "field"),
    [(header, field) for field, line in RECOGNISED.items() for header in line.split("|")],
)
def test_a_heading_is_recognised_as_its_field(header, field):
    assert recognise(header) == field


@pytest.mark.parametrize("header", NOT_RECOGNISED.split("|"))
def test_a_heading_that_only_resembles_one_is_left_alone(header):
    assert recognise(header) is None


@pytest.mark.parametrize("field", FIELD_WORDS)
def test_a_field_is_recognised_by_its_own_key(field):
    assert recognise(field) == field


def test_a_page_of_text_is_no_heading():
    assert recognise("Tittel (" * 4000) is None


def test_the_first_column_of_a_field_gives_it():
    columns = map_columns(["Navn", "Tittel", "Status"], BUILT_IN, {})

    assert columns == {0: "name", 1: None, 2: "status"}


def test_several_columns_give_a_field_that_holds_several():
    columns = map_columns(["Partner 1", "Partner 2"], BUILT_IN, {})

    assert columns == {0: "cooperating_organisations", 1: "cooperating_organisations"}


@pytest.mark.skipif(not TABLES.exists(), reason="the real overviews are not on this machine")
def test_the_real_overview_of_artificial_intelligence_is_recognised():
    with (TABLES / "ki-oversikten-2024.csv").open(encoding="utf-8-sig", newline="") as file:
        headers = next(csv.reader(file))

    fields = [field for field in map_columns(headers, BUILT_IN, {}).values() if field]

    assert fields == [
        "responsible_organisation",
        "name",
        "responsible_ministry",
        "description",
        "purposes",
        "start",
        "end",
        "cooperating_organisations",
        "consultants",
        "address",
        "status",
        "ai_data_types",
        "ai_data_sources",
        "ai_own_model",
        "ai_classes",
    ]
