"""Rows of initiatives that the register knows, changed in other ways than `sending`'s.

What is done to a name here was listed before it was looked at what the matching makes of it: other
orders of words, compounds written apart, translated words, programmes before the name, acronyms,
neighbours on the keyboard, and nynorsk by a list of its own.
"""

import re
import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from bench.sending import TAIL, Changes, Known, misspelt

# Words of so few letters stand inside many others.
SHORT = 4
LISTS = Path(__file__).parent / "sending_otherwise.toml"


@cache
def _lists() -> dict[str, Any]:
    return tomllib.loads(LISTS.read_text("utf-8"))


def reordered(known: Known, random: Random) -> Known:
    """What it is for first, or what is done last: "For elever: nytt fagsystem"."""
    name = known.name
    if tail := TAIL.search(name):
        return replace(known, name=f"{_capital(tail[0].strip())}: {_small(name[: tail.start()])}")
    if found := re.match(r"(\w+(?:ing|else|sjon|asjon)) av (.+)", name):
        frame = random.choice(("{1} – {0}", "{1} ({0})", "{1}, {0}"))
        return replace(known, name=frame.format(found[1].lower(), _capital(found[2])))
    first, _space, rest = name.partition(" ")
    return replace(known, name=f"{_capital(rest)}, {_small(first)}" if rest else f"{name}et")


def written_apart(known: Known, random: Random) -> Known:
    """A compound in two words, or with a hyphen, where one of the list's words ends it."""
    between = random.choice((" ", "-", "- "))
    name = known.name
    for end in sorted(_lists()["ends"], key=len, reverse=True):
        parted = re.sub(rf"(\w{{3,}}?)s?({end}\w*)\b", rf"\1{between}\2", name, count=1)
        if parted != name:
            return replace(known, name=parted)
    return translated(known, random)


def bent(known: Known, random: Random) -> Known:
    """Words in the plural or the definite form, or back from it."""

    def other(found: re.Match[str]) -> str:
        word = found.group()
        for had, gets in _lists()["endings"].items():
            if len(word) > len(had) + 3 and word.endswith(had):
                return word.removesuffix(had) + random.choice(gets.split())
        return word

    return replace(known, name=re.sub(r"\w+$", other, re.sub(r"\w+(?= )", other, known.name)))


def translated(known: Known, random: Random) -> Known:
    """Words, and ends of compounds, that a list has in English."""
    return replace(known, name=_exchanged(known.name, _lists()["english"]))


def shortened(known: Known, random: Random) -> Known:
    """An acronym of the words, or of a compound's parts, beside a word that stands."""
    words = [word for word in re.findall(r"\w+", known.name) if len(word) > 2]
    letters = "".join(word[0] for word in words).upper()
    last = max(words, key=len)
    if len(words) > 2 and random.random() < 0.4:
        return replace(
            known, name=random.choice(("{}-prosjektet", "Prosjekt {}", "{}")).format(letters)
        )
    return replace(
        known, name=random.choice(("{} ({})", "{} – {}")).format(_capital(last), letters)
    )


def under_programme(known: Known, random: Random) -> Known:
    """With the programme, a number or a portfolio before it."""
    before = random.choice(_lists()["programmes"]).format(random.randint(101, 989))
    return replace(known, name=f"{before}{random.choice((': ', ' – ', ' / '))}{known.name}")


def mistyped(known: Known, random: Random) -> Known:
    """One or two letters exchanged for their neighbours on the keyboard."""
    name = known.name
    for _slip in range(random.choice((1, 1, 2))):
        places = [n for n, letter in enumerate(name) if letter.lower() in _lists()["keyboard"]]
        at = random.choice(places)
        near = random.choice(_lists()["keyboard"][name[at].lower()])
        name = name[:at] + (near.upper() if name[at].isupper() else near) + name[at + 1 :]
    return replace(known, name=name)


def in_nynorsk(known: Known, random: Random) -> Known:
    """Nynorsk by a list of its own, or bokmål of what is nynorsk."""
    pairs = _lists()["nynorsk"]
    name = _exchanged(known.name, pairs)
    if name == known.name:
        name = _exchanged(name, {nn: nb for nb, nn in pairs.items()})
    return replace(known, name=name, description=_exchanged(known.description, pairs))


def _exchanged(text: str, pairs: dict[str, str]) -> str:
    longest = [
        re.escape(one) if len(one) > SHORT else rf"\b{one}\b"
        for one in sorted(pairs, key=len, reverse=True)
    ]

    def other(found: re.Match[str]) -> str:
        instead = pairs[found.group().lower()]
        return _capital(instead) if found.group()[0].isupper() else instead

    return re.sub("|".join(longest), other, text, flags=re.IGNORECASE)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


# What is done to the rows of a known initiative, with how many of a hundred rows.
OTHERWISE: Changes = {
    "other order": (reordered, 9),
    "written apart": (written_apart, 9),
    "bent": (bent, 9),
    "translated": (translated, 7),
    "acronym": (shortened, 5),
    "under a programme": (under_programme, 8),
    "mistyped": (mistyped, 9),
    "nynorsk": (in_nynorsk, 7),
    "under a merged body": (misspelt, 2),
}
