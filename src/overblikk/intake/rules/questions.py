"""Which field a question asks for: forms head their columns with what was asked."""

import re
from collections.abc import Callable

# What is asked for stands alone behind these: "hva er status for tiltaket", "oppgi navn på ...".
_ASKS_FOR = re.compile(
    r"(?:\w )?(?:(?:hva|kva|hvem|kven|what|who) (?:er|var|is|are|s)|"
    r"(?:vennligst |please )?(?:oppgi|oppgje|angi|angje|velg|vel|skriv(?: inn)?|"
    r"fyll (?:inn|ut)|før opp|gi|gje|state|give|enter|select|provide|specify))"
    r"(?: gjerne| kort)?(?: den| det| dei| de| en| et| ei| ein| eit| the| a| an|"
    r" your)? (?P<rest>.+)"
)
# What an initiative may also be, said of it in a question.
_SUBJECTS = re.compile(
    r"\b(?:den |the )?(?:ki |ai )?(?:løsning|løysing|tjeneste|teneste|tenest|solution|service)"
    r"(?:en|a)?\b"
)
# What a question begins with; most words that are looked at are none.
_OPENS = re.compile(
    r"(?:\w )?(?:hv\w+|kva|kven|når|what|which|who|when|er|is|does|do|bruk\w+|benytt\w+|nytt\w+|"
    r"inneh\w+|omfatt\w+|vennligst|please|oppgi|oppgje|angi|angje|velg|vel|skriv|fyll|før|gi|gje|"
    r"state|give|enter|select|provide|specify|beskriv|skildre?|fortell?|forklar|omtale?|describe|"
    r"explain)\b"
)
_DEFINITE = re.compile(r"^(\w{3,}?)(?:ene|ane|et|en|a|n|t)\b")
_ANY = r"(?:\w )?"
_WHICH = _ANY + r"(?:hvilken|hvilket|hvilke|kva for|kva|hva|which|what|hvem|kven|who)\b.*\b"
_WHEN = _ANY + r"(?:når|when)\b.*\b"
_WHO = _ANY + r"(?:hvem|kven|who)\b"
# In this order: who takes part is asked for in the words of who answers for it.
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (field, re.compile(pattern))
    for field, pattern in (
        ("name", _ANY + r"(?:hva|kva) (?:heter|kalles|kallast)\b"),
        (
            "description",
            _ANY + r"(?:hva|kva) (?:går|gjør|gjer|handler|handlar|innebærer|inneber|omfatter|"
            r"omfattar|dreier) .",
        ),
        (
            "description",
            _ANY + r"(?:vennligst |please )?(?:beskriv|skildre?|fortell?|forklar|omtale?|describe|"
            r"explain)(?: kort| gjerne| briefly)?(?: om)?(?: hva| kva| what)?"
            r"(?: the| dette| this)?(?: tiltak| prosjekt| initiativ| satsing| project| initiative)",
        ),
        (
            "end",
            _WHEN
            + r"(?:ferdig\w*|slutt\w*|avslutt?\w*|fullfør\w*|ends?|ended|finish\w*|complet\w*)",
        ),
        (
            "start",
            _WHEN + r"(?:start\w*|begyn\w*|byrj\w*|oppstart\w*|igangs\w*|begins?|began|begun)",
        ),
        (
            "cooperating_organisations",
            _WHICH + r"(?:samarbeid\w*|partner\w*|cooperat\w*|co operat\w*|collaborat\w*)",
        ),
        ("responsible_ministry", _WHICH + r"(?:departement\w*|ministry)"),
        (
            "responsible_organisation",
            _WHO + r" (?:er |is |har |has )?(?:ansvar\w*|eier|eig|responsible|owns)",
        ),
        (
            "responsible_organisation",
            _WHICH + r"(?:virksomhet|verksemd|organisasjon|etat|kommune|organisation|agency|"
            r"body) (?:som )?(?:er ansvarl\w*|har ansvar\w*|eier|eig|representer\w*|jobber|jobbar|"
            r"arbeider|arbeidar|kommer|kjem|svarer|svarar|tilhører|høyrer|is responsible|owns|"
            r"do you)",
        ),
        ("phase", _WHICH + r"(?:fase|fasen|phase|stage)\b"),
        ("status", _WHICH + r"status(?:en)?\b"),
        (
            "ai",
            _ANY + r"(?:bruker|brukar|benytter|nyttar|inneholder|inneheld|omfatter|omfattar|er|"
            r"does|do|is)\b.*\b(?:ki|ai|kunstig intelligens|artificial intelligence)\b",
        ),
        ("technologies", _WHICH + r"(?:teknologi|technolog)"),
        ("contacts", _WHO + r".*\b(?:kontakt|contact)"),
    )
)
# What is asked of a part of the work, or of somebody else, is not asked of the initiative.
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:anskaff\w*|pilot\w*|forprosjekt\w*|utredning\w*|leverandør\w*|leverer|leverar|"
    r"skjema\w*|fyll\w* ut|besvar\w*|kontrakt\w*|finansier\w*|risiko\w*|procure\w*|supplier\w*|"
    r"vendor\w*|survey)\b"
)


def of_question(words: str, named: Callable[[str], str | None]) -> str | None:
    """The field that the plain words of a question ask for; `named` gives that of a heading."""
    if not _OPENS.match(words):
        return None
    text = _SUBJECTS.sub("tiltaket", words)
    if asks_for := _ASKS_FOR.fullmatch(text):
        rest = asks_for["rest"]
        indefinite = _DEFINITE.sub(r"\1", rest), _DEFINITE.sub(r"\1e", rest)
        if field := next(filter(None, map(named, (rest, *indefinite))), None):
            return field
    if _OF_SOMETHING_ELSE.search(text):
        return None
    return next((field for field, pattern in _PATTERNS if pattern.match(text)), None)
