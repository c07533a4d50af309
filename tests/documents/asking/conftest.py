"""A scripted model that ends with its test."""

from collections.abc import Callable, Iterator

import pytest

from tests.documents.asking.scripted_model import Script, ScriptedModel


@pytest.fixture
def scripted() -> Iterator[Callable[[Script], ScriptedModel]]:
    """Starts a model that says what the script says."""
    started: list[ScriptedModel] = []

    def start(script: Script) -> ScriptedModel:
        started.append(ScriptedModel(script))
        return started[-1]

    yield start
    for one in started:
        one.end()
