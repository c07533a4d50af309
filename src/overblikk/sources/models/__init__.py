"""What was received, and the evidence taken from it."""

from overblikk.sources.models.evidence import Evidence, Method
from overblikk.sources.models.source import AccessLevel, Original, Source, SourceKind

__all__ = ["AccessLevel", "Evidence", "Method", "Original", "Source", "SourceKind"]
