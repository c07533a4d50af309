"""Sheets written in each format, by the programs' own libraries."""

import csv
import html
import io
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import docx
import xlsxwriter
import xlwt
from odf import opendocument, table, text

from tests.intake.corpus.sheets import Sheet, Value


def _xlsx(sheets: Sequence[Sheet]) -> bytes:
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book:
        day = book.add_format({"num_format": "dd.mm.yyyy"})
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            for top, left, bottom, right in sheet.merged:
                page.merge_range(top, left, bottom, right, "")
            for row, column in sheet.filled():
                value = sheet.rows[row][column]
                if isinstance(value, date):
                    page.write_datetime(row, column, value, day)
                elif isinstance(value, str) and value.startswith("="):
                    formula, _as, shown = value.partition(" => ")
                    page.write_formula(row, column, formula, None, float(shown))
                elif isinstance(value, str):
                    page.write_string(row, column, value)
                else:
                    page.write(row, column, value)
    return content.getvalue()


def _xls(sheets: Sequence[Sheet]) -> bytes:
    book = xlwt.Workbook()
    day = xlwt.easyxf(num_format_str="dd.mm.yyyy")
    for sheet in sheets:
        page = book.add_sheet(sheet.name)
        for row, column in sheet.filled():
            value = sheet.rows[row][column]
            style = (day,) if isinstance(value, date) else ()
            page.write(row, column, value, *style)
        for top, left, bottom, right in sheet.merged:
            page.merge(top, bottom, left, right)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _ods(sheets: Sequence[Sheet]) -> bytes:
    document = opendocument.OpenDocumentSpreadsheet()
    for sheet in sheets:
        document.spreadsheet.addElement(_odf_table(sheet, with_kinds=True))
    return _saved(document)


def _odt(sheets: Sequence[Sheet]) -> bytes:
    document = opendocument.OpenDocumentText()
    for sheet in sheets:
        document.text.addElement(text.P(text=sheet.name))
        document.text.addElement(_odf_table(sheet, with_kinds=False))
    return _saved(document)


def _odf_table(sheet: Sheet, *, with_kinds: bool) -> table.Table:
    made = table.Table(name=sheet.name)
    spans, covered = _spans(sheet), _covered(sheet)
    for row, values in enumerate(sheet.rows):
        line = table.TableRow()
        for column in range(_width(sheet)):
            value = values[column] if column < len(values) else None
            if (row, column) in covered:
                line.addElement(table.CoveredTableCell())
                continue
            rows, columns = spans.get((row, column), (1, 1))
            kinds = _odf_kinds(value) if with_kinds else {}
            if (rows, columns) != (1, 1):
                kinds |= {"numberrowsspanned": rows, "numbercolumnsspanned": columns}
            cell = table.TableCell(**kinds)
            for paragraph in _shown(value).split("\n") if value is not None else ():
                cell.addElement(text.P(text=paragraph))
            line.addElement(cell)
        made.addElement(line)
    return made


def _odf_kinds(value: Value) -> dict[str, Any]:
    if isinstance(value, date):
        return {"valuetype": "date", "datevalue": value.isoformat()}
    if isinstance(value, int | float):
        return {"valuetype": "float", "value": value}
    return {"valuetype": "string"} if value else {}


def _saved(document: opendocument.OpenDocument) -> bytes:
    content = io.BytesIO()
    document.write(content)
    return content.getvalue()


def _docx(sheets: Sequence[Sheet]) -> bytes:
    document = docx.Document()
    for sheet in sheets:
        document.add_paragraph(sheet.name)
        made = document.add_table(len(sheet.rows), _width(sheet))
        for top, left, bottom, right in sheet.merged:
            made.cell(top, left).merge(made.cell(bottom, right))
        for row, column in sheet.filled():
            made.cell(row, column).text = _shown(sheet.rows[row][column])
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _html(sheets: Sequence[Sheet]) -> bytes:
    pieces = ["<!DOCTYPE html><html lang=no><head><title>Oversikt</title></head><body>"]
    for sheet in sheets:
        spans, covered = _spans(sheet), _covered(sheet)
        pieces.append(f"<h2>{sheet.name}</h2><table>")
        for row, values in enumerate(sheet.rows):
            pieces.append("<tr>")
            for column in range(_width(sheet)):
                if (row, column) not in covered:
                    value = values[column] if column < len(values) else None
                    rows, columns = spans.get((row, column), (1, 1))
                    shown = html.escape(_shown(value)).replace("\n", "<br>")
                    pieces.append(f"<td rowspan={rows} colspan={columns}>{shown}</td>")
            pieces.append("</tr>")
        pieces.append("</table>")
    return "".join(pieces).encode()


def _csv(sheets: Sequence[Sheet]) -> bytes:
    return _delimited(sheets[0], ";").encode("utf-8-sig")


def _tsv(sheets: Sequence[Sheet]) -> bytes:
    return _delimited(sheets[0], "\t").encode("cp1252")


def _delimited(sheet: Sheet, delimiter: str) -> str:
    content = io.StringIO()
    writer = csv.writer(content, delimiter=delimiter)
    for row in sheet.rows:
        cells = [_shown(value) for value in row]
        writer.writerow(cells + [""] * (_width(sheet) - len(cells)))
    return content.getvalue()


def _spans(sheet: Sheet) -> dict[tuple[int, int], tuple[int, int]]:
    return {(a[0], a[1]): (a[2] - a[0] + 1, a[3] - a[1] + 1) for a in sheet.merged}


def _covered(sheet: Sheet) -> set[tuple[int, int]]:
    return {
        (row, column)
        for top, left, bottom, right in sheet.merged
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
        if (row, column) != (top, left)
    }


def _width(sheet: Sheet) -> int:
    return max(len(row) for row in sheet.rows)


def _shown(value: Value) -> str:
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)


WRITERS: dict[str, Callable[[Sequence[Sheet]], bytes]] = {
    "xlsx": _xlsx,
    "xls": _xls,
    "ods": _ods,
    "csv": _csv,
    "tsv": _tsv,
    "html": _html,
    "docx": _docx,
    "odt": _odt,
}
