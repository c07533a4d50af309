"""Makes the bodies, portfolios, strategies, funding sources and contacts that are missing."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Any
from uuid import UUID, uuid4

from overblikk.accounts.viewer import Viewer
from overblikk.cli.synthetic.grammar import lists, topic
from overblikk.cli.synthetic.marks import marked
from overblikk.cli.synthetic.parts import frame
from overblikk.history.who import changing
from overblikk.lib.organisation_number import is_organisation_number
from overblikk.organisations.actions import register_all
from overblikk.organisations.models import NameKind, Organisation
from overblikk.organisations.starting_data import body_id, ministries
from overblikk.registry.actions import register_record
from overblikk.sources.claims import Claim
from overblikk.sources.models import Method, Source
from overblikk.vocabulary.queries import concept_id

# As many bodies as a real register has, where there are initiatives enough for them.
BODIES = 500
# Numbers that are set aside for tests begin with 2 or 3; no real body has one.
FIRST_NUMBER = 31_400_000
Values = Iterator[tuple[str, Any]]


def complete(initiatives: int, *, source: Source, random: Random, by: Viewer) -> None:
    """Register what so many initiatives need to be tied to, resting on the source."""
    _complete_bodies(initiatives, source, random, by)
    of_kind: dict[str, tuple[int, Callable[[Random], Values]]] = {
        "contact": (_between(5, initiatives // 15, 300), _contact),
        "funding-source": (_between(3, initiatives // 200, 25), _funding_source),
        "strategy": (_between(3, initiatives // 120, 40), _strategy),
        "portfolio": (_between(3, initiatives // 80, 60), _portfolio),
    }
    for kind, (count, values) in of_kind.items():
        for _ in range(count):
            register_record(kind, _claims(values(random), source), by=by)


def _between(least: int, wanted: int, most: int) -> int:
    return max(least, min(wanted, most))


def _claims(values: Values, source: Source) -> list[Claim]:
    return [
        Claim(field, value, source, Method.READ, words=str(value), place={"record": field})
        for field, value in values
    ]


def _complete_bodies(initiatives: int, source: Source, random: Random, by: Viewer) -> None:
    held = set(Organisation.objects.values_list("name_nb", "organisation_number"))
    names, numbers = {name for name, _number in held}, {number for _name, number in held}
    missing = min(BODIES - len(held), max(10, initiatives // 10))
    free = (number for number in _numbers() if number not in numbers)
    drafts: list[tuple[UUID, list[Claim]]] = []
    while len(drafts) < missing:
        values = dict(_body(random))
        if values["name_nb"] not in names:
            names.add(values["name_nb"])
            of_body = (values | {"organisation_number": next(free)}).items()
            drafts.append((uuid4(), _claims(iter(of_body), source)))
    with changing(by=by.id, name=by.name):
        register_all(drafts, by=by.id)


def _numbers() -> Iterator[str]:
    """The valid organisation numbers from the first on."""
    for eight in range(FIRST_NUMBER, FIRST_NUMBER + 10**5):
        yield from (n for digit in range(10) if is_organisation_number(n := f"{eight}{digit}"))


def _body(random: Random) -> Values:
    words = lists("words")["body"]
    if random.random() < 0.6:
        place = random.choice(words["place_begin"]) + random.choice(words["place_end"])
        yield "name_nb", marked(f"{place} kommune")
        yield "form", str(concept_id("organisation-form", "KOMM"))
        yield "sector", str(body_id("sector kommunal"))
        return
    begin, end = random.choice(words["agency_begin"]), random.choice(words["agency_end"])
    yield "name_nb", marked(begin + end)
    yield "form", str(concept_id("organisation-form", "ORGL"))
    sector, ministry = random.choice(list(ministries().items()))
    yield "ministry", str(body_id(ministry))
    yield "sector", str(body_id(f"sector {sector}"))
    yield "other_names", {"kind": str(NameKind.ALIAS), "name": marked(f"{begin[:1]}{end[:3]}")}


def _contact(random: Random) -> Values:
    words = lists("words")["person"]
    first, last = random.choice(words["first"]), random.choice(words["last"])
    yield "name", marked(f"{first} {last}")
    yield "email", f"{first}.{last}{random.randrange(1000)}@syntetisk.example".lower()
    yield "organisation", _some_body(random)


def _portfolio(random: Random) -> Values:
    yield "name", marked(topic(random, language="nb").one("portfolio", random))
    yield "organisation", _some_body(random)


def _strategy(random: Random) -> Values:
    about = topic(random, language="nb")
    yield "name", marked(about.one("strategy", random))
    yield "description", about.prose("description", random)
    yield "organisation", _some_body(random)
    yield "cooperating_organisations", _some_body(random)
    year = random.randint(2018, 2026)
    yield "period_start", str(year)
    yield "period_end", str(year + random.randint(2, 5))


def _funding_source(random: Random) -> Values:
    about = topic(random, language="nb")
    yield "name", marked(about.one("funding", random))
    yield "description", about.prose("description", random)
    yield "organisation", _some_body(random)
    yield "commitment_frames", frame(random, str(concept_id("currency", "nok")))[0]


def _some_body(random: Random) -> str:
    """The id of a ministry, which every register has."""
    return str(body_id(random.choice(list(ministries().values()))))
