"""The fields of an initiative: what each is called, what kind of value it takes.

A field added here, or by an analyst as an own field, is read by intake, shown on pages, filtered,
exported and checked, with no other list to keep.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from django.db.models import TextChoices
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from overblikk.history.as_of import OSLO, standing_at
from overblikk.vocabulary.models import OwnField, OwnKind


class Kind(Enum):
    """What a field's value is."""

    TEXT = auto()
    PROSE = auto()
    ADDRESS = auto()
    EMAIL = auto()
    DATE = auto()
    NUMBER = auto()
    CONCEPT = auto()
    CONCEPTS = auto()
    ORGANISATION = auto()
    ORGANISATIONS = auto()
    SECTORS = auto()
    COOPERATION = auto()
    PORTFOLIOS = auto()
    FUNDING_SOURCES = auto()
    STRATEGIES = auto()
    CONTACT = auto()
    CONTACTS = auto()
    INITIATIVE = auto()
    INITIATIVES = auto()
    DEPENDENCIES = auto()
    AMOUNTS = auto()
    FRAMES = auto()
    EFFECTS = auto()
    DELIVERABLES = auto()
    BUDGET_ITEMS = auto()
    IDENTIFIERS = auto()
    NAMES = auto()


MANY = {
    Kind.CONCEPTS,
    Kind.ORGANISATIONS,
    Kind.SECTORS,
    Kind.INITIATIVES,
    Kind.COOPERATION,
    Kind.PORTFOLIOS,
    Kind.FUNDING_SOURCES,
    Kind.STRATEGIES,
    Kind.CONTACTS,
    Kind.DEPENDENCIES,
    Kind.AMOUNTS,
    Kind.FRAMES,
    Kind.EFFECTS,
    Kind.DELIVERABLES,
    Kind.BUDGET_ITEMS,
    Kind.IDENTIFIERS,
    Kind.NAMES,
}
# What is looked for as it is written, since it points at nothing.
AS_WRITTEN = {
    Kind.TEXT,
    Kind.PROSE,
    Kind.ADDRESS,
    Kind.EMAIL,
    Kind.DATE,
    Kind.NAMES,
    Kind.IDENTIFIERS,
}


class Group(TextChoices):
    """Fields that stand together wherever there are many of them, in order."""

    ABOUT = "about", _("Navn og beskrivelse")
    WHO = "who", _("Hvem")
    TIME = "time", _("Tid og status")
    WHAT = "what", _("Formål, teknologi og kunstig intelligens")
    AIMS = "aims", _("Strategi, krav, mål og temaer")
    TOGETHER = "together", _("Henger sammen med")
    MONEY = "money", _("Penger")
    RESULTS = "results", _("Hva som kommer ut av det")
    OWN = "own", _("Egne felter")


@dataclass(frozen=True)
class Field:
    """One field: `key` names it in code, commands and exports; `scheme` its concept scheme.

    `is_own` says that an analyst added it, `has_ended` that it is no longer asked for.
    """

    key: str
    kind: Kind
    label: Promise | str
    scheme: str = ""
    explanation: str = ""
    is_own: bool = False
    has_ended: bool = False
    group: Group = Group.ABOUT

    @property
    def is_many(self) -> bool:
        """Whether an initiative may have several values of the field."""
        return self.kind in MANY


