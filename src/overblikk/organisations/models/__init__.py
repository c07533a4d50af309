"""Bodies and sectors."""

from overblikk.organisations.models.organisation import NameKind, Organisation, OrganisationName
from overblikk.organisations.models.sector import Sector

__all__ = ["NameKind", "Organisation", "OrganisationName", "Sector"]
