"""Which words of a text were found, for showing; and the stretch of it that shows most of them."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from overblikk.lib.norwegian_words.asking import Term, asked
from overblikk.lib.norwegian_words.spelling import Word, words_in
from overblikk.lib.norwegian_words.tokens import tokens_of

# Pieces of a text, each with whether it was found.
Segments = list[tuple[str, bool]]
# A word of the text that was found: which of the terms it was found by.
Found = tuple[Word, int]
LEFT_OUT = "…"


def marked(text: str, words: str) -> Segments:
    """The text in pieces, those that the asked words find marked as found; whole words."""
    return _segments(text, 0, len(text), [word for word, _term in _found(text, words)])


def excerpt(text: str, words: str, *, letters: int = 200) -> Segments:
    """About so many letters of the text, where most of the asked words are found together.

    The beginning where none is. Dots stand for what is left out.
    """
    if len(text) <= letters:
        return marked(text, words)
    found = list(_found(text, words))
    start, end = _stretch(text, _best(found, letters), letters)
    segments = _segments(text, start, end, [word for word, _term in found])
    before: Segments = [(LEFT_OUT + " ", False)] if start else []
    after: Segments = [(" " + LEFT_OUT, False)] if end < len(text) else []
    return before + segments + after


def is_marked(segments: Segments) -> bool:
    """Whether something of the text was found."""
    return any(is_found for _text, is_found in segments)


def _found(text: str, words: str) -> Iterator[Found]:
    in_text = list(words_in(text))
    phrases = [(which, one.words) for which, one in enumerate(_wanted(words)) if one.is_phrase]
    for at, word in enumerate(in_text):
        yield from ((word, which) for which in _finding(word.pieces, words))
        for which, phrase in phrases:
            of = in_text[at : at + len(phrase)]
            if _is_phrase(of, phrase):
                yield from ((one, which) for one in of)


@lru_cache(maxsize=100)
def _wanted(words: str) -> Sequence[Term]:
    """The terms: the same for every text on a page."""
    return [term for term in asked(words) if not term.is_unwanted]


@lru_cache(maxsize=30_000)
def _finding(pieces: tuple[str, ...], words: str) -> tuple[int, ...]:
    """Which of the terms, phrases aside, the word is found by; the texts of a page share most
    of their words."""
    tokens = set(tokens_of(pieces))
    return tuple(
        which
        for which, term in enumerate(_wanted(words))
        if not term.is_phrase and (_begins(pieces, term) or _has_each(tokens, term))
    )


def _begins(pieces: tuple[str, ...], term: Term) -> bool:
    return term.is_beginning and any(one.startswith(term.words[0]) for one in pieces)


def _has_each(tokens: set[str], term: Term) -> bool:
    return all(not tokens.isdisjoint(one) for one in term.tokens())


def _is_phrase(of: Sequence[Word], phrase: tuple[str, ...]) -> bool:
    spelled = [piece for word in of for piece in word.pieces]
    return tuple(spelled[: len(phrase)]) == phrase


def _best(found: Sequence[Found], letters: int) -> int:
    """Where the stretch with most terms, and with most words of them, begins."""
    best, most = 0, (0, 0)
    for first, (word, _term) in enumerate(found):
        inside = [one for one in found[first:] if one[0].end <= word.start + letters * 3 // 4]
        count = (len({term for _word, term in inside}), len(inside))
        if count > most:
            best, most = word.start, count
    return best


def _stretch(text: str, first: int, letters: int) -> tuple[int, int]:
    """Where to begin and end, between words, with a little of what comes before."""
    start = max(0, min(first - letters // 4, len(text) - letters))
    end = min(len(text), start + letters)
    if start:
        start = text.find(" ", start, first) + 1 or first
    if end < len(text):
        end = text.rfind(" ", first, end) if " " in text[first:end] else end
    return start, end


def _segments(text: str, start: int, end: int, found: Sequence[Word]) -> Segments:
    segments: Segments = []
    at = start
    for word_start, word_end in sorted({(word.start, word.end) for word in found}):
        if at <= word_start and word_end <= end:
            segments += [(text[at:word_start], False), (text[word_start:word_end], True)]
            at = word_end
    return [one for one in [*segments, (text[at:end], False)] if one[0]]
