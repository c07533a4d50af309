"""Texts that stand in bokmål, nynorsk and English, side by side on one record."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.utils.translation import get_language

LANGUAGES = ("nb", "nn", "en")
# Whoever lacks a text in the one written form reads the other before English.
FALLBACK = {"nb": ("nb", "nn", "en"), "nn": ("nn", "nb", "en"), "en": ("en", "nb", "nn")}


_settled: ContextVar[str | None] = ContextVar("settled", default=None)


@contextmanager
def settled_language() -> Iterator[None]:
    """The language does not change in the block, so that it is asked for once.

    Django's way of asking takes longer than wording most values.
    """
    token = _settled.set(active_language())
    try:
        yield
    finally:
        _settled.reset(token)


def active_language() -> str:
    """The reader's language as one of nb, nn and en; nb where none is set."""
    language = _settled.get() or (get_language() or "nb")[:2]
    return language if language in LANGUAGES else "nb"


def in_active_language(record: object, field: str) -> str:
    """`field` of the record in the reader's language, else in the nearest that has it."""
    for language in FALLBACK[active_language()]:
        if text := getattr(record, f"{field}_{language}"):
            return str(text)
    return ""
