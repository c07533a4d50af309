"""Reading an overview as far as the desk: its columns, its rows, what could not be understood."""

import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from uuid import UUID

from django.utils.translation import gettext as _

from overblikk.intake.interpreting import (
    INITIATIVE_NUMBER,
    PERIOD,
    RESPONSIBLE_NUMBER,
    Interpreter,
    set_for_all,
)
from overblikk.intake.mapping import Column, Mapper
from overblikk.intake.masking import without_identity_numbers
from overblikk.intake.problems import Findings, Problem, in_sheet
from overblikk.intake.readers.reading import read_file
from overblikk.intake.readers.tables import Table
from overblikk.intake.remembering import remembered
from overblikk.intake.rules.columns import Choices
from overblikk.intake.rules.headings import own_headings, recognise
from overblikk.intake.rules.texts import as_text, clean
from overblikk.intake.understanding import KeptCell, Piece, Understanding, identity_numbers
from overblikk.lib.garbage import garbage_left_until_the_end
from overblikk.lib.on_disk import OnDisk
from overblikk.organisations.models import Organisation
from overblikk.proposals.planning import Row
from overblikk.proposals.values import ProposedValue
from overblikk.registry.fields import fields_in_use
from overblikk.registry.queries import ids_by_number
from overblikk.vocabulary.models import OwnField

# What a setting may name without its standing in the register before.
UNKNOWN_RECORDS = {"unknown-portfolio", "unknown-funding-source", "unknown-strategy"}


class SettingNotUnderstood(ValueError):
    """What was set for the whole overview names no field, or no value that the field can have."""


@dataclass(frozen=True)
class Setting:
    """What holds for the whole overview: `ai` is `yes`."""

    field: str
    words: str


@dataclass
class Prepared:
    """An overview, read: its columns, and its rows with the cells of each that gave no value.

    `beside` has for each sheet the cells that belong to no row: titles, notes, totals. Rows are
    many, and stand on disk.
    """

    mapping: list[Column] = field(default_factory=list)
    rows: OnDisk[Row] = field(default_factory=OnDisk)
    # The rows with no more than what is looked at of all of them together.
    outlines: OnDisk[Row] = field(default_factory=OnDisk)
    kept: OnDisk[list[KeptCell]] = field(default_factory=OnDisk)
    beside: list[tuple[str, list[KeptCell]]] = field(default_factory=list)
    # The words that the initiatives of the rows are found by.
    words: set[str] = field(default_factory=set)
    problems: Findings = field(default_factory=Findings)
    # Portfolios and the like that a setting names and the register does not hold yet: of which
    # field, and called what.
    new_records: list[tuple[str, str]] = field(default_factory=list)

    def add(self, piece: Piece) -> None:
        """Add the rows that a piece of a table came to."""
        self.rows.add(piece.rows, piece.count)
        self.outlines.add(piece.outlines, piece.count)
        self.kept.add(piece.kept, piece.count)
        self.words |= piece.words
        self.problems.tell(piece.problems)

    @property
    def columns(self) -> dict[str, str | None]:
        """Each heading with its field, or None; one that stands before on its sheet, or with
        another field, is told apart by sheet and column."""
        named: dict[str, str | None] = {}
        for one in self.mapping:
            stands = one.key.nth > 1 or named.get(one.heading, one.field) != one.field
            where = in_sheet(one.sheet, one.letters)
            named[f"{one.heading} ({where})" if stands else one.heading] = one.field
        return named


