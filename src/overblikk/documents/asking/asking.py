"""Questions to a model, each tried within bounds and not asked twice."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

from pydantic import ValidationError

from overblikk.documents.asking import limits
from overblikk.documents.asking.faults import OF_THE_OTHER_SIDE, PASSING, Fault, NotAnswered
from overblikk.documents.asking.keeping import InMemory, Kept, key_of
from overblikk.documents.asking.language_model import LanguageModel, Shape
from overblikk.documents.asking.prompts import Prompt


@dataclass
class Asking:
    """Asks one model; what it has answered before is taken from `kept`.

    After `limits.FAILURES` questions in a row that the other side failed, or one that it turned
    away, no more is asked. A question is put `tries` times at most.
    """

    model: LanguageModel
    kept: Kept = field(default_factory=InMemory)
    sleep: Callable[[float], None] = time.sleep
    tries: int = limits.TRIES
    _failures: int = 0

    def ask(self, prompt: Prompt, text: str, shape: type[Shape]) -> Shape:
        """What the model answers, in the shape asked for. Raises NotAnswered."""
        key = key_of(self.model.address, self.model.name, prompt.text, text)
        if (earlier := self._earlier(key, shape)) is not None:
            return earlier
        if self._failures >= limits.FAILURES:
            raise NotAnswered(Fault.GIVEN_UP)
        try:
            answer = self._tried(prompt.text, text, shape)
        except NotAnswered as fault:
            self._count(fault.fault)
            raise
        self._failures = 0
        self.kept.keep(key, answer.model_dump_json())
        return answer

    def _earlier(self, key: str, shape: type[Shape]) -> Shape | None:
        try:
            answer = self.kept.earlier(key)
            return None if answer is None else shape.model_validate_json(answer)
        except ValidationError:
            # Kept by a version of the program that asked for another shape.
            return None

    def _tried(self, instructions: str, text: str, shape: type[Shape]) -> Shape:
        pause = limits.PAUSE_SECONDS
        for left in reversed(range(self.tries)):
            try:
                return self.model.ask(instructions, text, shape)
            except NotAnswered as fault:
                wait = max(pause, fault.retry_after or 0)
                is_over = not left or wait > limits.LONGEST_PAUSE_SECONDS
                if is_over or fault.fault not in PASSING:
                    raise
                self.sleep(wait)
                pause *= 2
        raise AssertionError("The last try answers or raises.")

    def _count(self, fault: Fault) -> None:
        if fault is Fault.TURNED_AWAY:
            self._failures = limits.FAILURES
        elif fault in OF_THE_OTHER_SIDE:
            self._failures += 1
