"""One search over everything in the register that has a page: what is found, kind by kind."""

from overblikk.registry.finding.every_kind import EVERY_KIND, find, find_all
from overblikk.registry.finding.found import Found, FoundOfKind
from overblikk.registry.finding.reasons import reasons

__all__ = ["EVERY_KIND", "Found", "FoundOfKind", "find", "find_all", "reasons"]
