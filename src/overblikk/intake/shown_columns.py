"""The columns of a previewed overview in words, and what a person chooses for them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from overblikk.intake.interpreting import (
    AMOUNT_COLUMNS,
    INITIATIVE_NUMBER,
    PERIOD,
    RESPONSIBLE_NUMBER,
)
from overblikk.intake.problems import in_sheet
from overblikk.intake.rules.columns import Choice, ColumnKey, Origin, heading_key
from overblikk.intake.rules.samples import Looks
from overblikk.registry.fields import Field

READ_WITH_OTHERS: dict[str, Promise] = {
    PERIOD: _("Oppstart og slutt"),
    RESPONSIBLE_NUMBER: _("Ansvarlig virksomhets organisasjonsnummer"),
    INITIATIVE_NUMBER: _("Tiltakets nummer i Overblikk"),
}
_ORIGINS: dict[Origin, Promise] = {
    Origin.CHOSEN: _("Valgt av et menneske"),
    Origin.REMEMBERED: _("Husket fra avsenderens forrige oversikt"),
    Origin.HEADING: _("Kjent igjen på overskriften"),
    Origin.VALUES: _("Foreslått ut fra verdiene"),
    Origin.TAKEN: _("Overskriften navngir et felt som en tidligere kolonne gir"),
    Origin.NOTHING: _("Verken overskriften eller verdiene sier hva det er"),
}
_LOOKS: dict[Looks, Promise] = {
    Looks.DATES: _("Verdiene ser ut som datoer"),
    Looks.PERIODS: _("Verdiene ser ut som perioder"),
    Looks.ANSWERS: _("Verdiene er ja og nei"),
    Looks.AMOUNTS: _("Verdiene ser ut som beløp"),
    Looks.NUMBERS: _("Verdiene er tall"),
    Looks.BODY_NUMBERS: _("Verdiene er organisasjonsnumre"),
    Looks.EMAILS: _("Verdiene er e-postadresser"),
    Looks.ADDRESSES: _("Verdiene er nettadresser"),
    Looks.BODIES: _("Verdiene er virksomheter"),
    Looks.CONCEPTS: _("Verdiene er begreper fra et kodeverk"),
    Looks.NAMES: _("Verdiene ser ut som navn"),
    Looks.PROSE: _("Verdiene er lengre tekst"),
}


@dataclass(frozen=True)
class ShownColumn:
    """A column with what it gives, in words: empty where it gives none."""

    heading: str
    where: str
    field: str | None
    label: str
    because: str
    looks: str
    filled: int
    samples: Sequence[str]


def shown_column(one: dict[str, Any], of: Mapping[str, Field]) -> ShownColumn:
    """The column as it is kept with a run, in words."""
    origin, looks = Origin(one["from"]), one["looks"]
    return ShownColumn(
        heading=one["heading"],
        where=in_sheet(one["sheet"], one["column"]),
        field=one["field"],
        label=column_label(one["field"], of),
        because=str(_ORIGINS[origin]),
        looks=str(_LOOKS[Looks(looks)]) if looks in _LOOKS else "",
        filled=one["filled"],
        samples=one["samples"],
    )


def column_label(key: str | None, of: Mapping[str, Field]) -> str:
    """What a column was recognised as, among the fields that there are; empty where it was not."""
    field, _colon, kind = (key or "").partition(":")
    if kind in AMOUNT_COLUMNS:
        return str(AMOUNT_COLUMNS[kind])
    return str(of[field].label if field in of else READ_WITH_OTHERS.get(field, ""))


def choices(kept: Any, fields: Sequence[str | None] | None = None) -> dict[ColumnKey, Choice]:
    """What the kept columns give; with `fields`, in order, what a person says that they do.

    What the values suggested and a person let stand is chosen too.
    """
    columns = kept["columns"]
    given = [one["field"] for one in columns] if fields is None else fields
    return {
        ColumnKey(one["sheet"], heading_key(one["heading"]), one["nth"]): Choice(
            field, _origin(one, field, is_said=fields is not None)
        )
        for one, field in zip(columns, given, strict=True)
    }


def _origin(one: dict[str, Any], field: str | None, *, is_said: bool) -> Origin:
    origin = Origin(one["from"])
    if is_said and (field != one["field"] or origin is Origin.VALUES):
        return Origin.CHOSEN
    return origin
