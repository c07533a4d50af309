"""Narrowing initiatives by what a field holds, as an address, a command or a facet asks it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Exists, F, Func, OuterRef, Q, TextField
from django.utils.translation import gettext as _
from pyroaring import BitMap

from overblikk.organisations.models import Sector
from overblikk.registry.fields import AS_WRITTEN, Field, Kind
from overblikk.registry.freshness import Freshness, freshness
from overblikk.registry.holdings import Holdings
from overblikk.registry.lexicon import Lexicon
from overblikk.registry.models import Initiative, OwnValue
from overblikk.registry.queries import Rows
from overblikk.registry.reading import Reading, read
from overblikk.sources.evidenced import Evidenced, evidenced_models
from overblikk.vocabulary.models import Concept

# What stands for "has no value" and "has some", since an empty parameter is what a form sends for
# a field left alone.
NO_VALUE, SOME_VALUE = "-", "*"
BESIDE_FIELDS = ("sector", "freshness", "published")
# Whose values stand in registry.holdings.
HELD = {
    Kind.CONCEPT,
    Kind.CONCEPTS,
    Kind.ORGANISATION,
    Kind.COOPERATION,
    Kind.PORTFOLIOS,
    Kind.FUNDING_SOURCES,
    Kind.STRATEGIES,
    Kind.AMOUNTS,
    Kind.EFFECTS,
}
_YEAR = re.compile(r"\d{4}", re.ASCII)
_BEGINNING_OF_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?~?", re.ASCII)
# What of a value with several columns is looked for, when it is looked for by its words.
_WRITTEN_IN = {
    Kind.NAMES: "name__iexact",
    Kind.IDENTIFIERS: "identifier",
    Kind.DELIVERABLES: "name__icontains",
}
# The schemes of the concepts that a value of several is looked for by.
_SCHEMES_IN = {
    Kind.AMOUNTS: ("amount-kind", "vat"),
    Kind.EFFECTS: ("effect-direction", "effect-pricing", "affected-group"),
}
_TEXTS = (Kind.TEXT, Kind.PROSE, Kind.ADDRESS, Kind.DATE)


class FilterNotUnderstood(ValueError):
    """The filter names no field, or its value is none that the field can have.

    `message` says which, and what to do, in the reader's language.
    """

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


@dataclass(frozen=True)
class Narrower:
    """Finds the initiatives, by number, whose field is what some words say."""

    held: Holdings
    lexicon: Lexicon

    def any_of(self, key: str, words: Sequence[str]) -> BitMap:
        """Those that are what one or another of the words says. Raises FilterNotUnderstood."""
        return reduce(or_, (self.narrowed(key, one) for one in words), BitMap())

    def narrowed(self, key: str, words: str) -> BitMap:
        """Those whose field `key` is what the words say; NO_VALUE and SOME_VALUE say just that.

        Besides the fields, `key` may be one of BESIDE_FIELDS: `published` (yes or no), `sector`
        (its key or name) and `freshness`. Raises FilterNotUnderstood.
        """
        if words == SOME_VALUE:
            return self.held.everything - self.narrowed(key, NO_VALUE)
        if key in BESIDE_FIELDS:
            return self._beside(key, words)
        field = _field(key, self.lexicon)
        is_held = field.kind in HELD
        if words == NO_VALUE:
            if is_held:
                return self.held.everything - self.held.with_any(key)
            return _numbers(_without(field))
        if field.kind is Kind.DATE and not field.is_own and _YEAR.fullmatch(words):
            return self.held.holding(key, words)
        if is_held:
            return self.held.holding(key, self._held_value(field, words))
        return _numbers(_asked(field, words, self.lexicon))

    def _beside(self, key: str, words: str) -> BitMap:
        if key == "freshness":
            return self.held.kept((key, words, self.lexicon.on), lambda: self._fresh(words))
        if key == "published":
            published = self.held.holding(key, "yes")
            return published if _yes(words) else self.held.everything - published
        if words == NO_VALUE:
            return self.held.everything - self.held.with_any(key)
        return self.held.holding(key, _sector(words).id)

    def _fresh(self, words: str) -> BitMap:
        if words not in Freshness.values:
            raise FilterNotUnderstood(
                _("«%(words)s» er ikke et svar: skriv %(known)s.")
                % {"words": words, "known": ", ".join(Freshness.values)}
            )
        of_day = self.held.values("confirmed").items()
        fits = (numbers for day, numbers in of_day if freshness(day, on=self.lexicon.on) == words)
        return reduce(or_, fits, BitMap())

    def _held_value(self, field: Field, words: str) -> object:
        if schemes := _SCHEMES_IN.get(field.kind):
            return _of_concept(field, schemes, words, self.lexicon)
        value = _value(field, words, self.lexicon)
        return value["organisation_id"] if field.kind is Kind.COOPERATION else value


def schemes_asked(field: Field) -> tuple[str, ...]:
    """The schemes with whose concepts the field is narrowed by; none for words of other sorts."""
    if field.kind in (Kind.CONCEPT, Kind.CONCEPTS):
        return (field.scheme,)
    return _SCHEMES_IN.get(field.kind, ())


def searchable(lexicon: Lexicon) -> dict[str, Field]:
    """The fields that the viewer may narrow by: who is contact is only for analysts to ask."""
    return {
        key: field
        for key, field in lexicon.fields.items()
        if key != "contacts" or lexicon.viewer.is_analyst
    }


def _field(key: str, lexicon: Lexicon) -> Field:
    open_fields = searchable(lexicon)
    if key not in open_fields:
        raise FilterNotUnderstood(
            _("«%(field)s» er ikke et felt. Feltene er %(fields)s.")
            % {"field": key, "fields": ", ".join([*open_fields, *BESIDE_FIELDS])}
        )
    return open_fields[key]


def _numbers(rows: Rows) -> BitMap:
    return BitMap(rows.order_by().values_list("number", flat=True))


def _asked(field: Field, words: str, lexicon: Lexicon) -> Rows:
    rows: Rows = Initiative.objects.all()
    if field.kind is Kind.DATE and not _BEGINNING_OF_DATE.fullmatch(words):
        raise FilterNotUnderstood(
            _(
                "«%(words)s» er ikke begynnelsen på en dato: skriv den som 2026, 2026-03 eller "
                "2026-03-01."
            )
            % {"words": words}
        )
    if field.kind in AS_WRITTEN or field.kind is Kind.DELIVERABLES:
        return _as_written(rows, field, words)
    return _holding(rows, field, _value(field, words, lexicon))


def _as_written(rows: Rows, field: Field, words: str) -> Rows:
    if field.is_own:
        lookup = "startswith" if field.kind is Kind.DATE else "icontains"
        held = OwnValue.objects.annotate(text=_scalar("value")).filter(
            field=field.key, **{f"text__{lookup}": words}
        )
        return rows.filter(Exists(held.filter(initiative=OuterRef("id"))))
    if field.kind in _WRITTEN_IN:
        return rows.filter(_linked(field, **{_WRITTEN_IN[field.kind]: words}))
    lookup = "startswith" if field.kind is Kind.DATE else "icontains"
    return rows.filter(**{f"{field.key}__{lookup}": words})


def _scalar(column: str) -> Func:
    """The text or number in a column of JSON, as text."""
    return Func(F(column), template="(%(expressions)s #>> '{}')", output_field=TextField())


def _of_concept(field: Field, schemes: Sequence[str], words: str, lexicon: Lexicon) -> object:
    for scheme in schemes:
        found = lexicon.concepts.find(scheme, words)
        if len(found) == 1:
            return next(iter(found))
    raise _not_a_value(field, words)


def _value(field: Field, words: str, lexicon: Lexicon) -> Any:
    reading = _read(field, words, lexicon)
    if reading.question:
        raise _not_a_value(field, words)
    return reading.value


def _read(field: Field, words: str, lexicon: Lexicon) -> Reading:
    """A concept by its notation too when it may no longer be chosen: rows can still bear it."""
    if field.kind in (Kind.CONCEPT, Kind.CONCEPTS):
        if len(found := lexicon.concepts.find(field.scheme, words)) == 1:
            return Reading(str(next(iter(found))))
        known = Concept.objects.filter(scheme__key=field.scheme, notation=words).first()
        if known:
            return Reading(str(known.id))
    if field.kind is Kind.DEPENDENCIES:
        initiatives = lexicon.initiatives(words)
        is_one = len(initiatives) == 1
        return Reading({"other_id": str(next(iter(initiatives)))}) if is_one else Reading(None)
    return read(field, words, lexicon)


def _holding(rows: Rows, field: Field, value: Any) -> Rows:
    if value is None:
        return rows.none()
    if field.kind is Kind.BUDGET_ITEMS:
        asked = value if value["post"] else {"chapter": value["chapter"]}
        return rows.filter(_linked(field, **asked))
    link = _link(field)
    if link is None:
        return rows.filter(**{field.key: value})
    asked = value if isinstance(value, dict) else {link.columns[0]: value}
    return rows.filter(_linked(field, **asked))


def _link(field: Field) -> Evidenced | None:
    """Where the field's values stand in rows of their own; None for a column of the initiative."""
    links = (what for what in evidenced_models() if what.kind == "initiative" and what.is_link)
    return next((what for what in links if field.key in what.fields()), None)


