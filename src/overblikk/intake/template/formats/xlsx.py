"""A workbook: the sheet to fill in, with drop-downs and notes, and sheets of lists and help."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import xlsxwriter
from django.utils.translation import gettext as _
from xlsxwriter.utility import xl_col_to_name

from overblikk.intake.template.columns import TemplateColumn
from overblikk.intake.template.formats import Format
from overblikk.intake.template.making import Template
from overblikk.lib.exports.xlsx_format import LONGEST, OPTIONS

# Below what stands there, so many rows can be filled in with drop-downs.
ROWS_TO_FILL = 1000
_WIDTH, _WIDE = 24, 48
# What Excel lets a note in a drop-down's box be.
_LONGEST_NOTE, _LONGEST_TITLE = 255, 32


def write(template: Template) -> bytes:
    """The workbook; every cell is text, so that nothing typed is turned into something else."""
    with tempfile.TemporaryDirectory(prefix="overblikk-") as folder:
        path = Path(folder) / "template.xlsx"
        with xlsxwriter.Workbook(path, OPTIONS) as workbook:
            _Workbook(workbook, template).write()
        return path.read_bytes()


class _Workbook:
    """Writes the three sheets."""

    def __init__(self, workbook: xlsxwriter.Workbook, template: Template) -> None:
        self._template = template
        self._text = workbook.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
        self._head = workbook.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self._sheet = workbook.add_worksheet(_("Tiltak"))
        self._help = workbook.add_worksheet(_("Forklaring"))
        self._lists = workbook.add_worksheet(_("Lister"))

    def write(self) -> None:
        """The sheet to fill in first, since it is the one that opens."""
        for at, column in enumerate(self._template.columns):
            self._sheet.set_column(at, at, _WIDTH, self._text)
            self._sheet.write_string(0, at, column.heading, self._head)
            self._sheet.write_comment(0, at, column.note, {"x_scale": 2, "y_scale": 2})
        self._sheet.freeze_panes(1, 2)
        last = self._write_rows() + ROWS_TO_FILL
        self._write_help()
        with_choices = [
            (at, column) for at, column in enumerate(self._template.columns) if column.choices
        ]
        self._write_lists([column for _at, column in with_choices])
        for n, (at, column) in enumerate(with_choices):
            self._sheet.data_validation(1, at, last, at, self._choosing(n, column))

    def _write_rows(self) -> int:
        number = 0
        for number, row in enumerate(self._template.rows, start=1):
            for at, column in enumerate(self._template.columns):
                words = "\n".join(row.get(column.key, ()))
                # What is cut would come back as a change; what is left out stands.
                if words and len(words) <= LONGEST:
                    self._sheet.write_string(number, at, words, self._text)
        return number

    def _write_help(self) -> None:
        self._help.set_column(0, 0, _WIDTH)
        self._help.set_column(1, 1, 3 * _WIDE, self._text)
        for n, column in enumerate(self._template.columns):
            self._help.write_string(n, 0, column.heading, self._head)
            self._help.write_string(n, 1, column.note, self._text)

    def _write_lists(self, columns: Sequence[TemplateColumn]) -> None:
        self._lists.set_column(0, max(0, len(columns) - 1), _WIDE)
        longest = max((len(column.choices) for column in columns), default=0)
        for n, column in enumerate(columns):
            self._lists.write_string(0, n, column.heading, self._head)
        # Row by row, since rows that are written are let go of.
        for number in range(longest):
            for n, column in enumerate(columns):
                if number < len(column.choices):
                    self._lists.write_string(number + 1, n, column.choices[number])

    def _choosing(self, n: int, column: TemplateColumn) -> dict[str, object]:
        letters = xl_col_to_name(n)
        sheet = _("Lister")
        return {
            "validate": "list",
            # A list in the rule itself may only have 255 letters.
            "source": f"='{sheet}'!${letters}$2:${letters}${len(column.choices) + 1}",
            "show_error": not column.is_open,
            "error_type": "warning",
            "error_title": column.heading[:_LONGEST_TITLE],
            "error_message": _("Dette står ikke i listen."),
            "input_title": column.heading[:_LONGEST_TITLE],
            "input_message": column.note[:_LONGEST_NOTE],
        }


FORMAT = Format(
    "xlsx",
    "XLSX",
    "xlsx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write,
)
