"""What a model is told before it reads: files in `prompts`, each with its version."""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).with_name("prompts")


@dataclass(frozen=True)
class Prompt:
    """The instructions for one kind of question."""

    name: str
    text: str

    @property
    def version(self) -> str:
        """Its name and the beginning of its digest: no change of the text goes unseen."""
        return f"{self.name} {hashlib.sha256(self.text.encode()).hexdigest()[:8]}"


@cache
def prompt(name: str) -> Prompt:
    """The prompt of that name."""
    return Prompt(name, (_FOLDER / f"{name}.txt").read_text(encoding="utf-8"))
