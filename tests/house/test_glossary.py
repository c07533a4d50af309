"""The words of the house are written down."""

import pghistory.models
import pytest
from django.apps import apps

from tests.house.tree import ROOT


@pytest.mark.parametrize(
    "model",
    [
        model
        for model in apps.get_models()
        if model.__module__.startswith("overblikk.")
        # Versions are made from their model and carry no meaning of their own.
        and not issubclass(model, pghistory.models.Event)
    ],
    ids=lambda model: model.__name__,
)
def test_every_model_stands_in_the_glossary(model):
    """Whoever meets a model in the code finds in GLOSSARY.md what people call it."""
    glossary = (ROOT / "GLOSSARY.md").read_text(encoding="utf-8")

    is_named = f"`{model.__name__}`" in glossary

    assert is_named, f"GLOSSARY.md does not say what `{model.__name__}` is"
