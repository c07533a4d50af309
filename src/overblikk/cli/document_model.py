"""The language model that a command is to ask."""

from typing import TYPE_CHECKING

from overblikk.cli.failures import AskedWrong
from overblikk.cli.start import start_django

if TYPE_CHECKING:
    from overblikk.documents.asking.language_model import LanguageModel


def required_model() -> "LanguageModel":
    """The model that is set. Raises AskedWrong where none is."""
    start_django()
    from django.utils.translation import gettext as _

    from overblikk.documents.asking.chosen import chosen_model

    if model := chosen_model():
        return model
    raise AskedWrong(
        _(
            "Ingen språkmodell er satt: sett OVERBLIKK_MODEL_ADDRESS til adressen til en tjener "
            "som svarer som OpenAI, og OVERBLIKK_MODEL til modellens navn."
        )
    )
