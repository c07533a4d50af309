"""What changed last in the register, as far as the viewer may see."""

from dataclasses import dataclass
from typing import Any

from overblikk.accounts.viewer import Viewer
from overblikk.lib.languages import active_language
from overblikk.registry.holdings import holdings
from overblikk.registry.listing import order_by
from overblikk.registry.queries import initiatives
from overblikk.registry.trail import Change, last_steps

# How many initiatives are told of, and how many changes of each.
LATEST, CHANGES = 8, 2


@dataclass(frozen=True)
class Latest:
    """An initiative and the first changes that were made to it when it was changed last.

    `more` is how many other changes were made then. There are none where the viewer is not told;
    `is_new` says that it has not been changed since it was registered.
    """

    initiative: Any
    changes: list[Change]
    more: int
    is_new: bool


def latest(viewer: Viewer) -> list[Latest]:
    """The initiatives that were changed last, the newest first; read once for as long as nothing
    in the register changes, in a constant number of queries."""
    return holdings().kept(("latest", viewer, active_language()), lambda: _latest(viewer))


def _latest(viewer: Viewer) -> list[Latest]:
    rows = order_by(initiatives(viewer).select_related("responsible_organisation"), "-changed")
    newest = list(rows[:LATEST])
    steps = last_steps(newest, viewer)
    return [_told(one, steps[one.id].changes if one.id in steps else []) for one in newest]


def _told(initiative: Any, changes: list[Change]) -> Latest:
    if initiative.registered_at == initiative.changed_at:
        return Latest(initiative, [], 0, is_new=True)
    of_fields = [one for one in changes if one.field]
    return Latest(initiative, of_fields[:CHANGES], len(of_fields[CHANGES:]), is_new=False)
