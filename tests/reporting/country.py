"""A made-up country with the margins of Digdir's report of 2025, as an overview that is sent in.

Every initiative is marked as made up. The same seed gives the same country.
"""

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

import xlsxwriter

from overblikk.cli.synthetic.marks import marked
from overblikk.insight import own_budget

INITIATIVES = 556
# What the report says there is, by the ids of the headline figure's lines.
MARGINS = {
    "initiatives": INITIATIVES,
    "bodies": 150,
    "portfolios": 43,
    "funding_sources": 11,
    "large": 95,
    "small": 56,
    "in_several_portfolios": 27,
    "cooperating": 130,
    "children": 38,
    "with_purpose": 170,
    "ai": 30,
    "with_organising": 49,
    "with_strategy_area": 58,
    "with_circular_point": 27,
    "other_funding": 99,
}
# How many have each purpose; some of the 170 have two.
PURPOSES = {
    "efficiency": 69,
    "better-interaction": 52,
    "coherent-services": 34,
    "simpler-work": 28,
    "service-quality": 21,
}
# The wholes that others are part of; named so that nothing else is taken for one of them.
PROGRAMMES = (
    "Kystprogrammet",
    "Fjellsatsingen",
    "Helseløftet",
    "Strømplanen",
    "Veiveksten",
    "Skogvernet",
    "Språkdugnaden",
    "Grunnmuren",
    "Samtaleserien",
)
WHOLES = len(PROGRAMMES)
OWN_BUDGET = "Virksomhetens eget budsjett"
NAME, BODY, PARENT = "Navn", "Ansvarlig virksomhet", "Del av"
TAKING_PART, PORTFOLIOS = "Samarbeidspartnere", "Porteføljer"
PURPOSE, FUNDING = "Formål", "Finansieringskilder"
# The columns of the overview that are filled in for so many, with what each may hold.
SOME = {
    "Organisering": ("with_organising", ("Prosjekt", "Produkt", "Program", "Linje", "Smidig")),
    "Område i digitaliseringsstrategien": (
        "with_strategy_area",
        ("chapter-3.1", "chapter-3.2", "chapter-4.1", "chapter-4.2"),
    ),
}
WORDS = (
    ("Samordnet", "Sikker", "Automatisk", "Moderne", "Enklere", "Raskere", "Ny", "Trygg"),
    ("arkiv", "innsyn", "søknad", "kart", "fakturering", "opplæring", "rapportering", "beredskap"),
    ("skoler", "sykehjem", "havner", "domstoler", "museer", "gårdsbruk", "verft", "bibliotek"),
    ("nord", "sør", "øst", "vest", "innland"),
)
Row = dict[str, list[str]]