def prepare(
    content: bytes,
    *,
    filename: str,
    sender: Organisation,
    settings: Sequence[Setting],
    on: date,
    chosen: Choices = MappingProxyType({}),
    by_several: bool = False,
) -> Prepared:
    """Read the overview with the register's words on the day; writes nothing.

    `chosen` says what columns give; else what is remembered for the sender, the headings and the
    values decide. Of many rows `by_several` processes are forked, which only one with a single
    thread may ask for. Raises UnreadableFile and SettingNotUnderstood.
    """
    interpreter = Interpreter.load(sender=sender, on=on)
    prepared = Prepared()
    interpreter.settings = _set_values(settings, interpreter, prepared)
    own = own_headings(_own_fields_in_use())
    mapper = Mapper(interpreter.lexicon, own, chosen, remembered(sender))
    for table in _tables(content, filename):
        columns = mapper.columns_of(table)
        if beside := _beside(table):
            prepared.beside.append((table.sheet, beside))
            prepared.problems.tell(identity_numbers(beside, table.sheet))
        numbered = _by_number(table, columns, prepared)
        understanding = Understanding(table, columns, interpreter, numbered)
        filled: Counter[int] = Counter()
        for piece in understanding.pieces(by_several=by_several):
            prepared.add(piece)
            filled += piece.filled
        prepared.mapping += [replace(one, filled=filled[at]) for at, one in enumerate(columns)]
    return prepared


def _by_number(table: Table, columns: Sequence[Column], prepared: Prepared) -> dict[int, UUID]:
    """The initiatives whose numbers stand in the table's rows, by the places of these."""
    at = next((n for n, one in enumerate(columns) if one.field == INITIATIVE_NUMBER), None)
    if at is None:
        return {}
    cells = [row.cells[at] for row in table.rows]
    known = ids_by_number({as_text(cell.value) for cell in cells})
    found = {}
    for place, (cell, row) in enumerate(zip(cells, table.rows, strict=True)):
        words = clean(as_text(cell.value))
        if initiative := known.get(words):
            found[place] = initiative
        elif words:
            where = in_sheet(table.sheet, cell.place)
            not_known = Problem(
                "number-not-registered", row.number, columns[at].heading, where,
                params={"words": words}, sheet=table.sheet,
            )  # fmt: skip
            prepared.problems.tell([not_known])
    return found


def field_named(words: str) -> str | None:
    """The key of the field that the words name: its key, or a header in any language."""
    named = column_named(words)
    # A heading may also say which kind of amounts, which a field does not.
    return named.partition(":")[0] if named else None


def column_named(words: str) -> str | None:
    """As `field_named`, for what a column gives: also of which kind amounts are, and periods."""
    key = words.strip().casefold().replace("-", "_")
    if key in fields_in_use():
        return key
    return recognise(words, own_headings(_own_fields_in_use()))


def _own_fields_in_use() -> list[OwnField]:
    known = fields_in_use()
    return [field for field in OwnField.objects.all() if field.key in known]


@garbage_left_until_the_end()
def _tables(content: bytes, filename: str) -> list[Table]:
    with tempfile.TemporaryDirectory(prefix="overblikk-") as folder:
        path = Path(folder) / "overview"
        path.write_bytes(content)
        return [without_identity_numbers(table) for table in read_file(path, filename)]


def _set_values(
    settings: Sequence[Setting], interpreter: Interpreter, prepared: Prepared
) -> list[ProposedValue]:
    values: list[ProposedValue] = []
    fields = fields_in_use()
    for setting in settings:
        key = field_named(setting.field)
        if key is None or key in (PERIOD, RESPONSIBLE_NUMBER, INITIATIVE_NUMBER, "name"):
            raise SettingNotUnderstood(
                _("«%(field)s» er ikke et felt. Feltene er %(fields)s.")
                % {"field": setting.field, "fields": ", ".join(fields)}
            )
        if not fields[key].is_many and any(value.field == key for value in values):
            raise SettingNotUnderstood(
                _("%(field)s er satt to ganger: velg én verdi.") % {"field": fields[key].label}
            )
        reading = interpreter.read_setting(fields[key], setting.words)
        if reading.question and reading.question.code in UNKNOWN_RECORDS:
            prepared.new_records.append((key, setting.words))
        elif reading.question:
            raise SettingNotUnderstood(reading.question.message)
        values.append(set_for_all(key, setting.words, reading))
    return values


def _beside(table: Table) -> list[KeptCell]:
    """The cells of the sheet that hold something and belong to no row."""
    return [("", one.place, words) for one in table.kept if (words := clean(as_text(one.value)))]
