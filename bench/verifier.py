"""How safely quotes are verified: what is wrongly accepted, what wrongly refused, and the time."""

import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

from bench.measure import Measure
from bench.printing import tell
from bench.stands import Stands
from overblikk.documents.pages import Outcome, PageRead
from overblikk.documents.reading.files import read_file
from overblikk.documents.verifying import Verdict, Verifier
from tests.documents.papers import typeset
from tests.documents.papers.corrupting import KINDS
from tests.documents.papers.producers import producers
from tests.documents.papers.prose import Prose

_CORRUPTIONS = _TRUE = 10_000
_A_PAGE = 40


def take(_stands: Stands) -> None:
    """Print what is accepted and refused, and what a check costs in a long document."""
    with tempfile.TemporaryDirectory(prefix="ob-") as folder:
        _tell_corruptions(Path(folder))
        _tell_true_quotes(Path(folder))
    _tell_time()


def _tell_corruptions(folder: Path) -> None:
    prose, random = Prose(11), Random(12)
    paper = typeset.two_columns([prose.paragraph() for _one in range(300)])
    other = [Prose(99).sentence() for _one in range(500)]
    file = folder / "paper.pdf"
    file.write_bytes(paper.content)
    verifier = Verifier(read_file(file, file.name))
    texts = [text for text, _first, _last in paper.sentences]
    accepted: Counter[str] = Counter()
    kinds = [*KINDS, "another page", "another document"]
    for number in range(_CORRUPTIONS):
        kind = kinds[number % len(kinds)]
        text, first, last = random.choice(paper.sentences)
        if kind == "another page":
            wrong = random.choice([p for p in range(1, paper.pages + 1) if p not in (first, last)])
            found = verifier.check(text, wrong)
            # A sentence that was not read whole is refused, which is counted below.
            accepted[kind] += found.verdict is not Verdict.ABSENT and (
                found.verdict is Verdict.VERBATIM or found.page != first
            )
            continue
        quote = (
            next(one for one in iter(lambda: random.choice(other), None) if one not in texts)
            if kind == "another document"
            else KINDS[kind](text, texts, random)
        )
        accepted[kind] += verifier.check(quote, first).verdict is not Verdict.ABSENT
    tell("verifier: corruptions accepted", f"{accepted.total()} of {_CORRUPTIONS:,}")
    for kind, count in accepted.items():
        if count:
            tell(f"verifier:   of them {kind}", str(count))


def _tell_true_quotes(folder: Path) -> None:
    made = producers()
    for name, produce in made.items():
        prose = Prose(21)
        paragraphs = [prose.paragraph() for _one in range(700)]
        file = produce(paragraphs, folder)
        verifier = Verifier(read_file(file, file.name))
        quotes = [text for sentences in paragraphs for text in sentences][: _TRUE // len(made)]
        refused = [one for one in quotes if verifier.check(one, None).verdict is Verdict.ABSENT]
        tell(f"verifier: true quotes refused, {name}", f"{len(refused)} of {len(quotes):,}")
        for one in refused[:3]:
            tell("verifier:   refused", one)


def _tell_time() -> None:
    took = {pages: _time_in(pages) for pages in (20, 2_000)}
    for pages, (verbatim, elsewhere, absent) in took.items():
        tell(
            f"verifier: a check in {pages:,} pages (verbatim, elsewhere, absent)",
            f"{verbatim:.0f}, {elsewhere:.0f}, {absent:.0f} µs",
        )
    ratios = [long / short for short, long in zip(took[20], took[2_000], strict=True)]
    tell("verifier: times as long in 2,000 pages", ", ".join(f"{one:.2f}" for one in ratios))


def _time_in(pages: int) -> tuple[float, ...]:
    prose, random = Prose(31), Random(32)
    sentences = [[prose.sentence() for _one in range(_A_PAGE)] for _page in range(pages)]
    verifier = Verifier(
        PageRead(number, "", Outcome.TEXT, "nb", " ".join(texts))
        for number, texts in enumerate(sentences, start=1)
    )
    asked = [(random.choice(sentences[at]), at + 1) for at in random.choices(range(pages), k=500)]
    verifier.check("noe som ikke står der", 1)
    changed = [(quote.replace(" ", " altså ", 1), page) for quote, page in asked]
    wrong = [(quote, page % pages + 1) for quote, page in asked]
    return tuple(_median(verifier, quotes) for quotes in (asked, wrong, changed))


def _median(verifier: Verifier, quotes: list[tuple[str, int]]) -> float:
    times = []
    for quote, page in quotes:
        began = time.perf_counter()
        verifier.check(quote, page)
        times.append(time.perf_counter() - began)
    return sorted(times)[len(times) // 2] * 1_000_000


MEASURE = Measure("verifier", take)
