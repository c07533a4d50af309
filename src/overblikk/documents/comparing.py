"""What was added, changed and dropped between two editions of a document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from rapidfuzz.fuzz import ratio

from overblikk.documents.models import Document, DocumentPassage
from overblikk.lib.word_differences import Piece, word_differences

# Passages that are as alike as this, in the same place, are one that was changed; out of 100.
ALIKE = 60
# So many passages are put beside each other; of longer documents nothing is told as changed.
MOST_COMPARED = 40_000
# Where so many differ in one place, what is changed among them is not looked for.
MOST_IN_A_PLACE = 60


@dataclass(frozen=True)
class Changed:
    """A passage as it was and as it is, and what became of its words."""

    before: DocumentPassage
    now: DocumentPassage
    pieces: Sequence[Piece]


@dataclass
class Differences:
    """What differs from the edition before, in the order of the document."""

    added: list[DocumentPassage] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    dropped: list[DocumentPassage] = field(default_factory=list)


# A stretch where the two differ: the numbers of the passages before, and those now.
Stretch = tuple[list[int], list[int]]


def differences(before: Document, now: Document) -> Differences:
    """What differs; a passage that has only moved is the same."""
    then, here = _digests(before), _digests(now)
    stretches = list(_stretches(then, here))
    olds = _texts(before, [number for old, _new in stretches for number in old])
    news = _texts(now, [number for _old, new in stretches for number in new])
    found = Differences()
    for old, new in stretches:
        _tell([olds[number] for number in old], [news[number] for number in new], found)
    return found


def _digests(document: Document) -> list[tuple[int, int]]:
    rows = DocumentPassage.objects.filter(document=document).order_by("number")
    return list(rows.values_list("number", "digest"))


def _stretches(
    then: Sequence[tuple[int, int]], here: Sequence[tuple[int, int]]
) -> Iterator[Stretch]:
    known, present = {digest for _n, digest in then}, {digest for _n, digest in here}
    if max(len(then), len(here)) > MOST_COMPARED:
        yield [n for n, digest in then if digest not in present], []
        yield [], [n for n, digest in here if digest not in known]
        return
    matcher = SequenceMatcher(None, [d for _n, d in then], [d for _n, d in here], autojunk=False)
    for tag, first, last, begins, ends in matcher.get_opcodes():
        old = [n for n, digest in then[first:last] if digest not in present]
        new = [n for n, digest in here[begins:ends] if digest not in known]
        if tag != "equal" and (old or new):
            yield old, new


def _texts(document: Document, numbers: Sequence[int]) -> dict[int, DocumentPassage]:
    rows = DocumentPassage.objects.filter(document=document, number__in=numbers)
    return {row.number: row for row in rows}


def _tell(
    old: Sequence[DocumentPassage], new: Sequence[DocumentPassage], found: Differences
) -> None:
    left = list(old) if max(len(old), len(new)) <= MOST_IN_A_PLACE else []
    for now in new:
        before = max(left, key=lambda one: ratio(one.text, now.text), default=None)
        if before is None or ratio(before.text, now.text) < ALIKE:
            found.added.append(now)
            continue
        left.remove(before)
        pieces = word_differences(_on_one_line(before.text), _on_one_line(now.text))
        found.changed.append(Changed(before, now, pieces))
    taken = {one.before.number for one in found.changed}
    found.dropped += [one for one in old if one.number not in taken]


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
