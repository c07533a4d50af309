"""Who has sent the register anything, and who answers for initiatives and never has."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from django.db.models import Count, Max
from django.utils.formats import date_format
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from pyroaring import BitMap

from overblikk.accounts.visibility import visible_to
from overblikk.insight.counting import BODY
from overblikk.lib.languages import active_language
from overblikk.organisations.models import Organisation, Sector
from overblikk.registry.listing import Listing
from overblikk.sources.models import Source, SourceKind

# What is received from somebody, rather than found or written here.
SENT = (SourceKind.OVERVIEW, SourceKind.DOCUMENT, SourceKind.FORM)


@dataclass(frozen=True)
class Sender:
    """A body, its sector or its ministry's, how many times it has sent anything and when last.

    `id` is its row's, as text; `answers_for` are those of a list that it does.
    """

    id: str
    number: int
    name: str
    sector: Sector | None
    times: int
    last: date | None
    answers_for: BitMap = field(default_factory=BitMap)

    @property
    def when(self) -> str:
        """When it sent anything last, in words."""
        return when_in_words(self.last)


def senders(found: Listing) -> Iterator[Sender]:
    """The bodies that have sent a source that the viewer may see, or answer for one of the list."""
    known = found.held.kept(
        ("senders", found.viewer, active_language()), lambda: list(_known(found))
    )
    for one in known:
        answers_for = found.held.holding(BODY, one.id) & found.numbers
        if one.times or answers_for:
            yield replace(one, answers_for=answers_for)


def _known(found: Listing) -> Iterator[Sender]:
    """Those that have sent anything, or answer for any initiative that there is."""
    sources = visible_to(Source.objects.order_by(), found.viewer).filter(kind__in=SENT)
    counted = sources.exclude(from_organisation_id=None).values_list("from_organisation_id")
    sent = {
        body: (times, last)
        for body, times, last in counted.annotate(times=Count("id"), last=Max("received_at"))
    }
    wanted = {*map(str, sent), *found.held.values(BODY)}
    bodies = visible_to(Organisation.objects.all(), found.viewer).filter(id__in=wanted)
    for body in bodies.select_related("sector", "ministry__sector"):
        times, last = sent.get(body.id, (0, None))
        sector = body.sector or (body.ministry.sector if body.ministry else None)
        yield Sender(str(body.id), body.number, body.name, sector, times, _day(last))


def when_in_words(last: date | None) -> str:
    """The day, or that there has been none."""
    if last is None:
        return _("aldri")
    return _("sist %(day)s") % {"day": date_format(last, "DATE_FORMAT")}


def _day(moment: datetime | None) -> date | None:
    return localdate(moment) if moment else None
