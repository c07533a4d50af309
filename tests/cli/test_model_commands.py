"""Documents read with a language model, from the command."""

import json

import pytest

from tests.cli.conftest import SENTENCES
from tests.cli.test_documents_command import run
from tests.documents.asking.scripted_model import BREAKS, ScriptedModel, naming


@pytest.fixture
def model():
    started = ScriptedModel(naming(lambda data: [{"sentences": [1]}]))
    yield started
    started.end()


def with_model(plan, model, **more):
    set_to = {"OVERBLIKK_MODEL_ADDRESS": model.address, "OVERBLIKK_MODEL": "prøve"}
    return run("documents", "find", plan, "--model", "--json", **set_to, **more)


def test_a_document_is_read_with_the_model_that_is_set(plan, model):
    """With what it answered of each finding, and which prompts it was asked by."""
    answer = json.loads(with_model(plan, model, OVERBLIKK_MODEL_KEY="hemmelig"))

    (finding,) = answer["findings"]
    assert finding["quote"] == SENTENCES[1][0]
    assert finding["said"]["model"] == "prøve"
    assert answer["coverage"] == {"pages": 1, "read": 1, "failed": 0, "without_text": 0}
    assert answer["model"]["not_read"] == []
    assert model.asked[0].headers["Authorization"] == "Bearer hemmelig"
    assert model.asked[0].body["model"] == "prøve"


def test_a_page_that_the_model_did_not_read_is_said(plan, model):
    model.script = BREAKS["lets nobody in"]

    answer = json.loads(with_model(plan, model))

    assert answer["coverage"]["failed"] == 1
    assert answer["model"]["not_read"] == [{"page": 1, "why": "turned_away"}]
    assert "Side 1 er ikke lest av modellen" in answer["warnings"][0]


def test_without_a_model_it_is_said_how_to_set_one(plan):
    said = run("documents", "find", plan, "--model", status=2, OVERBLIKK_MODEL_ADDRESS="")

    assert "OVERBLIKK_MODEL_ADDRESS" in said
