"""Puts words together to names and sentences, in bokmål and nynorsk."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from random import Random
from typing import Any

from overblikk.cli.synthetic.shares import skewed

Table = dict[str, Any]
SHARE_OF_NYNORSK = 0.12
ADJECTIVES = {
    "nb": {
        "ny": ("ny", "nytt"),
        "digital": ("digital", "digitalt"),
        "nasjonal": ("nasjonal", "nasjonalt"),
        "gammel": ("gammel", "gammelt"),
    },
    "nn": {
        "ny": ("ny", "nytt"),
        "digital": ("digital", "digitalt"),
        "nasjonal": ("nasjonal", "nasjonalt"),
        "gammel": ("gammal", "gammalt"),
    },
}


@cache
def lists(name: str) -> Table:
    """The lists of words or sentences in the file."""
    file = resources.files("overblikk.cli.synthetic") / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Topic:
    """What one initiative, or one record beside it, is about, in one language.

    `slots` are the words that the braces of a sentence are filled in with.
    """

    language: str
    slots: dict[str, str]

    def name(self, random: Random) -> str:
        """A name; the commonest patterns oftener than the rest."""
        patterns = lists("sentences")[self.language]["name"]
        return skewed(random, patterns).format_map(self.slots)

    def one(self, kind: str, random: Random) -> str:
        """One sentence, or a few words, of the kind."""
        sentences = lists("sentences")[self.language].get(kind) or lists("sentences")["nb"][kind]
        return random.choice(sentences).format_map(self.slots)

    def prose(self, kind: str, random: Random) -> str:
        """One to five different sentences of the kind, two the most often."""
        sentences = lists("sentences")[self.language][kind]
        count = min(skewed(random, (2, 1, 3, 4, 5)), len(sentences))
        return " ".join(one.format_map(self.slots) for one in random.sample(sentences, count))


def topic(random: Random, *, language: str = "") -> Topic:
    """A topic made up anew; in nynorsk now and then unless the language is said."""
    language = language or ("nn" if random.random() < SHARE_OF_NYNORSK else "nb")
    first = random.choice(lists("words")["first"])
    second, other = random.choices(lists("words")["second"], k=2)
    slots = {
        **_of_noun(first, second, language, ("x", "xd")),
        **_of_noun(first, other, language, ("y", "yd")),
        **_adjectives(language, second, other),
        **_from_lists(random, language),
        "brand": _brand(random),
    }
    return Topic(language, slots | {_capital(key): _capital(word) for key, word in slots.items()})


def compound(first: str, second: str) -> str:
    """The two as one word: never three like consonants in a row."""
    if len(first) > 1 and first[-1] == first[-2] == second[0]:
        return first[:-1] + second
    return first + second


def _of_noun(first: str, noun: Table, language: str, keys: tuple[str, str]) -> dict[str, str]:
    nb, _stroke, nn = first.partition("|")
    beginning = (nn or nb) if language == "nn" else nb
    forms = (compound(beginning, form) for form in noun[language])
    return dict(zip(keys, forms, strict=True))


def _adjectives(language: str, second: Table, other: Table) -> dict[str, str]:
    """Each adjective as the noun that it stands before asks for; `gammel` is the other's."""
    return {
        key: forms[(other if key == "gammel" else second).get("neuter", False)]
        for key, forms in ADJECTIVES[language].items()
    }


def _from_lists(random: Random, language: str) -> dict[str, str]:
    words = lists("words")
    good, good2 = random.sample(words["good"][language], 2)
    keys = ("group", "region", "task", "means")
    chosen = {key: random.choice(words[key][language]) for key in keys}
    return chosen | {"good": good, "good2": good2}


def _brand(random: Random) -> str:
    parts = lists("words")["brand"]
    return random.choice(parts["begin"]) + random.choice(parts["end"])


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
