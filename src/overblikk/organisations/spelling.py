"""One name of a body, however it is written: by rules that hold for every name, never by likeness.

Two names are the same when what is left of them is: their letters without case, spaces and signs,
with "aa" as "å", nynorsk as bokmål, "dep." as "departementet", "Municipality" as "kommune". The
legal form is told apart, since one of the names often lacks it.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

LEGAL_FORMS = frozenset(
    ["as", "asa", "sf", "hf", "rhf", "iks", "kf", "fkf", "ba", "sa", "ans", "da", "nuf"]
)
# Fewer letters than this are an abbreviation, and every one of its letters counts.
SHORTEST = 5

# In a whole name, before it is taken into words.
_PHRASES = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"\ba/s\b", " as "),
        (r"&|\+|\band\b", " og "),
        (r"\bcounty governor (?:of|in)\b", " statsforvalteren i "),
        # The same offices were renamed on the first of January 2021.
        (r"\bfylkesmann(?:en)? (?=i\b)", " statsforvalteren "),
        (r"\bcounty (?:municipality|administration)\b", " fylkeskommune "),
        (r"\bmunicipality\b|\bherad\b", " kommune "),
        (r"^(?:the )?city of (?=\w+$)(.*)", r"\1 kommune"),
        (r"\bcentre\b", " center "),
        (r"^the\b", " "),
    )
)
# Nynorsk and older spelling as bokmål of today; both sides are read so, hence what a rule does to
# words it was not meant for tells no two names together that were not nearly the same.
_IN_BOKMAL = {
    "tryggleik": "sikkerhet",
    "tryggingsmyndigheit": "sikkerhetsmyndighet",
    "vitskap": "vitenskap",
    "veivesen": "vegvesen",
    "verksemd": "virksomhet",
    "høgskule": "høgskole",
    "høyskole": "høgskole",
    "sjukehus": "sykehus",
    "rettleiing": "veiledning",
    "gjenopptaking": "gjenopptakelse",
    "utgreiing": "utredning",
    "rekneskap": "regnskap",
    "vidaregåande": "videregående",
    "valdirektorat": "valgdirektorat",
    "forbrukar": "forbruker",
    "brukar": "bruker",
    "mekling": "megling",
    "mangfald": "mangfold",
    "teneste": "tjeneste",
    "utanriks": "utenriks",
    "hovud": "hoved",
    "noreg": "norge",
    "føretak": "foretak",
    "kyrkje": "kirke",
    "ombod": "ombud",
    "eigedom": "eiendom",
    "forsking": "forskning",
    "skule": "skole",
    "heit": "het",
    "leiar": "leder",
    "frå": "fra",
}
_NYNORSK = re.compile("|".join(sorted(_IN_BOKMAL, key=len, reverse=True)))
_ENDINGS = tuple(
    (re.compile(pattern), instead)
    for pattern, instead in (
        (r"(?<=.)(?:dep|dept|departement|departementa)$", "departementet"),
        (r"(?<=\w{3})aren$", "eren"),
        (r"(?<=\w{3})ane$", "ene"),
        (r"(?<=\w{3})ar$", "er"),
        (r"(?<=\w{3})inga$", "ingen"),
        (r"(?<=\w{3})kassa$", "kassen"),
        (r"(?<=\w{3})istera$", "istrene"),
        (r"(?<=råd)a$", "ene"),
        (r"(?<=\w{3})leg(e?)$", r"lig\1"),
    )
)
_LETTERS = (("å", "a"), ("aa", "a"), ("æ", "ae"), ("ä", "ae"), ("ø", "o"), ("ö", "o"), ("oe", "o"))
_DEFINITE = re.compile(r"\w{3,}(?:tilsyn|verk|vesen|vern|råd|fond|institutt)")
_OF_A_STATE = frozenset(["statens", "norsk", "norges", "nasjonalt", "nasjonal"])
_DIRECTORATE = "direktoratet"
_ABBREVIATION = re.compile(r"[^\W\d_](?:[\w.&/-]{0,6}[\w.])?")
# What may stand beside a name and name no other body: its head office, its name in Sámi or Kven.
_BESIDE = re.compile(
    r"(?:hovedkontor(?:et)?|hovudkontor(?:et)?|head office|headquarters)|"
    r".*(?:[áčđŋšŧžï]|suohkan|tjielte|tjïelte|komuuni).*"
)
_IN_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")
_HEAD_OFFICE = re.compile(r"\s*[-–—.,]?\s*(?:hovedkontoret|hovudkontoret|head office)\s*$", re.I)
_DASH = re.compile(r"\s+[-–—]\s+|\s*[–—]\s*|(?<=^[A-ZÆØÅ]{3})-\s+(?!OG\b|AND\b)|\s+/\s+")


@dataclass(frozen=True)
class Spelled:
    """What is left of a name: its letters, and its legal form, empty where it has none."""

    letters: str
    form: str


@dataclass(frozen=True)
class Ways:
    """All that a name is found by; `place` is that which a municipality is named after."""

    key: str
    spelled: Spelled
    shorter: frozenset[str]
    place: str


@lru_cache(maxsize=100_000)
def ways(name: str) -> Ways:
    """All that the name is found by; kept, since a register's names are read again and again."""
    within = _names_within(name)
    other = shorter(name).union(*map(shorter, within), (spelled(one).letters for one in within))
    words, _form = _words_and_form(name)
    is_municipality = len(words) > 1 and words[-1] == "kommune"
    place = _letters(words[:-1]) if is_municipality else ""
    whole = spelled(name)
    return Ways(name_key(name), whole, frozenset(other - {whole.letters}), place)


