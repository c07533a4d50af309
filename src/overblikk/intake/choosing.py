"""What columns give, as a person says it; a column may become a field of its own."""

from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer
from overblikk.intake.mapping import READ_WITH_OTHERS
from overblikk.intake.preparing import Prepared, column_named
from overblikk.intake.rules.columns import Choice, Choices, ColumnKey, Origin, heading_key, is_many
from overblikk.lib.languages import LANGUAGES
from overblikk.registry.fields import fields_in_use
from overblikk.vocabulary.own_field_actions import add_field

# A column that becomes a field of its own is chosen as this and the kind of the field.
OWN = "own:"


class MappingNotUnderstood(ValueError):
    """What was said of a column names no column, or nothing that a column can give."""


def chosen_in_words(mapped: Sequence[str]) -> dict[ColumnKey, Choice]:
    """What "Heading=field" says of columns, each heading once; with no field they keep none.

    Raises MappingNotUnderstood.
    """
    chosen: dict[ColumnKey, Choice] = {}
    for words in mapped:
        heading, equals, field = words.rpartition("=")
        if not equals or not heading.strip():
            sentence = _("«%(words)s» må skrives som overskrift=felt, for eksempel Hvem=eier.")
            raise MappingNotUnderstood(sentence % {"words": words})
        key = ColumnKey("", heading_key(heading), 1)
        if key in chosen:
            sentence = _("Kolonnen «%(heading)s» er nevnt to ganger: velg ett felt.")
            raise MappingNotUnderstood(sentence % {"heading": heading})
        chosen[key] = Choice(_field(field), Origin.CHOSEN)
    _refuse_twice([choice.field for choice in chosen.values()])
    return chosen


def _field(words: str) -> str | None:
    if not words.strip():
        return None
    field = column_named(words)
    if field is None:
        raise MappingNotUnderstood(
            _("«%(field)s» er ikke et felt. Feltene er %(fields)s.")
            % {"field": words, "fields": ", ".join([*fields_in_use(), *READ_WITH_OTHERS])}
        )
    return field


def _refuse_twice(given: Sequence[str | None]) -> None:
    for field in twice(given):
        sentence = _("%(field)s er valgt for to kolonner: velg én.")
        raise MappingNotUnderstood(sentence % {"field": field})


def twice(given: Sequence[str | None]) -> list[str]:
    """The fields of one value that several columns would give."""
    fields = fields_in_use()
    return sorted(
        {f for f in given if f and given.count(f) > 1 and not is_many(f, fields)} - {None}
    )


def check_used(chosen: Choices, prepared: Prepared) -> None:
    """Raises MappingNotUnderstood where a choice is for a heading that the overview lacks."""
    headings = {column.key.heading for column in prepared.mapping}
    for key in chosen:
        if key.heading not in headings:
            there = ", ".join(column.heading for column in prepared.mapping if column.heading)
            raise MappingNotUnderstood(
                _("Oversikten har ingen kolonne «%(heading)s». Kolonnene er %(headings)s.")
                % {"heading": key.heading, "headings": there}
            )


@transaction.atomic
def with_own_fields(
    given: Sequence[str], headings: Sequence[str], *, by: Viewer
) -> list[str | None]:
    """What columns give, those that become fields of their own with the keys that they got.

    A field is called as the column's heading. Raises LabelTaken.
    """
    fields: list[str | None] = []
    for field, heading in zip(given, headings, strict=True):
        if field.startswith(OWN):
            fields.append(_add_own_field(heading, field.removeprefix(OWN), by=by))
        else:
            fields.append(field or None)
    return fields


def _add_own_field(heading: str, kind: str, *, by: Viewer) -> str:
    texts = {f"{of}_{language}": "" for of in ("label", "explanation") for language in LANGUAGES}
    added = add_field(texts=texts | {"label_nb": heading}, kind=kind, by=by.id, name=by.name)
    return added.key
