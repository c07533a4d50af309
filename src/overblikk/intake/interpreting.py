"""From the cells of one row to proposed values, and what could not be understood in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from typing import Any, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from overblikk.accounts.viewer import operator
from overblikk.intake.masking import is_masked
from overblikk.intake.problems import Problem, in_sheet
from overblikk.intake.readers.tables import Cell
from overblikk.intake.rules.amount_headings import HeadingNotClear, with_heading
from overblikk.intake.rules.formulas import looks_like_formula
from overblikk.intake.rules.lists import split_list
from overblikk.intake.rules.texts import (
    as_text,
    clean,
    says_goes_on,
    says_nothing,
    says_unknown,
    unmistakable,
)
from overblikk.intake.rules.truth import yes_no
from overblikk.lib.imprecise_dates import NotADate, parse_period
from overblikk.lib.organisation_number import normalised
from overblikk.organisations.models import Organisation
from overblikk.proposals.planning import Row
from overblikk.proposals.rules import in_order
from overblikk.proposals.values import ProposedValue
from overblikk.registry.fields import Field, Kind
from overblikk.registry.lexicon import Lexicon
from overblikk.registry.models import ExternalIdentifier
from overblikk.registry.questions import Question
from overblikk.registry.reading import Reading, read
from overblikk.sources.models import Method
from overblikk.vocabulary.queries import concept_id

# Columns that are read together with others and so are no fields of their own.
PERIOD = "period"
RESPONSIBLE_NUMBER = "responsible_organisation_number"
# The register's own number of the initiative, as its template has it.
INITIATIVE_NUMBER = "initiative_number"


# A column of amounts whose heading says of which kind: the concept's notation follows the field.
AMOUNT_COLUMNS: dict[str, Promise] = {
    "frame": _("Beløp: ramme"),
    "grant": _("Beløp: tildeling"),
    "baseline": _("Beløp: opprinnelig budsjett"),
    "forecast": _("Beløp: prognose"),
    "actual": _("Beløp: medgått"),
}
# What a semicolon parts within one value.
_OF_PARTS = (Kind.AMOUNTS, Kind.EFFECTS, Kind.DELIVERABLES)
_OF_NUMBERS = (Kind.NUMBER, Kind.AMOUNTS)
_YES_OR_NO = ("ai", "yes-no")
# What a field of these kinds holds is the words themselves, whatever they say.
_KEPT_AS_WRITTEN = (Kind.TEXT, Kind.PROSE, Kind.NAMES, Kind.IDENTIFIERS)
# So many cells are remembered, none of more letters.
MOST_REMEMBERED, LONGEST_REMEMBERED = 50_000, 200


class MappedCell(NamedTuple):
    """A cell, the header above it, and the field that the header names."""

    cell: Cell
    header: str
    field: str


@dataclass
class Interpreter:
    """Reads rows of one overview with the register's words."""

    lexicon: Lexicon
    sender: Organisation
    settings: Sequence[ProposedValue] = ()
    bodies: dict[str, Organisation] = field(default_factory=dict)
    # Most cells of an overview say what another in their column has said.
    _read_before: dict["_CellKey", list["_CellReading"]] = field(default_factory=dict)

    @classmethod
    def load(cls, *, sender: Organisation, on: date) -> "Interpreter":
        """An interpreter with the register's words on the day."""
        bodies = Organisation.objects.select_related("ministry")
        lexicon = Lexicon.load(on=on, viewer=operator())
        return cls(lexicon, sender, bodies={str(body.id): body for body in bodies})

    def interpret(
        self, cells: Sequence[MappedCell], *, number: int, sheet: str
    ) -> tuple[Row, list[Problem]]:
        """The row's values with their places, and what is to be told of it."""
        values = [value for cell in cells for value in self._values(cell, sheet)]
        values, advice = self._together(values, sheet)
        values += self._set(values)
        told: list[Advice] = [(v.question.code, v.question.params, v) for v in values if v.question]
        problems = [_problem(*one, cells, number) for one in [*told, *advice]]
        place = f"{sheet}!{number}" if sheet else str(number)
        return Row(values, place=place), problems

    def _values(self, mapped: MappedCell, sheet: str) -> list[ProposedValue]:
        value = mapped.cell.value
        if value is None or value == "":
            return []
        key = mapped.field, mapped.header, type(value), value
        if (read_before := self._read_before.get(key)) is None:
            read_before = list(self._read_cell(mapped))
            self._remember(key, read_before)
        place = {"sheet": sheet, "cell": mapped.cell.place}
        return [
            ProposedValue(of, reading.value, words, place, question=reading.question)
            for of, words, reading in read_before
        ]

    def _remember(self, key: "_CellKey", readings: list["_CellReading"]) -> None:
        if len(self._read_before) >= MOST_REMEMBERED:
            self._read_before.clear()
        if not isinstance(key[-1], str) or len(key[-1]) <= LONGEST_REMEMBERED:
            self._read_before[key] = readings

    def _read_cell(self, mapped: MappedCell) -> Iterator["_CellReading"]:
        """The values in the cell, each with its field and words, wherever the cell stands."""
        words = clean(as_text(mapped.cell.value))
        if says_nothing(words):
            return
        if is_masked(words):
            yield _first_field(mapped.field), words, Reading(question=Question("identity-number"))
        elif mapped.field == INITIATIVE_NUMBER:
            return
        elif mapped.field == PERIOD:
            yield from _period(words)
        elif mapped.field == RESPONSIBLE_NUMBER:
            of = self.lexicon.fields["responsible_organisation"]
            yield RESPONSIBLE_NUMBER, words, read(of, normalised(words), self.lexicon)
        else:
            key, _colon, kind = mapped.field.partition(":")
            of = self.lexicon.fields[key]
            if self._is_silent(of, words):
                return
            for part in self._parts(of, words):
                exact = unmistakable(mapped.cell.value, part) if of.kind in _OF_NUMBERS else part
                if of.kind is Kind.AMOUNTS:
                    reading = self._amount(of, exact, kind, mapped.header)
                else:
                    reading = self._read(of, mapped.cell.value if of.kind is Kind.DATE else exact)
                yield of.key, part, reading

    def _amount(self, of: Field, words: str, kind: str, header: str) -> Reading:
        """An amount with what its heading says of it; the cell itself may name its kind."""
        said, _colon, money = words.rpartition(":")
        try:
            reading = self._read(of, f"{said or kind}: {with_heading(money.strip(), header)}")
        except HeadingNotClear:
            return Reading(question=Question("amount-heading-unclear", {"words": words}))
        if reading.question and not said:
            # In the words of the cell, not with what its heading adds.
            return Reading(question=Question(reading.question.code, {"words": words}))
        return reading

    def _is_silent(self, of: Field, words: str) -> bool:
        """Whether the words only say that what the field asks for is not known, or has no end."""
        if of.kind in _KEPT_AS_WRITTEN or of.scheme == "ai":
            return False
        if of.scheme == "yes-no" and yes_no(words) in ("yes", "no"):
            return False
        silent = says_unknown(words) or (of.key == "end" and says_goes_on(words))
        return silent and not (of.scheme and self.lexicon.concepts.find(of.scheme, words))

    def _parts(self, of: Field, words: str) -> list[str]:
        if of.kind in _OF_PARTS:
            return [line for one in words.splitlines() if (line := one.strip())]
        if of.is_many:
            known = partial(self._is_known, of)
            return split_list(words, known=known)
        return [words]

    def _is_known(self, of: Field, words: str) -> bool:
        return read(of, words, self.lexicon).question is None

    def _read(self, of: Field, words: Any) -> Reading:
        if of.kind is Kind.IDENTIFIERS:
            return self._identifier(of, str(words))
        if of.scheme in _YES_OR_NO and (answer := yes_no(words)):
            return Reading(str(concept_id(of.scheme, answer)))
        return read(of, words, self.lexicon)

    def _identifier(self, of: Field, words: str) -> Reading:
        """The sender's own, unless it says which other known system it is of."""
        reading = read(of, words, self.lexicon)
        if reading.value["system"] in self._systems:
            return reading
        return Reading({"system": self.sender.name_nb, "identifier": words})

    @cached_property
    def _systems(self) -> set[str]:
        """The systems that the register has identifiers of; not none."""
        systems = ExternalIdentifier.objects.order_by().values_list("system", flat=True)
        return {self.sender.name_nb, *systems.distinct()} - {""}

    def read_setting(self, of: Field, words: str) -> Reading:
        """Read what a person set for the whole overview."""
        return self._read(of, words)

    def _set(self, values: Sequence[ProposedValue]) -> list[ProposedValue]:
        """What is set for the whole overview, where the row itself says nothing."""
        said = {value.field for value in values}
        return [
            s for s in self.settings if self.lexicon.fields[s.field].is_many or s.field not in said
        ]

    def _together(
        self, values: list[ProposedValue], sheet: str
    ) -> tuple[list[ProposedValue], list["Advice"]]:
        """The values after those that say something of each other have been compared."""
        advice: list[Advice] = [
            ("looks-like-a-formula", {"words": value.words}, value)
            for value in values
            if looks_like_formula(value.words)
        ]
        values = self._number_decides(values, advice)
        values = self._ministry_follows(values, advice)
        values = _responsible_once(values, advice)
        values = in_order(values)
        if not any(v.field == "name" for v in values):
            question = Question("no-name")
            place = {"sheet": sheet, "cell": ""}
            values.insert(0, ProposedValue("name", None, place=place, question=question))
        return values, advice

    def _number_decides(
        self, values: list[ProposedValue], advice: list["Advice"]
    ) -> list[ProposedValue]:
        numbered = next((v for v in values if v.field == RESPONSIBLE_NUMBER), None)
        if numbered is None:
            return values
        rest = [v for v in values if v.field != RESPONSIBLE_NUMBER]
        named = next((v for v in rest if v.field == "responsible_organisation"), None)
        if named is None:
            return [*rest, _renamed(numbered, "responsible_organisation")]
        if numbered.value is None or numbered.value == named.value:
            return rest
        if named.value is not None:
            params = {"words": numbered.words, "body": named.words}
            advice.append(("number-and-name-differ", params, numbered))
        kept = [v for v in rest if v is not named]
        return [*kept, _renamed(numbered, "responsible_organisation")]

    def _ministry_follows(
        self, values: list[ProposedValue], advice: list["Advice"]
    ) -> list[ProposedValue]:
        """Where the body's ministry is known it follows from the body, also when the overview
        names another: ministries change, and old overviews keep the old ones."""
        body = self.bodies.get(_first(values, "responsible_organisation") or "")
        if body is None or body.ministry is None:
            return values
        for value in values:
            if value.field == "responsible_ministry" and value.value != str(body.ministry_id):
                params = {"words": value.words, "body": str(body), "ministry": str(body.ministry)}
                advice.append(("other-ministry", params, value))
        return [v for v in values if v.field != "responsible_ministry"]


