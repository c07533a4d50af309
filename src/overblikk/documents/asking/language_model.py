"""A language model behind an address that speaks OpenAI's protocol, a local one included.

pydantic-ai puts the question and takes only answers of the shape that was asked for. The shape is
asked for in words and as `json_object`, which every such server understands; tools are not given,
so that a model can do nothing but answer.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel

from overblikk.documents.asking import limits
from overblikk.documents.asking.faults import Fault, NotAnswered

if TYPE_CHECKING:
    from pydantic_ai.models.openai import OpenAIChatModel

Shape = TypeVar("Shape", bound=BaseModel)


@dataclass(frozen=True)
class LanguageModel:
    """Which model, where, and the key to it, which may be empty for a local one."""

    address: str
    name: str
    key: str = ""
    seconds: float = limits.SECONDS

    def ask(self, instructions: str, text: str, shape: type[Shape]) -> Shape:
        """What the model answers, in the shape asked for. Raises NotAnswered."""
        # Each question has a loop and a connection of its own: answers take seconds, and nothing
        # is left behind. In a thread of its own, since the one that asks may have a loop already.
        with ThreadPoolExecutor(1) as asking:
            return asking.submit(asyncio.run, self._ask(instructions, text, shape)).result()

    async def _ask(self, instructions: str, text: str, shape: type[Shape]) -> Shape:
        # Imported when it is needed: it takes a second, and most commands ask no model.
        import httpx2
        from pydantic_ai import Agent, PromptedOutput

        from overblikk.documents.asking.bounded import BoundedTransport

        timeout = httpx2.Timeout(self.seconds, connect=min(limits.CONNECT_SECONDS, self.seconds))
        async with httpx2.AsyncClient(
            transport=BoundedTransport(), timeout=timeout, follow_redirects=False
        ) as client:
            agent = Agent(
                self._model(client),
                output_type=PromptedOutput(shape),
                instructions=instructions,
                model_settings={"temperature": 0, "request_timeout": self.seconds},
                # An answer of another shape is asked for once more, with what was wrong with it.
                retries=1,
            )
            try:
                return (await agent.run(text)).output
            except Exception as error:
                # The library raises what it likes at answers of a shape that it did not foresee.
                raise _fault(error) from error

    def _model(self, client: Any) -> "OpenAIChatModel":
        from openai import AsyncOpenAI
        from pydantic_ai.models.openai import OpenAIChatModel
        from pydantic_ai.providers.openai import OpenAIProvider

        # Tries are counted in one place, `asking.Asking`.
        ours = AsyncOpenAI(
            base_url=self.address,
            api_key=self.key or "none",
            max_retries=0,
            http_client=client,
        )
        return OpenAIChatModel(self.name, provider=OpenAIProvider(openai_client=ours))


def _fault(error: Exception) -> NotAnswered:
    from pydantic_ai import exceptions

    waits = getattr(error, "retry_after", None)
    by_kind: tuple[tuple[type[Exception], Fault], ...] = (
        (exceptions.ModelTimeoutError, Fault.TOOK_TOO_LONG),
        (exceptions.ModelRequestTimeout, Fault.TOOK_TOO_LONG),
        (TimeoutError, Fault.TOOK_TOO_LONG),
        (exceptions.ModelContextWindowExceededError, Fault.TOO_LONG),
        (exceptions.ModelRequestRejectedError, Fault.TURNED_AWAY),
        (exceptions.ModelQuotaExceededError, Fault.TURNED_AWAY),
        (exceptions.ModelConnectionError, Fault.NOT_REACHED),
        (exceptions.ContentFilterError, Fault.REFUSED),
        (exceptions.OutputTokenLimitExceeded, Fault.CUT_SHORT),
    )
    for kind, fault in by_kind:
        if isinstance(error, kind):
            return NotAnswered(fault, waits)
    return NotAnswered(_by_status(getattr(error, "status_code", None)), waits)


def _by_status(status: int | None) -> Fault:
    if status in (408, 409, 425, 429) or (status is not None and status >= 500):
        return Fault.BUSY
    return Fault.TURNED_AWAY if status is not None else Fault.NOT_UNDERSTOOD
