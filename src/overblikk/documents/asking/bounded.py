"""A way to the model that ends: no answer longer than the limit, nothing packed, no way onward."""

from collections.abc import AsyncIterator

import httpx2

from overblikk.documents.asking import limits


class TooMuch(httpx2.TransportError):
    """The other side sent more than an answer may be, or sent it packed."""


class BoundedTransport(httpx2.AsyncHTTPTransport):
    """Hangs up on whoever sends more than `limits.ANSWER_BYTES`."""

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """The answer, counted as it comes. Raises TooMuch."""
        # A packed answer may be a thousand times as long when it is unpacked.
        request.headers["Accept-Encoding"] = "identity"
        response = await super().handle_async_request(request)
        if response.headers.get("Content-Encoding", "identity").lower() != "identity":
            await response.aclose()
            raise TooMuch("The answer is packed.")
        response.stream = _Counted(response.stream)
        return response


class _Counted(httpx2.AsyncByteStream):
    def __init__(self, stream: httpx2.SyncByteStream | httpx2.AsyncByteStream) -> None:
        assert isinstance(stream, httpx2.AsyncByteStream)  # noqa: S101 - what the transport gives
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        came = 0
        async for piece in self._stream:
            came += len(piece)
            if came > limits.ANSWER_BYTES:
                raise TooMuch("The answer is too long.")
            yield piece

    async def aclose(self) -> None:
        await self._stream.aclose()