Advice = tuple[str, dict[str, Any], ProposedValue]
# A column's field and heading, and what stands in a cell: 1 and True are not the same.
_CellKey = tuple[str, str, type, Any]
# The field of a value in a cell, its words, and what they came to.
_CellReading = tuple[str, str, Reading]


def _first(values: Sequence[ProposedValue], of: str) -> Any:
    return next((v.value for v in values if v.field == of), None)


def _renamed(value: ProposedValue, of: str) -> ProposedValue:
    return ProposedValue(of, value.value, value.words, value.place, question=value.question)


def _first_field(of_column: str) -> str:
    return "start" if of_column == PERIOD else of_column.partition(":")[0]


def _period(words: str) -> Iterator["_CellReading"]:
    try:
        start, end = parse_period(words)
    except NotADate:
        yield "start", words, Reading(question=Question("not-a-date", {"words": words}))
        return
    for of, edtf in (("start", start), ("end", end)):
        if edtf:
            yield of, words, Reading(edtf)


def _responsible_once(values: list[ProposedValue], advice: list[Advice]) -> list[ProposedValue]:
    responsible = _first(values, "responsible_organisation")
    kept = []
    for value in values:
        takes_part = value.field == "cooperating_organisations" and value.value
        if takes_part and value.value["organisation_id"] == responsible:
            advice.append(("responsible-takes-part", {"words": value.words}, value))
        else:
            kept.append(value)
    return kept


def _problem(
    code: str,
    params: dict[str, Any],
    value: ProposedValue,
    cells: Sequence[MappedCell],
    number: int,
) -> Problem:
    sheet, cell = value.place.get("sheet", ""), value.place.get("cell", "")
    header = next((c.header for c in cells if c.cell.place == cell), "")
    where = in_sheet(sheet, cell) if cell else ""
    return Problem(code, number, header, where, value.field, params, sheet)


def set_for_all(of: str, words: str, reading: Reading) -> ProposedValue:
    """A value that a person set for the whole overview."""
    return ProposedValue(of, reading.value, words, {"set": of}, method=Method.SET)
