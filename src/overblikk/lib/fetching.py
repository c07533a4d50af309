"""Fetching from other machines: bounded in time and size, from public addresses only, politely."""

import io
import time
import zlib
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import BinaryIO
from urllib.parse import urljoin, urlsplit

import httpcore

from overblikk.lib.fetch_faults import PASSING, FetchFault
from overblikk.lib.guarded_network import GuardedNetwork

MIB = 1024 * 1024
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_BUSY = frozenset({429, 500, 502, 503, 504})
NOT_MODIFIED = 304
_CHUNK = 64 * 1024


@dataclass(frozen=True)
class Limits:
    """How much one fetch may cost; `seconds` is for each try, from the name to the last byte.

    `longest_wait` is how long the other side may ask to be left alone for before it is given up.
    """

    body_bytes: int = 50 * MIB
    seconds: float = 60
    connect_seconds: float = 10
    read_seconds: float = 30
    redirects: int = 5
    tries: int = 3
    longest_wait: float = 60


@dataclass(frozen=True)
class Answer:
    """What came: header names in lower case; `address` is where redirects led."""

    status: int
    address: str
    headers: Mapping[str, str]
    content: bytes = b""


@dataclass(frozen=True)
class Fetcher:
    """Fetches as `agent`; `own_hosts` may be asked although they are on a closed network."""

    agent: str
    own_hosts: Collection[str] = ()
    limits: Limits = Limits()
    sleep: Callable[[float], None] = time.sleep

    def get(
        self, address: str, headers: Mapping[str, str] | None = None, *, accept: Collection[int]
    ) -> Answer:
        """The answer with its content, unpacked, whose status is one of `accept`.

        Raises FetchFault.
        """
        body = io.BytesIO()
        answer = self.download(address, body, headers, accept=accept)
        return Answer(answer.status, answer.address, answer.headers, body.getvalue())

    def download(
        self,
        address: str,
        into: BinaryIO,
        headers: Mapping[str, str] | None = None,
        *,
        accept: Collection[int],
    ) -> Answer:
        """As `get`, but the content is written to `into`, which holds nothing else."""
        for last in (*[False] * (self.limits.tries - 1), True):
            into.seek(0)
            into.truncate()
            try:
                answer = self._follow(address, into, dict(headers or {}))
            except FetchFault as fault:
                if last or fault.code not in PASSING:
                    raise
                wait = 1.0
            else:
                if answer.status in accept:
                    return answer
                if last or answer.status not in _BUSY:
                    raise FetchFault("status", host=_host(answer.address), status=answer.status)
                wait = self._wait(answer)
            self.sleep(wait)
        raise AssertionError("the last try gives an answer or a fault")

    def _wait(self, answer: Answer) -> float:
        asked = _retry_after(answer.headers.get("retry-after", ""))
        if asked > self.limits.longest_wait:
            raise FetchFault("asked-to-wait", host=_host(answer.address), seconds=round(asked))
        return max(asked, 1.0)

    def _follow(self, address: str, into: BinaryIO, headers: dict[str, str]) -> Answer:
        until = time.monotonic() + self.limits.seconds
        for _step in range(self.limits.redirects + 1):
            check_address(address)
            answer = self._ask(address, into, headers, until)
            onward = answer.headers.get("location")
            if answer.status not in _REDIRECTS or not onward:
                return answer
            address = urljoin(address, onward)
        raise FetchFault("too-many-redirects", limit=self.limits.redirects)

    def _ask(self, address: str, into: BinaryIO, headers: dict[str, str], until: float) -> Answer:
        limits, host = self.limits, _host(address)
        network = GuardedNetwork(self.own_hosts, until=until, seconds=limits.seconds)
        sent = {"User-Agent": self.agent, "Accept-Encoding": "gzip", "Host": _netloc(address)}
        waits = {"connect": limits.connect_seconds, "read": limits.read_seconds}
        asked = list({**sent, **headers}.items())
        timeout = {"timeout": waits | {"write": limits.read_seconds}}
        with (
            _told(host, limits),
            httpcore.ConnectionPool(network_backend=network) as pool,
            pool.stream("GET", address, headers=asked, extensions=timeout) as response,
        ):
            known = {
                name.decode("latin-1").lower(): value.decode("latin-1")
                for name, value in response.headers
            }
            answer = Answer(response.status, address, known)
            # What a redirect says besides is not needed.
            if response.status not in _REDIRECTS:
                self._keep(response.iter_stream(), known, into)
        return answer

    def _keep(self, chunks: Iterator[bytes], headers: Mapping[str, str], into: BinaryIO) -> None:
        limit = self.limits.body_bytes
        announced = headers.get("content-length", "")
        if announced.isdigit() and int(announced) > limit:
            raise FetchFault("too-large", limit=limit // MIB)
        packed = headers.get("content-encoding", "").lower() in ("gzip", "x-gzip", "deflate")
        written = 0
        for chunk in _unpacked(chunks) if packed else chunks:
            written += len(chunk)
            if written > limit:
                raise FetchFault("too-large", limit=limit // MIB)
            into.write(chunk)


@contextmanager
def _told(host: str, limits: Limits) -> Iterator[None]:
    """Whatever goes wrong with the connection, as a FetchFault."""
    try:
        yield
    except httpcore.TimeoutException as error:
        waited = (
            limits.connect_seconds if "Connect" in type(error).__name__ else limits.read_seconds
        )
        seconds = round(min(waited, limits.seconds))
        raise FetchFault("too-slow", host=host, seconds=seconds) from error
    except httpcore.ConnectError as error:
        raise FetchFault("no-connection", host=host) from error
    except (httpcore.ReadError, httpcore.WriteError) as error:
        raise FetchFault("cut-off", host=host) from error
    except httpcore.RemoteProtocolError as error:
        # The one word for a connection closed in the middle and for an answer that is none.
        is_cut = "closed" in str(error) or "disconnected" in str(error)
        raise FetchFault("cut-off" if is_cut else "not-understood", host=host) from error
    except (httpcore.ProtocolError, httpcore.UnsupportedProtocol, zlib.error) as error:
        raise FetchFault("not-understood", host=host) from error


def _unpacked(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The content of gzip, some at a time however much a chunk unpacks to."""
    unpacker = zlib.decompressobj(wbits=47)
    for chunk in chunks:
        left = chunk
        while left:
            yield unpacker.decompress(left, _CHUNK)
            left = unpacker.unconsumed_tail
            if unpacker.eof and unpacker.unused_data:
                left, unpacker = unpacker.unused_data, zlib.decompressobj(wbits=47)
    yield unpacker.flush()
    if not unpacker.eof:
        raise zlib.error("ends in the middle")


def check_address(address: str) -> None:
    """Raises FetchFault for what is no address to fetch from, whoever is there."""
    try:
        parts = urlsplit(address)
        is_plain = parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc
        # A port that is no number is told here.
        _port = parts.port
    except ValueError:
        is_plain = False
    if not is_plain or not address.isascii() or any(c.isspace() for c in address):
        raise FetchFault("not-an-address", address=address)


def _host(address: str) -> str:
    return urlsplit(address).hostname or ""


def _netloc(address: str) -> str:
    return urlsplit(address).netloc


def _retry_after(words: str) -> float:
    """The seconds that the other side asks to be left alone for; zero where it does not say."""
    if words.strip().isdigit():
        return float(words)
    try:
        return max((parsedate_to_datetime(words) - datetime.now(UTC)).total_seconds(), 0.0)
    except (ValueError, TypeError):
        return 0.0
