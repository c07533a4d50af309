"""Where words begin in a long text, in the order of what follows them."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

_KEY = 24
_WINDOWS, _TRIED = 8, 3
# So many places are looked at before a quote's other words are asked first.
_FEW = 200


class WordIndex:
    """Finds a quote in a text of any length in about the same time."""

    def __init__(self, text: str, starts: Iterable[int]) -> None:
        self._text = text
        self._starts = array("I", sorted(starts, key=self._key))

    def _key(self, at: int) -> str:
        return self._text[at : at + _KEY]

    def places(self, quote: str, starts: "array[int]") -> Iterator[int]:
        """Where the quote stands, given where its words begin; the same place may come twice.

        A quote whose first words are common is looked for by its rarest ones.
        """
        if not starts:
            return
        first = self._range(quote, starts[0])
        ranges = [first]
        if len(first) > _FEW:
            step = max(1, len(starts) // _WINDOWS)
            others = [self._range(quote, at) for at in starts[step::step]]
            ranges = sorted((one for one in others if one), key=len)[:_TRIED] or ranges
        for one in ranges:
            for number in one:
                at = self._starts[number] - one.shift
                if at >= 0 and self._text.startswith(quote, at):
                    yield at

    def _range(self, quote: str, at: int) -> "_Range":
        key = quote[at : at + _KEY]
        low = bisect_left(self._starts, key, key=self._key)
        high = bisect_right(self._starts, key, lo=low, key=lambda n: self._key(n)[: len(key)])
        return _Range(low, high, at)


class _Range:
    """Places in the index where a part of the quote stands, `shift` after its beginning."""

    def __init__(self, low: int, high: int, shift: int) -> None:
        self._numbers = range(low, high)
        self.shift = shift

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[int]:
        return iter(self._numbers)
