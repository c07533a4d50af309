"""Adding amounts together: only what is alike, and otherwise the reason why not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, QuerySet, Sum
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from overblikk.accounts.viewer import Viewer
from overblikk.accounts.visibility import visible_to
from overblikk.registry.amount_words import (
    amount_in_words,
    period_in_words,
    price_basis_in_words,
)
from overblikk.registry.models import Amount, FundingSource, Initiative
from overblikk.registry.models.amount import UNKNOWN
from overblikk.vocabulary.models import Concept


class UnlikeAmounts(ValueError):
    """The amounts are not of one sort; `reason` says how they differ, in the reader's language."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Total:
    """What amounts that are alike come to; all but the amount is as of `one` of them."""

    amount: Decimal
    count: int
    one: Amount

    def __str__(self) -> str:
        """With all that is the same of them, as any amount."""
        said = {"amount": self.amount, "funding_source_id": None, "covers": ""}
        names = {self.one.kind_id: self.one.kind, self.one.currency_id: self.one.currency}
        names[self.one.vat_id] = self.one.vat
        return amount_in_words({**vars(self.one), **said}, lambda id_: str(names.get(id_, "")))


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
        "period",
        gettext_lazy("Beløp for ulike tidsrom kan ikke legges sammen: %(differ)s."),
    ),
)
# What an amount is of, besides its size and who gives it.
_CONCEPTS = ("kind_id", "currency_id", "vat_id")
_SORT = (*_CONCEPTS, "period_start", "period_end", "is_whole_life", "price_basis")
# What nobody has said may be different for each, and is not taken to be alike.
_UNKNOWN: tuple[tuple[str, Promise], ...] = (
    ("vat", gettext_lazy("Beløp med ukjent merverdiavgift kan ikke legges sammen.")),
    ("price_basis", gettext_lazy("Beløp med ukjent prisnivå kan ikke legges sammen.")),
    ("period", gettext_lazy("Beløp for ukjent tidsrom kan ikke legges sammen.")),
)


def total(amounts: Iterable[Amount]) -> Total:
    """The sum of amounts that are alike in kind, currency, VAT, prices and period.

    Raises UnlikeAmounts, with the reason, for others, for several of which one of these is
    unknown, and for none at all.
    """
    known = list(amounts)
    if not known:
        raise UnlikeAmounts(_("Det er ingen beløp å legge sammen."))
    for aspect, reason in _ALIKE:
        values = {_value(aspect, amount) for amount in known}
        if len(values) > 1:
            raise UnlikeAmounts(str(reason) % {"differ": ", ".join(sorted(values))})
    if len(known) > 1:
        _refuse_unknown(known[0])
    return Total(sum((amount.amount for amount in known), Decimal(0)), len(known), known[0])


def sums(rows: "QuerySet[Amount]") -> Iterator[tuple[Total, list[int]]]:
    """What the amounts come to, sort by sort, each with the numbers of the initiatives that they
    are of, once for each amount. What cannot be added, since nobody has said that it is alike, is
    left out.

    Added by the database: two queries, however many amounts.
    """
    grouped = (
        rows.order_by()
        .values(*_SORT)
        .annotate(
            sum=Sum("amount"),
            count=Count("id"),
            numbers=ArrayAgg("initiative__number"),
        )
    )
    found = list(grouped.order_by("kind__position", *_SORT))
    concepts = Concept.objects.in_bulk({row[key] for row in found for key in _CONCEPTS})
    for row in found:
        named = {key.removesuffix("_id"): concepts[row[key]] for key in _CONCEPTS}
        one = Amount(**{key: row[key] for key in _SORT if key not in _CONCEPTS}, **named)
        if row["count"] == 1 or not _unknown_of(one):
            yield Total(row["sum"], row["count"], one), row["numbers"]


def given_by(source: FundingSource, viewer: Viewer) -> list[str]:
    """What the initiatives that the viewer may see have from the source, kind by kind.

    Each in words: the sum, or why there is none. Empty where there are no amounts.
    """
    seen = visible_to(Initiative.objects.order_by(), viewer).values("id")
    rows = Amount.objects.filter(funding_source=source, initiative__in=seen)
    of_kind: dict[Concept, list[Amount]] = {}
    for amount in rows.select_related("kind", "currency", "vat"):
        of_kind.setdefault(amount.kind, []).append(amount)
    return [_sum_in_words(kind, amounts) for kind, amounts in of_kind.items()]


def _sum_in_words(kind: Concept, amounts: list[Amount]) -> str:
    try:
        return str(total(amounts))
    except UnlikeAmounts as error:
        return _("%(kind)s: %(count)s beløp. %(reason)s") % {
            "kind": kind,
            "count": len(amounts),
            "reason": error.reason,
        }


def _refuse_unknown(amount: Amount) -> None:
    for reason in _unknown_of(amount):
        raise UnlikeAmounts(str(reason))


def _unknown_of(amount: Amount) -> list[Promise]:
    """Why it is not known to be like another of its sort; nothing where it is."""
    is_unknown = {
        "vat": amount.vat.notation == "unknown",
        "price_basis": amount.price_basis == UNKNOWN,
        "period": not (amount.is_whole_life or amount.period_start or amount.period_end),
    }
    return [reason for aspect, reason in _UNKNOWN if is_unknown[aspect]]


def _value(aspect: str, amount: Amount) -> str:
    """One aspect of the amount in words."""
    if aspect == "price_basis":
        return price_basis_in_words(amount.price_basis)
    return period_in_words(vars(amount)) if aspect == "period" else str(getattr(amount, aspect))
