"""A JSON Schema of the same: a list of objects, whose members are called as the fields are."""

import json
from typing import Any

from overblikk.intake.interpreting import INITIATIVE_NUMBER
from overblikk.intake.template.columns import TemplateColumn
from overblikk.intake.template.formats import Format
from overblikk.intake.template.making import Template

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def write(template: Template) -> bytes:
    """The schema of a file that the intake takes with no mapping."""
    schema = {
        "$schema": _DIALECT,
        "type": "array",
        "items": {
            "type": "object",
            "properties": {column.key: _property(column) for column in template.columns},
            "required": ["name"],
            "additionalProperties": False,
        },
    }
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()


def _property(column: TemplateColumn) -> dict[str, Any]:
    said = {"title": column.heading, "description": column.note}
    if column.key == INITIATIVE_NUMBER:
        return {**said, "type": "integer"}
    one: dict[str, Any] = {"type": "string"}
    if column.choices and not (column.is_open and not column.is_many):
        one["enum"] = list(column.choices)
    return {**said, "type": "array", "items": one} if column.is_many else {**said, **one}


FORMAT = Format(
    "json-schema",
    "JSON Schema",
    "schema.json",
    "application/schema+json",
    write,
    takes_rows=False,
)