BUILT_IN: dict[str, Field] = {
    field.key: field
    for field in (
        Field("name", Kind.TEXT, _("Navn")),
        Field("short_name", Kind.TEXT, _("Kortnavn")),
        Field("external_identifiers", Kind.IDENTIFIERS, _("Eksterne identifikatorer")),
        Field("former_names", Kind.NAMES, _("Tidligere navn")),
        Field("description", Kind.PROSE, _("Beskrivelse")),
        Field("problem", Kind.PROSE, _("Problemet det svarer på")),
        Field(
            "responsible_organisation",
            Kind.ORGANISATION,
            _("Ansvarlig virksomhet"),
            group=Group.WHO,
        ),
        Field(
            "responsible_ministry", Kind.ORGANISATION, _("Ansvarlig departement"), group=Group.WHO
        ),
        Field(
            "cooperating_organisations",
            Kind.COOPERATION,
            _("Samarbeidende virksomheter"),
            group=Group.WHO,
        ),
        Field("contacts", Kind.CONTACTS, _("Kontaktpersoner"), group=Group.WHO),
        Field("portfolios", Kind.PORTFOLIOS, _("Porteføljer"), group=Group.TOGETHER),
        Field("start", Kind.DATE, _("Oppstart"), group=Group.TIME),
        Field("end", Kind.DATE, _("Slutt"), group=Group.TIME),
        Field("status", Kind.CONCEPT, _("Status"), scheme="status", group=Group.TIME),
        Field("phase", Kind.CONCEPT, _("Fase"), scheme="phase", group=Group.TIME),
        Field("organising", Kind.CONCEPT, _("Organisering"), scheme="organising", group=Group.TIME),
        Field("size", Kind.CONCEPT, _("Størrelse"), scheme="size", group=Group.TIME),
        Field("purposes", Kind.CONCEPTS, _("Formål"), scheme="purpose", group=Group.WHAT),
        Field("technologies", Kind.CONCEPTS, _("Teknologi"), scheme="technology", group=Group.WHAT),
        Field("ai", Kind.CONCEPT, _("Kunstig intelligens"), scheme="ai", group=Group.WHAT),
        Field(
            "ai_classes",
            Kind.CONCEPTS,
            _("KI-teknikk"),
            scheme="ai-classification",
            group=Group.WHAT,
        ),
        Field(
            "ai_data_types",
            Kind.CONCEPTS,
            _("KI: type data"),
            scheme="ai-data-type",
            group=Group.WHAT,
        ),
        Field(
            "ai_data_sources",
            Kind.CONCEPTS,
            _("KI: datakilde"),
            scheme="ai-data-source",
            group=Group.WHAT,
        ),
        Field(
            "ai_own_model",
            Kind.CONCEPT,
            _("KI: egen modellutvikling"),
            scheme="yes-no",
            group=Group.WHAT,
        ),
        Field(
            "consultants", Kind.CONCEPT, _("Innleide konsulenter"), scheme="yes-no", group=Group.WHO
        ),
        Field(
            "strategy_areas",
            Kind.CONCEPTS,
            _("Område i digitaliseringsstrategien"),
            scheme="strategy-area",
            group=Group.AIMS,
        ),
        Field(
            "circular_points",
            Kind.CONCEPTS,
            _("Krav i digitaliseringsrundskrivet"),
            scheme="circular",
            group=Group.AIMS,
        ),
        Field(
            "sustainability_goals",
            Kind.CONCEPTS,
            _("FNs bærekraftsmål"),
            scheme="sustainability-goal",
            group=Group.AIMS,
        ),
        Field(
            "service_themes",
            Kind.CONCEPTS,
            _("Tjenestetema (Los)"),
            scheme="service-theme",
            group=Group.AIMS,
        ),
        Field("strategies", Kind.STRATEGIES, _("Strategier det kommer av"), group=Group.TOGETHER),
        Field("parent", Kind.INITIATIVE, _("Del av"), group=Group.TOGETHER),
        Field(
            "dependencies",
            Kind.DEPENDENCIES,
            _("Avhengigheter"),
            scheme="dependency",
            group=Group.TOGETHER,
        ),
        Field(
            "deliverables",
            Kind.DELIVERABLES,
            _("Leveranser"),
            scheme="deliverable-status",
            group=Group.RESULTS,
        ),
        Field("effects", Kind.EFFECTS, _("Nytte- og kostnadsvirkninger"), group=Group.RESULTS),
        Field("funding_sources", Kind.FUNDING_SOURCES, _("Finansieringskilder"), group=Group.MONEY),
        Field("amounts", Kind.AMOUNTS, _("Beløp"), scheme="amount-kind", group=Group.MONEY),
        Field(
            "budget_items",
            Kind.BUDGET_ITEMS,
            _("Kapittel og post i statsbudsjettet"),
            group=Group.MONEY,
        ),
        Field("address", Kind.ADDRESS, _("Nettadresse")),
    )
}

_KINDS = {kind: Kind[kind.name] for kind in OwnKind}


_kept: ContextVar[dict[str, Field] | None] = ContextVar("kept_fields", default=None)


@contextmanager
def fields_read_once() -> Iterator[None]:
    """Let `fields` ask the database once in the block, which changes none and stays on one day."""
    token = _kept.set(fields())
    try:
        yield
    finally:
        _kept.reset(token)


def fields() -> dict[str, Field]:
    """Every field by its key, in order: those of the code, then the own ones; one query.

    Own fields are those of the day that the register is seen as of, if it is a past one.
    """
    if (kept := _kept.get()) is not None:
        return kept
    then = standing_at()
    on = then.astimezone(OSLO).date() if then else timezone.localdate()
    own = OwnField.objects.select_related("scheme")
    return BUILT_IN | {field.key: _own(field, on=on) for field in own}


def fields_in_use() -> dict[str, Field]:
    """The fields that values are asked for in: all but own ones that have ended."""
    return {key: field for key, field in fields().items() if not field.has_ended}


def _own(field: OwnField, *, on: date) -> Field:
    return Field(
        field.key,
        _KINDS[OwnKind(field.kind)],
        field.label,
        scheme=field.scheme.key if field.scheme else "",
        explanation=field.explanation,
        is_own=True,
        group=Group.OWN,
        has_ended=field.has_ended(on=on),
    )


def concept_fields() -> dict[str, bool]:
    """The fields whose concepts stand in rows of their own, each with whether it may be several."""
    return {
        key: field.is_many
        for key, field in fields().items()
        if field.kind is Kind.CONCEPTS or (field.is_own and field.kind is Kind.CONCEPT)
    }


def own_value_fields() -> dict[str, bool]:
    """The own fields whose values are no concepts; each takes one value."""
    return {key: False for key, field in fields().items() if field.is_own and not field.scheme}
