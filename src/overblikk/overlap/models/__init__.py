"""What the newest search found alike, and what people have said of it."""

from overblikk.overlap.models.overlap import Overlap, OverlapCluster, OverlapSearch
from overblikk.overlap.models.verdict import OverlapVerdict, Saying

__all__ = ["Overlap", "OverlapCluster", "OverlapSearch", "OverlapVerdict", "Saying"]
