"""Narrowing initiatives by what a field holds, as an address, a command or a facet asks it."""

import re
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, Func, OuterRef, Q, TextField
from django.utils.translation import gettext as _

from overblikk.organisations.models import Sector
from overblikk.registry.fields import AS_WRITTEN, Field, Kind
from overblikk.registry.lexicon import Lexicon
from overblikk.registry.models import OwnValue
from overblikk.registry.queries import Rows
from overblikk.registry.reading import Reading, read
from overblikk.sources.evidenced import Evidenced, evidenced_models
from overblikk.vocabulary.models import Concept

_BEGINNING_OF_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?~?", re.ASCII)
# What of a value with several columns is looked for, when it is looked for by its words.
_WRITTEN_IN = {
    Kind.NAMES: "name__iexact",
    Kind.IDENTIFIERS: "identifier",
    Kind.DELIVERABLES: "name__icontains",
}
# The columns that may hold the concept that a value of several is looked for by.
_CONCEPT_IN = {
    Kind.AMOUNTS: (("amount-kind", "kind_id"), ("vat", "vat_id")),
    Kind.EFFECTS: (
        ("effect-direction", "direction_id"),
        ("effect-pricing", "pricing_id"),
        ("affected-group", "group_id"),
    ),
}
_TEXTS = (Kind.TEXT, Kind.PROSE, Kind.ADDRESS, Kind.DATE)


class FilterNotUnderstood(ValueError):
    """The filter names no field, or its value is none that the field can have.

    `message` says which, and what to do, in the reader's language.
    """

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def filtered(rows: Rows, key: str, words: str, lexicon: Lexicon) -> Rows:
    """Those whose field `key` is what the words say; no words: those without a value of it.

    Besides the fields, `key` may be `published` (yes or no) or `sector` (its key or name).
    Raises FilterNotUnderstood.
    """
    if key == "published":
        return rows.filter(is_published=_yes(words))
    if key == "sector":
        return rows.filter(sector_id=_sector(words) if words else None)
    field = _field(key, lexicon)
    if not words:
        return _without(rows, field)
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
    if field.kind in _CONCEPT_IN:
        return _of_concept(rows, field, words, lexicon)
    return _holding(rows, field, _value(field, words, lexicon))


def _field(key: str, lexicon: Lexicon) -> Field:
    open_fields = searchable(lexicon)
    if key not in open_fields:
        raise FilterNotUnderstood(
            _("«%(field)s» er ikke et felt. Feltene er %(fields)s.")
            % {"field": key, "fields": ", ".join([*open_fields, "sector", "published"])}
        )
    return open_fields[key]


def schemes_asked(field: Field) -> tuple[str, ...]:
    """The schemes with whose concepts the field is narrowed by; none for words of other sorts."""
    if field.kind in (Kind.CONCEPT, Kind.CONCEPTS):
        return (field.scheme,)
    return tuple(scheme for scheme, _column in _CONCEPT_IN.get(field.kind, ()))


def searchable(lexicon: Lexicon) -> dict[str, Field]:
    """The fields that the viewer may narrow by: who is contact is only for analysts to ask."""
    return {
        key: field
        for key, field in lexicon.fields.items()
        if key != "contacts" or lexicon.viewer.is_analyst
    }


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


def _of_concept(rows: Rows, field: Field, words: str, lexicon: Lexicon) -> Rows:
    for scheme, column in _CONCEPT_IN[field.kind]:
        found = lexicon.concepts.find(scheme, words)
        if len(found) == 1:
            return rows.filter(_linked(field, **{column: next(iter(found))}))
    raise _not_a_value(field, words)


def _value(field: Field, words: str, lexicon: Lexicon) -> Any:
    reading = _read(field, words, lexicon)
    if reading.question:
        raise _not_a_value(field, words)
    return reading.value


def _read(field: Field, words: str, lexicon: Lexicon) -> Reading:
    """A concept by its notation too when it may no longer be chosen: rows can still bear it."""
    if field.kind in (Kind.CONCEPT, Kind.CONCEPTS):
        known = Concept.objects.filter(scheme__key=field.scheme, notation=words).first()
        if known:
            return Reading(str(known.id))
    if field.kind is Kind.DEPENDENCIES:
        found = lexicon.initiatives(words)
        return Reading({"other_id": str(next(iter(found)))}) if len(found) == 1 else Reading(None)
    return read(field, words, lexicon)


def _holding(rows: Rows, field: Field, value: Any) -> Rows:
    if value is None:
        return rows.none()
    if field.key == "responsible_ministry":
        return rows.filter(ministry_id=value)
    if field.kind is Kind.COOPERATION:
        return rows.filter(_linked(field, organisation_id=value["organisation_id"]))
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


def _without(rows: Rows, field: Field) -> Rows:
    if _link(field):
        return rows.filter(~_linked(field))
    if field.key == "responsible_ministry":
        return rows.filter(ministry_id__isnull=True)
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


def _sector(words: str) -> UUID:
    by_name = Q(name_nb__iexact=words) | Q(name_nn__iexact=words) | Q(name_en__iexact=words)
    sector = Sector.objects.filter(Q(key=words) | by_name).first()
    if sector is None:
        raise FilterNotUnderstood(
            _("«%(words)s» er ingen sektor. Sektorene er %(sectors)s.")
            % {"words": words, "sectors": ", ".join(str(one) for one in Sector.objects.all())}
        )
    return sector.id


def _not_a_value(field: Field, words: str) -> FilterNotUnderstood:
    return FilterNotUnderstood(
        _("«%(words)s» er ikke en verdi av %(field)s i registeret.")
        % {"words": words, "field": field.label}
    )
