"""All that the page of one initiative shows: each field, its values, and what they rest on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from overblikk.accounts.queries import names_of
from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.organisations.models import Organisation, Sector
from overblikk.registry import queries
from overblikk.registry.fields import Field, Group, fields
from overblikk.registry.models import Initiative, Publication
from overblikk.registry.organisation_queries import organisations
from overblikk.registry.permissions import WITHHELD_FIELDS
from overblikk.registry.rights import may_edit
from overblikk.registry.wording import Wording, pointed_at
from overblikk.sources.held import values_of
from overblikk.sources.models import Evidence
from overblikk.sources.queries import evidence_by_field
from overblikk.sources.rules import is_old
from overblikk.vocabulary.models import Concept
from overblikk.web.citing import Cited, cited
from overblikk.web.shown_values import Shower, ShownField

# What stands at the top of the page, before the groups.
HEAD = ("responsible_organisation", "status", "phase", "start", "end")
# A description of as many characters stands at the top too; of a longer one, its beginning.
SHORT_DESCRIPTION = 600


@dataclass(frozen=True)
class Sheet:
    """The fields in order, what follows from them, and the names that the evidence needs.

    `on` is the day that the register is seen as of.
    """

    fields: list[ShownField]
    on: date
    ministry: Organisation | None
    sector: Sector | None
    publication: Publication | None
    # The initiatives that are part of it, and what others say of how it stands to them.
    parts: list[Initiative]
    said_by_others: list[tuple[Concept, Initiative]]
    may_edit: bool
    wording: Wording
    people: dict[UUID, str]
    # Who the sources are from, of those that the viewer may know.
    senders: dict[UUID, str]

    @cached_property
    def by_key(self) -> dict[str, ShownField]:
        """The fields by their keys."""
        return {shown.field.key: shown for shown in self.fields}

    @cached_property
    def head(self) -> list[ShownField]:
        """The fields that say what it is at a glance, those that say something."""
        return [self.by_key[key] for key in HEAD if self.by_key[key].says_something]

    @property
    def description(self) -> ShownField:
        """What it is, in its own words."""
        return self.by_key["description"]

    @property
    def is_described_at_once(self) -> bool:
        """Whether the whole description is short enough to stand at the top."""
        return all(len(value.words) <= SHORT_DESCRIPTION for value in self.description.values)

    @cached_property
    def groups(self) -> list[tuple[Group, list[ShownField]]]:
        """The other fields that there is something to show at, in their groups."""
        above = {*HEAD, "description"} if self.is_described_at_once else {*HEAD}
        of_group: dict[Group, list[ShownField]] = {group: [] for group in Group}
        for shown in self.fields:
            key = shown.field.key
            if key not in above and (shown.says_something or self._follows(key)):
                of_group[_group(shown.field)].append(shown)
        return [(group, shown) for group, shown in of_group.items() if shown]

    def _follows(self, key: str) -> bool:
        """Whether something that is no value of the field stands beside it."""
        beside: dict[str, tuple[Any, ...]] = {
            "responsible_ministry": (self.ministry, self.sector),
            "parent": (self.parts,),
            "dependencies": (self.said_by_others,),
        }
        return any(beside.get(key, ()))

    @cached_property
    def notes(self) -> list[Cited]:
        """The sources that are shown, numbered as the page meets them."""
        shown = [*self.head, self.description, *(one for _group, of in self.groups for one in of)]
        return cited({one.field.key: one for one in shown}.values(), self.senders)

    @property
    def values(self) -> int:
        """How many values have evidence that the viewer may see."""
        return sum(bool(value.evidence) for shown in self.fields for value in shown.values)

    @property
    def old_values(self) -> int:
        """How many of them nobody has said for long."""
        said = (value.said_on for shown in self.fields for value in shown.values)
        return sum(is_old(day, on=self.on) for day in said if day)

    @property
    def publisher(self) -> str:
        """Who published the initiative, where the viewer is told."""
        by = self.publication.published_by if self.publication else None
        return self.people.get(by, "") if by else ""


def _group(field: Field) -> Group:
    """The field's group on the page, where bodies that take part stand with what it is tied to."""
    return Group.TOGETHER if field.key == "cooperating_organisations" else field.group


def sheet_of(initiative: Any, viewer: Viewer, *, on: date) -> Sheet:
    """The sheet of an initiative from `registry.queries`; in a constant number of queries."""
    held = values_of("initiative", initiative)
    said = visible_to(Evidence.objects.all(), viewer, kind="initiative")
    evidence = evidence_by_field(said, initiative.id)
    follows = ("responsible_ministry", initiative.ministry_id)
    of = fields()
    targets = pointed_at(of, [*_every_value(of, held, evidence), follows], viewer)
    wording = Wording(of, {id_: str(row) for id_, row in targets.items()})
    edits = may_edit(viewer, initiative)
    shower = Shower(targets, wording, edits, queries.confirmed_whole_at(initiative))
    withheld = frozenset() if edits else WITHHELD_FIELDS
    publication = Publication.objects.filter(initiative=initiative).first() if edits else None
    ministry = None if held["responsible_ministry"] else targets.get(str(initiative.ministry_id))
    return Sheet(
        fields=[
            shower.field(field, _values(held, key), evidence.get(key, []))
            for key, field in of.items()
            if key not in withheld
        ],
        on=on,
        ministry=ministry,  # type: ignore[arg-type]
        sector=Sector.objects.filter(id=initiative.sector_id).first(),
        publication=publication,
        parts=list(queries.children_of(initiative, viewer)),
        said_by_others=queries.said_by_others(initiative, viewer),
        may_edit=edits,
        wording=wording,
        people=_people(evidence, publication) if viewer.is_analyst else {},
        senders=_senders(
            evidence, targets.get(str(initiative.responsible_organisation_id)), viewer
        ),
    )


def _senders(evidence: dict[str, list[Evidence]], own: Any, viewer: Viewer) -> dict[UUID, str]:
    """Whoever sees an initiative sees `own`, which answers for it and is mostly the sender."""
    sources = {one.source.from_organisation_id for rows in evidence.values() for one in rows}
    known = {own.id: own.name} if own else {}
    others = organisations(viewer).in_bulk({id_ for id_ in sources if id_} - known.keys())
    return known | {id_: body.name for id_, body in others.items()}


def _people(
    evidence: dict[str, list[Evidence]], publication: Publication | None
) -> dict[UUID, str]:
    by = [one.recorded_by for rows in evidence.values() for one in rows]
    return names_of([*by, publication.published_by if publication else None])


def _every_value(
    of: dict[str, Field], held: dict[str, Any], evidence: dict[str, list[Evidence]]
) -> Iterator[tuple[str, Any]]:
    for key in of:
        for value in [*_values(held, key), *(one.value for one in evidence.get(key, []))]:
            yield key, value


def _values(held: dict[str, Any], key: str) -> list[Any]:
    value = held[key]
    if isinstance(value, list):
        return value
    return [] if value in (None, "") else [value]
