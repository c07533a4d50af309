"""The sources that the register has, as far as the reader may see them."""

from collections.abc import Iterator
from uuid import UUID

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from overblikk.accounts.visibility import visible_to
from overblikk.registry.organisation_queries import organisations
from overblikk.reporting.document import Block, Paragraph, Section, Table
from overblikk.reporting.edition import Edition
from overblikk.reporting.number_words import number
from overblikk.reporting.part import Part
from overblikk.sources.models import Source


def _write(edition: Edition) -> Section:
    return Section("sources", _("Kilder"), tuple(_blocks(edition)))


def _blocks(edition: Edition) -> Iterator[Block]:
    rows = visible_to(Source.objects.all(), edition.viewer).order_by("number")
    found = list(rows)
    edition.rest_on("sources", [[one.number, one.original_id] for one in found])
    if not found:
        yield Paragraph(_("Ingen kilder å vise."))
        return
    senders = _senders(edition, found)
    yield Paragraph(_("Kildene som verdiene i registeret hviler på, etter nummer i registeret."))
    head = [_("Kilde"), _("Nummer"), _("Slag"), _("Fra"), _("Mottatt")]
    lines = [_line(one, senders) for one in found]
    yield Table(_("Kilder"), head, lines, frozenset({1}))


def _line(source: Source, senders: dict[UUID, str]) -> list[str]:
    body = source.from_organisation_id
    return [
        source.title,
        number(source.number),
        source.get_kind_display(),
        senders.get(body, "") if body else source.from_name,
        date_format(localtime(source.received_at)),
    ]


def _senders(edition: Edition, found: list[Source]) -> dict[UUID, str]:
    ids = {one.from_organisation_id for one in found if one.from_organisation_id}
    return {one.id: one.name for one in organisations(edition.viewer).filter(id__in=ids)}


PARTS = [Part("sources", gettext_lazy("Kilder"), 600, _write)]
