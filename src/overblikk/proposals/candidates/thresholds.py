"""How alike is alike enough: read, and set by an analyst, with a ground."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer
from overblikk.history.queries import Version, versions_of
from overblikk.history.who import changing
from overblikk.proposals.models import Thresholds

# Where nobody has set others; what they rest on stands in decision 15.
DECIDE, ASK = 0.995, 0.5
THE_ONE = 1


class NotInOrder(ValueError):
    """The thresholds cannot be so, or no ground is stated; says why, in the reader's language."""


@dataclass(frozen=True)
class Limits:
    """From `decide` on a rule decides, from `ask` on a person is asked."""

    decide: float = DECIDE
    ask: float = ASK


def limits() -> Limits:
    """The thresholds in force."""
    row = Thresholds.objects.filter(id=THE_ONE).first()
    return Limits(row.decide, row.ask) if row else Limits()


def changes() -> list[Version]:
    """What they have been set to, by whom and why, the newest first."""
    return versions_of([(Thresholds, {})])[::-1]


@transaction.atomic
def set_limits(decide: float, ask: float, *, by: Viewer, ground: str) -> None:
    """Let these be in force for what comes in from now on. Raises NotInOrder."""
    if not ground.strip():
        raise NotInOrder(_("Si hvorfor grensene endres."))
    if not 0 < ask <= decide <= 1:
        raise NotInOrder(
            _(
                "Grensen for å spørre må ligge over 0 og ikke over grensen for å avgjøre, "
                "som er høyst 1."
            )
        )
    with changing(by=by.id, name=by.name, ground=ground):
        told = {"decide": decide, "ask": ask}
        Thresholds.objects.update_or_create(id=THE_ONE, defaults=told)
