"""An overview at an address: fetched when it has changed, and taken in as if it was handed in."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from overblikk.harvest.conversation import Conversation
from overblikk.harvest.missed import Missed
from overblikk.harvest.models import PublicList
from overblikk.intake import runs
from overblikk.intake.actions import Overview
from overblikk.intake.readers.formats import all_formats
from overblikk.intake.readers.unreadable import UnreadableFile
from overblikk.lib.fetching import NOT_MODIFIED, Answer
from overblikk.sources.models import AccessLevel

_NAMED = re.compile(r"filename\*?=(?:UTF-8'')?\"?([^\";]+)\"?", re.IGNORECASE)


def take_in_list(talk: Conversation, of: PublicList) -> None:
    """Hand the list in where it has changed since it was last fetched; its rows go to the desk.

    Raises FetchFault and Missed, and then what was fetched before stands.
    """
    if not talk.by.is_analyst:
        raise Missed("no-rights")
    known = talk.position
    answer = talk.get(of.address, accept=(200, NOT_MODIFIED), headers=_conditions(known))
    if answer.status == NOT_MODIFIED:
        return
    position = {
        "etag": answer.headers.get("etag", ""),
        "last_modified": answer.headers.get("last-modified", ""),
        "sha256": hashlib.sha256(answer.content).hexdigest(),
    }
    if position["sha256"] != known.get("sha256"):
        _hand_in(talk, of, answer)
    # Only now: what could not be read is fetched again.
    talk.keep(position)


def _conditions(known: Mapping[str, str]) -> dict[str, str]:
    asked = {
        "If-None-Match": known.get("etag", ""),
        "If-Modified-Since": known.get("last_modified", ""),
    }
    return {name: value for name, value in asked.items() if value}


def _hand_in(talk: Conversation, of: PublicList, answer: Answer) -> None:
    overview = Overview(
        content=answer.content,
        filename=filename_of(answer),
        sender=of.sender,
        title=of.title,
        access_level=AccessLevel(of.access_level),
        access_ground=of.access_ground,
    )
    try:
        run = runs.hand_in(overview, settings=[], accept=of.accept, by=talk.by)
    except UnreadableFile as error:
        raise Missed("unreadable", file={"code": error.code, "of": error.params}) from error
    runs.start(run)
    talk.asking.run = run
    talk.counts["rows"] += run.rows_total


def filename_of(answer: Answer) -> str:
    """What the file is called: as the other side says, or as its address ends.

    An ending that names no format, such as that of a program which makes the file, is left out.
    """
    named = _NAMED.search(answer.headers.get("content-disposition", ""))
    path = named[1] if named else urlsplit(answer.address).path
    name = PurePosixPath(PurePosixPath(unquote(path)).name or "liste")
    endings = {ending for form in all_formats() for ending in form.extensions}
    return name.name if name.suffix.lower() in endings else name.stem
