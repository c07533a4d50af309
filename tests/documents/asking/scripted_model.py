"""A model behind a real server over TCP that speaks OpenAI's protocol and says what a script says.

It can lie in every way that Digdir's report tells of, and break in every way that servers do.
"""

import gzip
import json
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from overblikk.documents.asking.language_model import LanguageModel


class Question:
    """One request: what it is about, the data in it, and ways of answering it."""

    def __init__(self, handler: BaseHTTPRequestHandler) -> None:
        length = int(handler.headers["Content-Length"])
        self.handler = handler
        self.headers = handler.headers
        self.body = json.loads(handler.rfile.read(length))
        told = [one["content"] for one in self.body["messages"] if one["role"] == "system"]
        self.instructions = told[0]
        asked = [one["content"] for one in self.body["messages"] if one["role"] == "user"]
        self.text: str = asked[0]

    @property
    def data(self) -> dict[str, Any]:
        """What is asked about."""
        found: dict[str, Any] = json.loads(self.text)
        return found

    @property
    def is_check(self) -> bool:
        """Whether it is the second pass."""
        return "Du kontrollerer funn" in self.instructions

    def says(self, value: Any) -> None:
        """Answer with the value as JSON."""
        self.says_words(json.dumps(value))

    def says_words(self, content: str | None, reason: str = "stop", **more: Any) -> None:
        """Answer with the words, ended for that reason."""
        message = {"role": "assistant", "content": content, **more}
        self.answer([{"index": 0, "finish_reason": reason, "message": message}])

    def answer(self, choices: list[dict[str, Any]]) -> None:
        """Answer with exactly these choices."""
        told = {"id": "1", "object": "chat.completion", "created": 1, "model": "m"}
        self.sends(json.dumps({**told, "choices": choices}).encode())

    def sends(self, content: bytes, status: int = 200, **headers: str) -> None:
        """Send exactly these bytes; `content_type` is a header's name."""
        given = {"Content-Type": "application/json", "Content-Length": str(len(content))}
        given |= {name.replace("_", "-").title(): value for name, value in headers.items()}
        self.handler.send_response(status)
        for name, value in given.items():
            self.handler.send_header(name, value)
        self.handler.end_headers()
        self.bytes(content)

    def bytes(self, content: bytes) -> bool:
        """Send the bytes; false where whoever asked has hung up."""
        try:
            self.handler.wfile.write(content)
            self.handler.wfile.flush()
        except OSError:
            return False
        return True


Script = Callable[[Question], None]


class ScriptedModel:
    """Listens on loopback; `script` answers each question, and `asked` are those that came."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.asked: list[Question] = []
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=[0.02], daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}/v1"

    def model(self, seconds: float = 30) -> LanguageModel:
        """The model as the program knows it."""
        return LanguageModel(self.address, "m", "a key", seconds)

    def end(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        scripted = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                question = Question(self)
                scripted.asked.append(question)
                scripted.script(question)
                self.close_connection = True

            def log_message(self, *words: Any) -> None:
                """Tests have no use for a line for each request."""

        return Handler


def names(*findings: dict[str, Any]) -> dict[str, Any]:
    """An answer that names these, explicit unless they say otherwise."""
    return {"findings": [{"kind": "explicit", "status": "planned", **one} for one in findings]}


def holding_all(question: Question) -> None:
    """A second pass that lets everything stand."""
    findings = question.data["findings"]
    question.says({"findings": [{"number": n["number"], "verdict": "holds"} for n in findings]})


def naming(lie: Callable[[dict[str, Any]], list[dict[str, Any]]]) -> Script:
    """A script that names what the lie makes of the page, and holds it all afterwards."""

    def script(question: Question) -> None:
        if question.is_check:
            holding_all(question)
        else:
            question.says(names(*lie(question.data)))

    return script


def breaks_after(good: int, broken: Script, well: Script) -> Script:
    """A script that answers well so many times, and then is broken for good."""
    left = [good]

    def script(question: Question) -> None:
        left[0] -= 1
        (well if left[0] >= 0 else broken)(question)

    return script


def hangs(question: Question) -> None:
    time.sleep(1.5)


def hangs_up(question: Question) -> None:
    question.handler.connection.close()


def is_cut_off(question: Question) -> None:
    question.sends(b'{"id": "1", "cho', content_length="2000")
    question.handler.connection.close()


def never_ends(question: Question) -> None:
    question.handler.send_response(200)
    question.handler.end_headers()
    while question.bytes(b" " * 65536):
        pass


BOMB = gzip.compress(b" " * 4_000_000)


def sends_a_bomb(question: Question) -> None:
    question.sends(BOMB, content_encoding="gzip")


BREAKS: dict[str, Script] = {
    "hangs": hangs,
    "hangs up": hangs_up,
    "is cut off": is_cut_off,
    "never ends": never_ends,
    "sends a bomb": sends_a_bomb,
    "is busy": lambda question: question.sends(b"{}", 429, retry_after="7"),
    "is busy for an hour": lambda question: question.sends(b"{}", 429, retry_after="3600"),
    "fails": lambda question: question.sends(b"oops", 500),
    "is down": lambda question: question.sends(b"", 503),
    "lets nobody in": lambda question: question.sends(b"{}", 401),
    "knows no such model": lambda question: question.sends(b"{}", 404),
    "leads elsewhere": lambda question: question.sends(b"", 307, location="http://127.0.0.1:1/v1"),
    "answers with a page": lambda question: question.sends(b"<html>", content_type="text/html"),
    "answers in prose": lambda question: question.says_words("Ingen tiltak på denne siden."),
    "breaks its JSON": lambda question: question.says_words('{"findings": [{"kind": "exp'),
    "answers in another shape": lambda question: question.says({"tiltak": "alle"}),
    "knows another kind": lambda question: question.says({"findings": [{"kind": "certain"}]}),
    "answers nothing": lambda question: question.says_words(""),
    "has no choices": lambda question: question.answer([]),
    "runs out of words": lambda question: question.says_words('{"findings": [', "length"),
    "is filtered": lambda question: question.says_words("", "content_filter"),
    "refuses": lambda question: question.says_words(None, refusal="Det kan jeg ikke hjelpe med."),
    "names too many": lambda question: question.says(names(*[{"sentences": [1]}] * 500)),
}
