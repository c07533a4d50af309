"""What differs between versions of an overview, kept with a run and shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from overblikk.intake.rules.versions import Changed
from overblikk.intake.shown_columns import column_label
from overblikk.intake.versions import Candidates, Version
from overblikk.registry.fields import Field

# Of what has come, changed and gone since the version before; the rest are counted.
ROWS_OF_VERSION = 20
WORDS_SHOWN = 200


@dataclass(frozen=True)
class Earlier:
    """An overview that this one may be a new version of."""

    number: int
    title: str
    received_at: datetime
    rows: int
    shared: int


@dataclass(frozen=True)
class Listed:
    """How many rows there are of one sort, and the first of them."""

    count: int
    rows: Sequence[Any]

    @property
    def more(self) -> int:
        """How many are not among those listed."""
        return self.count - len(self.rows)


@dataclass(frozen=True)
class Differences:
    """What has come, changed and gone since the version before; `same` rows say the same."""

    come: Listed
    changed: Listed
    gone: Listed
    same: int


def keep_version(earlier: Candidates, version: Version | None) -> dict[str, Any]:
    """What the overview may be a new version of, and what differs, as it is kept with the run."""
    kept = {
        "replaces": version.replaces.number if version else 0,
        "earlier": [
            {
                "number": one.source.number,
                "title": one.source.title,
                "received_at": one.source.received_at.isoformat(),
                "rows": one.rows,
                "shared": one.shared,
            }
            for one in earlier.earlier
            if one.shared
        ],
    }
    return kept | {"version": _kept_version(version) if version else None}


def _kept_version(version: Version) -> dict[str, Any]:
    found = version.comparison
    return {
        "same": found.same,
        **{
            key: {"count": len(rows), "shown": [[r.place, r.name] for r in rows[:ROWS_OF_VERSION]]}
            for key, rows in (("come", found.come), ("gone", found.gone))
        },
        "changed": {
            "count": len(found.changed),
            "shown": [
                [one.now.place, one.now.name, _kept_differing(one)]
                for one in found.changed[:ROWS_OF_VERSION]
            ],
        },
    }


def _kept_differing(one: Changed) -> list[list[str]]:
    return [
        [key, before[:WORDS_SHOWN], now[:WORDS_SHOWN]]
        for key, (before, now) in one.differing.items()
    ]


def earlier(one: dict[str, Any]) -> Earlier:
    """An earlier overview as it was kept."""
    return Earlier(**{**one, "received_at": datetime.fromisoformat(one["received_at"])})


def differences(kept: dict[str, Any], of: Mapping[str, Field]) -> Differences:
    """What differs as it was kept, its fields in words."""
    changed = [
        (place, name, [(column_label(key, of) or key, before, now) for key, before, now in parts])
        for place, name, parts in kept["changed"]["shown"]
    ]
    return Differences(
        come=Listed(kept["come"]["count"], kept["come"]["shown"]),
        changed=Listed(kept["changed"]["count"], changed),
        gone=Listed(kept["gone"]["count"], kept["gone"]["shown"]),
        same=kept["same"],
    )
