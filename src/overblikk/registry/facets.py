"""What the initiatives can be narrowed by, and the values there are, each with how many hold it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from pyroaring import BitMap

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.lib.languages import active_language
from overblikk.organisations.models import Organisation, Sector
from overblikk.registry.fields import Field, Group, Kind, fields_in_use
from overblikk.registry.filtering import HELD, Narrower, schemes_asked
from overblikk.registry.freshness import Freshness
from overblikk.registry.holdings import Holdings
from overblikk.registry.models import FundingSource, Portfolio, Strategy
from overblikk.registry.permissions import WITHHELD_FIELDS
from overblikk.vocabulary.models import Concept


@dataclass(frozen=True)
class Facet:
    """One filter: chosen from values that stand in `field`, or typed, as the `hint` says.

    The commonest filters stand in no `group`, before the others. `field` is None for what is no
    field of an initiative.
    """

    key: str
    label: str
    group: Group | None
    field: Field | None = None
    hint: str = ""


@dataclass(frozen=True)
class Choice:
    """A value as a filter writes it and as people read it; `count` says how many hold it.

    `id` is what registry.holdings has it by, where it does.
    """

    value: str
    label: str
    count: int = 0
    id: str = ""


# In this order, before the others.
FIRST = (
    "status",
    "sector",
    "responsible_organisation",
    "purposes",
    "phase",
    "technologies",
    "ai",
    "size",
    "portfolios",
    "funding_sources",
    "cooperating_organisations",
    "responsible_ministry",
    "freshness",
    "published",
)
_CONTAINS = gettext_lazy("Ord det inneholder")
_INITIATIVE = gettext_lazy("Nummer eller navn")
# Fields of these kinds are typed, each with a hint of how; the others are chosen.
_HINTS: dict[Kind, Promise] = {
    Kind.TEXT: _CONTAINS,
    Kind.PROSE: _CONTAINS,
    Kind.ADDRESS: _CONTAINS,
    Kind.DELIVERABLES: _CONTAINS,
    Kind.NAMES: gettext_lazy("Hele navnet"),
    Kind.IDENTIFIERS: gettext_lazy("Hele identifikatoren"),
    Kind.NUMBER: gettext_lazy("1 250 eller 12,5"),
    Kind.CONTACTS: gettext_lazy("Navn eller e-postadresse"),
    Kind.INITIATIVE: _INITIATIVE,
    Kind.DEPENDENCIES: _INITIATIVE,
    Kind.BUDGET_ITEMS: gettext_lazy("541.22 eller 541"),
}
_DATE = gettext_lazy("2026, 2026-03 eller 2026-03-01")
_RECORDS: dict[Kind, Any] = {
    Kind.PORTFOLIOS: Portfolio,
    Kind.FUNDING_SOURCES: FundingSource,
    Kind.STRATEGIES: Strategy,
}
_BODIES = (Kind.ORGANISATION, Kind.COOPERATION)


def facets(viewer: Viewer, held: Holdings) -> list[Facet]:
    """The filters that the viewer may use: the first ones, then the others by their groups."""
    key = ("facets", viewer.is_analyst, viewer.edits_initiatives, active_language())
    return held.kept(key, lambda: _facets(viewer))


def _facets(viewer: Viewer) -> list[Facet]:
    asked = [
        _of_field(field)
        for key, field in fields_in_use().items()
        if viewer.is_analyst or key not in WITHHELD_FIELDS
    ]
    found = {facet.key: facet for facet in [*asked, *_beside(viewer)]}
    first = [found[key] for key in FIRST if key in found]
    rest = [facet for facet in found.values() if facet.group]
    return [*first, *sorted(rest, key=lambda facet: [*Group].index(facet.group))]


def _of_field(field: Field) -> Facet:
    group = None if field.key in FIRST else field.group
    hint = _HINTS.get(field.kind, "")
    if field.kind is Kind.DATE and field.is_own:
        hint = _DATE
    return Facet(field.key, str(field.label), group, field, str(hint))


def _beside(viewer: Viewer) -> Iterator[Facet]:
    """The filters that are no fields."""
    yield Facet("sector", _("Sektor"), None)
    yield Facet("freshness", _("Sist bekreftet"), None)
    if viewer.edits_initiatives:
        yield Facet("published", _("Publisert"), None)


def choices(facet: Facet, among: BitMap, narrower: Narrower) -> list[Choice]:
    """The values that some of `among` hold, each with how many: in their own order, or the
    commonest first where there is none. Only values that the viewer may know of."""
    held = narrower.held
    if facet.key == "freshness":
        counted = {one: (narrower.narrowed(facet.key, one) & among) for one in Freshness.values}
        return [Choice(one, str(Freshness(one).label), len(of)) for one, of in counted.items()]
    if facet.key == "published":
        public = len(held.holding("published", "yes") & among)
        answers = (
            ("yes", _("Publisert"), public),
            ("no", _("Ikke publisert"), len(among) - public),
        )
        return [Choice(*answer) for answer in answers]
    named = names(facet, narrower)
    counts = held.counts(facet.key, among)
    if facet.field and facet.field.kind is Kind.DATE:
        return [Choice(year, year, counts[year], year) for year in sorted(counts, reverse=True)]
    found = [
        Choice(of.value, of.label, counts[id_], id_) for id_, of in named.items() if id_ in counts
    ]
    is_ordered = facet.field is None or facet.field.kind not in {*_BODIES, *_RECORDS}
    return found if is_ordered else sorted(found, key=lambda choice: -choice.count)


def label_of(facet: Facet, value: str, among: BitMap, narrower: Narrower) -> str:
    """A value as people read it; empty where it has no other words than its own.

    A body has a name only where one of `among` holds it.
    """
    if facet.key == "freshness":
        return str(dict(Freshness.choices).get(value, ""))
    if not is_chosen_from(facet) or facet.key == "published":
        return {"yes": _("Ja"), "no": _("Nei")}.get(value, "")
    of_body = facet.field is not None and facet.field.kind in _BODIES
    for id_, choice in names(facet, narrower).items():
        if choice.value == value:
            is_told = not of_body or narrower.held.holding(facet.key, id_) & among
            return choice.label if is_told else ""
    return ""


def is_chosen_from(facet: Facet) -> bool:
    """Whether the facet's values are counted and chosen, rather than typed."""
    kind = facet.field.kind if facet.field else None
    return not facet.hint and (kind is None or kind in HELD or kind is Kind.DATE)


