"""What a finding is called, who is responsible and when: cut from the passage, or nothing."""

import re

from overblikk.documents.finding.clauses import deeds_of
from overblikk.documents.finding.cues import Cue, Marked
from overblikk.documents.finding.findings import Span
from overblikk.documents.passages import Passage, PassageKind

_QUOTED = re.compile(r"«([^«»]{2,80})»|“([^“”]{2,80})”|\"([^\"]{2,80})\"")
# A kind of undertaking with a name behind it: prosjektet Digital Rettssal.
_CALLED = re.compile(
    r"\b(?:prosjektet|programmet|tiltaket|satsingen|satsinga|satsningen|initiativet|piloten|"
    r"løsningen|løysinga|tjenesten|tenesta|plattformen|plattforma|systemet|portalen|appen)\s+"
    r"((?:[A-ZÆØÅ][\w-]*)(?:\s+(?:[A-ZÆØÅ][\w-]*|\d\.\d))*)"
)
# Written together, with a capital inside: DigiBarnevern, eInnsyn.
_JOINED = re.compile(r"\b(?:[A-ZÆØÅ][a-zæøå]+[A-ZÆØÅ][a-zæøåA-ZÆØÅ]+|e[A-ZÆØÅ][a-zæøå]+)\b")
_TIME = re.compile(
    r"(?:\b(?:innen|innan|senest|seinast|fra(?: og med)?|frå(?: og med)?|i løpet av|i laupet av|"
    r"høsten|hausten|våren|sommeren|sommaren|vinteren|første halvår|andre halvår|"
    r"[1-4]\. (?:kvartal|tertial))\s+){0,3}"
    r"(?:\d{1,2}\. ?(?:jan|feb|mars|apr|mai|jun|jul|aug|sep|okt|nov|des)\w*\.?\s+)?"
    r"\b(?:19|20)\d\d\b(?:\s?[–-]\s?(?:19|20)\d\d\b)?",
    re.IGNORECASE,
)
_RESPONSIBLE = re.compile(r"\b(?:Ansvarlig|Ansvarleg|Ansvar|Eier|Eigar)\s*:\s*([^.;,\n]{2,80})")
_BULLET = re.compile(r"^\s*(?:[-–•·o*]|\d+(?:\.\d+)*[.)]?|[a-z]\)|Tiltak \d+\s*[:.–-]?)\s+")
# The longest that a line of a list may be, in words, to be a name by itself.
LONGEST_NAME = 14
# Before the word that says what kind of body it is, capitals belong to the name: Statens vegvesen.
_NAME_BEFORE = re.compile(r"(?:[A-ZÆØÅ][\w.&-]*(?:,| og| for| i)?\s+){1,5}$")


def name_and_body(
    passage: Passage, text: Marked, *, is_item: bool
) -> tuple[Span | None, Span | None]:
    """What it is called and who answers for it: a body's name is no name of what it does, though
    it may stand behind a word such as `tjenesten`."""
    name, body = name_of(passage, is_item=is_item), organisation_of(passage, text)
    if name and body and body.first <= name.first and name.last <= body.last:
        name = None
    return name, body


def name_of(passage: Passage, *, is_item: bool) -> Span | None:
    """Its lead, a quoted or capitalised name, or, of a line that `is_item` of a plan, all of it."""
    if passage.lead and passage.lead in passage.text:
        return _span(passage, passage.text.index(passage.lead), len(passage.lead))
    for pattern in (_CALLED, _QUOTED, _JOINED):
        if found := pattern.search(passage.text):
            group = found.lastindex or 0
            return Span(passage.number, found.start(group), found.end(group))
    return _whole_item(passage) if is_item else None


def _whole_item(passage: Passage) -> Span | None:
    if passage.kind not in (PassageKind.LIST_ITEM, PassageKind.CELL):
        return None
    bullet = _BULLET.match(passage.text)
    first = bullet.end() if bullet else 0
    words = re.split(r"[.:;(](?:\s|$)|\n", passage.text[first:], maxsplit=1)[0].rstrip()
    return _span(passage, first, len(words)) if 0 < len(words.split()) <= LONGEST_NAME else None


def time_of(passage: Passage) -> Span | None:
    """The first words that say a year, with what stands around it."""
    found = _TIME.search(passage.text)
    return Span(passage.number, found.start(), found.end()) if found else None


def organisation_of(passage: Passage, text: Marked) -> Span | None:
    """Who is said to be responsible, else who acts, else the body named before the first deed."""
    if found := _RESPONSIBLE.search(passage.text):
        return _span(passage, found.start(1), len(found[1].rstrip()))
    deeds = deeds_of(text)
    acting = [deed.acting for deed in deeds if _is_body(deed.acting)]
    before = [
        cue for cue in text.cues if _is_body(cue) and deeds and cue.last <= deeds[0].doing.first
    ]
    body = next(iter([*acting, *before]), None)
    return _body(passage, text, body) if body else None


def _is_body(cue: Cue | None) -> bool:
    return cue is not None and cue.name in ("bodies:body", "bodies:government")


def _body(passage: Passage, text: Marked, cue: Cue) -> Span:
    first, last = text.words[cue.first].start, text.words[cue.last - 1].end
    before = _NAME_BEFORE.search(passage.text[:first])
    if before and passage.text[first].islower():
        first = before.start()
    return Span(passage.number, first, last)


def _span(passage: Passage, first: int, length: int) -> Span:
    return Span(passage.number, first, first + length)
