"""Taking documents in: kept whole as sources, each in the folder of a sector."""

from dataclasses import dataclass
from datetime import date
from pathlib import PurePath

from django.db import connection, transaction

from overblikk.accounts.viewer import Viewer
from overblikk.documents.models import Document
from overblikk.history.who import changing
from overblikk.organisations.models import Organisation, Sector
from overblikk.sources.actions import Received, keep_original, receive
from overblikk.sources.models import AccessLevel, Original, Source, SourceKind


@dataclass(frozen=True)
class HandedIn:
    """A document, and what is known of it. Anything but a public one needs `access_ground`."""

    content: bytes
    filename: str
    title: str = ""
    sender: Organisation | None = None
    sector: Sector | None = None
    access_level: AccessLevel = AccessLevel.INTERNAL
    access_ground: str = ""
    speaks_for: date | None = None


@transaction.atomic
def take_in(what: HandedIn, *, by: Viewer) -> Document:
    """The document of these very bytes from this sender, also where it was received before."""
    original = keep_original(what.content)
    _lock(original)
    sender = what.sender.id if what.sender else None
    known = Source.objects.filter(
        kind=SourceKind.DOCUMENT, original=original, from_organisation_id=sender
    )
    source = known.order_by("number").first() or _received(what, original, by=by)
    return take_up(source, sector=what.sector or _sector_of(what.sender))


def take_up(source: Source, *, sector: Sector | None = None) -> Document:
    """The document that the source is, one that came otherwise among them, such as from Kudos."""
    if sector is None and source.from_organisation_id:
        sector = _sector_of(Organisation.objects.get(id=source.from_organisation_id))
    document, _created = Document.objects.get_or_create(source=source, defaults={"sector": sector})
    return document


def put_in_folder(document: Document, sector: Sector | None) -> None:
    """Let the document lie in the folder of the sector, or in none."""
    Document.objects.filter(pk=document.pk).update(sector=sector)


def _received(what: HandedIn, original: Original, *, by: Viewer) -> Source:
    with changing(by=by.id, name=by.name):
        return receive(
            Received(
                kind=SourceKind.DOCUMENT,
                title=what.title or PurePath(what.filename).stem,
                from_name=what.sender.name_nb if what.sender else "",
                from_organisation_id=what.sender.id if what.sender else None,
                speaks_for=what.speaks_for,
                access_level=what.access_level,
                access_ground=what.access_ground,
                filename=what.filename,
            ),
            by=by.id,
            original=original,
        )


def _sector_of(sender: Organisation | None) -> Sector | None:
    """The sector of the body, or of the ministry that it is under."""
    if sender is None:
        return None
    return sender.sector or (sender.ministry.sector if sender.ministry else None)


def _lock(original: Original) -> None:
    """One transaction at a time takes the same bytes in."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext(%s))", [f"document {original.pk}"])
