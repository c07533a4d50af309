"""What a report is, whatever it is written as: sections with headings, and what stands in them.

Words are words and nothing else: each format writes them as data, never as markup.
"""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count


@dataclass(frozen=True)
class Paragraph:
    """Some sentences."""

    text: str


@dataclass(frozen=True)
class Bullets:
    """A list of points, each some words."""

    points: Sequence[str]


@dataclass(frozen=True)
class Table:
    """Rows under headings; the first cell of a row is its own heading.

    `numeric` says of which columns, counted from 0, the cells are numbers.
    """

    caption: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    numeric: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Picture:
    """A drawing, as SVG, and what it shows in words."""

    caption: str
    alternative: str
    svg: str

    @property
    def encoded(self) -> str:
        """The drawing as an address of a page may hold it."""
        return b64encode(self.svg.encode()).decode()


Block = Paragraph | Bullets | Table | Picture


@dataclass(frozen=True)
class Section:
    """A heading, what stands under it, and the sections within; `key` is unique in a document."""

    key: str
    title: str
    blocks: Sequence[Block] = ()
    sections: Sequence["Section"] = ()


@dataclass(frozen=True)
class Document:
    """A whole report in one language, of the register as it stood at the end of `as_of`.

    `front` stands under the title; `digest` is of the data that it rests on.
    """

    title: str
    language: str
    as_of: date
    digest: str
    front: Sequence[Block]
    sections: Sequence[Section]


@dataclass(frozen=True)
class Placed:
    """A section in its place: how deep, from 1, its number, as `2.3`, and its blocks.

    Each block comes with its number among the tables or the drawings of the document; 0 for others.
    """

    section: Section
    level: int
    number: str
    blocks: Sequence[tuple[Block, int]]


def placed(document: Document) -> Iterator[Placed]:
    """All sections in the order in which they are read."""
    counters: dict[type[Block], Iterator[int]] = {Table: count(1), Picture: count(1)}
    for section, number in _in_order(document.sections, ""):
        blocks = [
            (one, next(counters[type(one)]) if isinstance(one, Table | Picture) else 0)
            for one in section.blocks
        ]
        yield Placed(section, number.count(".") + 1, number, blocks)


def _in_order(sections: Sequence[Section], within: str) -> Iterator[tuple[Section, str]]:
    for place, section in enumerate(sections, 1):
        yield section, f"{within}{place}"
        yield from _in_order(section.sections, f"{within}{place}.")
