"""Whether any finding names words that do not stand on its page: with the default, and with a
scripted model that lies in every way and breaks in every way."""

import os
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.measure import Measure
from bench.printing import tell
from bench.stands import Stands
from overblikk.documents.asking.asking import Asking
from overblikk.documents.asking.page_by_page import find_with_model
from overblikk.documents.finding.detector import find
from overblikk.documents.finding.findings import Cutting, Finding, Found
from overblikk.documents.pages import PageRead
from overblikk.documents.reading.files import read_file
from overblikk.documents.verifying import Verdict, Verifier
from overblikk.lib.untrusted.refusal import Refused
from tests.documents.asking.lies import LIES
from tests.documents.asking.papers import pages_of
from tests.documents.asking.scripted_model import BREAKS, Script, ScriptedModel, naming
from tests.documents.finding.papers import FOLDER as WITHOUT
from tests.documents.papers import typeset
from tests.documents.papers.producers import producers
from tests.documents.papers.prose import Prose

# A folder with documents of others, which the project holds none of.
FOLDER = "OVERBLIKK_DOCUMENTS"
_PARAGRAPHS = 60
# Breaks that only cost time, of which one page tells as much as many.
_SLOW = ("hangs", "never ends")


def take(_stands: Stands) -> None:
    """Print how many quotes are not verbatim on their page, and what a liar gets through."""
    with tempfile.TemporaryDirectory(prefix="ob-") as folder:
        documents = _documents(Path(folder))
    _tell("with the default", [(pages, _default(pages)) for pages in documents])
    others = [pages for pages in _of_others() if pages]
    if others:
        _tell("with the default, of others", [(pages, _default(pages)) for pages in others])
    for lie in LIES:
        found = [(pages, _by_model(pages, naming(lie))) for pages in documents]
        _tell(f"with a model that lies: {lie.__name__.replace('_', ' ')}", found)
    _tell_silent_papers()
    _tell_breaks(documents[0])


def _documents(folder: Path) -> list[list[PageRead]]:
    prose = Prose(41)
    paragraphs = [prose.paragraph() for _one in range(_PARAGRAPHS)]
    files = []
    for layout in (typeset.one_column, typeset.two_columns, typeset.interleaved):
        files.append(folder / f"{layout.__name__}.pdf")
        files[-1].write_bytes(layout(paragraphs).content)
    files += [produce(paragraphs, folder) for produce in producers().values()]
    return [list(read_file(file, file.name)) for file in files]


def _of_others() -> Iterable[list[PageRead]]:
    folder = os.environ.get(FOLDER)
    for file in sorted(Path(folder).iterdir()) if folder else ():
        try:
            yield list(read_file(file, file.name))
        except Refused:
            tell(f"quotes: {file.name}", "not read")


def _default(pages: Sequence[PageRead]) -> Found:
    return find([passage for page in pages for passage in page.passages])


def _by_model(pages: Sequence[PageRead], script: Script) -> Found:
    model = ScriptedModel(script)
    try:
        return find_with_model(pages, Asking(model.model())).found
    finally:
        model.end()


def _tell(how: str, found: Sequence[tuple[Sequence[PageRead], Found]]) -> None:
    verdicts = Counter(verdict for pages, one in found for verdict in _verdicts(pages, one))
    wrong = verdicts.total() - verdicts[Verdict.VERBATIM]
    tell(f"quotes: not verbatim on their page, {how} (bar: 0)", f"{wrong} of {verdicts.total():,}")


def _verdicts(pages: Sequence[PageRead], found: Found) -> Iterable[Verdict]:
    passages = [passage for page in pages for passage in page.passages]
    cutting, verifier = Cutting(passages), Verifier(pages)
    findings: Iterable[Finding] = (*found.findings, *found.doubtful)
    for one in findings:
        yield verifier.check(cutting.quote(one), cutting.page(one)).verdict


def _tell_silent_papers() -> None:
    everything = naming(LIES[0])
    papers = [file.read_text(encoding="utf-8") for file in sorted(WITHOUT.glob("*.txt"))]
    silent = sum(not _by_model(pages_of(text), everything).holds_explicit for text in papers)
    tell("quotes: papers that hold none, and a liar finds none", f"{silent}/{len(papers)}")


def _tell_breaks(pages: Sequence[PageRead]) -> None:
    said = 0
    for way, script in BREAKS.items():
        model = ScriptedModel(script)
        some = list(pages[:1] if way in _SLOW else pages)
        asking = Asking(model.model(0.5 if way == "hangs" else 30), sleep=lambda _seconds: None)
        unread = find_with_model(some, asking).read.unread
        said += set(unread) == {page.number for page in some}
        model.end()
    tell("quotes: ways of breaking that left no page unread unsaid", f"{said}/{len(BREAKS)}")


MEASURE = Measure("quotes", take)
