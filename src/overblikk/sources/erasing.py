"""A person in what was received: which originals and sources name them, and taking them out."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Q

from overblikk.history.models import Erasure
from overblikk.lib.person_words import PersonWords
from overblikk.sources.models import Evidence, Original, Source
from overblikk.sources.redacting import CannotRead, is_over_cells, is_searchable, redacted, texts


@dataclass(frozen=True)
class Found:
    """What is found of a person in an original.

    With `has_parts` the name stands over several cells; of one that cannot be searched, nothing.
    """

    sha256: str
    has_address: bool
    has_name: bool
    has_parts: bool
    is_searchable: bool

    @property
    def is_anything(self) -> bool:
        """Whether the person stands in it, or may."""
        return self.has_address or self.has_name or self.has_parts or not self.is_searchable


def naming(record_id: object) -> Q:
    """The rows of evidence that are of the record, or whose value points at it."""
    return Q(record_id=record_id) | Q(value__icontains=str(record_id))


def search(words: PersonWords) -> Iterator[Found]:
    """What each original holds of the words; those that hold none of them are left out."""
    for sha256 in Original.objects.order_by("sha256").values_list("sha256", flat=True):
        found = _found(sha256, _content(sha256), words)
        if found.is_anything:
            yield found


def sources_of(originals: Iterable[str]) -> set[object]:
    """The ids of the sources that rest on the originals."""
    return set(Source.objects.filter(original__in=list(originals)).values_list("id", flat=True))


def sources_naming(record_id: object) -> set[object]:
    """The ids of the sources that evidence which names the record rests on."""
    return set(Evidence.objects.filter(naming(record_id)).values_list("source_id", flat=True))


def originals_of(sources: Iterable[object]) -> set[str]:
    """The SHA-256 of the originals that the sources rest on."""
    resting = Source.objects.filter(id__in=list(sources), original__isnull=False)
    return set(resting.values_list("original_id", flat=True))


def left_of(sha256: str, words: PersonWords, *, names: bool) -> bytes:
    """What is left of the original without the person; nothing where it cannot be taken out."""
    return redacted(_content(sha256), words, names=names)


def digest(content: bytes) -> str:
    """The SHA-256 of the bytes, as an erasure tells it."""
    return hashlib.sha256(content).hexdigest()


_followers: list[Callable[..., None]] = []


def follows_originals(follow: Callable[..., None]) -> Callable[..., None]:
    """Decorator: the function takes a person out of what is made of an original's cells.

    It is given the SHA-256, the person's words, and `is_emptied`: whether nothing is left of it.
    """
    _followers.append(follow)
    return follow


def keep_instead(sha256: str, content: bytes, erasure: Erasure, words: PersonWords) -> None:
    """Keep the bytes in place of the original's, which are gone, as the person's words are."""
    Original.objects.filter(sha256=sha256).update(content=content, erasure=erasure)
    for follow in _followers:
        follow(sha256, words, is_emptied=not content)


def _content(sha256: str) -> bytes:
    return bytes(Original.objects.get(sha256=sha256).content)


def _found(sha256: str, content: bytes, words: PersonWords) -> Found:
    has_address = has_name = has_parts = False
    can_read = is_searchable(content)
    try:
        for text in texts(content):
            has_address = has_address or words.has_address(text)
            has_name = has_name or words.has_name(text)
            has_parts = has_parts or is_over_cells(text, words)
    except CannotRead:
        can_read = False
    return Found(sha256, has_address, has_name, has_parts, can_read)
