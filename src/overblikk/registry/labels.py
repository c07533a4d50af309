"""What the fields of each kind of record are called."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from overblikk.organisations.fields import FIELDS as OF_A_BODY
from overblikk.registry.fields import FIELDS as OF_AN_INITIATIVE

OF_A_PORTFOLIO = {
    "name": _("Navn"),
    "organisation": _("Hvem som fører den"),
    "address": _("Nettadresse"),
}
_LABELS: dict[str, Mapping[str, Promise]] = {
    "initiative": {key: field.label for key, field in OF_AN_INITIATIVE.items()},
    "organisation": OF_A_BODY,
    "sector": OF_A_BODY,
    "portfolio": OF_A_PORTFOLIO,
}


def field_labels(kind: str) -> Mapping[str, Promise]:
    """The fields' names in the reader's language, for a kind of record as evidence has it."""
    return _LABELS.get(kind, {})
