"""New versions of overviews: which one an overview replaces, what differs, and what is gone."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils.translation import gettext as _

from overblikk.intake.models import GoneRow, NewVersion
from overblikk.intake.preparing import Prepared
from overblikk.intake.received import name_of, rows_before, rows_now
from overblikk.intake.rules.versions import Comparison, Said, compare, name_number
from overblikk.lib.bulk_insert import insert_values
from overblikk.lib.norwegian_order import order_key
from overblikk.organisations.models import Organisation
from overblikk.proposals.models import Proposal, State
from overblikk.registry.models import Initiative
from overblikk.sources.models import Source, SourceKind
from overblikk.vocabulary.queries import words_key

# The newest of a sender's overviews that are looked at for an earlier version.
LOOKED_AT = 20
# Of the earlier one's names so many stand in its new version; fewer where the titles are alike.
MOST = 0.5
SOME = 0.2

SHARED = """
SELECT source_id, count(*), count(*) FILTER (WHERE key IN (SELECT unnest(%s::bigint[])))
  FROM intake_overviewrow WHERE source_id = ANY(%s) AND name <> '' GROUP BY source_id
"""


class NoSuchVersion(ValueError):
    """What was said to be replaced is no earlier overview from the sender."""


@dataclass(frozen=True)
class Earlier:
    """An earlier overview from the sender, and how many of its named rows the new one has too."""

    source: Source
    rows: int
    shared: int

    def is_likely(self, title: str) -> bool:
        """Whether an overview of the title, with the rows that they share, replaces it."""
        alike = _without_digits(title) == _without_digits(self.source.title)
        return self.shared >= self.rows * (SOME if alike else MOST)


@dataclass(frozen=True)
class Version:
    """What differs between an overview and the one that it replaces."""

    replaces: Source
    comparison: Comparison = field(default_factory=Comparison)

    def as_json(self) -> dict[str, Any]:
        """The differences as the command reports them."""
        found = self.comparison
        return {
            "replaces": self.replaces.number,
            "title": self.replaces.title,
            "come": [_placed(row) for row in found.come],
            "changed": [
                _placed(one.now) | {"fields": {k: list(pair) for k, pair in one.differing.items()}}
                for one in found.changed
            ],
            "gone": [_placed(row) for row in found.gone],
            "same": found.same,
        }


def _placed(row: Said) -> dict[str, Any]:
    return {"place": row.place, "name": row.name}


@dataclass(frozen=True)
class Candidates:
    """The overviews that one may be a new version of, newest first."""

    title: str
    earlier: Sequence[Earlier]
    # This very file, where it was received before: it is the version that it was then.
    known: Source | None

    @cached_property
    def likely(self) -> Source | None:
        """The newest that it seems to be a new version of."""
        if self.known:
            noted = NewVersion.objects.filter(source=self.known).select_related("replaces").first()
            return noted.replaces if noted else None
        return next((one.source for one in self.earlier if one.is_likely(self.title)), None)

    def chosen(self, number: int | None) -> Source | None:
        """The one of the number; none for 0; the likely one where nobody has said.

        Raises NoSuchVersion.
        """
        if number is None:
            return self.likely
        found = next((one.source for one in self.earlier if one.source.number == number), None)
        if number and found is None:
            raise NoSuchVersion(
                _("Kilde %(number)s er ingen tidligere oversikt fra avsenderen.")
                % {"number": number}
            )
        return found


def candidates(prepared: Prepared, *, sender: Organisation, title: str, sha256: str) -> Candidates:
    """The sender's newest overviews but for this very file, in a constant number of queries."""
    of_sender = Source.objects.filter(kind=SourceKind.OVERVIEW, from_organisation_id=sender.id)
    others = of_sender.exclude(original=sha256).order_by("-received_at", "-number")[:LOOKED_AT]
    sources = {source.id: source for source in others}
    counts = _shared(prepared, list(sources))
    earlier = [Earlier(sources[id_], *counts[id_]) for id_ in sources if id_ in counts]
    known = of_sender.filter(original=sha256, overview_rows__isnull=False).first()
    return Candidates(title, earlier, known)


def _shared(prepared: Prepared, sources: Sequence[UUID]) -> dict[UUID, tuple[int, int]]:
    if not sources:
        return {}
    names = {name_number(name) for row in prepared.outlines if (name := name_of(row))}
    with connection.cursor() as cursor:
        cursor.execute(SHARED, [list(names), list(sources)])
        return {id_: (rows, shared) for id_, rows, shared in cursor.fetchall()}


def _without_digits(title: str) -> str:
    return words_key("".join(letter for letter in title if not letter.isdigit()))


def differences(prepared: Prepared, replaces: Source) -> Version:
    """What has come, changed and gone since the overview that it replaces."""
    return Version(replaces, compare(rows_before(replaces, prepared), rows_now(prepared)))


@transaction.atomic
def note(version: Version, source: Source, *, sender: str) -> None:
    """Keep that the source is a new version, and the rows that are gone as questions.

    What is noted of it already stands, answers and all.
    """
    if NewVersion.objects.filter(source=source, replaces=version.replaces).exists():
        return
    answered = GoneRow.objects.filter(version=source.id).exclude(answer="").exists()
    if answered:
        return
    GoneRow.objects.filter(version=source.id).delete()
    found = version.comparison
    NewVersion.objects.update_or_create(
        source=source,
        defaults={
            "replaces": version.replaces,
            "come": len(found.come),
            "changed": len(found.changed),
            "same": found.same,
        },
    )
    of = _initiatives_of(found.gone, version.replaces, sender)
    columns = ("version_id", "place", "name", "initiative_id", "answer")
    rows = [(source.id, row.place, row.name, of.get(row.place), "") for row in found.gone]
    insert_values(GoneRow, columns, rows)


def _initiatives_of(rows: Sequence[Said], source: Source, sender: str) -> dict[str, UUID]:
    """The initiatives that rows of a source were of, by their places, in three queries.

    Told by what was accepted from that very place; else from the sender under that name; else
    by the name alone where one initiative has it.
    """
    accepted = Proposal.objects.filter(state=State.ACCEPTED, initiative__isnull=False)
    at_place = dict(
        accepted.filter(source=source, place__in=[row.place for row in rows]).values_list(
            "place", "initiative_id"
        )
    )
    left = [row for row in rows if row.place not in at_place and row.name]
    of_sender = accepted.filter(sender=sender, name__in={row.name for row in left})
    by_name = _one_each(of_sender.values_list("name", "initiative_id"))
    keys = {order_key(row.name) for row in left}
    named = Initiative.objects.filter(order_key__in=keys)
    by_key = _one_each(named.order_by().values_list("order_key", "id"))
    found = {
        row.place: id_
        for row in left
        if (id_ := by_name.get(row.name) or by_key.get(order_key(row.name)))
    }
    return at_place | found


def _one_each(pairs: Any) -> dict[str, UUID]:
    """The id of each name that has one alone."""
    ids: dict[str, set[UUID]] = {}
    for name, id_ in pairs:
        ids.setdefault(name, set()).add(id_)
    return {name: next(iter(of)) for name, of in ids.items() if len(of) == 1}
