"""The other side of a connection: a server over TCP that says whatever a test lets it say."""

import gzip
import json
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


class Asked:
    """One request: its path, its parameters, its headers, and ways of answering it."""

    def __init__(self, handler: BaseHTTPRequestHandler) -> None:
        parts = urlsplit(handler.path)
        self.handler = handler
        self.path = parts.path
        self.query = {name: values[-1] for name, values in parse_qs(parts.query).items()}
        self.headers = handler.headers

    def answer(self, content: bytes = b"", status: int = 200, **headers: str) -> None:
        """Answer with the content and its length; `content_type` is a header's name."""
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        self.raw(status, {"Content-Length": str(len(content)), **given}, content)

    def json(self, value: Any, status: int = 200, **headers: str) -> None:
        headers = {"content_type": "application/json", **headers}
        self.answer(json.dumps(value).encode(), status, **headers)

    def raw(self, status: int, headers: dict[str, str], content: bytes) -> None:
        """Answer with exactly these headers, whether or not they are true."""
        self.handler.send_response(status)
        for name, value in headers.items():
            self.handler.send_header(name, value)
        self.handler.end_headers()
        self.bytes(content)

    def bytes(self, content: bytes) -> None:
        try:
            self.handler.wfile.write(content)
            self.handler.wfile.flush()
        except OSError:
            # Whoever asked has hung up, as several tests mean them to.
            return


Answering = Callable[[Asked], None]


class OtherSide:
    """Listens on loopback; `pages` gives what answers each path, and `asked` what was asked."""

    def __init__(self) -> None:
        self.pages: dict[str, Answering] = {}
        self.asked: list[Asked] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=[0.02], daemon=True).start()

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self._server.server_port}"

    @property
    def address(self) -> str:
        return f"http://{self.host}"

    def paths(self) -> list[str]:
        return [asked.path for asked in self.asked]

    def end(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        other_side = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked = Asked(self)
                other_side.asked.append(asked)
                found = other_side.pages.get(asked.path)
                if found:
                    found(asked)
                else:
                    asked.json({"status": 404}, 404)
                self.close_connection = True

            def log_message(self, *words: Any) -> None:
                """Tests have no use for a line for each request."""

        return Handler


def always(content: bytes, status: int = 200, **headers: str) -> Answering:
    """A page that says the same each time."""
    return lambda asked: asked.answer(content, status, **headers)


def in_turn(*answers: Answering) -> Answering:
    """A page that answers one way after the other, the last for good."""
    left = list(answers)

    def answer(asked: Asked) -> None:
        now = left.pop(0) if len(left) > 1 else left[0]
        now(asked)

    return answer


def zipped(value: Any) -> bytes:
    """The value as gzipped JSON."""
    return gzip.compress(json.dumps(value).encode())
