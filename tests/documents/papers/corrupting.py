"""Quotes that are not quite what a document says, of the kinds that language models give."""

import re
from collections.abc import Callable
from random import Random

_SWAPS = {
    "skal": "kan", "kan": "skal", "vil": "skal", "bør": "må", "må": "bør", "har": "vil",
    "felles": "samlet", "planlegger": "vurderer", "tester": "prøver", "arbeider": "jobber",
    "fikk": "får",
}  # fmt: skip

Sentences = list[str]


def _paraphrased(text: str, _all: Sentences, random: Random) -> str:
    words = text.split(" ")
    at = random.choice([n for n, word in enumerate(words) if word.isalpha()])
    return " ".join([*words[:at], "altså", *words[at + 1 :]])


def _other_digit(text: str, _all: Sentences, random: Random) -> str:
    places = [n for n, letter in enumerate(text) if letter.isdigit()]
    if not places:
        return _paraphrased(text, _all, random)
    at = random.choice(places)
    return text[:at] + str((int(text[at]) + random.randint(1, 9)) % 10) + text[at + 1 :]


def _negated(text: str, _all: Sentences, random: Random) -> str:
    if " ikke " in text:
        return text.replace(" ikke ", " ", 1)
    words = text.split(" ")
    return " ".join([*words[:2], "ikke", *words[2:]])


def _other_verb(text: str, _all: Sentences, random: Random) -> str:
    words = text.split(" ")
    at = next((n for n, word in enumerate(words) if word in _SWAPS), 0)
    return " ".join([*words[:at], _SWAPS.get(words[at], "Ingen"), *words[at + 1 :]])


def _other_order(text: str, _all: Sentences, random: Random) -> str:
    words = text.split(" ")
    at = random.randrange(len(words) - 2)
    if words[at] == words[at + 1]:
        return _negated(text, _all, random)
    return " ".join([*words[:at], words[at + 1], words[at], *words[at + 2 :]])


def _glued(text: str, all_: Sentences, random: Random) -> str:
    at = all_.index(text)
    other = random.choice([one for n, one in enumerate(all_) if abs(n - at) > 1])
    return f"{text} {other}"


def _cut(text: str, _all: Sentences, random: Random) -> str:
    # Every sentence ends in a word or number of more letters, but for its punctuation.
    bare = text.rstrip(".)")
    return text[random.randint(1, 3) :] if random.random() < 0.5 else bare[: -random.randint(1, 2)]


def _joined_numbers(text: str, _all: Sentences, random: Random) -> str:
    for parted in (r"(\d) (\d)", r"(\d)[–-](\d)", r"(\d),(\d)"):
        if re.search(parted, text):
            return re.sub(parted, r"\1\2", text, count=1)
    return _other_digit(text, _all, random)


def _invented(_text: str, _all: Sentences, random: Random) -> str:
    return f"Etaten har nå etablert {random.randint(2, 99)} nye programmer for kunstig intelligens."


KINDS: dict[str, Callable[[str, Sentences, Random], str]] = {
    "paraphrase": _paraphrased,
    "one digit": _other_digit,
    "negation": _negated,
    "another verb": _other_verb,
    "word order": _other_order,
    "two glued": _glued,
    "cut inside a word": _cut,
    "joined numbers": _joined_numbers,
    "invented": _invented,
}
