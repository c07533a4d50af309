"""The template in a language and a format, empty or with what the register holds for a body."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from overblikk.accounts.viewer import Viewer
from overblikk.intake.template.columns import TemplateColumn, template_columns
from overblikk.intake.template.filling import Filled, rows_for
from overblikk.organisations.models import Organisation


@dataclass(frozen=True)
class Template:
    """A template as formats write it: its columns, and the rows that it comes with."""

    columns: Sequence[TemplateColumn]
    rows: Iterator[Filled]


def template(body: Organisation | None, viewer: Viewer, *, on: date) -> Template:
    """The template in the active language, with the body's initiatives where one is given.

    The rows are read as they are written, so the language must stay until they are.
    """
    rows = rows_for(body, viewer) if body else iter(())
    return Template(template_columns(viewer, on=on), rows)
