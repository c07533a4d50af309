"""Kudos, DFØ's collection of the state's documents: what they are, and their files.

It hangs on rapid and on parallel calls, so it is asked one thing at a time with a pause between.
"""

import time
from collections.abc import Iterator, Mapping
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from overblikk.harvest.conversation import Conversation, part_of
from overblikk.harvest.documents import files_left, keep_document, keep_file
from overblikk.harvest.missed import Missed
from overblikk.harvest.models import FoundFile
from overblikk.harvest.systems import AskableSystem
from overblikk.lib.fetch_faults import FetchFault

# The most that it gives on a page.
PAGE = 50
# Pages move while they are read: what a first walk did not see, a second mostly does.
WALKS = 2
REFUSED = 422


def ask(talk: Conversation) -> None:
    """Fetch what the chosen documents are, page by page, and then the files that have not come."""
    types = talk.parameters.get("types", [])
    if not types:
        raise Missed("nothing-chosen")
    position = talk.position
    for index in range(position.get("type", 0), len(types)):
        _walk(talk, types[index], index)
        talk.keep({"type": index + 1, "page": 1})
    for file in files_left().iterator(chunk_size=PAGE):
        _fetch(talk, file)
    talk.keep({})


def _walk(talk: Conversation, kind: str, index: int) -> None:
    seen: set[str] = set()
    first = talk.position.get("page", 1)
    total = 0
    for _time in range(WALKS):
        for number, page in _pages(talk, kind, first):
            total = part_of(page, "meta", "total", kind=int)
            for document in part_of(page, "data", kind=list):
                seen.add(str(document.get("uuid")))
                talk.counts["new_documents"] += keep_document(document)
            talk.counts["pages"] += 1
            talk.keep({"type": index, "page": number})
        # One that went on from the middle has not seen what came before.
        if first > 1 or len(seen) >= total:
            return
    talk.miss(kind, Missed("drifted", total=total, count=len(seen)))


def _pages(talk: Conversation, kind: str, first: int) -> Iterator[tuple[int, Any]]:
    number = last = first
    while number <= last:
        page = _asked(
            talk,
            type=kind,
            published_year_from=talk.parameters.get("from_year"),
            published_year_to=talk.parameters.get("to_year"),
            page=number,
            per_page=PAGE,
        )
        last = part_of(page, "meta", "last_page", kind=int)
        yield number, page
        number += 1


def _asked(talk: Conversation, **query: Any) -> Mapping[str, Any]:
    time.sleep(settings.KUDOS_PAUSE_SECONDS)
    address = f"{settings.ASKED_ADDRESSES['kudos']}/documents"
    status, answer = talk.json(address, query, accept=(200, REFUSED))
    if status == REFUSED:
        raise Missed("not-allowed", why=str(answer)[:300])
    return part_of(answer, kind=dict)


def _fetch(talk: Conversation, file: FoundFile) -> None:
    time.sleep(settings.KUDOS_PAUSE_SECONDS)
    what = f"{file.document.title}: {file.filename}"
    try:
        answer = talk.get(file.address)
        keep_file(file, answer.content, by=talk.by)
    except (FetchFault, Missed) as fault:
        talk.miss(what, fault)
        if isinstance(fault, FetchFault) and fault.code in ("no-connection", "too-slow"):
            raise
    else:
        talk.counts["new_files"] += 1
        talk.keep(talk.position)


SYSTEM = AskableSystem(
    key="kudos",
    name="Kudos",
    keeper="Direktoratet for forvaltning og økonomistyring",
    gives=_("Dokumenter fra staten, som årsrapporter og tildelingsbrev."),
    ask=ask,
)
