"""Which column gives which field."""

from collections.abc import Mapping, Sequence

from overblikk.intake.rules.headings import recognise
from overblikk.registry.fields import Field


def map_columns(
    headers: Sequence[str], fields: Mapping[str, Field], own: Mapping[str, str]
) -> dict[int, str | None]:
    """The field of each column by its place, None where it gives none.

    A field that holds one value is taken from the first column that names it. `own` gives the
    keys of own fields by their headings.
    """
    columns: dict[int, str | None] = {}
    for place, header in enumerate(headers):
        field = recognise(header, own)
        taken = field in columns.values() and not _is_many(field, fields)
        columns[place] = None if taken else field
    return columns


def _is_many(key: str | None, fields: Mapping[str, Field]) -> bool:
    """Amounts of one kind may stand in several columns, each told by its heading."""
    field = fields.get((key or "").partition(":")[0])
    return field is not None and field.is_many
