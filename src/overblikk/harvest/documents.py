"""Keeping the documents of Kudos: what each is, and its files as sources with their originals."""

import hashlib
from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from overblikk.accounts.viewer import Viewer
from overblikk.harvest.conversation import part_of
from overblikk.harvest.missed import Missed
from overblikk.harvest.models import FoundDocument, FoundFile
from overblikk.history.who import changing
from overblikk.organisations.models import Organisation
from overblikk.sources.actions import Received, keep_original, receive
from overblikk.sources.models import AccessLevel, SourceKind

# Authors are persons, and are left.
_DETAILS = (
    "abstract",
    "language",
    "external_public_url",
    "publish_date",
    "concerned_year_from",
    "concerned_year_to",
)
_ACTORS = ("publishers", "owners", "recipients", "authoring_actors")


@transaction.atomic
def keep_document(listed: Any) -> bool:
    """Keep what the document and its files are; gives whether it is new.

    Raises Missed where what is listed is no document.
    """
    uuid = _uuid(part_of(listed, "uuid", kind=str))
    _document, is_new = FoundDocument.objects.update_or_create(
        uuid=uuid,
        defaults={
            "title": listed.get("title") or str(uuid),
            "type": listed.get("type") or "",
            "details": _details(listed),
        },
    )
    for file in listed.get("files") or []:
        FoundFile.objects.update_or_create(
            uuid=_uuid(part_of(file, "uuid", kind=str)),
            defaults={
                "document_id": uuid,
                "address": (file.get("url") or file.get("source_file_url") or "")[:2000],
                "filename": file.get("filename") or "",
                "sha256": (file.get("sha256") or "").lower()[:64],
            },
        )
    return is_new


def files_left() -> "QuerySet[FoundFile]":
    """The files that have not come yet, each with its document."""
    return FoundFile.objects.filter(source=None).select_related("document")


@transaction.atomic
def keep_file(file: FoundFile, content: bytes, *, by: Viewer) -> None:
    """Keep the file as a source. Raises Missed where it is not the file that Kudos describes."""
    if file.sha256 and hashlib.sha256(content).hexdigest() != file.sha256:
        raise Missed("other-checksum")
    details = file.document.details
    publisher: dict[str, str] = next(iter(details.get("publishers", [])), {})
    with changing(by=by.id, name="Kudos"):
        file.source = receive(
            Received(
                kind=SourceKind.DOCUMENT,
                title=file.document.title,
                from_name=publisher.get("name", ""),
                from_organisation_id=_body(publisher.get("org_number", "")),
                speaks_for=_day(details.get("publish_date")),
                access_level=AccessLevel.PUBLIC,
                address=details.get("external_public_url") or file.address,
                filename=file.filename,
            ),
            by=by.id,
            original=keep_original(content),
        )
    file.save(update_fields=["source"])


def _details(listed: Mapping[str, Any]) -> dict[str, Any]:
    details = {name: listed[name] for name in _DETAILS if listed.get(name)}
    return details | {role: [_actor(a) for a in listed.get(role) or []] for role in _ACTORS}


def _actor(actor: Mapping[str, Any]) -> dict[str, str]:
    # A number here is an integer or null; nine digits are text everywhere else.
    number = actor.get("org_number")
    return {
        "name": actor.get("name") or actor.get("entity_name") or "",
        "org_number": f"{number:09d}" if isinstance(number, int) else str(number or ""),
    }


def _body(number: str) -> UUID | None:
    found = Organisation.objects.filter(organisation_number=number).first() if number else None
    return found.id if found else None


def _day(words: Any) -> date | None:
    try:
        return date.fromisoformat(str(words)[:10]) if words else None
    except ValueError:
        return None


def _uuid(words: str) -> UUID:
    try:
        return UUID(words)
    except ValueError:
        raise Missed("not-as-expected", part="uuid") from None
