"""What a model has answered, so that reading goes on where it stopped."""

import hashlib
from typing import Protocol


class Kept(Protocol):
    """Keeps answers by the digest of what was asked. One that is kept is not asked for again."""

    def earlier(self, key: str) -> str | None:
        """The answer that was kept under the key, or None."""

    def keep(self, key: str, answer: str) -> None:
        """Keep the answer; what comes after may be cut off at any time."""


class InMemory:
    """Keeps answers as long as the process lives."""

    def __init__(self) -> None:
        self._answers: dict[str, str] = {}

    def earlier(self, key: str) -> str | None:
        """The answer that was kept under the key, or None."""
        return self._answers.get(key)

    def keep(self, key: str, answer: str) -> None:
        """Keep the answer."""
        self._answers[key] = answer


def key_of(*asked: str) -> str:
    """The digest of all that decides an answer: the model, the instructions and the text."""
    digest = hashlib.sha256()
    for part in asked:
        # Length first, so that no two ways of dividing a text are the same.
        digest.update(f"{len(part)}:{part}".encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
