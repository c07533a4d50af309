"""The fields of an initiative: what each is called, what kind of value it takes.

A field added here is read by intake, shown on pages, filtered, exported and checked, with no
other list to keep.
"""

from dataclasses import dataclass
from enum import Enum, auto

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Kind(Enum):
    """What a field's value is."""

    TEXT = auto()
    PROSE = auto()
    ADDRESS = auto()
    DATE = auto()
    CONCEPT = auto()
    CONCEPTS = auto()
    ORGANISATION = auto()
    COOPERATION = auto()
    PORTFOLIOS = auto()
    IDENTIFIERS = auto()
    NAMES = auto()


MANY = {Kind.CONCEPTS, Kind.COOPERATION, Kind.PORTFOLIOS, Kind.IDENTIFIERS, Kind.NAMES}


@dataclass(frozen=True)
class Field:
    """One field: `key` names it in code, commands and exports; `scheme` its concept scheme."""

    key: str
    kind: Kind
    label: Promise
    scheme: str = ""

    @property
    def is_many(self) -> bool:
        """Whether an initiative may have several values of the field."""
        return self.kind in MANY


FIELDS: dict[str, Field] = {
    field.key: field
    for field in (
        Field("name", Kind.TEXT, _("Navn")),
        Field("external_identifiers", Kind.IDENTIFIERS, _("Eksterne identifikatorer")),
        Field("former_names", Kind.NAMES, _("Tidligere navn")),
        Field("description", Kind.PROSE, _("Beskrivelse")),
        Field("responsible_organisation", Kind.ORGANISATION, _("Ansvarlig virksomhet")),
        Field("responsible_ministry", Kind.ORGANISATION, _("Ansvarlig departement")),
        Field("cooperating_organisations", Kind.COOPERATION, _("Samarbeidende virksomheter")),
        Field("portfolios", Kind.PORTFOLIOS, _("Porteføljer")),
        Field("start", Kind.DATE, _("Oppstart")),
        Field("end", Kind.DATE, _("Slutt")),
        Field("status", Kind.CONCEPT, _("Status"), scheme="status"),
        Field("phase", Kind.CONCEPT, _("Fase"), scheme="phase"),
        Field("purposes", Kind.CONCEPTS, _("Formål"), scheme="purpose"),
        Field("technologies", Kind.CONCEPTS, _("Teknologi"), scheme="technology"),
        Field("ai", Kind.CONCEPT, _("Kunstig intelligens"), scheme="ai"),
        Field("address", Kind.ADDRESS, _("Nettadresse")),
    )
}
