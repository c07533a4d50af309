"""Connections to public addresses only, each bounded in time to the second.

A name is looked up once, every address it has is checked, and the connection is made to one of
those very addresses: a name that answers otherwise the next time (DNS rebinding) is no way around.
"""

import ipaddress
import socket
import ssl
import time
from collections.abc import Collection, Iterable
from typing import Any

import httpcore

from overblikk.lib.fetch_faults import FetchFault

# IPv4 addresses written as IPv6 by gateways (RFC 6052).
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def is_public(address: str) -> bool:
    """Whether the numeric address is one that anyone on the internet may reach."""
    number = _innermost(ipaddress.ip_address(address.partition("%")[0]))
    return number.is_global and not number.is_multicast


def _innermost(number: Address) -> Address:
    """The IPv4 address that an IPv6 address only wraps; else the address itself."""
    if isinstance(number, ipaddress.IPv4Address):
        return number
    if number in _NAT64:
        return ipaddress.IPv4Address(int(number) & 0xFFFFFFFF)
    return number.ipv4_mapped or number.sixtofour or number


class GuardedNetwork(httpcore.NetworkBackend):
    """Connects to public addresses, and to `own_hosts` wherever they are.

    Nothing waits past `until`, a moment of the monotonic clock; `seconds` is how long that was.
    """

    def __init__(self, own_hosts: Collection[str], *, until: float, seconds: float) -> None:
        self._own_hosts = own_hosts
        self._until = until
        self._seconds = seconds
        self._network = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first of the host's addresses that answers. Raises FetchFault."""
        fault: Exception = FetchFault("unknown-host", host=host)
        for address in self._addresses(host, port):
            left = _left(self._until, timeout, host=host, seconds=self._seconds)
            try:
                stream = self._network.connect_tcp(
                    address, port, left, local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                fault = error
            else:
                return _Bounded(stream, host, self._until, self._seconds)
        raise fault

    def _addresses(self, host: str, port: int) -> list[str]:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            raise FetchFault("unknown-host", host=host) from error
        addresses = list(dict.fromkeys(str(one[4][0]) for one in found))
        is_own = host in self._own_hosts or f"{host}:{port}" in self._own_hosts
        if not is_own and not all(is_public(address) for address in addresses):
            raise FetchFault("closed-address", host=host)
        return addresses


class _Bounded(httpcore.NetworkStream):
    """A connection on which no wait lasts past the moment that all must be done by."""

    def __init__(
        self, stream: httpcore.NetworkStream, host: str, until: float, seconds: float
    ) -> None:
        self._stream = stream
        self._host = host
        self._until = until
        self._seconds = seconds

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._left(timeout))
        return _Bounded(stream, self._host, self._until, self._seconds)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

    def _left(self, timeout: float | None) -> float:
        return _left(self._until, timeout, host=self._host, seconds=self._seconds)


def _left(until: float, timeout: float | None, *, host: str, seconds: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise FetchFault("too-slow", host=host, seconds=round(seconds))
    return left if timeout is None else min(left, timeout)
