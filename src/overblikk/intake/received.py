"""The rows of an overview, kept with its source: what each says, and the cells without a value."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from django.db import transaction

from overblikk.intake.models import OverviewRow
from overblikk.intake.preparing import KeptCell, Prepared
from overblikk.intake.rules.texts import says_nothing
from overblikk.intake.rules.versions import Said, name_number
from overblikk.lib.bulk_insert import insert_values
from overblikk.lib.garbage import garbage_left_until_the_end
from overblikk.lib.person_words import PersonWords
from overblikk.proposals.planning import Row
from overblikk.sources.erasing import follows_originals
from overblikk.sources.models import Method, Source

_COLUMNS = ("source_id", "place", "name", "key", "said", "kept")


@garbage_left_until_the_end()
@transaction.atomic
def keep_rows(prepared: Prepared, source: Source) -> None:
    """Keep the overview's rows with its source, in place of those kept when it came before."""
    OverviewRow.objects.filter(source=source).delete()
    insert_values(OverviewRow, _COLUMNS, _rows(prepared, source))


def _rows(prepared: Prepared, source: Source) -> Iterator[Sequence[object]]:
    for row, kept in zip(prepared.rows, prepared.kept, strict=True):
        name = name_of(row)
        yield source.id, row.place, name, name_number(name), words_said(row), kept
    for sheet, beside in prepared.beside:
        yield source.id, sheet, "", 0, {}, beside


def name_of(row: Row) -> str:
    """What the row calls its initiative, in the row's own words."""
    return next((value.words for value in row.values if value.field == "name"), "")


def words_said(row: Row) -> dict[str, str]:
    """The row's words by field, several of a field on lines of their own; none that were set."""
    return _joined(
        (value.field, value.words)
        for value in row.values
        if value.method == Method.READ and value.words
    )


def rows_now(prepared: Prepared) -> list[Said]:
    """What the rows of an overview say, as its versions are compared."""
    fields = _fields_by_heading(prepared)
    return [
        Said(row.place, name_of(row), _all_words(words_said(row), kept, fields))
        for row, kept in zip(prepared.rows, prepared.kept, strict=True)
        if words_said(row)
    ]


def rows_before(source: Source, prepared: Prepared) -> list[Said]:
    """What the rows of an earlier version said, its columns taken as the new one's are.

    A column that has become a field since says no other thing for that.
    """
    fields = _fields_by_heading(prepared)
    # What stands beside the rows says nothing of an initiative.
    said = OverviewRow.objects.filter(source=source).exclude(said={})
    rows = said.values_list("place", "name", "said", "kept")
    return [
        Said(place, name, _all_words(said, kept, fields))
        for place, name, said, kept in rows.iterator()
    ]


def _fields_by_heading(prepared: Prepared) -> dict[str, str]:
    return {column.heading: column.field for column in prepared.mapping if column.field}


def _all_words(
    said: Mapping[str, str], kept: Iterable[KeptCell], fields: Mapping[str, str]
) -> dict[str, str]:
    others = [
        (fields.get(heading, heading), words)
        for heading, _cell, words in kept
        if not says_nothing(words)
    ]
    return _joined([*said.items(), *others])


def _joined(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for key, words in pairs:
        found[key][words] = None
    return {key: "\n".join(words) for key, words in found.items()}


@follows_originals
def forget_person(sha256: str, words: PersonWords, *, is_emptied: bool) -> None:
    """Keep nothing of the rows of an original that a person was erased from in which the name
    stands over several cells, nor of any row where nothing of the original could be kept."""
    rows = OverviewRow.objects.filter(source__original=sha256)
    if not is_emptied:
        rows = rows.filter(id__in=[row.id for row in rows.iterator() if _is_over(row, words)])
    rows.update(name="", key=0, said={}, kept=[])


def _is_over(row: OverviewRow, words: PersonWords) -> bool:
    return words.has_every_part([*row.said.values(), *(said for *_where, said in row.kept)])
