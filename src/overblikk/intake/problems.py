"""What the one who hands in an overview is told of it: where, what, why and what to do."""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from overblikk.registry.questions import MESSAGES as QUESTIONS


class Severity(StrEnum):
    """What a problem means for the row."""

    # A person must settle it before the row can be accepted.
    QUESTION = "question"
    # The row can be accepted, and somebody should look.
    ADVICE = "advice"


ADVICE: dict[str, Promise] = {
    "other-ministry": _(
        "Oversikten sier %(words)s, men %(body)s hører under %(ministry)s: departementet følger "
        "virksomheten, og det oversikten sier blir ikke brukt."
    ),
    "responsible-takes-part": _(
        "«%(words)s» er ansvarlig for tiltaket og regnes ikke også som samarbeidspartner."
    ),
    "number-and-name-differ": _(
        "Organisasjonsnummeret %(words)s er ikke %(body)s sitt: nummeret er brukt. Rett navnet "
        "eller nummeret."
    ),
    "looks-like-a-formula": _(
        "«%(words)s» begynner som en formel. Den er tatt inn som tekst og kjøres aldri."
    ),
    "formula_without_value": _(
        "Cellen har en formel uten lagret verdi: åpne filen i regnearket, lagre den og send den på "
        "nytt."
    ),
    "beyond-headings": _(
        "Cellen står utenfor overskriftene og blir ikke tatt inn: gi kolonnen en overskrift."
    ),
    "error_value": _(
        "Cellen viser en feil i regnearket og har ingen verdi: rett formelen og send filen på nytt."
    ),
}


@dataclass(frozen=True)
class Problem:
    """One problem: its code, what its message tells of, and where it is."""

    code: str
    severity: Severity
    row: int
    column: str
    cell: str
    field: str
    params: dict[str, Any] = dataclasses.field(default_factory=dict)

    @property
    def message(self) -> str:
        """What, why and what to do, in the reader's language."""
        template = QUESTIONS.get(self.code) or ADVICE[self.code]
        return str(template) % self.params

    def as_json(self) -> dict[str, Any]:
        """The problem as the command reports it."""
        return {
            "row": self.row,
            "column": self.column,
            "cell": self.cell,
            "field": self.field,
            "severity": str(self.severity),
            "message": self.message,
        }

    def as_kept(self) -> dict[str, Any]:
        """The problem as it is kept, to be told in any language."""
        return {**vars(self), "severity": str(self.severity)}


def from_kept(kept: Iterable[dict[str, Any]]) -> list[Problem]:
    """The problems that `as_kept` wrote."""
    return [Problem(**{**one, "severity": Severity(one["severity"])}) for one in kept]
