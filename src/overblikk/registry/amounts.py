"""Adding amounts together: only what is alike, and otherwise the reason why not."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from overblikk.registry.amount_words import amount_in_words, price_basis_in_words
from overblikk.registry.models import Amount
from overblikk.vocabulary.models import Concept


class UnlikeAmounts(ValueError):
    """The amounts are not of one sort; `reason` says how they differ, in the reader's language."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Total:
    """What amounts that are alike come to, with all that is the same about them."""

    amount: Decimal
    count: int
    kind: Concept
    currency: Concept
    vat: Concept
    price_basis: str
    is_whole_life: bool

    def __str__(self) -> str:
        return amount_in_words(
            {
                "kind_id": self.kind,
                "amount": self.amount,
                "currency_id": self.currency,
                "vat_id": self.vat,
                "price_basis": self.price_basis,
                "is_whole_life": self.is_whole_life,
                "period_start": "",
                "period_end": "",
                "funding_source_id": "",
                "covers": "",
            },
            str,
        )


# What must be the same for amounts to be added, and what is said where it is not.
_ALIKE: tuple[tuple[str, Promise], ...] = (
    ("kind", gettext_lazy("Beløp av ulike slag kan ikke legges sammen: %(differ)s.")),
    ("currency", gettext_lazy("Beløp i ulike valutaer kan ikke legges sammen: %(differ)s.")),
    ("vat", gettext_lazy("Beløp med ulik merverdiavgift kan ikke legges sammen: %(differ)s.")),
    (
        "price_basis",
        gettext_lazy("Beløp i ulike års priser kan ikke legges sammen: %(differ)s."),
    ),
    (
        "is_whole_life",
        gettext_lazy(
            "Beløp for hele levetiden og for et tidsrom kan ikke legges sammen: %(differ)s."
        ),
    ),
)


def total(amounts: Iterable[Amount]) -> Total:
    """The sum of amounts that are alike in kind, currency, VAT, prices and sort of period.

    Raises UnlikeAmounts, with the reason, for others and for none at all. What is unknown of all
    of them is alike, and the total says that it is unknown.
    """
    known = list(amounts)
    if not known:
        raise UnlikeAmounts(_("Det er ingen beløp å legge sammen."))
    for column, reason in _ALIKE:
        values = {getattr(amount, column) for amount in known}
        if len(values) > 1:
            raise UnlikeAmounts(str(reason) % {"differ": _in_words(column, known)})
    first = known[0]
    return Total(
        sum((amount.amount for amount in known), Decimal(0)),
        len(known),
        first.kind,
        first.currency,
        first.vat,
        first.price_basis,
        first.is_whole_life,
    )


def _in_words(column: str, amounts: list[Amount]) -> str:
    words = {_value_in_words(column, amount) for amount in amounts}
    return ", ".join(sorted(words))


def _value_in_words(column: str, amount: Amount) -> str:
    if column == "price_basis":
        return price_basis_in_words(amount.price_basis)
    if column == "is_whole_life":
        return _("hele levetiden") if amount.is_whole_life else _("et tidsrom")
    return str(getattr(amount, column))
