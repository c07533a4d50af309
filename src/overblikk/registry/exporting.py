"""An initiative as one flat record, for files and programs."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _

from overblikk.lib.exports import Record
from overblikk.organisations.models import Organisation, Sector
from overblikk.registry.fields import FIELDS
from overblikk.registry.queries import Rows, whole

# So many are held at once, each with all that it is tied to.
CHUNK = 500


def labels() -> dict[str, str]:
    """The columns, in order, with their headers in the reader's language."""
    return {
        "number": _("Nummer"),
        **{key: str(field.label) for key, field in FIELDS.items()},
        "responsible_organisation_number": _("Organisasjonsnummer"),
        "sector": _("Sektor"),
        "published": _("Publisert"),
        "registered_at": _("Registrert"),
        "changed_at": _("Sist endret"),
        "confirmed_at": _("Sist bekreftet"),
        "id": _("Identifikator"),
    }


def records(rows: Rows) -> Iterator[Record]:
    """Each initiative as a record: concepts by notation, bodies by name, dates as EDTF.

    Read a few hundred at a time, in a constant number of queries for each.
    """
    ministries = {
        body.id: body.name
        for body in Organisation.objects.filter(id__in=rows.order_by().values("ministry_id"))
    }
    sectors = {sector.id: str(sector) for sector in Sector.objects.all()}
    for initiative in whole(rows).iterator(chunk_size=CHUNK):
        yield _record(initiative, ministries, sectors)


def _record(initiative: Any, ministries: dict[Any, str], sectors: dict[Any, str]) -> Record:
    body = initiative.responsible_organisation
    return {
        "id": str(initiative.id),
        "number": initiative.number,
        "name": initiative.name,
        "external_identifiers": _texts(initiative.external_identifiers.all()),
        "former_names": _texts(initiative.former_names.all()),
        "description": initiative.description,
        "responsible_organisation": body.name if body else None,
        "responsible_organisation_number": body.organisation_number if body else None,
        "responsible_ministry": ministries.get(initiative.ministry_id),
        "sector": sectors.get(initiative.sector_id),
        "cooperating_organisations": [c.organisation.name for c in initiative.cooperations.all()],
        "portfolios": [m.portfolio.name for m in initiative.memberships.all()],
        "start": initiative.start or None,
        "end": initiative.end or None,
        "status": _notation(initiative.status),
        "phase": _notation(initiative.phase),
        "purposes": [link.concept.notation for link in initiative.purpose_links.all()],
        "technologies": [link.concept.notation for link in initiative.technology_links.all()],
        "ai": _notation(initiative.ai),
        "address": initiative.address or None,
        "published": initiative.is_published,
        "registered_at": initiative.registered_at.isoformat(),
        "changed_at": initiative.changed_at.isoformat(),
        "confirmed_at": initiative.confirmed_at.isoformat(),
    }


def _texts(rows: Iterable[Any]) -> list[str]:
    return [str(row) for row in rows]


def _notation(concept: Any) -> str | None:
    return concept.notation if concept else None
