"""Tags the first cell of each row as the row's heading, which Typst does for columns alone.

It has a call for it that the package for Python cannot switch on (docs/adr/0021).
"""

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name


def with_row_headings(pdf: bytes) -> bytes:
    """The same document, where each row of a table's body has a heading; the same bytes for the
    same bytes."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for body in _all(opened.Root.StructTreeRoot, Name.TBody):
            for row in _within(body):
                _make_heading(next(_within(row)))
        made = io.BytesIO()
        opened.save(made, deterministic_id=True, fix_metadata_version=False)
    return made.getvalue()


def _all(element: Any, role: Name) -> Iterator[Any]:
    for one in _within(element):
        if role == one.S:
            yield one
        else:
            yield from _all(one, role)


def _within(element: Any) -> Iterator[Any]:
    """The elements within, past what stands on a page."""
    children = element.get("/K", [])
    for child in children if isinstance(children, Array) else [children]:
        if isinstance(child, Dictionary) and "/S" in child:
            yield child


def _make_heading(cell: Any) -> None:
    cell.S = Name.TH
    table = next(_of_table(cell), None)
    if table is None:
        table = Dictionary(O=Name.Table)
        cell.A = Array([*_attributes(cell), table])
    table.Scope = Name.Row


def _of_table(cell: Any) -> Iterator[Any]:
    return (one for one in _attributes(cell) if one.get("/O") == Name.Table)


def _attributes(cell: Any) -> list[Any]:
    said = cell.get("/A", [])
    return [*said] if isinstance(said, Array) else [said]
