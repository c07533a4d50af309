"""Amounts as groups of inputs, whose line `registry.amount_words` reads."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from overblikk.lib.imprecise_dates import NotADate, parse_period
from overblikk.lib.money import NotAnAmount, display_number, parse_money
from overblikk.registry.amount_words import (
    CURRENT_PRICES,
    NO_PERIOD,
    NO_PRICES,
    WHOLE_LIFE,
    price_basis_in_words,
)
from overblikk.registry.fields import Field
from overblikk.registry.questions import Question
from overblikk.web.offered import Offered
from overblikk.web.part_kind import YES, Input, PartKind, Said, date_in_words, wrong_with_date

FIRST_PRICE_YEAR = 2000


class Amounts(PartKind):
    """Amounts of money, nothing of them left unsaid."""

    one = gettext_lazy("Beløp")

    def __init__(self, field: Field, offered: Offered) -> None:
        self.lexicon = offered.lexicon
        self.sources = offered.funding_sources()
        self.currencies = offered.labels("currency")
        self.inputs = (
            Input("kind", _("Hva slags"), ["", *offered.labels(field.scheme)], is_required=True),
            Input("amount", _("Beløp"), is_required=True),
            Input("currency", _("Valuta"), self.currencies, offered.label("currency", "nok")),
            Input("from", _("Fra")),
            Input("to", _("Til")),
            Input("whole", _("Hele levetiden"), is_box=True),
            Input(
                "vat", _("Merverdiavgift"), offered.labels("vat"), offered.label("vat", "unknown")
            ),
            Input("prices", _("Prisnivå"), _price_bases(), _(NO_PRICES)),
            Input("source", _("Finansieringskilde"), ["", *self.sources]),
            Input("covers", _("Hva det dekker"), is_wide=True),
        )

    def line(self, said: Said) -> str:
        """As `amount_in_words` has it."""
        first = _("%(kind)s: %(number)s %(currency)s") % {
            "kind": said["kind"],
            "number": _number(said["amount"]),
            "currency": said["currency"],
        }
        rest = [said[key] for key in ("vat", "prices", "source", "covers")]
        return "; ".join(part for part in [first, _period(said), *rest] if part)

    def apart(self, line: str) -> dict[str, str]:
        """By the places that the parts stand in."""
        first, period, vat, prices, *rest = [*line.split("; "), "", "", ""]
        kind, _colon, money = first.partition(": ")
        currency = next((one for one in self.currencies if money.endswith(f" {one}")), "")
        source = rest.pop(0) if rest and rest[0] in self.sources else ""
        return {
            "kind": kind,
            "amount": money.removesuffix(f" {currency}"),
            "currency": currency,
            **_period_apart(period),
            "vat": vat,
            "prices": prices,
            "source": source,
            "covers": "; ".join(part for part in rest if part),
        }

    def wrong(self, said: Said) -> str:
        """A number that is none, a currency said twice, a time that is none."""
        try:
            _amount, unit = parse_money(said["amount"])
        except NotAnAmount:
            return Question("not-an-amount", {"words": said["amount"]}).message
        find = self.lexicon.concepts.find
        if unit and find("currency", unit) != find("currency", said["currency"]):
            return _("Beløpet og valutaen sier hver sitt.")
        return _wrong_with_period(said)


def _price_bases() -> list[str]:
    years = range(timezone.localdate().year + 1, FIRST_PRICE_YEAR - 1, -1)
    return [_(NO_PRICES), _(CURRENT_PRICES), *(price_basis_in_words(str(year)) for year in years)]


def _number(words: str) -> str:
    try:
        return display_number(parse_money(words)[0])
    except NotAnAmount:
        return words


def _period(said: Said) -> str:
    if said["whole"]:
        return _(WHOLE_LIFE)
    start, end = date_in_words(said["from"]), date_in_words(said["to"])
    if not start and not end:
        return _(NO_PERIOD)
    return start if start == end else f"{start}–{end}"


def _period_apart(period: str) -> dict[str, str]:
    if period == _(WHOLE_LIFE):
        return {"whole": YES}
    if period == _(NO_PERIOD):
        return {}
    start, dash, end = period.partition("–")
    return {"from": start, "to": end if dash else start}


def _wrong_with_period(said: Said) -> str:
    if said["whole"] and (said["from"] or said["to"]):
        return _("Velg enten hele levetiden eller en periode.")
    wrong = wrong_with_date(said["from"]) or wrong_with_date(said["to"])
    if wrong or not (said["from"] or said["to"]):
        return wrong
    try:
        parse_period(_period(said))
    except NotADate:
        dates = {"start": said["from"], "end": said["to"]}
        return Question("ends-before-it-begins", dates).message
    return ""
