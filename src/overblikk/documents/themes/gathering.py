"""Documents gone through one at a time, each sentence kept on disk: what is in memory does not
grow with how long they are."""

import math
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO, Self

import orjson

from overblikk.documents.pages import PageRead
from overblikk.documents.passages import Passage, PassageKind
from overblikk.documents.reading.hyphens import ends_broken
from overblikk.documents.themes.terms import terms_in
from overblikk.documents.verifying import Verdict, Verifier

_SILENT = (PassageKind.HEADING, PassageKind.FOOTNOTE)
_SHORTEST = 4
# So many sentences of one document, and it dwells on it as much as it can: one long document is
# not to say what the others are about.
_MUCH = 8


@dataclass(frozen=True)
class Told:
    """A document as it is told of: its name, and its sector and year where they are known."""

    name: str
    sector: str = ""
    year: int | None = None


@dataclass(frozen=True)
class Sentence:
    """A sentence with its place, and its terms, each once."""

    document: int
    passage: int
    page: int | None
    text: str
    terms: tuple[str, ...]


@dataclass
class Gathered:
    """The sentences of any number of documents, and how many of both hold each term.

    `dwelt_on` is how much the documents come back to each: a logarithm for each document of in how
    many of its sentences it stands, so that a word which each mentions once weighs nothing.
    """

    documents: list[Told] = field(default_factory=list)
    sentences: int = 0
    in_sentences: Counter[str] = field(default_factory=Counter)
    in_documents: Counter[str] = field(default_factory=Counter)
    dwelt_on: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    _file: BinaryIO = field(default_factory=tempfile.TemporaryFile)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_fault: object) -> None:
        self._file.close()

    def add(self, told: Told, pages: Sequence[PageRead]) -> None:
        """Go through a document; nothing of it is held. What does not stand verbatim on its page,
        as where a line was read wrongly, is left out."""
        number, here = len(self.documents), Counter[str]()
        self.documents.append(told)
        verifier = Verifier(pages)
        for passage in _whole(passage for page in pages for passage in page.passages):
            if verifier.check(passage.text, passage.page).verdict is not Verdict.VERBATIM:
                continue
            terms = tuple(dict.fromkeys(term for term, _written in terms_in(passage.text)))
            if terms:
                here.update(terms)
                self.sentences += 1
                line = (number, passage.number, passage.page, passage.text, terms)
                self._file.write(orjson.dumps(line) + b"\n")
        self.in_sentences.update(here)
        self.in_documents.update(here.keys())
        for term, count in here.items():
            self.dwelt_on[term] += math.log(min(count, _MUCH))

    def again(self) -> Iterator[Sentence]:
        """Every sentence once more, in order."""
        self._file.seek(0)
        for line in self._file:
            document, passage, page, text, terms = orjson.loads(line)
            yield Sentence(document, passage, page, text, tuple(terms))


def _whole(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Passages that say something and begin and end where words do."""
    before = ""
    for passage in passages:
        says = passage.kind not in _SILENT and len(passage.text.split()) >= _SHORTEST
        if says and not ends_broken(before) and not ends_broken(passage.text):
            yield passage
        before = passage.text
