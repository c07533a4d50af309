"""How Enhetsregisteret is asked: one unit, a search, the nightly file, the feed of changes."""

import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from typing import Any, BinaryIO

import ijson
from django.conf import settings

from overblikk.harvest.conversation import OK, Conversation, part_of
from overblikk.harvest.missed import Missed
from overblikk.harvest.units import Excerpt, excerpt
from overblikk.lib.fetching import MIB

UNIT_TYPE = "application/vnd.brreg.enhetsregisteret.enhet.v2+json;charset=UTF-8"
# The register lets nobody page further than this.
WINDOW = 10_000
PAGE = 500
CHANGES_PAGE = 1000
LARGEST_UNIT = 16 * MIB


class Nothing(Enum):
    """Why there is no unit with a number."""

    UNKNOWN = 404
    REMOVED = 410


@dataclass(frozen=True)
class Changed:
    """A line of the feed: that something about a unit was changed."""

    id: int
    number: str


def look_up(talk: Conversation, number: str) -> Excerpt | Nothing:
    """What the register says of the number. Raises FetchFault and Missed."""
    accept = (*OK, *(nothing.value for nothing in Nothing))
    address = f"{_base()}/enheter/{number}"
    status, answer = talk.json(address, accept=accept, content_type=UNIT_TYPE)
    if status != OK[0]:
        return Nothing(status)
    found = excerpt(answer)
    if found is None or found.number != number:
        raise Missed("not-as-expected", part="organisasjonsnummer")
    return found


def search(
    talk: Conversation, asked: dict[str, str], *, first: date, last: date
) -> Iterator[Excerpt]:
    """The units that fit and were registered on the days from the first to the last.

    Split by days where they are more than the window. Raises FetchFault and Missed; what more
    there is of one day is told as missed.
    """
    days = _days(first, last)
    page = _page(talk, asked | days, 0)
    total = part_of(page, "page", "totalElements", kind=int)
    if total > WINDOW and first < last:
        middle = first + (last - first) // 2
        yield from search(talk, asked, first=first, last=middle)
        yield from search(talk, asked, first=middle + timedelta(days=1), last=last)
        return
    if total > WINDOW:
        talk.miss(str(first), Missed("too-many-hits", count=total, limit=WINDOW))
    yield from _units(page)
    for number in range(1, -(-min(total, WINDOW) // PAGE)):
        yield from _units(_page(talk, asked | days, number))


def _days(first: date, last: date) -> dict[str, str]:
    return {
        "fraRegistreringsdatoEnhetsregisteret": str(first),
        "tilRegistreringsdatoEnhetsregisteret": str(last),
    }


def _page(talk: Conversation, asked: dict[str, str], number: int) -> Any:
    # In one order, or pages would overlap and leave some out.
    order: dict[str, Any] = {"sort": "organisasjonsnummer,asc", "size": PAGE, "page": number}
    return talk.json(f"{_base()}/enheter", asked | order)[1]


def _units(page: Any) -> Iterator[Excerpt]:
    # Where nothing fits, nothing is embedded.
    listed = part_of(page, "_embedded", "enheter", kind=list) if "_embedded" in page else []
    yield from filter(None, map(excerpt, listed))


def changes(talk: Conversation, *, after: int | None, since: str) -> Iterator[list[Changed]]:
    """Batches of what has been changed after the id, or since a moment where there is none.

    Without either it would be every change there ever was. Raises FetchFault and Missed.
    """
    while True:
        begin = {"dato": since} if after is None else {"oppdateringsid": after + 1}
        address = f"{_base()}/oppdateringer/enheter"
        _status, page = talk.json(address, begin | {"size": CHANGES_PAGE})
        batch = [change for change in _changes(page) if after is None or change.id > after]
        if not batch:
            return
        after = max(change.id for change in batch)
        yield batch


def _changes(page: Any) -> list[Changed]:
    listed = part_of(page, kind=dict).get("_embedded", {}).get("oppdaterteEnheter", [])
    return [
        Changed(part_of(one, "oppdateringsid", kind=int), str(one.get("organisasjonsnummer", "")))
        for one in listed
    ]


def every_unit(file: BinaryIO, *, skip: int = 0) -> Iterator[Excerpt | None]:
    """The units of the nightly file, one at a time, None for each that is not used.

    Raises Missed where the file breaks off or is none; what came before it is read.
    """
    count = skip
    try:
        with gzip.open(file) as unpacked:
            if unpacked.peek(1)[:1] != b"[":
                raise Missed("not-json")
            measured = _Measured(unpacked)
            for number, unit in enumerate(ijson.items(measured, "item", use_float=True)):
                measured.since_last = 0
                if number >= skip:
                    count += 1
                    yield excerpt(unit)
    except gzip.BadGzipFile as error:
        raise Missed("not-json") from error
    except (EOFError, zlib.error, ijson.JSONError) as error:
        raise Missed("breaks-off", count=count) from error


class _Measured:
    """A file in which nothing is larger than a unit can be, so that one never fills the memory."""

    def __init__(self, file: BinaryIO | gzip.GzipFile) -> None:
        self._file = file
        self.since_last = 0

    def read(self, size: int = -1) -> bytes:
        """The next bytes. Raises Missed where a unit has no end."""
        self.since_last += size
        if self.since_last > LARGEST_UNIT:
            raise Missed("unit-too-large", limit=LARGEST_UNIT // MIB)
        return self._file.read(size)


def bulk_address() -> str:
    """Where the nightly file lies."""
    return f"{_base()}/enheter/lastned"


def _base() -> str:
    return settings.ASKED_ADDRESSES["enhetsregisteret"]
