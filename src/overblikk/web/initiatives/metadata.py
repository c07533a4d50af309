"""What the page of an initiative tells machines of it.

The page is the work that schema.org describes, with its dates. What it is about is a Project: the
nearest type there is, though an initiative need not be organised as one (docs: GLOSSARY).
"""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import Truncator

from overblikk.lib.imprecise_dates import earliest, latest
from overblikk.organisations.models import Organisation
from overblikk.web.initiatives.sheet import Sheet
from overblikk.web.metadata import Metadata, is_for_everyone, web_page, without_empty

# As much as those who show a shared page have room for.
MOST_CHARACTERS = 200


def metadata_of(sheet: Sheet, initiative: Any, request: HttpRequest) -> Metadata | None:
    """The metadata of what everyone sees; None for a page that shows anything else."""
    if not is_for_everyone(request):
        return None
    address = request.build_absolute_uri(initiative.get_absolute_url())
    words, body = _Words(sheet), _body(sheet)
    title = f"{initiative.name} ({body.name})" if body else initiative.name
    about = web_page(
        request,
        address,
        name=initiative.name,
        description=words.facts,
        dateCreated=initiative.registered_at.isoformat(),
        dateModified=initiative.changed_at.isoformat(),
        temporalCoverage=_covers(initiative.start, initiative.end),
        mainEntity=without_empty(
            {
                "@type": "Project",
                "name": initiative.name,
                "alternateName": initiative.short_name,
                "identifier": str(initiative.number),
                "description": words.of("description"),
                "url": initiative.address,
                "parentOrganization": _organisation(body, request) if body else None,
            }
        ),
    )
    return Metadata(title, words.facts, address, about)


class _Words:
    """What the sheet says in words."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet

    def of(self, key: str) -> str:
        return ", ".join(value.words for value in self.sheet.by_key[key].values)

    @property
    def facts(self) -> str:
        """Status, body, period and the beginning of the description, as one line."""
        told = [self.of("status"), self.of("responsible_organisation"), self._period()]
        facts = ", ".join(part for part in told if part)
        description = self.of("description")
        line = ". ".join(part for part in (facts, description) if part)
        return Truncator(line).chars(MOST_CHARACTERS)

    def _period(self) -> str:
        start, end = (self.of(key) for key in ("start", "end"))
        return f"{start}–{end}" if start or end else ""


def _body(sheet: Sheet) -> Organisation | None:
    targets = (value.target for value in sheet.by_key["responsible_organisation"].values)
    return next((target for target in targets if isinstance(target, Organisation)), None)


def _organisation(body: Organisation, request: HttpRequest) -> dict[str, Any]:
    page = request.build_absolute_uri(reverse("organisation", args=[body.number]))
    return {"@type": "Organization", "name": body.name, "url": page}


def _covers(start: str, end: str) -> str:
    """The period in ISO 8601, open with two points."""
    if not start and not end:
        return ""
    from_ = earliest(start).isoformat() if start else ".."
    return f"{from_}/{latest(end).isoformat() if end else '..'}"