def _linked(field: Field, **asked: Any) -> Exists:
    link = _link(field)
    assert link is not None  # noqa: S101 - only called for a field that has one
    if link.field_column:
        asked[link.field_column] = field.key
    return Exists(link.model._default_manager.filter(initiative=OuterRef("id"), **asked))


def _without(field: Field) -> Rows:
    rows: Rows = Initiative.objects.all()
    if _link(field):
        return rows.filter(~_linked(field))
    empty = Q(**{f"{field.key}__isnull": True})
    if field.kind in _TEXTS:
        empty |= Q(**{field.key: ""})
    return rows.filter(empty)


def _yes(words: str) -> bool:
    answers = {"yes": True, "ja": True, "no": False, "nei": False}
    if words.casefold() not in answers:
        raise FilterNotUnderstood(
            _("«%(words)s» er verken ja eller nei: skriv yes eller no.") % {"words": words}
        )
    return answers[words.casefold()]


def _sector(words: str) -> Sector:
    by_name = Q(name_nb__iexact=words) | Q(name_nn__iexact=words) | Q(name_en__iexact=words)
    sector = Sector.objects.filter(Q(key=words) | by_name).first()
    if sector is None:
        raise FilterNotUnderstood(
            _("«%(words)s» er ingen sektor. Sektorene er %(sectors)s.")
            % {"words": words, "sectors": ", ".join(str(one) for one in Sector.objects.all())}
        )
    return sector


def _not_a_value(field: Field, words: str) -> FilterNotUnderstood:
    return FilterNotUnderstood(
        _("«%(words)s» er ikke en verdi av %(field)s i registeret.")
        % {"words": words, "field": field.label}
    )
