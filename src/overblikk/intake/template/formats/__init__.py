"""The formats of the template. A format is one module here; adding one touches nothing else."""

import importlib
import pkgutil
from dataclasses import dataclass
from typing import Protocol

from django.utils.functional import Promise

from overblikk.intake.template.making import Template


class Write(Protocol):
    """Writes the template as a file, whole: it is of one body, and small."""

    def __call__(self, template: Template) -> bytes: ...


@dataclass(frozen=True)
class Format:
    """A format: what it is called, its file's ending and media type, and how it is written.

    `takes_rows` says whether it can hold what the register has for a body.
    """

    key: str
    label: Promise | str
    ending: str
    media_type: str
    write: Write
    takes_rows: bool = True


def formats() -> dict[str, Format]:
    """Each format by its key."""
    found = (
        importlib.import_module(f"{__name__}.{module.name}")
        for module in pkgutil.iter_modules(__path__)
    )
    return {module.FORMAT.key: module.FORMAT for module in found}
