"""How documents are read: how much is recovered, at what cost, and what damage is told."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

from bench.measure import Measure
from bench.printing import tell
from bench.stands import Stands
from overblikk.documents.pages import Outcome, PageRead
from overblikk.documents.reading import rendering
from overblikk.documents.reading.files import read_file
from overblikk.documents.verifying import Verdict, Verifier
from overblikk.lib.untrusted.refusal import Refused
from tests.documents.papers import typeset
from tests.documents.papers.damage import damaged
from tests.documents.papers.producers import WITHOUT_PAGES, producers
from tests.documents.papers.prose import Prose
from tests.documents.papers.recovering import recovered
from tests.documents.papers.split_tables import split_table

_PARAGRAPHS = 1_000
_MUTATED = 1_000
_SLOW_SECONDS = 60
# What reads a document and nothing else, with its greatest memory in KiB as its last word.
_READER = """
import sys
from overblikk.documents.reading import child
child.main()
sys.stdout.flush()
print([line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')][0])
"""


def take(_stands: Stands) -> None:
    """Print what is recovered of each layout, the cost beside pdftotext's, and the damage told."""
    with tempfile.TemporaryDirectory(prefix="ob-") as folder:
        _tell_recovered(Path(folder))
        _tell_split_rows(Path(folder))
        _tell_cost(Path(folder))
        _tell_damage(Path(folder))


def _tell_recovered(folder: Path) -> None:
    for layout in (typeset.one_column, typeset.two_columns, typeset.interleaved):
        prose = Prose(1)
        paper = layout([prose.paragraph() for _one in range(_PARAGRAPHS)])
        within, crossing = recovered(paper, read_file(_kept(folder, paper.content), "a.pdf"))
        cross = sum(first != last for _text, first, last in paper.sentences)
        whole = len(paper.sentences) - cross
        name = layout.__name__.replace("_", " ")
        tell(f"documents: sentences recovered, {name}", _share(whole - len(within), whole))
        tell(f"documents: that cross a page, {name}", _share(cross - len(crossing), cross))


def _tell_split_rows(folder: Path) -> None:
    prose = Prose(5)
    rows = [
        ([prose.sentence()], [prose.sentence(), prose.sentence()], [prose.sentence()])
        for _row in range(600)
    ]
    paper = split_table(rows)
    verifier = Verifier(read_file(_kept(folder, paper.content), "a.pdf"))
    split = [(text, first) for text, first, last in paper.sentences if first != last]
    right = sum(verifier.check(*one).verdict is Verdict.VERBATIM for one in split)
    tell("documents: sentences in rows split over pages", _share(right, len(split)))


def _tell_cost(folder: Path) -> None:
    for pages in (20, 200, 2_000):
        prose = Prose(2)
        # Some twelve paragraphs fill a page of two columns.
        paper = typeset.two_columns([prose.paragraph() for _one in range(pages * 23 // 2)])
        file = _kept(folder, paper.content)
        seconds, memory = _ours(file)
        tell(f"documents: peak memory, {paper.pages:,} pages", f"{memory:.0f} MiB")
        _tell_beside_pdftotext(f"{paper.pages:,} pages", file, seconds)
    prose = Prose(3)
    paragraphs = [prose.paragraph() for _one in range(1_000)]
    for name, produce in producers().items():
        file = produce(paragraphs, folder)
        _tell_beside_pdftotext(name, file, _ours(file)[0])


def _tell_beside_pdftotext(what: str, file: Path, seconds: float) -> None:
    if shutil.which("pdftotext") is None:
        tell(f"documents: {what}", f"{seconds:.2f} s; pdftotext is not installed")
        return
    theirs = _processor_seconds(lambda: subprocess.run(["pdftotext", file, os.devnull], check=True))
    tell(f"documents: pages a second beside pdftotext, {what}", f"{theirs / seconds:.2f}")


def _ours(file: Path) -> tuple[float, float]:
    """What reading takes: seconds of a processor, and MiB at most."""
    told: list[str] = []

    def read() -> None:
        command = [sys.executable, "-I", "-c", _READER, str(file), ".pdf", ""]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            for line in process.stdout or ():
                told[:] = [line]

    return _processor_seconds(read), int(told[0]) / 1024


def _processor_seconds(work: Callable[[], object]) -> float:
    before = os.times()
    work()
    after = os.times()
    spent = after.children_user - before.children_user
    return spent + after.children_system - before.children_system


def _tell_damage(folder: Path) -> None:
    """Of PDFs, and of Word and OpenDocument texts before they are set up in pages.

    Not of text and web pages: whether a letter in them is another than it was, nothing can tell.
    """
    prose = Prose(4)
    paragraphs = [prose.paragraph() for _one in range(30)]
    produce = [*producers().values(), *WITHOUT_PAGES.values()]
    papers = [one(paragraphs, folder) for one in produce]
    contents = [(paper.read_bytes(), paper.suffix) for paper in papers]
    texts = [text for sentences in paragraphs for text in sentences]
    came: Counter[str] = Counter()
    with patch.object(rendering, "can_render", lambda: False):
        for number in range(_MUTATED):
            content, suffix = contents[number % len(contents)]
            file = _kept(folder, damaged(content, number))
            began = time.perf_counter()
            came[_outcome(file, f"a{suffix}", texts)] += 1
            came["slow"] += time.perf_counter() - began > _SLOW_SECONDS
    for what in ("refused", "told", "whole", "partial and not told", "crashed", "slow"):
        tell(f"documents: damaged files, {what}", f"{came[what]} of {_MUTATED:,}")


def _outcome(file: Path, name: str, texts: list[str]) -> str:
    try:
        pages = list(read_file(file, name))
    except Refused as refused:
        return "crashed" if refused.code == "crashed" else "refused"
    if any(_is_told(page) for page in pages):
        return "told"
    verifier = Verifier(pages)
    is_whole = all(verifier.check(text, None).verdict is not Verdict.ABSENT for text in texts)
    return "whole" if is_whole else "partial and not told"


def _is_told(page: PageRead) -> bool:
    return page.outcome is not Outcome.TEXT or bool(set(page.problems) - {"no_pages"})


def _kept(folder: Path, content: bytes) -> Path:
    file = folder / "paper"
    file.write_bytes(content)
    return file


def _share(right: int, of: int) -> str:
    return f"{right / of:.2%} ({right:,} of {of:,})"


MEASURE = Measure("documents_reading", take)
