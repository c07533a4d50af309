"""Whether undertakings are found in sentences of documents that the classifier has not seen."""

import os
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from bench.measure import Measure
from bench.printing import tell
from bench.stands import Stands
from overblikk.documents.finding.judging import Kind
from tests.documents.finding.papers import papers_without
from tools.finding.examples import of_others, own, unseen
from tools.finding.stretches import called_in, stretches_in, unseen_by
from tools.finding.training import train
from tools.finding.validation import Called, called_by, cross_validated, tally, tally_of

# The folder with the labelled sentences of others; the project holds none of them.
FOLDER = "OVERBLIKK_SENTENCES"
BAR = "finding, {0} (bar: precision 0.75 at recall 0.50)"


def take(_stands: Stands) -> None:
    """Print precision and recall, cross-validated by document, and what stays silent."""
    _tell_silent_papers()
    folder = Path(os.environ.get(FOLDER, ""))
    if not (folder / "sentences.jsonl").is_file():
        tell("finding, cross-validated", f"not measured: {FOLDER} names no folder with sentences")
        return
    others, at_large = of_others(folder), own("at_large")
    called = list(cross_validated(others, at_large))
    _tell_sentences(called)
    for kind in (Kind.POTENTIAL, Kind.NOT_DIGITAL):
        tell(f"finding, {kind}, where readers agree", str(tally_of(kind, called)))
    _tell_folds(called)
    _tell_own(list(called_by(train(others, at_large, at_large=at_large), unseen())))
    _tell_silent_documents(called)
    for stretch in stretches_in(folder):
        found = called_in(stretch, unseen_by(stretch, others, at_large))
        tell(f"finding, {stretch.document}", str(found))


def _tell_sentences(called: Sequence[Called]) -> None:
    tell(BAR.format("sentences"), str(tally(called)))
    for language, is_nynorsk in (("bokmål", False), ("nynorsk", True)):
        some = [one for one in called if one.example.is_nynorsk is is_nynorsk]
        tell(BAR.format(language), str(tally(some)))
        tell(f"finding, {language}, with what is ambiguous", str(tally(some, with_ambiguous=True)))


def _tell_own(called: Sequence[Called]) -> None:
    for language, is_nynorsk in (("bokmål", False), ("nynorsk", True)):
        some = [one for one in called if one.example.is_nynorsk is is_nynorsk]
        tell(f"finding, own sentences not trained on, {language}", str(tally(some)))


def _tell_folds(called: Sequence[Called]) -> None:
    folds: dict[int, list[Called]] = defaultdict(list)
    for one in called:
        folds[one.fold].append(one)
    for number, some in sorted(folds.items()):
        tell(f"finding, fold {number + 1}", str(tally(some)))


def _tell_silent_documents(called: Sequence[Called]) -> None:
    by_document: dict[str, list[Called]] = defaultdict(list)
    for one in called:
        by_document[one.example.source].append(one)
    none = [some for some in by_document.values() if not any(map(_may_be, some))]
    silent = sum(not any(one.is_explicit for one in some) for some in none)
    tell("finding, documents of others that hold none, and none is found", f"{silent}/{len(none)}")


def _may_be(one: Called) -> bool:
    return one.example.is_explicit is not False


def _tell_silent_papers() -> None:
    from overblikk.documents.finding.detector import find

    papers = papers_without()
    silent = [name for name, passages in papers.items() if not find(passages).holds_explicit]
    tell("finding, own papers that hold none, and none is found", f"{len(silent)}/{len(papers)}")


MEASURE = Measure("finding", take)
