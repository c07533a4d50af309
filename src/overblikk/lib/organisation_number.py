"""Organisation numbers of Norway's Central Coordinating Register for Legal Entities."""

import re

# Weights of the check digit: https://www.brreg.no (organisasjonsnummeret, modulus 11).
_WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2)
# The VAT number is the same one with letters around it.
_WITHIN = re.compile(
    r"(?<![\d.,])(?:NO ?)?(\d{3})[ .\u00a0]?(\d{3})[ .\u00a0]?(\d{3})(?: ?MVA)?(?!\d)"
)
_LABEL = re.compile(
    r"\(?\borg(?:anisasjons)?[-. ]*(?:nr|nummer|no)\b[.:]*\s*\)?|\(\s*\)", re.IGNORECASE
)


def normalised(words: str) -> str:
    """The number without the spaces and full stops that people part it by."""
    return words.replace(" ", "").replace("\u00a0", "").replace(".", "")


def number_within(words: str) -> tuple[str, str]:
    """The one number that stands in the words, and the words without it: "Digdir (991 825 827)".

    The number is empty, and the words are whole, where none or several stand there.
    """
    if is_organisation_number(alone := normalised(words)):
        return alone, ""
    found = [match for match in _WITHIN.finditer(words) if is_organisation_number(_digits(match))]
    if len(found) != 1:
        return "", words
    rest = words[: found[0].start()] + " " + words[found[0].end() :]
    return _digits(found[0]), _LABEL.sub(" ", rest).strip(" ,;:-–()[]")


def is_organisation_number(text: str) -> bool:
    """Whether the text is nine digits with the right check digit.

    Numbers in use begin with 8 or 9, synthetic test numbers with 2 or 3; both are numbers.
    """
    if len(text) != 9 or not text.isascii() or not text.isdigit():
        return False
    rest = sum(w * int(d) for w, d in zip(_WEIGHTS, text, strict=False)) % 11
    check = 0 if rest == 0 else 11 - rest
    return check == int(text[8])


def display(number: str) -> str:
    """The number in threes, as it is written for people: 991 825 827."""
    return f"{number[:3]}\u00a0{number[3:6]}\u00a0{number[6:]}"


def _digits(match: re.Match[str]) -> str:
    return "".join(match.groups())
