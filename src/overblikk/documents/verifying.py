"""Whether words stand in a document as they are quoted, and where.

Two texts are the same here when they differ only in white space, soft hyphens, hyphens at line
ends, ligatures and the shapes of quotation marks. Nothing else is let through: there is no
threshold of likeness at which a changed number or a dropped negation is safely told.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from overblikk.documents.canonical import Canonical, are_hyphenated_alike, canonical, composed
from overblikk.documents.edges import stands_by_itself
from overblikk.documents.pages import PageRead
from overblikk.documents.word_index import WordIndex


class Verdict(StrEnum):
    """What a quote is found to be."""

    VERBATIM = "verbatim"
    ELSEWHERE = "elsewhere"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Found:
    """The verdict on a quote; its page, and where in that page's text it begins and ends.

    Of words that go on over to the next page, the part that stands on the page named.
    """

    verdict: Verdict
    page: int | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page in canonical form, or a passage that goes on from one page to the next.

    `begins` is where it does in the whole document's text.
    """

    form: Canonical
    begins: int
    page: int | None
    last_page: int | None

    @property
    def ends(self) -> int:
        """Where it ends in the whole document's text."""
        return self.begins + len(self.form.text)


class Verifier:
    """Knows one document, and checks quotes against it."""

    def __init__(self, pages: Iterable[PageRead]) -> None:
        self._sheets: list[_Sheet] = []
        self._by_page: dict[int | None, int] = {}
        crossing = []
        for page in pages:
            self._by_page[page.number] = len(self._sheets)
            self._add(canonical(page.text, page.joins), page.number, page.number)
            crossing += [one for one in page.passages if one.page != one.last_page]
        self._pages = len(self._sheets)
        for one in crossing:
            self._add(canonical(one.text), one.page, one.last_page)
        self._begins = [sheet.begins for sheet in self._sheets]
        self._text = "".join(self._pieces())

    def _add(self, form: Canonical, page: int | None, last_page: int | None) -> None:
        # Between sheets stands a mark, so that numbers don't run together.
        begins = self._sheets[-1].ends + 1 if self._sheets else 0
        self._sheets.append(_Sheet(form, begins, page, last_page))

    def _pieces(self) -> Iterator[str]:
        for sheet in self._sheets:
            yield sheet.form.text
            yield "\x1e"

    @cached_property
    def _index(self) -> WordIndex:
        return WordIndex(
            self._text,
            (sheet.begins + start for sheet in self._sheets for start in sheet.form.starts),
        )

    def check(self, quote: str, page: int | None) -> Found:
        """The verdict on words that are said to stand on that page; None says on no page."""
        words = canonical(composed(quote).strip())
        if not words.starts:
            return Found(Verdict.ABSENT)
        for sheet in self._sheets_of(page):
            for at in _occurrences(self._text, words.text, sheet):
                if self._stands(words, at, sheet):
                    return self._found(Verdict.VERBATIM, sheet, at, len(words.text), page)
        for at in self._index.places(words.text, words.starts):
            sheet = self._sheets[bisect_right(self._begins, at) - 1]
            if self._stands(words, at, sheet):
                return self._found(Verdict.ELSEWHERE, sheet, at, len(words.text), sheet.page)
        return Found(Verdict.ABSENT)

    def _sheets_of(self, page: int | None) -> list[_Sheet]:
        """The page, and what goes on to it or from it."""
        if page not in self._by_page:
            return []
        return [self._sheets[self._by_page[page]], *self._crossing.get(page, ())]

    @cached_property
    def _crossing(self) -> dict[int | None, list[_Sheet]]:
        found: dict[int | None, list[_Sheet]] = {}
        for sheet in self._sheets[self._pages :]:
            found.setdefault(sheet.page, []).append(sheet)
            found.setdefault(sheet.last_page, []).append(sheet)
        return found

    def _stands(self, words: Canonical, at: int, sheet: _Sheet) -> bool:
        start, length = at - sheet.begins, len(words.text)
        form = sheet.form
        first, last = form.place(start), form.place(start + length - 1) + 1
        return stands_by_itself(form.original, first, last) and are_hyphenated_alike(
            form, start, length, words
        )

    def _found(
        self, verdict: Verdict, sheet: _Sheet, at: int, length: int, page: int | None
    ) -> Found:
        start = at - sheet.begins
        if sheet.page == sheet.last_page:
            form = sheet.form
            return Found(verdict, page, form.place(start), form.place(start + length - 1) + 1)
        return self._part_of(verdict, sheet.form.text[start : start + length], sheet, page)

    def _part_of(self, verdict: Verdict, words: str, sheet: _Sheet, page: int | None) -> Found:
        """The part of words that cross to the next page which stands on the page named."""
        form = self._sheets[self._by_page[page]].form
        low, high = 0, len(words)
        while low < high:
            middle = (low + high + 1) // 2
            part = words[:middle] if page == sheet.page else words[-middle:]
            low, high = (middle, high) if part in form.text else (low, middle - 1)
        if not low:
            return Found(verdict, page)
        at = form.text.find(words[:low] if page == sheet.page else words[-low:])
        return Found(verdict, page, form.place(at), form.place(at + low - 1) + 1)


def _occurrences(text: str, words: str, sheet: _Sheet) -> Iterator[int]:
    at = text.find(words, sheet.begins, sheet.ends)
    while at >= 0:
        yield at
        at = text.find(words, at + 1, sheet.ends)
