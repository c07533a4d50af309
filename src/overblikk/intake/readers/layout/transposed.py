"""Tables whose initiatives are columns: the headings run down the first column."""

import re

from overblikk.intake.readers.layout import headings
from overblikk.intake.readers.layout.grid import Grid, Line, heading_field, words
from overblikk.intake.readers.layout.joining import joined
from overblikk.intake.readers.tables import Cell, Kept, Row, Table, Why

_FEWEST_FIELDS, _MOST_FIELDS = 3, 2000
_NAME = "Navn"
_OF_A_TABLE = re.compile(r"^Tabell \d+(?:: |$)")
_OF_ANY_SHEET = re.compile(
    r"(?:(?:ark|sheet|tabell|table|tiltak|prosjekt|skjema|data|oversikt|info\w*|om)\W*\d*)?",
    re.IGNORECASE,
)
# Headings above a list that explains what the fields are.
_EXPLAINS = re.compile(
    r"forklaring|beskrivelse|beskriving|veiledning|rettleiing|skildring|type|format|definisjon|"
    r"obligatorisk|påkrevd|gyldige verdier|eksempel|kommentar|hjelpetekst|kolonne|description",
    re.IGNORECASE,
)


def turned(grid: Grid) -> Table | None:
    """The table with a row for each column that is an initiative; None for an ordinary one."""
    column = _heading_column(grid)
    if column is None:
        return None
    is_named = any(heading_field(line.at(column)) == "name" for line in grid.lines)
    lines = [line for line in grid.lines if line.at(column) is not None or line.filled()]
    start = next(n for n, line in enumerate(lines) if _names(line, column))
    above, lines = lines[:start], lines[start:]
    if any(_EXPLAINS.fullmatch(words(one.at(c))) for one in above[-1:] for c in one.filled()[1:]):
        return Table(grid.sheet, above[-1].number, [], [], kept=grid.kept(grid.lines, Why.SHEET))
    width = max(len(line.values) for line in lines)
    cards = _cards(_with_those_below(lines, column), column)
    texts = list(dict.fromkeys(text for card in cards for text in card))
    rows = [
        _row(grid, card, texts, number, is_one=len(cards) == 1)
        for card in cards
        for number in range(column + 1, width)
        if any(line.at(number) is not None for field in card.values() for line in field)
    ]
    left = [
        Kept(line.at(c), grid.place(c, line.number), Why.NOTE)
        for line in lines
        for c in range(column)
        if line.at(c) is not None
    ]
    heads = [
        Kept(line.at(column), grid.place(column, line.number), Why.HEADING)
        for line in lines
        if line.at(column) is not None
    ]
    if not is_named:
        texts.insert(0, _NAME)
        for row in rows:
            row.cells.insert(0, Cell(_title(grid), ""))
    kept = grid.kept(above, Why.TITLE) + heads + left
    return Table(grid.sheet, lines[0].number, texts, rows, list(grid.notes), kept)


def _heading_column(grid: Grid) -> int | None:
    """The column that names at least three fields, most of what it holds, where no line does."""
    if grid.paths or len(grid.lines) > _MOST_FIELDS:
        return None
    used = sorted({column for line in grid.lines for column in line.filled()})
    for column in used[:2]:
        values = [line.at(column) for line in grid.lines if line.at(column) is not None]
        named = [known for value in values if (known := heading_field(value))]
        is_most = len(named) >= len(values) * 0.4
        is_known = "name" in named or (_title(grid) and len(used) == 2)
        if not (len(set(named)) >= _FEWEST_FIELDS and is_most and is_known):
            continue
        in_lines = max(len(headings.fields_named(line)) for line in grid.lines)
        if len(set(named)) > in_lines:
            return column if used[-1] > column else None
    return None


def _title(grid: Grid) -> str:
    """What the sheet is called, where that may be the name of the one initiative in it."""
    title = _OF_A_TABLE.sub("", grid.sheet).strip()
    return "" if _OF_ANY_SHEET.fullmatch(title) else title


def _names(line: Line, column: int) -> bool:
    return heading_field(line.at(column)) is not None


def _with_those_below(lines: list[Line], column: int) -> list[list[Line]]:
    """Each field's line, with the lines below it that name none: they go on with it."""
    groups: list[list[Line]] = []
    for line in lines:
        if line.at(column) is None and groups:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _cards(fields: list[list[Line]], column: int) -> list[dict[str, list[Line]]]:
    """The lines of each field by its heading, for each time that the first heading comes again:
    initiatives may stand below each other, each with all its headings."""
    cards: list[dict[str, list[Line]]] = []
    first = words(fields[0][0].at(column))
    for field in fields:
        text = words(field[0].at(column))
        if not cards or text == first:
            cards.append({})
        # A heading that comes again in one card is another column.
        while text in cards[-1]:
            text += " "
        cards[-1][text] = field
    return cards


def _row(
    grid: Grid, card: dict[str, list[Line]], texts: list[str], column: int, *, is_one: bool
) -> Row:
    """The initiative in the column; among several cards it is numbered by its first line."""
    first = next(iter(card.values()))[0]
    cells = [_cell(grid, card[text], column) if text in card else Cell(None, "") for text in texts]
    return Row(column + 1 if is_one else first.number, cells)


def _cell(grid: Grid, lines: list[Line], column: int) -> Cell:
    return joined([grid.cell(column, line) for line in lines])
