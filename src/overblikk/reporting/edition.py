"""One making of the report: for whom, of which day, and what it has come to rest on."""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from overblikk.accounts.viewer import Viewer
from overblikk.insight.figures import figures
from overblikk.insight.measuring import Measured, measure


@dataclass
class Edition:
    """What is reported to a viewer, of the register as it stood at the end of the day.

    The moment must be stood at (history.as_of) while an edition is made.
    """

    viewer: Viewer
    on: date
    _measured: dict[str, Measured] = field(default_factory=dict)
    _rests_on: dict[str, Any] = field(default_factory=dict)

    def measured(self, key: str) -> Measured:
        """The figure with its numbers, counted once however often it is asked for."""
        if key not in self._measured:
            told = measure(figures()[key], self.viewer, on=self.on)
            self._measured[key] = told
            self.rest_on(f"figure {key}", _without_labels(told.as_json()))
        return self._measured[key]

    def value(self, key: str, line: str) -> int:
        """What a line of a figure counts, by the line's id; 0 where there is none."""
        return next((row.value for row in self.measured(key).counted.rows if row.id == line), 0)

    def rest_on(self, name: str, data: Any) -> None:
        """Let the digest be of these data too; what JSON can hold."""
        self._rests_on[name] = data

    def digest(self) -> str:
        """The SHA-256 of all that the edition has come to rest on."""
        whole = json.dumps(self._rests_on, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(whole.encode()).hexdigest()


def _without_labels(told: dict[str, Any]) -> dict[str, Any]:
    """The figure as it is in every language; lines of a length are ordered by their labels."""
    rows = sorted([row["id"], row["value"]] for row in told["rows"])
    return {**told, "rows": rows}
