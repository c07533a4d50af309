"""What has come, changed and gone from one version of an overview to the next; no database."""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from overblikk.lib.norwegian_order import order_key

_BODY = "responsible_organisation"
_IDENTIFIER = "external_identifiers"


@dataclass(frozen=True)
class Said:
    """What one row says: its place, its name, and its words by field or, unmapped, by heading."""

    place: str
    name: str
    words: Mapping[str, str]


@dataclass(frozen=True)
class Changed:
    """A row of both versions whose words differ: by field or heading, before and now."""

    before: Said
    now: Said
    differing: Mapping[str, tuple[str, str]]


@dataclass
class Comparison:
    """The rows of two versions of one overview, each in one of four."""

    come: Sequence[Said] = ()
    gone: Sequence[Said] = ()
    changed: list[Changed] = field(default_factory=list)
    same: int = 0


def name_number(name: str) -> int:
    """A number that rows of one name share, in any case and spacing; it gives no name away."""
    digest = hashlib.blake2b(order_key(name).encode(), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)


def compare(before: Sequence[Said], now: Sequence[Said]) -> Comparison:
    """Each row of the one version with that of the other: by identifier, else by name and body,
    else by name alone; rows without any of them by all they say. Rows that are alike in that are
    taken in their order."""
    found = Comparison()
    for key in (_identifier, _name_and_body, _name, _all_words):
        before, now, pairs = _paired(before, now, key)
        for one, other in pairs:
            differing = _differing(one.words, other.words)
            if differing:
                found.changed.append(Changed(one, other, differing))
            else:
                found.same += 1
    found.come, found.gone = now, before
    return found


def _identifier(row: Said) -> Hashable:
    return row.words.get(_IDENTIFIER) or None


def _name_and_body(row: Said) -> Hashable:
    body = row.words.get(_BODY)
    return (order_key(row.name), order_key(body)) if row.name and body else None


def _name(row: Said) -> Hashable:
    return order_key(row.name) if row.name else None


def _all_words(row: Said) -> Hashable:
    return None if row.name else frozenset(row.words.items())


def _paired(
    before: Sequence[Said], now: Sequence[Said], key: Callable[[Said], Hashable]
) -> tuple[list[Said], list[Said], list[tuple[Said, Said]]]:
    """Those left of each version, and the pairs that share a key."""
    known: dict[Hashable, list[Said]] = defaultdict(list)
    for row in reversed(before):
        if (of := key(row)) is not None:
            known[of].append(row)
    pairs, left = [], []
    for row in now:
        standing = known.get(key(row))
        if standing:
            pairs.append((standing.pop(), row))
        else:
            left.append(row)
    taken = {id(one) for one, _other in pairs}
    return [row for row in before if id(row) not in taken], left, pairs


def _differing(before: Mapping[str, str], now: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    return {
        key: (before.get(key, ""), now.get(key, ""))
        for key in _keys(before, now)
        if before.get(key, "") != now.get(key, "")
    }


def _keys(*of: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(key for one in of for key in one))
