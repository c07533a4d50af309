"""Findings in a document without a language model: structure, cues and the small classifier.

It would rather be silent than wrong: what it is unsure of stands in a list of its own.
"""

from collections.abc import Iterable, Iterator, Sequence

from overblikk.documents.finding.cues import Marked, marked
from overblikk.documents.finding.features import Sentence
from overblikk.documents.finding.findings import Finding, Found, Span
from overblikk.documents.finding.judging import Judgement, Kind, Status, judge
from overblikk.documents.finding.linear import Linear, shipped
from overblikk.documents.finding.naming import name_and_body, time_of
from overblikk.documents.finding.plans import says_plan
from overblikk.documents.passages import Passage, PassageKind
from overblikk.documents.reading.hyphens import ends_broken

# What a sure line of a plan is given as confidence: that of the sentences which it resembles.
IN_A_PLAN = 0.75
# How sure a finding must be to be the only one of its document, how many need not be, and in how
# few passages one need not be either.
SURE_ALONE, SEVERAL, FEW = 0.85, 3, 60
# Kinds of passages that say nothing by themselves.
_SILENT = (PassageKind.HEADING, PassageKind.FOOTNOTE)
# Fewer words, and it is a name or a number.
_SHORTEST = 3


def find(passages: Sequence[Passage], model: Linear | None = None) -> Found:
    """What the passages of a document hold, each judged in its place by the model that is shipped,
    or another."""
    found = list(find_after((), passages, model))
    sure = [finding for finding, is_sure in found if is_sure]
    doubtful = [finding for finding, is_sure in found if not is_sure]
    explicit = [one.confidence for one in sure if _is_explicit(one)]
    if not stands(explicit, len(passages)):
        doubtful = sorted([*doubtful, *filter(_is_explicit, sure)], key=lambda one: one.passages)
        sure = [one for one in sure if not _is_explicit(one)]
    return Found(tuple(sure), tuple(doubtful), len(passages))


def _is_explicit(finding: Finding) -> bool:
    return finding.kind == Kind.EXPLICIT


def stands(confidences: Sequence[float], passages: int) -> bool:
    """Whether what is explicit in a document of so many passages, each with so much confidence, is
    more than chance: of thousands of sentences a few seem so.

    In a short text any stands; in a longer one that which is surer than most stands alone, and
    several hold each other up.
    """
    is_short = passages <= FEW
    return is_short or len(confidences) >= SEVERAL or max(confidences, default=0) >= SURE_ALONE


def find_after(
    before: Iterable[Passage], passages: Iterable[Passage], model: Linear | None = None
) -> Iterator[tuple[Finding, bool]]:
    """What is found in a part of a document, and whether each is sure, as far as it alone tells;
    `before` are the passages just before it, back to one that is in no list."""
    model = model or shipped()
    beside = _Beside()
    for passage in before:
        beside.go_past(passage)
    for passage in passages:
        if _says_something(passage) and not beside.breaks_into(passage):
            yield from _of_passage(passage, beside.of(passage), model)
        beside.go_past(passage)


def _says_something(passage: Passage) -> bool:
    return passage.kind not in _SILENT and len(passage.text.split()) >= _SHORTEST


class _Beside:
    """What stands before a passage: the one before it, or what leads its list in."""

    def __init__(self) -> None:
        self._lead_in = self._before = ""

    def go_past(self, passage: Passage) -> None:
        """Let the passage be the one before."""
        if passage.kind != PassageKind.LIST_ITEM:
            self._lead_in = passage.text if passage.text.rstrip().endswith(":") else ""
        self._before = passage.text

    def breaks_into(self, passage: Passage) -> bool:
        """Whether the passage ends or begins inside a word, and so is no whole sentence."""
        return ends_broken(passage.text) or ends_broken(self._before)

    def of(self, passage: Passage) -> str:
        """What the passage is judged beside."""
        is_listed = passage.kind in (PassageKind.LIST_ITEM, PassageKind.CELL)
        return (self._lead_in or _last_heading(passage)) if is_listed else self._before


