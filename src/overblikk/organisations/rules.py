"""Pure rules about bodies."""

from collections.abc import Mapping
from uuid import UUID


def leads_back(onward: Mapping[UUID, UUID | None], body: UUID, target: UUID) -> bool:
    """Whether a body that pointed at `target` would, step by step, point at itself."""
    seen: set[UUID] = set()
    step: UUID | None = target
    while step is not None and step not in seen:
        if step == body:
            return True
        seen.add(step)
        step = onward.get(step)
    return False
