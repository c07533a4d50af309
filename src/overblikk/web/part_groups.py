"""Groups of inputs, one for each value of several parts, in place of lines with a syntax.

A group says one line of words, so that what is read, compared and asked about stays lines.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise

from overblikk.web.part_kind import YES, Input, PartKind

# What a browser sends for the inputs of the group `amounts-0-kind`, and beside them these.
_NAME = r"-(\d{1,4})-"
LINE, AWAY = "line", "away"
EMPTY_GROUPS = 2


@dataclass
class PartGroup:
    """One value as it is typed; `plain` holds its line where that could not be taken apart."""

    said: dict[str, str]
    plain: str = ""
    is_away: bool = False
    error: str = ""


@dataclass(frozen=True)
class ShownInput:
    """An input as the page shows it."""

    asked: Input
    name: str
    value: str


@dataclass(frozen=True)
class ShownGroup:
    """A group as the page shows it; `line` and `away` are names of inputs."""

    one: Promise
    inputs: list[ShownInput]
    group: PartGroup
    line: str
    away: str
    is_new: bool


class GroupsInput(forms.Widget):
    """The widget: what was sent in the groups, and in lines under the plain name, as lines."""

    def __init__(self, kind: PartKind) -> None:
        super().__init__()
        self.kind = kind

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> str:
        """A line for each group that says something and is not taken away."""
        return "\n".join(self.lines(self.sent(data, name)))

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """Never: groups that are all empty say that there is no value."""
        return False

    def sent(self, data: Mapping[str, Any], name: str) -> list[PartGroup]:
        """The groups that were sent and are not empty."""
        plain = [line for one in str(data.get(name, "")).splitlines() if (line := one.strip())]
        groups = [self._group(data, f"{name}-{number}-") for number in _numbers(data, name)]
        return [*self.groups(plain), *(one for one in groups if not self._is_empty(one))]

    def groups(self, lines: Sequence[str]) -> list[PartGroup]:
        """A group for each line."""
        return [self._of_line(line) for line in lines]

    def lines(self, groups: Sequence[PartGroup]) -> list[str]:
        """What the groups say; nothing of those that have a fault or are taken away."""
        standing = [one for one in groups if not one.is_away and not self.fault(one)]
        return list(dict.fromkeys(self.line(one) for one in standing))

    def line(self, group: PartGroup) -> str:
        """What the group says."""
        return group.plain or self.kind.line(group.said)

    def fault(self, group: PartGroup) -> str:
        """What has to be mended in the group before it can be read."""
        return "" if group.plain or group.is_away else self.kind.fault(group.said)

    def shown(self, groups: Sequence[PartGroup], name: str) -> list[ShownGroup]:
        """The groups as the page shows them, and empty ones to add values in."""
        empty = [PartGroup(self._nothing()) for _number in range(EMPTY_GROUPS)]
        return [
            self._shown(one, f"{name}-{number}-", is_new=number >= len(groups))
            for number, one in enumerate([*groups, *empty])
        ]

    def _shown(self, group: PartGroup, prefix: str, *, is_new: bool) -> ShownGroup:
        inputs = [ShownInput(i, f"{prefix}{i.key}", group.said[i.key]) for i in self.kind.inputs]
        line, away = f"{prefix}{LINE}", f"{prefix}{AWAY}"
        return ShownGroup(self.kind.one, inputs, group, line, away, is_new)

    def _of_line(self, line: str) -> PartGroup:
        said = self.kind.taken_apart(line)
        return PartGroup(self._nothing(), plain=line) if said is None else PartGroup(said)

    def _group(self, data: Mapping[str, Any], prefix: str) -> PartGroup:
        said = {
            one.key: " ".join(str(data.get(f"{prefix}{one.key}", one.initial)).split())
            for one in self.kind.inputs
        }
        boxes = {one.key: YES if said[one.key] else "" for one in self.kind.inputs if one.is_box}
        plain = " ".join(str(data.get(f"{prefix}{LINE}", "")).split())
        return PartGroup(said | boxes, plain, is_away=f"{prefix}{AWAY}" in data)

    def _is_empty(self, group: PartGroup) -> bool:
        return not group.plain and self.kind.is_empty(group.said)

    def _nothing(self) -> dict[str, str]:
        return {one.key: one.initial for one in self.kind.inputs}


def without_groups(data: QueryDict, name: str) -> None:
    """Take what was sent in the groups of the field out of the data."""
    for key in [key for key in data if re.match(re.escape(name) + _NAME, key)]:
        del data[key]


def _numbers(data: Mapping[str, Any], name: str) -> Iterator[int]:
    found = (re.match(re.escape(name) + _NAME, key) for key in data)
    yield from sorted({int(match[1]) for match in found if match})