def _last_heading(passage: Passage) -> str:
    return f"{passage.headings[-1]}:" if passage.headings else ""


def _of_passage(passage: Passage, before: str, model: Linear) -> Iterator[tuple[Finding, bool]]:
    text = marked(passage.text)
    judged = judge(Sentence(passage.text, before), model)
    is_item = _is_in_plan(passage, before)
    if judged.kind == Kind.EXPLICIT:
        yield _finding(passage, text, judged, is_item=is_item), not _counts_a_share(text)
    elif is_item and _is_undertaken(text, judged):
        yield _planned(passage, text, judged), True
    elif judged.is_doubtful:
        yield _finding(passage, text, judged, is_item=is_item), False
    elif _is_worth_telling(text, judged):
        yield _finding(passage, text, judged, is_item=is_item), True


def _counts_a_share(text: Marked) -> bool:
    """Whether it says how many do so, and names no body that does: a finding of a survey."""
    names = {cue.name for cue in text.cues}
    return "around:share" in names and not any(name.startswith("bodies:") for name in names)


def _is_in_plan(passage: Passage, before: str) -> bool:
    """Whether it is a line of a list or a table of what is undertaken."""
    if passage.kind not in (PassageKind.LIST_ITEM, PassageKind.CELL):
        return False
    return says_plan([*passage.headings[-2:], before])


def _is_undertaken(text: Marked, judged: Judgement) -> bool:
    """Whether a line of a plan is about something digital, and nothing in it makes it less."""
    names = {cue.name for cue in text.cues}
    lessened = {"modals:may", "modals:should", "governors:maybe", "governors:advise"}
    does = any(name.startswith("verbs:make") for name in names)
    is_named = not any(name.startswith("verbs:") for name in names) and "things:new" in names
    return (
        (does or is_named)
        and bool(names & {"things:digital"})
        and "things:meta" not in names
        and not names & lessened
        and "around:negation" not in names
        and judged.kind != Kind.NOT_DIGITAL
    )


def _is_worth_telling(text: Marked, judged: Judgement) -> bool:
    """A possibility of something digital, or an undertaking of something that is not."""
    names = {cue.name for cue in text.cues}
    if judged.kind == Kind.POTENTIAL:
        return bool(names & {"things:digital", "things:object"})
    does = any(name.startswith("verbs:make") for name in names)
    firm = {"modals:shall", "governors:decided", "governors:underway", "governors:done"}
    return judged.kind == Kind.NOT_DIGITAL and does and bool(names & firm)


def _finding(passage: Passage, text: Marked, judged: Judgement, *, is_item: bool) -> Finding:
    is_cue = judged.last > judged.first
    name, body = name_and_body(passage, text, is_item=is_item)
    return Finding(
        passages=(passage.number,),
        kind=Kind.EXPLICIT if judged.is_doubtful else judged.kind,
        status=judged.status,
        confidence=round(judged.sureness if judged.is_doubtful else judged.confidence, 3),
        cue=Span(passage.number, judged.first, judged.last) if is_cue else None,
        name=name,
        organisation=body,
        time=time_of(passage),
    )


def _planned(passage: Passage, text: Marked, judged: Judgement) -> Finding:
    moved = next(cue for cue in text.cues if cue.name.startswith(("verbs:make", "things:new")))
    first, last = text.words[moved.first].start, text.words[moved.last - 1].end
    name, body = name_and_body(passage, text, is_item=True)
    return Finding(
        passages=(passage.number,),
        kind=Kind.EXPLICIT,
        status=judged.status or Status.PLANNED,
        confidence=IN_A_PLAN,
        cue=Span(passage.number, first, last),
        name=name,
        organisation=body,
        time=time_of(passage),
    )
