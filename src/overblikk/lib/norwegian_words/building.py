"""Makes the lexicon's file from the lists of forms and lemmas that simplemma ships.

Run by `make lexicon`. Besides each form's lemma the file says how often a word is the first or
the last part of compounds: a lexicon of 150,000 lemmas holds tens of thousands of compounds, and
what parts are common in them tells a compound (saks|behandling) from a word that only looks like
one (kon|troll).
"""

import math
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

import marisa_trie
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from overblikk.lib.norwegian_words.lexicon import COUNTS, EDITION, FILES
from overblikk.lib.norwegian_words.linking import (
    LINKS,
    PARTICLES,
    Division,
    divisions,
    words_first,
)
from overblikk.lib.norwegian_words.spelling import spelling

ROUNDS = 4
# In front of so many, and of so large a part of what begins so.
MANY, MOSTLY = 10, 0.7
Forms = dict[str, set[str]]
Counts = tuple[str, tuple[int, int]]


def build(folder: Path) -> None:
    """Write the lexicon's files to the folder."""
    forms = read_forms()
    lemmas = {lemma for of_form in forms.values() for lemma in of_form}
    first, last = map(list, _parts(lemmas))
    pairs = ((form, lemma.encode()) for form, of in forms.items() for lemma in sorted(of))
    folder.mkdir(parents=True, exist_ok=True)
    for name, trie in {
        "forms": marisa_trie.BytesTrie(pairs),
        "first": marisa_trie.RecordTrie(COUNTS, first),
        "last": marisa_trie.RecordTrie(COUNTS, last),
        "before": marisa_trie.Trie(_before(lemmas, (letters for letters, _counts in first))),
    }.items():
        trie.save(str(folder / FILES[name]))
    (folder / EDITION).write_text(f"simplemma {version('simplemma')}", encoding="utf-8")


def _before(lemmas: set[str], firsts: Iterable[str]) -> Iterator[str]:
    """All that is known to stand first: each lemma with and without a link, and the firsts."""
    yield from firsts
    for lemma in lemmas:
        for letters in (lemma + link for link in ("", *LINKS)):
            if lemma in words_first(letters):
                yield letters


def read_forms() -> Forms:
    """Every form of both written languages with the lemmas that it may be a form of."""
    forms: Forms = defaultdict(set)
    for language in ("nb", "nn"):
        for form, lemma in DefaultDictionaryFactory().get_dictionary(language).items():
            if form.isalpha() and lemma.isalpha():
                forms[spelling(form)].add(spelling(lemma))
                # A lemma is a form of its own, also where the list gives only its inflections.
                forms[spelling(lemma)].add(spelling(lemma))
    return forms


def _parts(lemmas: set[str]) -> tuple[Iterable[Counts], Iterable[Counts]]:
    """For each first part as it stands and each last part: in how many lemmas it is one, and of
    how many hundred that begin or end with its letters."""
    only_first = _only_first(lemmas)
    known = {word: list(divisions(word, lemmas, only_first)) for word in lemmas if len(word) > 4}
    first: Counter[str] = Counter()
    last: Counter[str] = Counter()
    for _round in range(ROUNDS):
        chosen = [_likeliest(of, first, last) for of in known.values() if of]
        first, last = Counter(d.first for d in chosen), Counter(d.head for d in chosen)
    divided = {word: _likeliest(of, first, last) for word, of in known.items() if of}
    return _records(first, _beginnings(lemmas, divided)), _records(last, _endings(lemmas, divided))


def _only_first(lemmas: set[str]) -> set[str]:
    """What is no word alone, and yet stands in front of many, and of hardly anything else."""
    before: Counter[str] = Counter()
    beginnings: Counter[str] = Counter()
    for word in lemmas:
        beginnings.update(word[:end] for end in range(4, len(word) - 3))
        before.update(word[:end] for end in range(4, len(word) - 3) if word[end:] in lemmas)
    return {
        letters
        for letters, count in before.items()
        if count >= MANY and count >= MOSTLY * beginnings[letters] and letters not in PARTICLES
    }


def _beginnings(lemmas: set[str], divided: dict[str, Division]) -> Counter[str]:
    """How many words begin with the letters; what begins with a compound's first part only where
    the letters are as many, so that each of many compounds of one word does not count."""
    found: Counter[str] = Counter()
    for word in lemmas:
        least = len(divided[word].word) if word in divided else 2
        found.update(word[:end] for end in range(least, len(word) - 2))
    return found


def _endings(lemmas: set[str], divided: dict[str, Division]) -> Counter[str]:
    """How many words end with the letters; what comes after a preposition is not counted."""
    found: Counter[str] = Counter()
    for word in lemmas:
        most = len(divided[word].first) if word in divided else len(word) - 3
        starts = (at for at in range(2, most + 1) if word[:at] not in PARTICLES)
        found.update(word[at:] for at in starts)
    return found


def _likeliest(of: list[Division], first: Counter[str], last: Counter[str]) -> Division:
    return max(of, key=lambda d: d.likelihood(first[d.first], last[d.head]))


def _records(counts: Counter[str], among: Counter[str]) -> Iterator[Counts]:
    for part, count in counts.items():
        yield part, (count, math.floor(100 * count / max(count, among[part])))


if __name__ == "__main__":
    build(Path(sys.argv[1]))
