"""Taking something in: the only code that writes sources and originals."""

import hashlib
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from overblikk.history.moment import moment
from overblikk.history.numbers import take
from overblikk.history.who import changing
from overblikk.sources.models import AccessLevel, Original, Source, SourceKind


@dataclass(frozen=True)
class Received:
    """What is known of something received."""

    kind: SourceKind
    title: str
    from_name: str = ""
    from_organisation_id: UUID | None = None
    speaks_for: date | None = None
    access_level: AccessLevel = AccessLevel.INTERNAL
    access_ground: str = ""
    address: str = ""
    filename: str = ""
    media_type: str = ""


@transaction.atomic
def receive(what: Received, *, by: UUID | None, original: Original | None = None) -> Source:
    """Register a source. Anything but a public one needs `access_ground`."""
    now = moment()
    return Source.objects.create(
        number=take(1)[0],
        original=original,
        received_at=now,
        registered_at=now,
        registered_by=by,
        **vars(what),
    )


def keep_original(content: bytes) -> Original:
    """Keep the bytes whole under their SHA-256; the same bytes are kept once."""
    digest = hashlib.sha256(content).hexdigest()
    original, _created = Original.objects.get_or_create(
        sha256=digest, defaults={"content": content, "size": len(content)}
    )
    return original


def forget_original(original: Original) -> None:
    """Remove the bytes again, unless a source rests on them."""
    if not Source.objects.filter(original=original).exists():
        original.delete()


@transaction.atomic
def change_access(
    source: Source, *, level: AccessLevel, ground: str, by: UUID | None, name: str
) -> None:
    """Change who may see the source, as the person called `name`; it needs a ground."""
    source.access_level = level
    source.access_ground = ground
    with changing(by=by, name=name, ground=ground):
        source.save(update_fields=["access_level", "access_ground"])
