"""The form about a portfolio."""

from typing import Any

from django import forms

from overblikk.registry.models import Portfolio
from overblikk.registry.record_kinds import PORTFOLIO
from overblikk.sources.by_hand import Typed
from overblikk.web.body_field import BodyField
from overblikk.web.stated_ground import GroundForm, WebAddressField


class PortfolioForm(GroundForm):
    """What an analyst may say of a portfolio."""

    name = forms.CharField(label=PORTFOLIO.fields["name"].label)
    organisation = BodyField(label=PORTFOLIO.fields["organisation"].label, required=False)
    address = WebAddressField(label=PORTFOLIO.fields["address"].label, required=False)

    def typed(self) -> Typed:
        """The values as the register takes them; only of a form that is filled in right."""
        cleaned = self.cleaned_data
        body = cleaned["organisation"]
        values = {
            "name": cleaned["name"],
            "organisation": str(body) if body else None,
            "address": cleaned["address"],
        }
        words = {key: self.data.get(key, "") for key in ("organisation", "address")}
        return Typed(values, words)


def initial(portfolio: Portfolio, seen: str) -> dict[str, Any]:
    """The values of a portfolio as its form shows them."""
    body = portfolio.organisation
    return {
        "seen": seen,
        "name": portfolio.name,
        "organisation": body.name_nb if body else "",
        "address": portfolio.address,
    }
