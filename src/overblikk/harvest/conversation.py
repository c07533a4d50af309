"""One asking while it goes on: what is fetched, counted and missed, and how far it has come."""

import json
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO
from urllib.parse import urlencode

from django.conf import settings

from overblikk.accounts.viewer import Viewer
from overblikk.harvest.missed import Missed, as_kept
from overblikk.harvest.models import Asking, PublicList, System
from overblikk.lib.fetch_faults import FetchFault
from overblikk.lib.fetching import Answer, Fetcher, Limits

# Of what was missed; the rest is counted.
MOST_TOLD = 200
OK = (200,)


class Stopped(Exception):
    """Whoever carries the asking out is to leave it; the position says where it goes on."""


class Conversation:
    """What a system's `ask` gets: it fetches, counts what came, and keeps how far it has come."""

    def __init__(
        self,
        asking: Asking,
        of: System | PublicList,
        *,
        by: Viewer,
        go_on: Callable[[], bool] = lambda: True,
    ) -> None:
        self.asking = asking
        self.by = by
        self.counts: Counter[str] = Counter()
        self._of = of
        self._go_on = go_on

    @property
    def position(self) -> dict[str, Any]:
        """The last good state, which `keep` replaces."""
        return dict(self._of.position)

    @property
    def parameters(self) -> Mapping[str, Any]:
        """What is asked for."""
        return self._of.parameters if isinstance(self._of, System) else {}

    def get(
        self,
        address: str,
        query: Mapping[str, Any] | None = None,
        *,
        accept: tuple[int, ...] = OK,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """Fetch what is at the address with the parameters. Raises FetchFault."""
        return fetcher().get(_with_query(address, query or {}), headers, accept=accept)

    def json(
        self,
        address: str,
        query: Mapping[str, Any] | None = None,
        *,
        accept: tuple[int, ...] = OK,
        content_type: str = "",
    ) -> tuple[int, Any]:
        """The status and the JSON at the address. Raises FetchFault, and Missed where it is none.

        Of an answer that is accepted and not 200, the content may be anything.
        """
        headers = {"Accept": content_type or "application/json"}
        answer = self.get(address, query, accept=accept, headers=headers)
        try:
            return answer.status, json.loads(answer.content)
        except ValueError as error:
            if answer.status != OK[0]:
                return answer.status, None
            raise Missed("not-json") from error

    def download(
        self, address: str, into: BinaryIO, *, limits: Limits, headers: Mapping[str, str]
    ) -> Answer:
        """Fetch a large file into another, or learn that it has not changed. Raises FetchFault."""
        return fetcher(limits).download(address, into, headers, accept=(200, 304))

    def miss(self, what: str, fault: FetchFault | Missed) -> None:
        """Tell in plain sight that something did not come, and why."""
        self.asking.missed_count += 1
        if len(self.asking.missed) < MOST_TOLD:
            self.asking.missed.append(as_kept(what, fault))

    def keep(self, position: Mapping[str, Any]) -> None:
        """Keep how far it has come, and what has come so far. Raises Stopped where it is to end."""
        self._of.position = dict(position)
        self._of.save(update_fields=["position"])
        self.tell()
        if not self._go_on():
            raise Stopped

    def tell(self) -> None:
        """Let the page show what has come so far."""
        self.asking.counts = dict(self.counts)
        self.asking.save(update_fields=["counts", "missed", "missed_count", "source", "run"])


def fetcher(limits: Limits | None = None) -> Fetcher:
    """Whoever asks, as this installation says."""
    return Fetcher(settings.FETCH_AGENT, settings.FETCH_HOSTS, limits or Limits())


def part_of(value: Any, *path: str, kind: type = object) -> Any:
    """What stands at the path in the JSON. Raises Missed where it is not, or of another kind."""
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    if not isinstance(value, kind) or value is None:
        raise Missed("not-as-expected", part=".".join(path))
    return value


def _with_query(address: str, query: Mapping[str, Any]) -> str:
    given = {name: value for name, value in query.items() if value not in (None, "")}
    return f"{address}?{urlencode(given)}" if given else address
