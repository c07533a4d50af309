"""Rows as people send them: of initiatives that the register knows, and of others."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from random import Random
from uuid import UUID

from overblikk.cli.synthetic.grammar import lists, topic


@dataclass(frozen=True)
class Known:
    """What an initiative in the register says, as a row would."""

    id: UUID | None
    name: str
    body: str | None
    description: str = ""
    start: str = ""


@dataclass(frozen=True)
class Sent:
    """A row that is sent, what was done to it, and the initiative that it is of; None of none."""

    kind: str
    row: Known
    truth: UUID | None


Change = Callable[[Known, Random], Known]

FRAMES = (
    "Ny {}", "Prosjekt {}", "Fornye {}", "{} – nytt system", "Forbedring av {}", "Bedre {}",
    "Innføring av {}", "{}: modernisering", "Digitaliseringstiltak for {}", "Utvikling av {}",
)  # fmt: skip
LEADING = re.compile(
    r"^(felles|modernisering av|digitalisering av|vidareutvikling av|videreutvikling av"
    r"|innføring av"
    r"|automatisering av|fornying av|program for|skyløft for|forprosjekt:|enklere|enklare"
    r"|konsept for|pilot:|anskaffelse av|strategisk løft for|digitale?|digitalt|nye?|nytt)\s+",
    re.IGNORECASE,
)
TAIL = re.compile(r"\s+(for|i|på|med|uten|utan)\s+\S.*$")


def core(name: str) -> str:
    """What a name is about, without what is done to it and for whom."""
    shorter = TAIL.sub("", LEADING.sub("", name))
    return shorter if len(shorter) > 6 else name


def renamed(known: Known, random: Random) -> Known:
    """The same thing under another heading."""
    about = core(known.name)
    frame = random.choice(FRAMES)
    return replace(known, name=frame.format(about[:1].lower() + about[1:]))


def abbreviated(known: Known, random: Random) -> Known:
    """Cut words, initials, or without the tail."""
    way = random.randrange(3)
    words = known.name.split()
    if way == 0 and len(words) > 2:
        initials = "".join(word[0] for word in words if word[0].isalpha()).upper()
        return replace(known, name=f"{initials} ({core(known.name)})")
    if way == 1 and TAIL.search(known.name):
        return replace(known, name=TAIL.sub("", known.name))
    # The word that says most stands, and of a name of one word most of it.
    if len(words) == 1:
        return replace(known, name=f"{words[0][: max(6, len(words[0]) * 2 // 3)]}.")
    longest = max(words, key=len)
    cut = [f"{w[:4]}." if len(w) > 6 and w != longest else w for w in words]
    return replace(known, name=" ".join(cut))


def misspelt(known: Known, random: Random) -> Known:
    """One to three slips of the fingers."""
    name = known.name
    for _slip in range(random.choice((1, 1, 2, 3))):
        name = _slipped(name, random)
    return replace(known, name=name)


def _slipped(name: str, random: Random) -> str:
    at = random.randrange(1, max(len(name) - 1, 2))
    way = random.randrange(5)
    if way == 0:
        return name[:at] + name[at + 1 :]
    if way == 1:
        return name[:at] + name[at : at + 2][::-1] + name[at + 2 :]
    if way == 2:
        return name[:at] + random.choice("aeionrst") + name[at:]
    if way == 3:
        return re.sub(r"(.)\1", r"\1", name, count=1)
    return name[:at] + name[at] + name[at:]


def in_other_form(known: Known, random: Random) -> Known:
    """Bokmål for nynorsk, or the other way."""
    return replace(known, name=translated(known.name), description=translated(known.description))


def translated(text: str) -> str:
    """The words that the two written forms spell differently, each in the other."""
    pattern, pairs = _pairs()
    return pattern.sub(lambda found: _like(found.group(), pairs[found.group().lower()]), text)


def _like(word: str, other: str) -> str:
    return other.capitalize() if word[0].isupper() else other


@cache
def _pairs() -> tuple[re.Pattern[str], dict[str, str]]:
    words = lists("words")
    nynorsk = {a: b for a, _s, b in (w.partition("|") for w in words["first"]) if b}
    nynorsk |= {a: b for one in words["second"] for a, b in zip(one["nb"], one["nn"], strict=True)}
    for table in ("group", "region", "task", "good", "means"):
        nynorsk |= dict(zip(words[table]["nb"], words[table]["nn"], strict=True))
    nynorsk |= {"videreutvikling": "vidareutvikling", "ikke": "ikkje", "fra": "frå", "bedre":
                "betre",
                "enklere": "enklare", "sammenhengende": "samanhengande"}  # fmt: skip
    pairs = {a.lower(): b.lower() for a, b in nynorsk.items() if a != b}
    pairs |= {b: a for a, b in pairs.items()}
    longest = sorted(pairs, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest)), re.IGNORECASE), pairs


def as_it_stands(known: Known, random: Random) -> Known:
    """Word for word."""
    return known


def sister(known: Known, random: Random) -> Known:
    """The next stage of the same, which is another initiative."""
    stage = random.choice(("{} fase 2", "{} – trinn 2", "{}, del II", "{} 3.0", "{} etappe 3"))
    return replace(known, id=None, name=stage.format(known.name), start="2027")


def made_up(random: Random, bodies: Sequence[str]) -> Known:
    """An initiative that nobody has heard of, which shares words with many."""
    about = topic(random)
    text = about.prose("description", random)
    year = str(random.randint(2019, 2027))
    return Known(None, about.name(random), random.choice(bodies), text, year)


SHARE_WITH_TEXT, SHARE_WITH_SAME_TEXT, SHARE_WITH_START = 0.7, 0.7, 0.7


def with_less(known: Known, random: Random) -> Known:
    """What a sender leaves out, or words anew: not every overview holds everything."""
    text = known.description if random.random() < SHARE_WITH_TEXT else ""
    if random.random() > SHARE_WITH_SAME_TEXT:
        sentences = text.split(". ")
        random.shuffle(sentences)
        text = ". ".join(sentences[: max(1, len(sentences) - 1)])
    start = known.start if random.random() < SHARE_WITH_START else ""
    return replace(known, description=text, start=start[:4] if random.random() < 0.3 else start)


# What is done to the rows of a known initiative, with how many of a hundred rows.
Changes = dict[str, tuple[Change, int]]
TRUE: Changes = {
    "renamed": (renamed, 15),
    "abbreviated": (abbreviated, 12),
    "misspelt": (misspelt, 13),
    "other written form": (in_other_form, 13),
    "under a merged body": (as_it_stands, 10),
    "word for word": (as_it_stands, 2),
}
OTHERS = {"new": 22, "sister": 5, "same name, other body": 4, "copy with a number": 4}


def rows(
    known: Sequence[Known],
    former: dict[str, str],
    random: Random,
    count: int,
    changes: Changes = TRUE,
) -> list[Sent]:
    """So many rows; `former` gives a body that each of some bodies swallowed."""
    chosen = iter(random.sample(list(known), k=count))
    bodies = sorted({one.body for one in known if one.body})
    sent = []
    for kind, (change, share) in changes.items():
        for _n in range(share * count // 100):
            one = next(chosen)
            row = with_less(change(one, random), random)
            if kind == "under a merged body":
                row = replace(misspelt(row, random) if random.random() < 0.5 else row,
                              body=former.get(row.body or "", row.body))  # fmt: skip
            sent.append(Sent(kind, row, one.id))
    for kind, share in OTHERS.items():
        for _n in range(share * count // 100):
            sent.append(Sent(kind, other(kind, next(chosen), bodies, random), None))
    random.shuffle(sent)
    return sent


def other(kind: str, like: Known, bodies: Sequence[str], random: Random) -> Known:
    """An initiative that the register does not know, and what it may be taken for."""
    fresh = made_up(random, bodies)
    if kind == "new":
        return fresh
    if kind == "sister":
        return replace(sister(like, random), description=fresh.description)
    body = random.choice([one for one in bodies if one != like.body])
    if kind == "same name, other body":
        return replace(fresh, name=like.name, body=body)
    number = random.randint(2, 9)
    return replace(fresh, name=f"{like.name} {number}", body=like.body)
