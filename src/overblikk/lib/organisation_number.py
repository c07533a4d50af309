"""Organisation numbers of Norway's Central Coordinating Register for Legal Entities."""

# Weights of the check digit: https://www.brreg.no (organisasjonsnummeret, modulus 11).
_WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2)


def normalised(words: str) -> str:
    """The number without the spaces and full stops that people part it by."""
    return words.replace(" ", "").replace("\u00a0", "").replace(".", "")


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
