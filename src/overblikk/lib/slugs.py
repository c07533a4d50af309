"""Words as they stand in an address or a key."""

from django.utils.text import slugify

# What Norwegians write where the letter itself cannot be used; slugify would leave it out.
_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "Æ": "Ae", "Ø": "O", "Å": "A"})


def slug(words: str) -> str:
    """The words in small letters from a to z and digits, with hyphens between; may be empty."""
    return slugify(words.translate(_LETTERS))


def free_key(prefix: str, stem: str, taken: set[str], *, longest: int) -> str:
    """A key that is not taken: the prefix and the stem, with a number after it where it must."""
    number, key = 1, f"{prefix}{stem}"[:longest].rstrip("-_")
    while key in taken:
        number += 1
        end = f"{prefix[-1]}{number}"
        key = f"{prefix}{stem}"[: longest - len(end)].rstrip("-_") + end
    return key
