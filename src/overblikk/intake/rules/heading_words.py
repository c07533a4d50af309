"""The words that head the columns of each field, parted by bars: a heading is looked up whole.

`PATTERNS` are of those that are put together from a few words each.
"""

import re

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
        "kva tiltaket går ut på|kort om tiltaket|kort om prosjektet|kort om initiativet"
    ),
    "responsible_organisation": (
        "eier|eigar|eier virksomhet|eiervirksomhet|eigarverksemd|eigar verksemd|virksomhet|"
        "verksemd|ansvarlig virksomhet|ansvarleg verksemd|ansvarlig etat|ansvarleg etat|ansvarlig "
        "organisasjon|ansvarleg organisasjon|ansvarlig|ansvarleg|ansvar|ansv|ansvarlig eier|"
        "ansvarleg eigar|hovedansvarlig|hovudansvarleg|hovedansvarlig virksomhet|hovudansvarleg "
        "verksemd|virksomhetsnavn|verksemdsnamn|navn virksomhet|namn verksemd|organisasjon|"
        "organisasjonsnavn|organisasjonsnamn|etat|direktorat|kommune|søker|søkjar|"
        "søkerorganisasjon|"
        "owner|owning organisation|owner organisation|organisation|responsible organisation|"
        "responsible|responsible agency|responsible body|responsible entity|lead organisation|"
        "lead agency|agency|applicant|organisation name|name of organisation|name of agency|"
        "utførende virksomhet|utførande verksemd|utførende etat|utførande etat|gjennomførende "
        "virksomhet|gjennomførande verksemd|responsible owner|"
        "navn på virksomhet|namn på verksemd|virksomhetens navn|"
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
        "gang|begynner|byrjar|begynt|fra|frå|fra dato|frå dato|fra og med|fra år|frå år|"
        "start date|starting year|"
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
        "periode|tidsperiode|tidsrom|tidsramme|tidsplan|"
        "gjennomføringsperiode|period|time period|duration from to|"
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
        "budsjett|budsjettert|"
        "opprinnelig budsjett|opphavleg budsjett|totalbudsjett|prosjektbudsjett|budget|"
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

_BODY = (
    r"(?:virksomhet|verksemd|etat|organisasjon|direktorat|aktør|instans|institusjon|myndighet|"
    r"styresmakt|organ|enhet|eining|(?:public )?body|agency|organisation|entity)"
)
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (field, re.compile(pattern))
    for field, pattern in (
        (
            "responsible_organisation",
            rf"(?:hoved|hovud)?(?:ansvarlig|ansvarleg|eiende|eigande|utførende|utførande|ledende|"
            rf"leiande|lead|owning|responsible) {_BODY}",
        ),
        (
            "cooperating_organisations",
            rf"(?:(?:andre|øvrige|involverte|deltakende|deltakande|deltagende|medvirkende|"
            rf"medverkande|samarbeidende|samarbeidande|tilknyttede|tilknytta|other|"
            rf"participating) )+"
            rf"(?:deltakere|deltakarar|deltagere|aktører|aktørar|parter|partar|partnere|partnarar|"
            rf"{_BODY}(?:er|ar|s)?|participants|partners)|"
            r"deltakere|deltakarar|deltagere|medvirkende|medverkande|bidragsytere|bidragsytarar|"
            r"samarbeidsaktører|samarbeidsaktørar|samarbeidsorganisasjoner|participants|"
            r"partners involved|involved partners",
        ),
        (
            "ai",
            r"(?:er det |is )?(?:bruker|brukar|bruk av|benytter|nyttar|anvender|anvendar|bruk|med|"
            r"tar i bruk|tek i bruk|uses?|using|use of) (?:ki|ai|kunstig intelligens)|"
            r"(?:ki|ai|kunstig intelligens) (?:i bruk|brukt|brukes|blir brukt|benyttet|used)",
        ),
        (
            "end",
            r"(?:planlegges|planleggast|forventes|forventast|ventes|antas|skal være|skal vere|"
            r"estimert|planlagt|forventet|venta) (?:å være )?(?:ferdig|ferdigstilt|"
            r"avsluttet|avslutta|"
            r"fullført|slutt|levert)(?: dato)?",
        ),
        (
            "start",
            r"(?:planlegges|planleggast|forventes|forventast|ventes|antas|estimert|planlagt|"
            r"forventet|venta) (?:startet|starta|oppstart|start|igangsatt|påbegynt|påbyrja)",
        ),
        (
            "address",
            r"(?:lenke|lenkje|link|url)(?: til| to| for)? (?:(?:mer|meir|more) )?(?:info|"
            r"informasjon|"
            r"omtale|nettside|nettsida|nettsiden|nettsted|prosjektside|prosjektsiden|information)",
        ),
    )
)
