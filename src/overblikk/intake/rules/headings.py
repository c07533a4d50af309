"""Which field a column's heading names, in bokmål, nynorsk or English.

A heading is folded to its core ("Prosjekttittel", "Tittel på tiltaket" and "TITTEL*" are all
"tittel") and the core looked up whole. Nothing is recognised by a part of itself: "Statusrapport"
is not a status and "Eiers e-post" is not an owner.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from overblikk.intake.rules.questions import of_question
from overblikk.vocabulary.models import OwnField
from overblikk.vocabulary.queries import words_key

FIELD_WORDS: dict[str, str] = {
    "name": "navn|namn|tittel|name|title|benevnelse|nemning",
    # As the template has it, and nothing that another overview would say.
    "initiative_number": "nummer i overblikk|number in overblikk",
    "external_identifiers": (
        "id|ident|identifikator|identifier|external id|ekstern id|eksterne id er|nummer|nr|number|"
        "referanse|referansenummer|ref|reference|reference number|referansekode|eksterne "
        "identifikatorer|eksterne identifikatorar|external identifier|external identifiers|"
        "søknadsnummer|søknadsnr|søknads id|søknadsid|saksnummer|saksnr|issue key"
    ),
    "former_names": (
        "tidligere navn|tidlegare namn|tidligere tittel|tidlegare tittel|gammelt navn|gammalt namn|"
        "former name|former names|previous name|previous names|previous title"
    ),
    "description": (
        "beskrivelse|beskriving|skildring|omtale|omtala|kort beskrivelse|kort beskriving|kort "
        "omtale|kort skildring|kort om|om|description|short description|brief description|"
        "summary|abstract|sammendrag|samandrag|oppsummering|kortbeskrivelse|hva går ut på|"
        "kva går ut på|hva prosjektet går ut på|kva prosjektet går ut på|hva tiltaket går ut på|"
        "kva tiltaket går ut på"
    ),
    "responsible_organisation": (
        "eier|eigar|eier virksomhet|eiervirksomhet|eigarverksemd|eigar verksemd|virksomhet|"
        "verksemd|ansvarlig virksomhet|ansvarleg verksemd|ansvarlig etat|ansvarleg etat|ansvarlig "
        "organisasjon|ansvarleg organisasjon|ansvarlig|ansvarleg|ansvar|ansvarlig eier|"
        "ansvarleg eigar|hovedansvarlig|hovudansvarleg|hovedansvarlig virksomhet|hovudansvarleg "
        "verksemd|virksomhetsnavn|verksemdsnamn|navn virksomhet|namn verksemd|organisasjon|"
        "organisasjonsnavn|organisasjonsnamn|etat|direktorat|kommune|søker|søkjar|søkerorganisasjon|"
        "owner|owning organisation|owner organisation|organisation|responsible organisation|"
        "responsible|responsible agency|responsible body|responsible entity|lead organisation|"
        "lead agency|agency|applicant|organisation name|name of organisation|name of agency|"
        "utførende virksomhet|utførande verksemd|utførende etat|utførande etat|gjennomførende "
        "virksomhet|gjennomførande verksemd|responsible owner|navn på virksomhet|namn på verksemd|virksomhetens navn|"
        "eierorganisasjon|eigarorganisasjon"
    ),
    "responsible_organisation_number": (
        "orgnr|org nr|orgnummer|org nummer|organisasjonsnummer|organisasjonsnr|org no|orgno|"
        "organisation number|organisation no|virksomhet organisasjonsnummer|verksemd "
        "organisasjonsnummer|virksomhetens organisasjonsnummer|verksemda sitt "
        "organisasjonsnummer|eiers organisasjonsnummer|organisasjonsnummer eier|"
        "organisasjonsnummer eigar|organisasjonsnummer til eier"
    ),
    "responsible_ministry": (
        "departement|ansvarlig departement|ansvarleg departement|departement navn|"
        "departementsnavn|departementsnamn|overordnet departement|overordna departement|eier "
        "departement|ministry|responsible ministry|parent ministry|lead ministry|"
        "fagdepartement|navn på departement|eierdepartement|eigardepartement|dep|ansvarlig dep|"
        "ansvarleg dep"
    ),
    "cooperating_organisations": (
        "samarbeidspartner|samarbeidspartnere|samarbeidspartnarar|samarbeidspartar|"
        "samarbeidsparter|samarbeidende virksomhet|samarbeidende virksomheter|samarbeidande "
        "verksemd|samarbeidande verksemder|samarbeidsvirksomheter|samarbeidsverksemder|samarbeid|"
        "samarbeid med|samarbeider med|samarbeidar med|samarbeidende organisasjoner|samarbeidande "
        "organisasjonar|partner|partnere|partnarar|partners|tilknyttede organisasjoner|tilknytta "
        "organisasjonar|tilknyttede virksomheter|tilknytta verksemder|deltakende virksomheter|"
        "deltakande verksemder|deltagende virksomheter|involverte virksomheter|involverte "
        "verksemder|involverte organisasjoner|andre virksomheter|andre verksemder|medvirkende "
        "virksomheter|cooperating organisation|cooperating organisations|co operating "
        "organisations|collaborating organisations|collaborators|collaborator|cooperation with|"
        "participating organisations|partner organisations|other organisations|"
        "partnerorganisasjoner|partnerorganisasjonar"
    ),
    "portfolios": (
        "portefølje|porteføljer|porteføljar|porteføljenavn|porteføljenamn|portfolio|portfolios|"
        "navn på portefølje|namn på portefølje|inngår i portefølje"
    ),
    "start": (
        "start|startdato|startår|starttidspunkt|starta|startet|startar|starter|start dato|oppstart|"
        "oppstartsdato|oppstartdato|oppstartsår|oppstartstidspunkt|oppstart dato|dato oppstart|"
        "dato for oppstart|tidspunkt for oppstart|påbegynt|påbyrja|dato påbegynt|igangsatt|sett i "
        "gang|begynner|byrjar|begynt|fra|frå|fra dato|frå dato|fra og med|fra år|frå år|start date|"
        "start year|started|begins|begin date|begun|from|from date|starting date|kickoff|"
        "dato oppstart forventet|starttid|dato start"
    ),
    "end": (
        "slutt|sluttdato|sluttår|slutttidspunkt|sluttidspunkt|slutt dato|dato slutt|avslutning|"
        "avslutning dato|avsluttes|avslutningsdato|avsluttet dato|dato avsluttet|avsluttes dato|"
        "dato for avslutning|ferdigstilt|ferdigstillelse|ferdigstilling|ferdigstillelsesdato|"
        "dato for ferdigstillelse|ferdigstilles|ferdig dato|ferdigdato|frist|tidsfrist|"
        "gjennomføringsfrist|frist for gjennomføring|til|til dato|til og med|til år|end|"
        "end date|end year|ends|ended|to date|until|completion|completion date|completed date|"
        "finish|finish date|finished|deadline|due date|ending date"
    ),
    "period": (
        "periode|tidsperiode|tidsrom|tidsramme|gjennomføringsperiode|period|time period|duration from to|"
        "start slutt|start og slutt|start og sluttdato|oppstart slutt|oppstart og slutt|start "
        "sluttdato|startdato sluttdato|fra til|frå til|start end|start and end|start and end date|"
        "from to|varighet fra til|periode fra til"
    ),
    "status": (
        "status|tilstand|nåværende status|noverande status|gjeldende status|gjeldande status|"
        "current status|status nå|status no"
    ),
    "phase": (
        "fase|nåværende fase|noverande fase|fase i prosjektveiviseren|fase i prosjektvegvisaren|"
        "fase prosjektveiviseren|phase|current phase|stage|current stage"
    ),
    "purposes": (
        "formål|føremål|hensikt|formål og hensikt|formål hensikt|formal hensikt|føremål og "
        "hensikt|purpose|purposes|aim|aims"
    ),
    "technologies": (
        "teknologi|teknologier|teknologiar|bruk av teknologi|type teknologi|teknologitype|"
        "technology|technologies|technology used|technologies used|type of technology"
    ),
    "ai": (
        "ki|ai|kunstig intelligens|bruker ki|brukar ki|bruk av ki|bruk av kunstig intelligens|"
        "bruker kunstig intelligens|brukar kunstig intelligens|inneholder ki|inneheld ki|"
        "inneholder kunstig intelligens|er ki brukt|benytter ki|benytter kunstig intelligens|"
        "nyttar kunstig intelligens|artificial intelligence|uses ai|use of ai|ai used|is ai used|"
        "uses artificial intelligence|use of artificial intelligence|"
        "involves ai|ki ai|kunstig intelligens ki"
    ),
    "short_name": "kortnavn|kortnamn|kort navn|kort namn|forkortelse|forkorting|akronym|short name",
    "problem": (
        "problem|problemet|problemstilling|problembeskrivelse|problembeskriving|problemet det "
        "svarer på|problemet det svarar på|problem det løser|problem som løses|utfordring|"
        "utfordringen|problem statement|the problem it addresses"
    ),
    "contacts": (
        "kontakt|kontaktperson|kontaktpersoner|kontaktpersonar|kontaktinformasjon|contact|contacts|"
        "contact person|contact persons|point of contact"
    ),
    "organising": (
        "organisering|organiseringsform|styringsform|gjennomføringsform|form of organisation|"
        "organisation of the work|way of organising"
    ),
    "size": "størrelse|storleik|størrelsesklasse|storleiksklasse|size|size class",
    "ai_classes": (
        "klassifisering|ki teknikk|ki teknikker|ki teknikkar|ki metode|ai technique|ai techniques"
    ),
    "ai_data_types": (
        "type data|datatype|datatyper|datatypar|type of data|data types|ki type data|"
        "ai type of data"
    ),
    "ai_data_sources": (
        "datakilde|datakilder|datakjelde|datakjelder|data source|data sources|ki datakilde|"
        "ki datakjelde|ai data source"
    ),
    "ai_own_model": (
        "modellutvikling|egen modellutvikling|eigen modellutvikling|model development|"
        "ki egen modellutvikling|ki eiga modellutvikling|ai own model development"
    ),
    "consultants": (
        "bruk av innleide konsulenter|innleide konsulenter|bruk av innleigde konsulentar|"
        "innleigde konsulentar|konsulenter|hired consultants|use of consultants|consultants"
    ),
    "strategy_areas": (
        "område i digitaliseringsstrategien|områder i digitaliseringsstrategien|"
        "digitaliseringsstrategien|område i den nasjonale digitaliseringsstrategien|strategisk "
        "område|strategiske områder|tilknytning til digitaliseringsstrategien|strategy area|"
        "strategic area|area of the digitalisation strategy"
    ),
    "circular_points": (
        "krav i digitaliseringsrundskrivet|digitaliseringsrundskrivet|digitaliseringsrundskriv|"
        "relevante krav i digitaliseringsrundskrivet|rundskriv|circular requirements|"
        "requirements of the digitalisation circular"
    ),
    "sustainability_goals": (
        "fns bærekraftsmål|bærekraftsmål|fn s bærekraftsmål|berekraftsmål|fns berekraftsmål|"
        "fn s berekraftsmål|sustainability goals|sustainable development goals|un sustainable "
        "development goals|sdg|sdgs"
    ),
    "service_themes": "tjenestetema|tjenestetema los|tenestetema|los|los tema|service theme",
    "strategies": (
        "strategi|strategier|strategiar|strategi det kommer av|strategier det kommer av|strategiar "
        "det kjem av|strategy|strategies|strategies it comes from"
    ),
    "parent": (
        "overordnet|overordnet tiltak|overordnet prosjekt|overordna tiltak|overordna|del av|"
        "inngår i|inngår i program|program|parent|part of|parent initiative"
    ),
    "dependencies": "avhengighet|avhengigheter|avhengigheit|avhengigheiter|dependency|dependencies",
    "deliverables": "leveranse|leveranser|leveransar|deliverable|deliverables",
    "effects": (
        "nytte og kostnadsvirkninger|nytte og kostnadsverknader|virkninger|verknader|"
        "benefits and costs|effects"
    ),
    "funding_sources": (
        "finansiering|finansieringskilde|finansieringskilder|finansieringskjelde|"
        "finansieringskjelder|finansiert av|finansieringsordning|funding|funding source|"
        "funding sources|funded by"
    ),
    "amounts": "beløp|amount|amounts",
    "amounts:frame": (
        "kostnadsramme|kostnadsramma|økonomisk ramme|ramme|totalramme|total kostnadsramme|"
        "total ramme|cost frame|total cost frame"
    ),
    "amounts:grant": (
        "tildeling|tildelt|tildelt beløp|tilskudd|tilskot|bevilgning|løyving|medfinansiering|"
        "endelig medfinansiering|endeleg medfinansiering|tildelt støtte|grant|granted amount|"
        "bevilget|bevilga|løyvd|innvilget|innvilga|tilsagn|støtte"
    ),
    "amounts:baseline": (
        "budsjett|budsjettert|opprinnelig budsjett|opphavleg budsjett|totalbudsjett|prosjektbudsjett|budget|"
        "original budget|baseline"
    ),
    "amounts:forecast": "prognose|kostnadsprognose|sluttprognose|forecast|cost forecast",
    "amounts:actual": (
        "medgått|medgåtte kostnader|medgåtte kostnadar|forbruk|regnskap|rekneskap|påløpt|påløpte "
        "kostnader|faktisk kostnad|faktiske kostnader|faktiske kostnadar|brukt|forbrukt|"
        "actual cost|actual costs|spent"
    ),
    "budget_items": (
        "kapittel og post|kap post|kapittel post|budsjettpost|budget chapter and post|kapittel og "
        "post i statsbudsjettet|chapter and item in the state budget"
    ),
    "address": (
        "adresse|nettadresse|lenke|lenkje|link|lenker|links|url|uri|nettside|nettsted|nettstad|"
        "webside|webadresse|website|web page|web address|web|hjemmeside|heimeside|homepage|les mer|"
        "les meir|more information|mer informasjon|meir informasjon|lenke til nettside|lenkje til "
        "nettside|lenke til mer informasjon|address"
    ),
}
# The subject alone names the row's thing: a column "Tiltak" holds the names.
_SUBJECT = (
    r"(?:digitaliserings|(?:ki|ai|it|ikt) ?)?"
    r"(?:prosjekt|tiltak|tiltaks|initiativ|satsing|satsning|project|initiative|measure)"
)
_ENDING = r"(?:et|ets|ene|enes|a|en|ens|s|er|ar|ane)?"
_SUBJECT_ALONE = re.compile(rf"{_SUBJECT}{_ENDING}")
# With and without the s that joins two words: "tiltakseier", but "prosjekt" and "start".
_SUBJECT_FIRST = (
    re.compile(rf"^(?:the )?{_SUBJECT} ?(?=\w\w)"),
    re.compile(rf"^(?:the )?{_SUBJECT}(?:ets|s|enes|ens|et) ?(?=\w\w)"),
)
_SUBJECT_LAST = re.compile(
    rf" (?:(?:av|på|til|for|med|om|i|of|for|in) )?(?:the |dette |this |et |eit |an? )?"
    rf"{_SUBJECT}{_ENDING}(?: sitt?| sin)?$"
)
_FORESEEN = re.compile(
    r"^(?:planlagt|planlagd|forventet|forventa|venta|antatt|estimert|faktisk|reell|planned|"
    r"expected|estimated|actual|dato for|dato) | (?:planlagt|planlagd|forventet|forventa|antatt|"
    r"estimert|faktisk|planned|expected|estimated|actual)$"
)
# Around what kind of amount it is, these only say that it is one, and the whole of it.
_SUM = re.compile(
    r"^(?:(?:total|totalt|totale|samlet|samla|sum|brutto) )+|"
    r" (?:beløp|sum|totalt|total|til nå|til no|hittil|amount|so far)$"
)
_DATED = re.compile(r"\b(?:per|pr|as of)\b\.?\s*\d.*$")
_DONE = {"ferdig", "ferdig dato", "avsluttet", "avslutta", "done"}
# A number by itself counts the rows; in "prosjektnummer" it names one.
_NUMBERING = {"nr", "nummer", "number", "no", "ref"}
# A person with a title, and who meets in a steering group: not the body that owns it.
_OTHER_THINGS = re.compile(rf"{_SUBJECT}s? ?(?:ansvarl[ie]g|ansvar|organisasjon|organisation)")
# A heading is some words; a page of text in its place is not searched through.
_LONGEST = 200
_FIELDS = {words: field for field, line in FIELD_WORDS.items() for words in line.split("|")}


def recognise(header: str, own: Mapping[str, str] = MappingProxyType({})) -> str | None:
    """The key of the field that a heading names, or None where it names none of them.

    `own` gives the keys of the fields that analysts have added, by what they are called.
    """
    words = _plain(header) if len(header) <= _LONGEST else ""
    if words and (key := own.get(words_key(header)) or own.get(words_key(_without_notes(header)))):
        return key
    if header.strip() in FIELD_WORDS:
        return header.strip()
    if not words or words in _NUMBERING or _OTHER_THINGS.fullmatch(words):
        return None
    key = words.replace(" ", "_")
    if key in FIELD_WORDS:
        return key
    return _of_phrase(words) or _of_alternatives(header) or of_question(words, _of_phrase)


def own_headings(fields: Iterable[OwnField]) -> dict[str, str]:
    """The keys of own fields by their labels in each language, as `recognise` looks them up.

    Whole labels, with their numbers: "Mål 1" and "Mål 2" may be two fields.
    """
    return {
        words_key(label): field.key
        for field in fields
        for label in (field.label_en, field.label_nn, field.label_nb, field.key)
        if label
    }


def without_day(header: str) -> str:
    """The heading without the day that it is of, which the next version has another of."""
    return _DATED.sub("", header.casefold())


def _of_alternatives(header: str) -> str | None:
    """The field of "Navn/tittel" and "Formål og hensikt", where all parts name the same."""
    parts = re.split(r"\s*/\s*|\s+(?:og|eller|and|or)\s+", _without_notes(header))
    fields = {_of_phrase(_plain(part)) for part in parts}
    return fields.pop() if len(parts) > 1 and len(fields) == 1 else None


def _of_phrase(words: str) -> str | None:
    if words in _FIELDS and words not in _NUMBERING:
        return _FIELDS[words]
    if _SUBJECT_ALONE.fullmatch(words):
        return "name"
    for core in (*_cores(words), *_of_sums(words)):
        foreseen = _FORESEEN.sub("", core)
        for form in (core, foreseen):
            if form in _FIELDS and (form != words or form not in _NUMBERING):
                return _FIELDS[form]
        if foreseen in _DONE and foreseen != core:
            return "end"
    return None


def _of_sums(words: str) -> Iterator[str]:
    """Of "totalt bevilget beløp" the kind of amount, where the rest names one."""
    core = _SUM.sub("", words)
    if core != words and _FIELDS.get(core, "").startswith("amounts:"):
        yield core


def _cores(words: str) -> list[str]:
    rest = _SUBJECT_LAST.sub("", words)
    return [rest, *(first.sub("", rest, count=1).strip() for first in _SUBJECT_FIRST)]


def _plain(header: str) -> str:
    text = re.sub(r"(?<=[a-zæøå])(?=[A-ZÆØÅ][a-zæøå])", " ", _without_notes(header))
    text = _DATED.sub("", text.casefold()).replace("organiz", "organis")
    return " ".join(re.sub(r"[\W\d_]+", " ", text).split())


def _without_notes(header: str) -> str:
    text = unicodedata.normalize("NFKC", header)
    return re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", text)
