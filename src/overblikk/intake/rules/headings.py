"""Which field a column's heading names, in bokmål, nynorsk or English.

A heading is folded to its core ("Prosjekttittel", "Tittel på tiltaket" and "TITTEL*" are all
"tittel") and the core looked up whole. Nothing is recognised by a part of itself: "Statusrapport"
is not a status and "Eiers e-post" is not an owner.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from overblikk.intake.rules.heading_words import FIELD_WORDS as FIELD_WORDS
from overblikk.intake.rules.heading_words import PATTERNS
from overblikk.intake.rules.questions import of_question
from overblikk.vocabulary.models import OwnField
from overblikk.vocabulary.queries import words_key

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
    r"^(?:gjeldende|gjeldande|nåværende|noverande|aktuell|dagens|planlagt|planlagd|forventet|forventa|venta|antatt|estimert|faktisk|reell|planned|"
    r"expected|estimated|actual|dato for|dato) | (?:planlagt|planlagd|forventet|forventa|antatt|"
    r"estimert|faktisk|planned|expected|estimated|actual)$"
)
# Around what kind of amount it is, these only say that it is one, and the whole of it.
_SUM = re.compile(
    r"^(?:(?:total|totalt|totale|samlet|samla|sum|brutto) )+|"
    r"(?: (?:beløp|sum|totalt|total|til nå|til no|hittil|amount|so far|i|mnok|tnok|nok|kr|mkr|tkr|"
    r"mill|mrd|millioner|millionar|tusen|kroner))+$"
)
_DATED = re.compile(r"\b(?:per|pr|as of)\b\.?\s*\d.*$")
# As programs write names of several words.
_HUMPED = re.compile(r"[a-zæøå][A-ZÆØÅ]")
# A word that a narrow column parts: "Opp-" and "start" on lines below each other.
_CUT_IN_TWO = re.compile(r"(?<=[a-zæøå])-\s+(?=[a-zæøå])(?!(?:og|eller|and|or)\b)")
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
    words = plain(header) if len(header) <= _LONGEST else ""
    if words and (key := own.get(words_key(header)) or own.get(words_key(_without_notes(header)))):
        return key
    if header.strip() in FIELD_WORDS:
        return header.strip()
    if not words or words in _NUMBERING or _OTHER_THINGS.fullmatch(words):
        return None
    key = words.replace(" ", "_")
    if key in FIELD_WORDS:
        return key
    return (
        _of_phrase(words)
        or _of_alternatives(header)
        or of_question(words, _of_phrase)
        or (_of_phrase(plain(header.casefold())) if _HUMPED.search(header) else None)
    )


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
    fields = {_of_phrase(plain(part)) for part in parts}
    # What it is for is told in the words of what it is.
    if fields == {"description", "purposes"}:
        fields = {"description"}
    if fields == {"deliverables", "name"} and "/" in header:
        fields = {"name"}
    return fields.pop() if len(parts) > 1 and len(fields) == 1 else None


def _of_phrase(words: str) -> str | None:
    if words in _FIELDS and words not in _NUMBERING:
        return _FIELDS[words]
    if _SUBJECT_ALONE.fullmatch(words):
        return "name"
    if field := next((field for field, pattern in PATTERNS if pattern.fullmatch(words)), None):
        return field
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


def plain(header: str) -> str:
    """The words of a heading in small letters, without notes, numbers and the day it is of."""
    text = _CUT_IN_TWO.sub("", _without_notes(header))
    text = re.sub(r"(?<=[a-zæøå])(?=[A-ZÆØÅ][a-zæøå])", " ", text)
    text = _DATED.sub("", text.casefold()).replace("organiz", "organis")
    return " ".join(re.sub(r"[\W\d_]+", " ", text).split())


def _without_notes(header: str) -> str:
    text = unicodedata.normalize("NFKC", header)
    return re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", text)
