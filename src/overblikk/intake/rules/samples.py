"""What the values of a column look like, from a sample of them; no database.

Headings win. Values decide only where the heading says nothing and nearly all of them agree, for
a wrong guess is worse than none: a person is shown it, but not everyone looks.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from overblikk.intake.rules.texts import as_text, clean, says_nothing
from overblikk.intake.rules.truth import yes_no
from overblikk.lib.imprecise_dates import NotADate, earliest, parse, parse_period
from overblikk.lib.money import NotAnAmount, parse_money, parse_number
from overblikk.lib.organisation_number import is_organisation_number, normalised
from overblikk.lib.web_addresses import web_address

# So many values of a column are looked at, and so many say something by agreeing.
SAMPLE = 200
FEWEST = 3
NEARLY_ALL = 0.9
# Lists hold bodies that the register does not know; the names of those it knows are like no others.
MOST = 0.6
# Of a list of concepts at least so many different ones, or it may be some other list.
FEWEST_CONCEPTS = 2
LONGEST_CONCEPTS = 200
LONGEST_NAME = 80
SHORTEST_NAME = 8

_EMAIL = re.compile(r"(?:mailto:)?[^\s<>@,;]+@[^\s<>@,;]+\.[a-zæøå]{2,}", re.IGNORECASE)
_NUMBER = re.compile(r"[\d\s.,/-]+")
_LINK = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_MONEY = re.compile(r"\b(?:kr|nok|mnok|mkr|tnok|mill|mrd|million\w*|kroner|eur|usd)\b|,-", re.I)


class Looks(StrEnum):
    """What the values of a column look like."""

    DATES = "dates"
    PERIODS = "periods"
    ANSWERS = "answers"
    AMOUNTS = "amounts"
    NUMBERS = "numbers"
    BODY_NUMBERS = "body-numbers"
    EMAILS = "emails"
    ADDRESSES = "addresses"
    BODIES = "bodies"
    CONCEPTS = "concepts"
    NAMES = "names"
    PROSE = "prose"
    WORDS = "words"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Known:
    """What the register knows: bodies by their names, and for words the fields that take them."""

    is_body: Callable[[str], bool]
    fields_of_concept: Callable[[str], Collection[str]]


@dataclass(frozen=True)
class Look:
    """What a column looks like; `field` is the one whose concepts its values are."""

    looks: Looks
    field: str = ""
    length: float = 0


def look(values: Sequence[object], known: Known) -> Look:
    """What the values look like, those that say nothing left out."""
    texts = [text for value in values if not says_nothing(text := clean(as_text(value)))]  # type: ignore[arg-type]
    if not texts:
        return Look(Looks.NOTHING)
    length = sum(map(len, texts)) / len(texts)
    dated = [isinstance(value, date) for value in values if value not in (None, "")]
    if all(dated) and len(dated) >= FEWEST:
        return Look(Looks.DATES)
    for looks, fits in _SHAPES:
        if _agree(texts, fits, NEARLY_ALL):
            return Look(looks, length=length)
    if _agree(texts, known.is_body, MOST):
        return Look(Looks.BODIES, length=length)
    if field := _concept_field(texts, known):
        return Look(Looks.CONCEPTS, field, length)
    return Look(_sort_of_text(texts, length), length=length)


def fields_by_values(looks: Mapping[int, Look], taken: Collection[str]) -> dict[int, str]:
    """The fields that columns with no known heading give, by their places.

    `taken` are the fields that other columns give already. Two columns that could both be a
    field are none of them it, but for names and descriptions, which begin a table.
    """
    found: dict[int, str] = {}
    for kind, field in _ONE_COLUMN.items():
        places = [place for place, one in looks.items() if one.looks is kind]
        if len(places) == 1 and not _RULED_OUT.get(field, {field}) & set(taken):
            found[places[0]] = field
    found |= _of_concepts(looks, taken)
    for kind, field in _FIRST_COLUMN.items():
        places = [place for place, one in looks.items() if one.looks is kind]
        if places and field not in taken:
            found[min(places)] = field
    return found


def is_in_time(before: Sequence[object], after: Sequence[object]) -> bool:
    """Whether, row by row, the first column's dates are never later than the second's."""
    pairs = [
        (first, last)
        for one, other in zip(before, after, strict=False)
        if (first := _date(one)) and (last := _date(other))
    ]
    return len(pairs) >= FEWEST and all(earliest(a) <= earliest(b) for a, b in pairs)


def dated_fields(
    looks: Mapping[int, Look], samples: Sequence[Sequence[object]], taken: Collection[str]
) -> dict[int, str]:
    """Start and end, where two columns of dates are the only ones and the first comes first."""
    dated = [place for place, one in looks.items() if one.looks is Looks.DATES]
    if len(dated) != 2 or {"start", "end", "period"} & set(taken):
        return {}
    first, last = dated
    if not is_in_time(samples[first], samples[last]) or is_in_time(samples[last], samples[first]):
        return {}
    return {first: "start", last: "end"}


_ONE_COLUMN = {
    Looks.PERIODS: "period",
    Looks.BODY_NUMBERS: "responsible_organisation_number",
    Looks.EMAILS: "contacts",
    Looks.ADDRESSES: "address",
    Looks.BODIES: "responsible_organisation",
}
_FIRST_COLUMN = {Looks.NAMES: "name", Looks.PROSE: "description"}
# What says the same in other words.
_RULED_OUT = {
    "period": {"period", "start", "end"},
    "responsible_organisation_number": {"responsible_organisation_number"},
}


def _of_concepts(looks: Mapping[int, Look], taken: Collection[str]) -> dict[int, str]:
    fields = [one.field for one in looks.values() if one.looks is Looks.CONCEPTS]
    return {
        place: one.field
        for place, one in looks.items()
        if one.looks is Looks.CONCEPTS and one.field not in taken and fields.count(one.field) == 1
    }


def _agree(texts: Sequence[str], fits: Callable[[str], bool], share: float) -> bool:
    if len(texts) < FEWEST:
        return False
    return sum(map(fits, texts)) >= max(FEWEST, share * len(texts))


def _concept_field(texts: Sequence[str], known: Known) -> str:
    """The one field whose concepts nearly all the values are."""
    counts: dict[str, set[str]] = {}
    agreeing: dict[str, int] = {}
    for text in texts:
        for field in known.fields_of_concept(text) if _may_be_concept(text) else ():
            counts.setdefault(field, set()).add(text.casefold())
            agreeing[field] = agreeing.get(field, 0) + 1
    enough = max(FEWEST, NEARLY_ALL * len(texts))
    fields = [f for f, n in agreeing.items() if n >= enough and len(counts[f]) >= FEWEST_CONCEPTS]
    return fields[0] if len(fields) == 1 else ""


def _may_be_concept(text: str) -> bool:
    """A number is a notation of too many schemes, and a long text of none."""
    return len(text) <= LONGEST_CONCEPTS and not _NUMBER.fullmatch(text)


def _sort_of_text(texts: Sequence[str], length: float) -> Looks:
    """Names are nearly all different and of more than one word; prose is longer."""
    if len(texts) < FEWEST or len(set(texts)) < NEARLY_ALL * len(texts):
        return Looks.WORDS
    if length > LONGEST_NAME:
        return Looks.PROSE
    several = sum(" " in text or len(text) > SHORTEST_NAME for text in texts)
    is_names = length >= SHORTEST_NAME and several >= NEARLY_ALL * len(texts)
    return Looks.NAMES if is_names and not _agree(texts, _has_digits, MOST) else Looks.WORDS


def _has_digits(text: str) -> bool:
    return any(map(str.isdigit, text)) and " " not in text


def _date(value: object) -> str | None:
    try:
        return parse(value if isinstance(value, date) else clean(as_text(value)))  # type: ignore[arg-type]
    except NotADate:
        return None


def _is_date(text: str) -> bool:
    return _date(text) is not None


def _is_period(text: str) -> bool:
    try:
        start, end = parse_period(text)
    except NotADate:
        return False
    return start != end


def _is_money(text: str) -> bool:
    try:
        _amount, currency = parse_money(text)
    except NotAnAmount:
        return False
    return bool(currency or _MONEY.search(text))


def _is_number(text: str) -> bool:
    try:
        parse_number(text)
    except NotAnAmount:
        return False
    return True


def _is_email(text: str) -> bool:
    found = _EMAIL.findall(text)
    return bool(found) and len("".join(found)) * 3 >= len(text)


_SHAPES: Sequence[tuple[Looks, Callable[[str], bool]]] = (
    (Looks.EMAILS, _is_email),
    (Looks.ADDRESSES, lambda text: bool(_LINK.fullmatch(text)) and web_address(text) is not None),
    (Looks.BODY_NUMBERS, lambda text: is_organisation_number(normalised(text))),
    (Looks.ANSWERS, lambda text: yes_no(text) is not None and not text.isdecimal()),
    (Looks.DATES, _is_date),
    (Looks.PERIODS, _is_period),
    (Looks.AMOUNTS, _is_money),
    (Looks.NUMBERS, _is_number),
)
