"""Which written form a page is in, told by words that only one of them has."""

import re

_WORD = re.compile(r"[^\W\d_]+")
_BOKMAAL = frozenset(
    """
    ikke en fra hva hvordan hvor hvem hvilke hvilken noe noen mye flere være vært blir ble
    øke økt jeg dere deres gjennom mulighet muligheter virksomhet virksomheter virksomhetene
    nødvendig bedre sammen kun etter uten utvikling utviklingen løsning løsninger løsningen
    departementet myndighetene kommunene brukerne innbyggerne statlige offentlige
    """.split()
)
_NYNORSK = frozenset(
    """
    ikkje ein eit frå kva korleis kvar kven noko nokon mykje fleire vere vore blir vert vart
    auke auka eg dykk deira deiras gjennom moglegheit moglegheiter verksemd verksemder verksemdene
    nødvendig betre saman berre utan utvikling utviklinga løysing løysingar løysinga
    departementet styresmaktene kommunane brukarane innbyggjarane statlege offentlege dei ho sjølv
    difor gjer kjem eigne eigen meir enno
    """.split()
)
_NORWEGIAN = frozenset("og er til som på av med for det skal vi at har kan den om i".split())
_OTHERS = frozenset(
    """
    the of and to in is that with by this are be which it as on from will was
    und der die das ist nicht mit ja ei ovdal lea dahje leat mii go
    et à les des la och är att inte för ett
    """.split()
) - _NORWEGIAN
_LEAST_WORDS = 5


def language_of(text: str) -> str:
    """nb, nn, or "" for any other and for what is too short to tell."""
    words = [word.casefold() for word in _WORD.findall(text)]
    if len(words) < _LEAST_WORDS:
        return ""
    norwegian = sum(word in _NORWEGIAN for word in words)
    nb = sum(word in _BOKMAAL and word not in _NYNORSK for word in words)
    nn = sum(word in _NYNORSK and word not in _BOKMAAL for word in words)
    if sum(word in _OTHERS for word in words) > norwegian + nb + nn:
        return ""
    if not norwegian + nb + nn:
        return ""
    return "nn" if nn > nb else "nb"