def name_key(name: str) -> str:
    """What is left of a name when case, punctuation and white space say nothing."""
    text = unicodedata.normalize("NFC", name).casefold().replace("&", " og ")
    return " ".join(re.sub(r"[^\w]+", " ", text).split())


def spelled(name: str) -> Spelled:
    """The name without what is written in several ways."""
    words, form = _words_and_form(name)
    return Spelled(_letters(words), form)


def shorter(name: str) -> set[str]:
    """The letters of what the name is also called, by rules that hold for every name.

    "Statens jernbanetilsyn" is Jernbanetilsynet, "Helsedirektoratet" Direktoratet for helse,
    "Norwegian Coastal Administration" Coastal Administration.
    """
    words, _form = _words_and_form(name)
    others = [*_without_country(words), *_of_a_state(words), *_as_directorate(words)]
    return {_letters(other) for other in others}


def parts_of(name: str) -> tuple[list[str], list[str]]:
    """The parts of "NVE - Norges vassdrags- og energidirektorat (hovedkontoret)": those between
    dashes, of which there are three at most, and what stands in brackets."""
    inside = [words.strip() for words in _IN_BRACKETS.findall(name)]
    rest = _HEAD_OFFICE.sub("", _IN_BRACKETS.sub(" ", name)).strip(" ,;-–")
    parts = [part for one in _DASH.split(rest) if (part := one.strip())]
    return (parts if len(parts) < 4 else [rest]), [one for one in inside if one]


def _names_within(name: str) -> list[str]:
    """Names that the body also has by its name being written with another beside it."""
    parts, inside = parts_of(name)
    longest = max(parts, key=len, default="")
    # Else it may be "Herøy kommune (Nordland)", and there is another Herøy.
    if not all(one == longest or may_stand_beside(one, longest) for one in [*parts, *inside]):
        return []
    return [one for one in [*parts, *inside] if one == longest or abbreviates(one, longest)]


def may_stand_beside(words: str, name: str) -> bool:
    """Whether unknown words beside a name can be no other body than the one it names."""
    return bool(_BESIDE.fullmatch(words.casefold())) or abbreviates(words, name)


def abbreviates(words: str, name: str) -> bool:
    """Whether the words are letters of the name in its order, from its first: "Difi", "SSB"."""
    if not _ABBREVIATION.fullmatch(words):
        return False
    letters = iter(re.sub(r"\W", "", name).casefold())
    short = re.sub(r"\W", "", words).casefold()
    starts = name.casefold().removeprefix("the ").removeprefix("norwegian ")[:1]
    return short[:1] in (starts, name.casefold()[:1]) and all(one in letters for one in short)


def _without_country(words: list[str]) -> Iterator[list[str]]:
    if words[:1] == ["norwegian"] and len(words) > 2:
        yield words[1:]
    if words[-1:] == ["norway"] and len(words) > 3:
        yield words[: -2 if words[-2] == "of" else -1]


def _of_a_state(words: list[str]) -> Iterator[list[str]]:
    if len(words) == 2 and words[0] in _OF_A_STATE and _DEFINITE.fullmatch(words[1]):
        yield [f"{words[1]}et"]


def _as_directorate(words: list[str]) -> Iterator[list[str]]:
    if words[:2] == [_DIRECTORATE, "for"] and len(words) < 5 and "og" not in words:
        what = "".join(words[2:])
        yield [what, _DIRECTORATE]
        yield [what, "s", _DIRECTORATE]
        if what.endswith("et") and _DEFINITE.fullmatch(what[:-2]):
            yield [what]
    if len(words) == 1 and words[0].endswith(_DIRECTORATE) and words[0] != _DIRECTORATE:
        what = words[0].removesuffix(_DIRECTORATE)
        yield [_DIRECTORATE, "for", what]
        yield [_DIRECTORATE, "for", what.removesuffix("s")]


def _words_and_form(name: str) -> tuple[list[str], str]:
    text = unicodedata.normalize("NFKC", name).casefold()
    for pattern, instead in _PHRASES:
        text = pattern.sub(instead, text)
    words = re.findall(r"\w+", text)
    form = ""
    if len(words) > 1 and words[-1] in LEGAL_FORMS:
        *words, form = words
    elif len(words) > 1 and words[0] == "as":
        form, *words = words
    return [_in_bokmal(word) for word in words], form


@lru_cache(maxsize=50_000)
def _in_bokmal(word: str) -> str:
    word = _NYNORSK.sub(lambda found: _IN_BOKMAL[found[0]], word)
    for ending, instead in _ENDINGS:
        word = ending.sub(instead, word)
    return word


def _letters(words: list[str]) -> str:
    whole = "".join(words)
    if len(whole) < SHORTEST:
        return whole
    for letter, instead in _LETTERS:
        whole = whole.replace(letter, instead)
    return whole
