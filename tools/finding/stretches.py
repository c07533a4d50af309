"""The annotated stretches of documents: what of each a model that has not seen it finds."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from overblikk.documents.finding.detector import find
from overblikk.documents.finding.findings import Cutting
from overblikk.documents.finding.judging import Kind
from overblikk.documents.finding.linear import Linear
from overblikk.documents.passages import Passage
from overblikk.documents.reading.files import read_file
from tools.finding.examples import Example
from tools.finding.folds import groups
from tools.finding.training import train
from tools.finding.validation import Tally


@dataclass(frozen=True)
class Stretch:
    """Passages of a document, and what of them is explicit, sure or ambiguous, in their words."""

    document: str
    passages: Sequence[Passage]
    explicit: tuple[str, ...]
    ambiguous: tuple[str, ...]


def stretches_in(folder: Path) -> Iterator[Stretch]:
    """Every annotated stretch whose document can be read."""
    for file in sorted(folder.glob("*.json")):
        told = json.loads(file.read_text(encoding="utf-8"))
        path = folder.parent / told["doc"]
        if path.is_file():
            yield _stretch(path, told)


def _stretch(path: Path, told: dict[str, Any]) -> Stretch:
    covered = re.match(r"(\d+)-(\d+)", told["pages_covered"])
    pages = [
        page
        for page in read_file(path, path.name)
        if not covered or int(covered[1]) <= (page.number or 0) <= int(covered[2])
    ]
    passages = [passage for page in pages for passage in page.passages]
    items = told["items"]
    explicit = [item for item in items if item["kind"] == "explicit" and not item["ambiguous"]]
    ambiguous = [item["quote"] for item in items if item["ambiguous"]]
    return Stretch(path.name, passages, tuple(item["quote"] for item in explicit), tuple(ambiguous))


def called_in(stretch: Stretch, model: Linear) -> Tally:
    """What the model calls explicit, against what is annotated; ambiguous counts neither way.

    A sentence that holds several of them is right once.
    """
    cutting = Cutting(stretch.passages)
    found = [one for one in find(stretch.passages, model).findings if one.kind == Kind.EXPLICIT]
    quotes = [_bare(cutting.quote(one)) for one in found]
    wanted = [_bare(one) for one in stretch.explicit]
    ambiguous = [_bare(one) for one in stretch.ambiguous]
    tally = Tally()
    for quote in quotes:
        if any(one in quote for one in wanted):
            tally.right += 1
        elif not any(one in quote for one in ambiguous):
            tally.wrong += 1
    tally.missed = sum(not any(one in quote for quote in quotes) for one in wanted)
    return tally


def unseen_by(stretch: Stretch, others: Sequence[Example], mine: Sequence[Example]) -> Linear:
    """A model that has seen nothing of the stretch's document."""
    group_of = groups(others)
    out = group_of.get(stretch.document)
    seen = [one for one in others if group_of[one.source] != out]
    return train(seen, mine, at_large=mine)


def _bare(text: str) -> str:
    """The words without white space and hyphens, as the annotations are to be compared."""
    return re.sub(r"[\s\u00ad\ufffe\u2010-]+", "", text)
