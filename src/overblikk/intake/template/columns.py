"""The columns of the template: what each is called, how it is filled in, what may be chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.intake.interpreting import INITIATIVE_NUMBER
from overblikk.intake.readers.layout.template import NUMBER_HEADINGS
from overblikk.organisations.models import Organisation
from overblikk.registry.fields import Field, Kind, fields_in_use
from overblikk.vocabulary.models import ConceptScheme
from overblikk.vocabulary.queries import valid_concepts

# How a value of each kind is written so that it is read again as it was meant.
_HOW: dict[Kind, Promise] = {
    Kind.TEXT: gettext_lazy("Kort tekst."),
    Kind.PROSE: gettext_lazy("Noen setninger."),
    Kind.ADDRESS: gettext_lazy("Hele adressen, som https://www.etat.no/tiltak."),
    Kind.EMAIL: gettext_lazy("E-postadressen, som kari.nordmann@etat.no."),
    Kind.DATE: gettext_lazy(
        "Så nøyaktig som dere vet: 31.12.2025, mars 2025, 1. kvartal 2025 eller 2025."
    ),
    Kind.NUMBER: gettext_lazy("Et tall, som 1 250 eller 12,5."),
    Kind.CONCEPT: gettext_lazy("Velg ett av begrepene."),
    Kind.CONCEPTS: gettext_lazy("Velg blant begrepene."),
    Kind.ORGANISATION: gettext_lazy("Navnet på virksomheten, eller organisasjonsnummeret."),
    Kind.ORGANISATIONS: gettext_lazy("Navn på virksomheter, eller organisasjonsnumre."),
    Kind.COOPERATION: gettext_lazy(
        "Navn på virksomheter, og i parentes hva de er med som: Sintef (forskningspart)."
    ),
    Kind.PORTFOLIOS: gettext_lazy("Navnet på porteføljen."),
    Kind.FUNDING_SOURCES: gettext_lazy("Navnet på ordningen eller budsjettet."),
    Kind.STRATEGIES: gettext_lazy("Navnet på strategien."),
    Kind.CONTACT: gettext_lazy("Navn og e-postadresse: Kari Nordmann <kari.nordmann@etat.no>."),
    Kind.CONTACTS: gettext_lazy("Navn og e-postadresse: Kari Nordmann <kari.nordmann@etat.no>."),
    Kind.SECTORS: gettext_lazy("Navnet på sektoren."),
    Kind.INITIATIVES: gettext_lazy("Numrene til tiltak i Overblikk, eller navnene."),
    Kind.INITIATIVE: gettext_lazy("Nummeret til tiltaket i Overblikk, eller navnet."),
    Kind.DEPENDENCIES: gettext_lazy(
        "Hvordan tiltaket avhenger av et annet, og nummeret til det: «Forutsetter: 1042»."
    ),
    Kind.AMOUNTS: gettext_lazy(
        "Slag, beløp, tidsrom, merverdiavgift og prisnivå: «Ramme: 12,5 mill. kr; 2024–2026; uten "
        "mva.; faste 2024-priser»."
    ),
    Kind.FRAMES: gettext_lazy("År og beløp: «2024: 125 000 000 kr»."),
    Kind.EFFECTS: gettext_lazy(
        "Nytte eller kostnad, om den er prissatt, for hvem og hva: «Nyttevirkning; ikke-prissatt; "
        "innbyggere; kortere ventetid»."
    ),
    Kind.DELIVERABLES: gettext_lazy(
        "Hva, hvor langt og når: «Ny søknadsløsning; levert; mars 2025»."
    ),
    Kind.BUDGET_ITEMS: gettext_lazy("Kapittel og post, som 541.22."),
    Kind.IDENTIFIERS: gettext_lazy("Deres eget nummer på tiltaket."),
    Kind.NAMES: gettext_lazy("Navn som tiltaket har hatt før, eller har hos andre."),
}
_SEVERAL = gettext_lazy("Er det flere, så sett dem på hver sin linje i cellen.")
# Fields whose values are chosen from a scheme's concepts, and from the bodies.
_OF_CONCEPTS = (Kind.CONCEPT, Kind.CONCEPTS)
_OF_BODIES = (Kind.ORGANISATION, Kind.ORGANISATIONS)


@dataclass(frozen=True)
class TemplateColumn:
    """A column: the key of its field, its heading and what is said of it, in one language.

    `choices` are the values to choose from, if any; others are read too where `is_open`.
    """

    key: str
    heading: str
    note: str
    choices: Sequence[str] = ()
    is_open: bool = False
    is_many: bool = False


def template_columns(viewer: Viewer, *, on: date) -> list[TemplateColumn]:
    """A column for the register's own number and one for each field, in the active language.

    With what may be chosen on the day; in a constant number of queries.
    """
    of = fields_in_use()
    schemes = {field.scheme for field in of.values() if field.kind in _OF_CONCEPTS}
    concepts = valid_concepts(schemes, on=on)
    told = {one.key: str(one.description) for one in ConceptScheme.objects.filter(key__in=schemes)}
    bodies = [body.name for body in visible_to(Organisation.objects.all(), viewer)]
    columns = [_number_column()]
    for field in of.values():
        choices = [str(one) for one in concepts.get(field.scheme, ())]
        choices = choices if field.kind in _OF_CONCEPTS else []
        if field.kind in _OF_BODIES:
            choices = bodies
        columns.append(_column(field, choices, told.get(field.scheme, "")))
    return columns


def _number_column() -> TemplateColumn:
    heading = NUMBER_HEADINGS[get_language() or "nb"]
    note = _("Tiltakets nummer her. La det stå slik det er, og la det stå tomt for nye tiltak.")
    return TemplateColumn(INITIATIVE_NUMBER, heading, note)


def _column(field: Field, choices: Sequence[str], told: str) -> TemplateColumn:
    told = told if field.kind in _OF_CONCEPTS else ""
    said = [field.explanation, told, str(_HOW[field.kind])]
    if field.is_many:
        said.append(str(_SEVERAL))
    return TemplateColumn(
        field.key,
        str(field.label),
        " ".join(filter(None, said)),
        choices,
        is_open=field.is_many or field.kind not in _OF_CONCEPTS,
        is_many=field.is_many,
    )
