"""Which column gives which field."""

from collections.abc import Sequence

from overblikk.intake.rules.headings import recognise

MANY_VALUED = frozenset(
    (
        "external_identifiers",
        "former_names",
        "cooperating_organisations",
        "portfolios",
        "purposes",
        "technologies",
    )
)


def map_columns(headers: Sequence[str]) -> dict[int, str | None]:
    """The field of each column by its place, None where it gives none.

    A field that holds one value is taken from the first column that names it.
    """
    columns: dict[int, str | None] = {}
    for place, header in enumerate(headers):
        field = recognise(header)
        taken = field in columns.values() and field not in MANY_VALUED
        columns[place] = None if taken else field
    return columns
