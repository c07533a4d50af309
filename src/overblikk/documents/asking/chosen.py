"""Which language model this installation asks, if any."""

from django.conf import settings

from overblikk.documents.asking.language_model import LanguageModel


def chosen_model() -> LanguageModel | None:
    """The model of the settings, or None: none is asked unless its address and name are set."""
    chosen = settings.LANGUAGE_MODEL
    if not (chosen["address"] and chosen["name"]):
        return None
    return LanguageModel(chosen["address"], chosen["name"], chosen["key"])