def names(facet: Facet, narrower: Narrower) -> dict[str, Choice]:
    """The names of the values that the facet may have, by their ids as text, in order.

    Of records that not all may know of, those that the viewer may see; of bodies all.
    """
    if facet.field and facet.field.kind is Kind.DATE:
        return {}
    viewer, held = narrower.lexicon.viewer, narrower.held
    # What everyone is told of is read once for all.
    whose = viewer if facet.field and facet.field.kind in _RECORDS else None
    kind = "bodies" if facet.field and facet.field.kind in _BODIES else facet.key
    return held.kept(("names", kind, whose, active_language()), lambda: _names(facet, viewer))


def _names(facet: Facet, viewer: Viewer) -> dict[str, Choice]:
    if facet.field is None:
        return {str(s.id): Choice(s.key, str(s)) for s in visible_to(Sector.objects.all(), viewer)}
    if facet.field.kind in _BODIES:
        # Bodies are named wherever they stand in what may be seen.
        bodies = Organisation.objects.only("name_nb", "name_nn", "name_en", "order_key")
        return {str(body.id): Choice(body.name_nb, body.name) for body in bodies}
    if model := _RECORDS.get(facet.field.kind):
        rows = visible_to(model.objects.all(), viewer)
        return {str(row.id): Choice(row.name, row.name) for row in rows}
    return _concepts(facet.field)


def _concepts(field: Field) -> dict[str, Choice]:
    schemes = schemes_asked(field)
    rows = Concept.objects.filter(scheme__key__in=schemes).select_related("scheme")
    return {
        str(one.id): Choice(one.notation, f"{one.scheme}: {one}" if len(schemes) > 1 else str(one))
        for one in rows
    }
