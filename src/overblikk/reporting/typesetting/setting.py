"""Has a report set as a PDF, or drawings as PNG, by Typst in a process of its own."""

import base64
import json
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

CHILD = [sys.executable, "-m", "overblikk.reporting.typesetting.child"]
# A report of a hundred pages takes a second or two.
SECONDS = 300


class NotSet(RuntimeError):
    """Typst did not make what was asked for; the message is in its own words."""


def as_pdf(document: dict[str, Any], *, timestamp: int) -> bytes:
    """The document that the template reads, as PDF/UA, which bears the moment. Raises NotSet."""
    return _ask({"document": document, "timestamp": timestamp})


def as_png(drawings: Sequence[str]) -> list[bytes]:
    """Drawings of SVG as pictures, for documents that hold no SVG. Raises NotSet."""
    if not drawings:
        return []
    return [base64.b64decode(one) for one in json.loads(_ask({"drawings": list(drawings)}))]


def _ask(data: dict[str, Any]) -> bytes:
    done = subprocess.run(
        CHILD, input=json.dumps(data).encode(), capture_output=True, timeout=SECONDS
    )
    if done.returncode:
        raise NotSet(done.stderr.decode("utf-8", "replace")[-2_000:])
    return done.stdout
