"""What a part of a report is."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from overblikk.reporting.document import Section
from overblikk.reporting.edition import Edition


@dataclass(frozen=True)
class Part:
    """A part that can be chosen: its heading, where among the others it stands, and what it says.

    `write` gives None where there is nothing to say.
    """

    key: str
    title: Promise
    place: int
    write: Callable[[Edition], Section | None]
