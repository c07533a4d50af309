"""Money by kind, period and all else that must be alike for amounts to be added."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _
from pyroaring import BitMap

from overblikk.insight.counted import Counted, Figure, Row
from overblikk.registry.amount_words import period_in_words, price_basis_in_words
from overblikk.registry.amounts import Total, sums
from overblikk.registry.listing import Listing, with_numbers
from overblikk.registry.models import Amount

# What tells a sort of amounts from another, as its line is called by programs.
ID = (
    "kind_id",
    "currency_id",
    "period_start",
    "period_end",
    "is_whole_life",
    "price_basis",
    "vat_id",
)


def _count(found: Listing) -> Counted:
    rows = list(_rows(found))
    added = BitMap.union(BitMap(), *(row.initiatives or BitMap() for row in rows))
    return Counted(len(found.numbers - added), rows, found.numbers)


def _rows(found: Listing) -> Iterator[Row]:
    for together, numbers in _sums(found):
        one = together.one
        id_ = " ".join(str(getattr(one, column)) for column in ID)
        group = f"{one.kind}, {one.currency}"
        yield Row(id_, _label(one), round(together.amount), {}, BitMap(numbers), group=group)


def _sums(found: Listing) -> list[tuple[Total, list[int]]]:
    rows = Amount.objects.order_by()
    if found.numbers == found.held.everything:
        return found.held.kept("amounts", lambda: list(sums(rows)))
    return list(sums(with_numbers(rows, found.numbers, of="initiative__number")))


def _label(one: Amount) -> str:
    said = (
        one.kind,
        period_in_words(vars(one)),
        one.currency,
        one.vat,
        price_basis_in_words(one.price_basis),
    )
    return "; ".join(filter(None, map(str, said)))


FIGURE = Figure(
    key="amounts",
    title=_("Beløp etter slag og tidsrom"),
    definition=_(
        "Hva beløp som er av samme slag kommer til, i hele kroner eller annen valuta. Beløp legges "
        "bare sammen når slag, valuta, tidsrom, priser og merverdiavgift er kjent og like; tiltak "
        "uten slike beløp er regnet som ikke oppgitt."
    ),
    version=1,
    count=_count,
    counts_values=False,
    unit=_("Beløp"),
)
