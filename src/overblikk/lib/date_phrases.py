"""The words that stand around a date: what says that it is not exact, and what says nothing."""

import re
import unicodedata

# Words that say that a date is not exact.
_ABOUT = re.compile(
    r"~|\?|\b(?:ca|cirka|circa|omtrent|omkring|rundt|om lag|omlag|about|around|approx|"
    r"approximately|primo|medio|ultimo|tidlig(?: på året)?|tidleg|sent|seint|sein|sen|early|"
    r"mid|late|(?:i |på |ved |innen |innan |by )?(?:the )?(?:begynnelsen|byrjinga|starten|"
    r"midten|midt|slutten|utgangen|beginning|start|middle|end)(?: av| of)|innen|innan|"
    r"by|no later than|senest|seinast|tidligst|tidlegast|forventet|forventa|venta|antatt|anslått|"
    r"estimert|tentativt?|foreløpig|trolig|truleg|expected|estimated|est|tentative)\b|"
    # "Start 2025" is early in it, and "før sommeren 2025" close to it; "før 2025" is in no year.
    r"^(?:start|slutt|midt|end)(?= (?:i )?\d{4}$)|\b(?:før|etter|before|after)(?= [^\W\d])"
)
# In brackets behind a date these say how it came to be that one.
_HOW = re.compile(
    r"\s*\((?:er )?(?:revidert|forlenget|forlenga|utsatt|utsett|forskjøvet|oppdatert|justert|"
    r"endret|endra|ny dato|ny frist|faktisk|planlagt|revised|postponed|extended|updated|"
    r"actual|planned)\)$"
)
_PLAIN = re.compile(
    r"^(?:i løpet av|i laupet av|ila|during|fra og med|frå og med|fom|til og med|tom|fra|frå|from|"
    r"til|until|siden|sidan|since|planlagt|planned|i|in|den|the|året|år|year|(?:oppstart|oppstarta|"
    r"(?:opp)?start(?:s?dato)?|sluttdato|frist|start|startet|starta|ferdig|ferdigstilt|avsluttet|avslutta|levert|slutt)\b:?)\s+"
)
_WEEKDAY = re.compile(
    r"^(?:(?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun)dag|måndag),?\s+(?:den\s+)?|"
    r"^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+"
)


def normalised(words: str) -> str:
    """The words with case, spaces, dashes and apostrophes evened out."""
    # A mark by itself becomes a space with a mark above it when letters are evened out.
    text = unicodedata.normalize("NFKC", words.replace("´", "'")).casefold()
    text = re.sub(r"[‐‑‒−]", "-", text)
    text = re.sub("[’`]", "'", text)
    text = re.sub(r"\b(f|t)\.?o\.?m\.?(?=\s|$)", r"\1om", text)
    text = re.sub(r"\bi\.?l\.?a\.?(?=\s)", "ila", text)
    return " ".join(text.split()).strip(" ,;")


def without_phrases(text: str) -> tuple[str, bool]:
    """What is left of normalised words when such words are taken away, and whether it is about."""
    rest = _HOW.sub("", text).replace("(", " ").replace(")", " ").strip()
    rest, found = _ABOUT.subn(" ", rest)
    rest = re.sub(r"^[\s.,:-]+|[\s.,]+$", "", " ".join(rest.split()))
    for pattern in (_PLAIN, _PLAIN, _WEEKDAY, _PLAIN):
        rest = pattern.sub("", rest.strip())
    return rest, bool(found)
