"""Which language model this installation asks, if any."""

from dataclasses import replace

from django.conf import settings

from overblikk.documents.asking.asking import Asking
from overblikk.documents.asking.language_model import LanguageModel

# How long a page is waited for.
WAITING_SECONDS = 50


def chosen_model() -> LanguageModel | None:
    """The model of the settings, or None: none is asked unless its address and name are set."""
    chosen = settings.LANGUAGE_MODEL
    if not (chosen["address"] and chosen["name"]):
        return None
    return LanguageModel(chosen["address"], chosen["name"], chosen["key"])


def asking_while_someone_waits() -> Asking | None:
    """The chosen model, asked once and not for long, since a page is waited for; None for none."""
    model = chosen_model()
    return Asking(replace(model, seconds=WAITING_SECONDS), tries=1) if model else None
