"""Themes across documents, each with the documents that carry it and their own words."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from overblikk.documents.themes.clustering import Cluster, clusters_of
from overblikk.documents.themes.gathering import Gathered, Sentence, Told
from overblikk.documents.themes.terms import terms_in
from overblikk.lib.norwegian_words.tokens import SMALL

# Of each document.
QUOTES = 3
# Of the times that the leading word is written, so many must be in a phrase for the theme to be
# called by it.
PHRASED = 0.5
_MARKS = '.,:;()«»"!?'
_LINKS = ("av", "i", "på")


@dataclass
class Carried:
    """That a document carries a theme: in how many sentences, and the best of them."""

    document: int
    sentences: int = 0
    quotes: list[Sentence] = field(default_factory=list)


@dataclass(frozen=True)
class Share:
    """How many of the documents of a sector or a year carry a theme."""

    of_what: str | int
    carrying: int
    of: int


@dataclass(frozen=True)
class Theme:
    """A theme: what it is called, its words as they are written, and where it stands.

    `by_sector` and `by_year` are told of the documents whose sector or year is known.
    """

    name: str
    words: tuple[str, ...]
    carried: tuple[Carried, ...]
    of: int
    by_sector: tuple[Share, ...] = ()
    by_year: tuple[Share, ...] = ()


def themes_in(gathered: Gathered) -> list[Theme]:
    """The themes of the documents, those that most documents carry first."""
    clusters = clusters_of(gathered)
    by_leading = {one.leading: number for number, one in enumerate(clusters)}
    tellings = [_Telling(one) for one in clusters]
    for sentence in gathered.again():
        for term in sentence.terms:
            if term in by_leading:
                tellings[by_leading[term]].take(sentence)
    told = [one.told(gathered.documents) for one in tellings]
    return sorted(told, key=lambda one: (-len(one.carried), -_sentences(one), one.name))


def _sentences(theme: Theme) -> int:
    return sum(one.sentences for one in theme.carried)


class _Telling:
    """What is told of one theme, sentence by sentence."""

    def __init__(self, cluster: Cluster) -> None:
        self._cluster = cluster
        self._terms = frozenset(cluster.terms)
        self._carried: dict[int, Carried] = {}
        self._written: dict[str, Counter[str]] = defaultdict(Counter)
        self._phrases: Counter[str] = Counter()

    def take(self, sentence: Sentence) -> None:
        """Take in a sentence that holds the leading word."""
        carried = self._carried.setdefault(sentence.document, Carried(sentence.document))
        carried.sentences += 1
        if all(one.text != sentence.text for one in carried.quotes):
            carried.quotes = sorted([*carried.quotes, sentence], key=self._order)[:QUOTES]
        at = list(terms_in(sentence.text))
        for term, written in at:
            if term in self._terms:
                self._written[term][written if written.isupper() else written.lower()] += 1
        self._phrases.update(set(self._phrases_in(sentence.text)))

    def _order(self, sentence: Sentence) -> tuple[int, int, int]:
        """Those that hold most of the theme, of them the shortest."""
        held = len(self._terms.intersection(sentence.terms))
        return -held, len(sentence.text), sentence.passage

    def _phrases_in(self, text: str) -> Iterator[str]:
        """The leading word with the word before it: kunstig intelligens, deling av data."""
        words = [word.strip(_MARKS).lower() for word in text.split()]
        for at in range(1, len(words)):
            if self._cluster.leading not in {term for term, _written in terms_in(words[at])}:
                continue
            first = at - 2 if words[at - 1] in _LINKS and at > 1 else at - 1
            if words[first].isalpha() and words[first] not in SMALL:
                yield " ".join(words[first : at + 1])

    def told(self, documents: Sequence[Told]) -> Theme:
        """The theme, with where it stands and how that differs."""
        carried = tuple(
            sorted(self._carried.values(), key=lambda one: (-one.sentences, one.document))
        )
        holding = {one.document for one in carried}
        theme = Theme(self._name(), self._words(), carried, len(documents))
        sectors = {number: one.sector for number, one in enumerate(documents) if one.sector}
        years = {number: one.year for number, one in enumerate(documents) if one.year}
        return replace(theme, by_sector=_shares(sectors, holding), by_year=_shares(years, holding))

    def _name(self) -> str:
        leading = self._written[self._cluster.leading]
        phrase = next(iter(self._phrases.most_common(1)), ("", 0))
        if phrase[1] >= PHRASED * leading.total():
            return phrase[0]
        return leading.most_common(1)[0][0]

    def _words(self) -> tuple[str, ...]:
        written = (self._written[term].most_common(1) for term in self._cluster.terms)
        return tuple(dict.fromkeys(one[0][0] for one in written if one))


def _shares(known: Mapping[int, Any], holding: set[int]) -> tuple[Share, ...]:
    """For each sector or year, how many of its documents; nothing where there is only one."""
    of = Counter(known.values())
    having = Counter(what for number, what in known.items() if number in holding)
    if len(of) < 2:
        return ()
    return tuple(Share(what, having[what], count) for what, count in sorted(of.items()))
