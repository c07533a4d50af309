"""What has a title and little else: records beside initiatives, sources, sectors, concepts.

There are some thousands, so that what they are found by is kept in memory for as long as nothing
in the register changes. Whatever is found is then asked for among what the viewer may see.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_
from typing import Any

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.lib.norwegian_order import order_key
from overblikk.lib.norwegian_words.asking import Term, asked
from overblikk.lib.norwegian_words.marking import Segments, marked
from overblikk.lib.norwegian_words.spelling import distinct_words, pieces_of
from overblikk.lib.norwegian_words.tokens import index_tokens
from overblikk.organisations.models import Sector
from overblikk.registry.finding.found import Found, FoundOfKind, likeness
from overblikk.registry.holdings import Holdings
from overblikk.registry.models import FundingSource, Need, Portfolio, Strategy
from overblikk.sources.models import Source
from overblikk.vocabulary.models import Concept


@dataclass(frozen=True)
class TitledKind:
    """A kind of thing that is found by the titles in some columns.

    `keys` gives those of its page, `beside` what else tells one from another.
    """

    name: str
    model: Any
    columns: tuple[str, ...]
    keys: Callable[[Any], tuple[str | int, ...]] = lambda row: (row.number,)
    beside: Callable[[Any], str] = lambda row: ""
    with_: tuple[str, ...] = ()


IN_THREE = ("nb", "nn", "en")
PORTFOLIOS = TitledKind("portfolio", Portfolio, ("name",))
STRATEGIES = TitledKind("strategy", Strategy, ("name",))
NEEDS = TitledKind("need", Need, ("name",))
FUNDING_SOURCES = TitledKind("funding-source", FundingSource, ("name",))
SOURCES = TitledKind("source", Source, ("title",), beside=lambda row: str(row.get_kind_display()))
SECTORS = TitledKind(
    "sector", Sector, tuple(f"name_{one}" for one in IN_THREE), keys=lambda row: (row.key,)
)
CONCEPTS = TitledKind(
    "concept",
    Concept,
    tuple(f"label_{one}" for one in IN_THREE),
    keys=lambda row: (row.scheme.key, row.notation),
    beside=lambda row: str(row.scheme),
    with_=("scheme",),
)


@dataclass(frozen=True)
class Titles:
    """The ids of what has a token in its title, and the words of the titles as spelled."""

    ids: dict[str, set[Any]]
    spellings: frozenset[str]

    def found(self, term: Term) -> set[Any]:
        """The ids of what has each word of the term in its title, in any order."""
        of_words = (
            set[Any]().union(*(self.ids.get(token, ()) for token in tokens))
            for tokens in term.among(self.spellings).tokens()
        )
        return reduce(and_, of_words)


def titled(
    kind: TitledKind, words: str, viewer: Viewer, held: Holdings, *, few: int | None
) -> FoundOfKind:
    """Those of the kind whose titles have all the words, that the viewer may see; in one query
    once the titles are in memory."""
    ids = _ids(held.kept(("titles", kind.name), lambda: _titles(kind)), asked(words))
    if not ids:
        return FoundOfKind(kind.name, 0, [], is_exact=False)
    rows = visible_to(kind.model._default_manager.order_by(), viewer)
    found = list(rows.filter(id__in=ids).select_related(*kind.with_))
    found.sort(key=lambda row: (likeness(words, _of(kind, row)), order_key(str(row))))
    best = [
        Found(kind.keys(row), marked(str(row), words), _beside(kind, row), [])
        for row in found[:few]
    ]
    is_exact = bool(found) and likeness(words, _of(kind, found[0])) == 0
    return FoundOfKind(kind.name, len(found), best, is_exact)


def _beside(kind: TitledKind, row: Any) -> Segments:
    return [(told, False)] if (told := kind.beside(row)) else []


def _ids(titles: Titles, terms: Sequence[Term]) -> set[Any]:
    wanted = [titles.found(term) for term in terms if not term.is_unwanted]
    unwanted = (titles.found(term) for term in terms if term.is_unwanted)
    return reduce(and_, wanted).difference(*unwanted) if wanted else set()


def _of(kind: TitledKind, row: Any) -> list[str]:
    return [title for column in kind.columns if (title := getattr(row, column))]


def _titles(kind: TitledKind) -> Titles:
    """What each token stands in, of all there are; whoever asks is told of what they may see."""
    ids: dict[str, set[Any]] = defaultdict(set)
    spellings: set[str] = set()
    for id_, *titles in kind.model._default_manager.order_by().values_list("id", *kind.columns):
        for title in filter(None, titles):
            for token in index_tokens(title):
                ids[token].add(id_)
            spellings.update(piece for word in distinct_words(title) for piece in pieces_of(word))
    return Titles(dict(ids), frozenset(spellings))
