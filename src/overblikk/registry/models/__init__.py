"""Initiatives and all that they are tied to."""

from overblikk.registry.models.initiative import Initiative
from overblikk.registry.models.links import (
    Cooperation,
    ExternalIdentifier,
    FormerName,
    InitiativePurpose,
    InitiativeTechnology,
    Membership,
)
from overblikk.registry.models.portfolio import Portfolio
from overblikk.registry.models.publication import Publication
from overblikk.registry.models.redirect import Redirect

__all__ = [
    "Cooperation",
    "ExternalIdentifier",
    "FormerName",
    "Initiative",
    "InitiativePurpose",
    "InitiativeTechnology",
    "Membership",
    "Portfolio",
    "Publication",
    "Redirect",
]
