"""A portfolio as a person types it: registered or changed, with a stated ground."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from overblikk.accounts.viewer import Viewer
from overblikk.registry.actions import record_portfolio, register_portfolio
from overblikk.registry.models import Portfolio
from overblikk.sources.by_hand import StatedGround, Typed, record_differences, record_new
from overblikk.sources.claims import Claim
from overblikk.sources.recording import values_of_all


def held_values(id_: UUID) -> dict[str, Any]:
    """What the register holds of the portfolio, by field, as claims write it."""
    return values_of_all("portfolio", [id_])[id_]


@transaction.atomic
def register_by_hand(typed: Typed, ground: StatedGround, *, by: Viewer) -> Portfolio:
    """Register a portfolio with the typed values, `name` among them."""
    registered: list[Portfolio] = []

    def write(claims: list[Claim], _removed: list[Claim]) -> None:
        registered.append(register_portfolio(claims, by=by, ground=ground.words))

    title = _("Registrering av %(portfolio)s") % {"portfolio": typed.values["name"]}
    record_new(typed, ground, title=title, write=write)
    return registered[0]


@transaction.atomic
def record_by_hand(
    portfolio: Portfolio, typed: Typed, ground: StatedGround, *, seen: str, by: Viewer
) -> bool:
    """Record what was typed that the portfolio does not hold; gives whether anything was.

    `seen` is the version of the values that the person saw. Raises ChangedMeanwhile where it is
    no longer so.
    """
    locked = Portfolio.objects.select_for_update().get(id=portfolio.id)

    def write(claims: list[Claim], _removed: list[Claim]) -> None:
        record_portfolio(locked, claims, by=by, ground=ground.words)

    title = _("Endring av %(portfolio)s") % {"portfolio": locked.name}
    return record_differences(
        held_values(portfolio.id), typed, ground, seen=seen, title=title, write=write
    )