@dataclass
class Country:
    """The rows of the overview, and what stands beside it; `bodies` are names that are known."""

    bodies: Sequence[str]
    circular_points: Sequence[str]
    seed: int = 1
    rows: list[Row] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.random = Random(self.seed)
        self.rows = [{NAME: [name], BODY: []} for name in self._made_up()]
        self._bodies()
        self._sizes()
        self._portfolios()
        self._parents()
        self._purposes()
        self._funding()
        for heading, (margin, values) in SOME.items():
            for row in self._some(MARGINS[margin]):
                row[heading] = [self.random.choice(values)]
        for row in self._some(MARGINS["with_circular_point"]):
            row["Digitaliseringsrundskrivet"] = [self.random.choice(self.circular_points)]
        for row in self._some(MARGINS["ai"]):
            row["KI"] = ["Ja"]

    @property
    def portfolios(self) -> list[str]:
        return [marked(f"Portefølje nr. {one}") for one in range(1, MARGINS["portfolios"] + 1)]

    @property
    def funding_sources(self) -> list[str]:
        """The others than the bodies' own budgets."""
        return [marked(f"Ordning nr. {one}") for one in range(1, MARGINS["funding_sources"])]

    def overviews(self) -> Iterator[bytes]:
        """The overviews as they are sent: the programmes first, which others are part of."""
        yield workbook(self.rows[:WHOLES])
        yield workbook(self.rows[WHOLES:])

    def names(self) -> list[str]:
        """What the initiatives are called, in order."""
        return [row[NAME][0] for row in self.rows]

    def _made_up(self) -> list[str]:
        names = {
            marked(" ".join((*self._one_of_each()[:2], "for", *self._one_of_each()[2:])))
            for _ in range(20 * INITIATIVES)
        }
        rest = self.random.sample(sorted(names), INITIATIVES - WHOLES)
        return [*map(marked, PROGRAMMES), *rest]

    def _one_of_each(self) -> list[str]:
        return [self.random.choice(words) for words in WORDS]

    def _some(self, count: int) -> list[Row]:
        return self.random.sample(self.rows, count)

    def _bodies(self) -> None:
        """Each body answers for something or takes part; in 130 two or more take part."""
        used = self.bodies[: MARGINS["bodies"]]
        for place, row in enumerate(self.rows):
            row[BODY] = [used[place % 100]]
        partners = iter([*used[100:], *self.random.choices(used, k=1000)])
        for row in self._some(MARGINS["cooperating"]):
            row[TAKING_PART] = self._unlike(partners, self.random.randint(2, 4), row[BODY])
        alone = [row for row in self.rows if TAKING_PART not in row]
        for row in self.random.sample(alone, 40):
            row[TAKING_PART] = self._unlike(partners, 1, row[BODY])

    @staticmethod
    def _unlike(names: Iterator[str], count: int, others: Sequence[str]) -> list[str]:
        found: list[str] = []
        while len(found) < count:
            name = next(names)
            if name not in found and name not in others:
                found.append(name)
        return found

    def _sizes(self) -> None:
        sized = self._some(MARGINS["large"] + MARGINS["small"])
        for place, row in enumerate(sized):
            row["Størrelse"] = ["Stort tiltak" if place < MARGINS["large"] else "Mindre tiltak"]

    def _portfolios(self) -> None:
        within = self._some(MARGINS["portfolios"] * 4)
        for place, row in enumerate(within):
            row[PORTFOLIOS] = [self.portfolios[place % MARGINS["portfolios"]]]
        for row in within[: MARGINS["in_several_portfolios"]]:
            others = [one for one in self.portfolios if one not in row[PORTFOLIOS]]
            row[PORTFOLIOS].append(self.random.choice(others))

    def _parents(self) -> None:
        wholes, parts = self.rows[:WHOLES], self.rows[WHOLES:]
        for row in self.random.sample(parts, MARGINS["children"]):
            row[PARENT] = self.random.choice(wholes)[NAME]

    def _purposes(self) -> None:
        """Each purpose on as many as it should, and 170 with any."""
        left = Counter(PURPOSES)
        chosen = self._some(MARGINS["with_purpose"])
        for place, row in enumerate(chosen):
            several = sum(left.values()) - (len(chosen) - place) > 0
            row[PURPOSE] = [one for one, _count in left.most_common(2 if several else 1)]
            left.subtract(row[PURPOSE])

    def _funding(self) -> None:
        otherwise = self._some(MARGINS["other_funding"])
        for row in otherwise:
            row[FUNDING] = [self.random.choice(self.funding_sources)]
            if self.random.random() < 0.3:
                row[FUNDING].append(OWN_BUDGET)
        rest = [row for row in self.rows if FUNDING not in row]
        for row in self.random.sample(rest, 120):
            row[FUNDING] = [OWN_BUDGET]


def workbook(rows: Sequence[Row]) -> bytes:
    """The rows as a spreadsheet, each value under its heading."""
    headings = list(dict.fromkeys(heading for row in rows for heading in row))
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Tiltak")
        sheet.write_row(0, 0, headings)
        for number, row in enumerate(rows, 1):
            sheet.write_row(number, 0, ["; ".join(row.get(one, ())) for one in headings])
    return content.getvalue()


def registered(country: Country) -> Iterator[tuple[str, dict[str, str], dict[str, Any]]]:
    """What is registered beside the initiatives: the kind, its values, and its id if it has one."""
    for name in country.portfolios:
        yield "portfolio", {"name": name}, {}
    for name in country.funding_sources:
        yield "funding-source", {"name": name}, {}
    yield "funding-source", {"name": OWN_BUDGET}, {"id": own_budget.ID}
