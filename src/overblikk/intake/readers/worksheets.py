"""A look through a worksheet's XML before anything holds it in memory."""

import re
from collections import Counter
from xml.parsers import expat

from overblikk.intake.readers.tables import Note, place
from overblikk.lib.untrusted.refusal import Refused

_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})", re.IGNORECASE)
# A row as programs write most of them: no formula, no error, each cell in its row and empty or with
# a value. It is looked at whole, which takes a tenth of the time of going through its elements;
# taken out of any XML it leaves that as well-formed as before.
_ATTRIBUTES = rb"""(?: [\w:]++="[^"<&\x00-\x1f]*+")*+"""
_FILLED = (
    rb"(?:>(?:<v>[!-%'-;=-~]++</v>|"
    rb"<is><t(?: xml:space=\"preserve\")?>[^<&\x00-\x08\x0b\x0c\x0e-\x1f]++</t></is>)</c>)"
)
_PLAIN_ROW = re.compile(
    rb"""<row r="([0-9]{1,7})"%(attributes)s>((?:<c r="[A-Z]{1,3}\1"(?: s="[0-9]++")?"""
    rb"""(?: t="(?:n|s|b|str|inlineStr)")?(?:/>|%(filled)s))*+)</row>"""
    % {b"attributes": _ATTRIBUTES, b"filled": _FILLED}
)
_FILLED_COLUMN = re.compile(rb'<c r="([A-Z]++)[^>]*+(?<!/)>')
_ROW_END = b"</row>"
# A row that has not ended within so much is left to the parser.
_LONGEST_ROW = 1024 * 1024
# The stored value, and the text of a cell that holds its own.
_VALUES = frozenset(("v", "t"))
# Of each code; a thousand tell as much as a million.
_MOST_NOTES = 1000


class WorksheetScan:
    """What one worksheet holds: fed its XML in pieces, it keeps only figures and `notes`.

    `area` is the number of cells that the values span, from the first row and column that
    hold one to the last; cells with a format and no value are not counted.
    """

    def __init__(self) -> None:
        self.notes: list[Note] = []
        self.rows = self.columns = 0
        self._first_row = self._first_column = 0
        self._row = self._column = 0
        self._type = ""
        self._has_formula = self._has_value = self._in_value = False
        self._noted: Counter[str] = Counter()
        self._numbers: dict[str, int] = {}
        self._unfinished = b""
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._opened
        self._parser.EndElementHandler = self._closed
        self._parser.CharacterDataHandler = self._characters
        self._parser.StartDoctypeDeclHandler = self._doctype

    @property
    def area(self) -> int:
        """Rows times columns of what the values span; 0 for an empty sheet."""
        if not self.rows:
            return 0
        return (self.rows - self._first_row + 1) * (self.columns - self._first_column + 1)

    def feed(self, piece: bytes) -> None:
        """Look at the next piece. Raises Refused for what is not a worksheet."""
        text = self._unfinished + piece
        whole = text.rfind(_ROW_END) + len(_ROW_END) if _ROW_END in text else 0
        if len(text) - whole > _LONGEST_ROW:
            whole = len(text)
        self._unfinished = text[whole:]
        self._look(text[:whole])

    def finish(self) -> None:
        """Look at the end. Raises Refused where the XML breaks off."""
        self._parse(self._unfinished, is_last=True)

    def _look(self, text: bytes) -> None:
        """Look at plain rows as they are, and at what stands between them as XML."""
        looked_at = 0
        for row in _PLAIN_ROW.finditer(text):
            if _is_utf8(row[0]):
                self._parse(text[looked_at : row.start()])
                self._plain_row(int(row[1]), row[2])
                looked_at = row.end()
        self._parse(text[looked_at:])

    def _parse(self, xml: bytes, *, is_last: bool = False) -> None:
        try:
            if xml or is_last:
                self._parser.Parse(xml, is_last)
        except expat.ExpatError as error:
            raise Refused("damaged") from error

    def _plain_row(self, row: int, cells: bytes) -> None:
        self._row = row
        for letters in _FILLED_COLUMN.findall(cells):
            self._column = self._number_of(letters.decode())
            self._widen()

    def _doctype(self, *_declaration: object) -> None:
        # No spreadsheet program writes one; whoever does wants entities unfolded.
        raise Refused("damaged")

    def _opened(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2]
        if name == "c":
            self._open_cell(attributes)
        elif name in _VALUES:
            self._in_value = True
        elif name == "f":
            self._has_formula = True
        elif name == "row":
            self._row, self._column = _whole(attributes.get("r"), self._row + 1), 0

    def _open_cell(self, attributes: dict[str, str]) -> None:
        self._type = attributes.get("t", "")
        self._has_formula = self._has_value = False
        reference = attributes.get("r")
        if reference is None:
            self._column += 1
            return
        match = _REFERENCE.fullmatch(reference)
        if match is None:
            raise Refused("damaged")
        self._column, self._row = self._number_of(match[1]), int(match[2])

    def _number_of(self, letters: str) -> int:
        return self._numbers.get(letters) or self._numbers.setdefault(
            letters, _column_number(letters)
        )

    def _characters(self, data: str) -> None:
        if self._in_value:
            self._has_value = True

    def _closed(self, name: str) -> None:
        name = name.rpartition(":")[2]
        if name == "c":
            self._close_cell()
        elif name in _VALUES:
            self._in_value = False

    def _close_cell(self) -> None:
        if self._has_value:
            self._widen()
            if self._type == "e":
                self._note("error_value")
        # An empty text is a value that a formula may have.
        elif self._has_formula and self._type != "str":
            self._widen()
            self._note("formula_without_value")

    def _widen(self) -> None:
        row, column = self._row, self._column
        self._first_row = min(self._first_row or row, row)
        self._first_column = min(self._first_column or column, column)
        self.rows = max(self.rows, row)
        self.columns = max(self.columns, column)

    def _note(self, code: str) -> None:
        self._noted[code] += 1
        if self._noted[code] <= _MOST_NOTES:
            self.notes.append(Note(place(self._column - 1, self._row), code))


def _is_utf8(xml: bytes) -> bool:
    try:
        xml.decode()
    except UnicodeDecodeError:
        return False
    return True


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _whole(digits: str | None, otherwise: int) -> int:
    if digits is None:
        return otherwise
    if not re.fullmatch(r"[0-9]{1,7}", digits):
        raise Refused("damaged")
    return int(digits)
