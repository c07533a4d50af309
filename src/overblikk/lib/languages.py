"""Texts that stand in bokmål, nynorsk and English, side by side on one record."""

from django.utils.translation import get_language

LANGUAGES = ("nb", "nn", "en")
# Whoever lacks a text in the one written form reads the other before English.
FALLBACK = {"nb": ("nb", "nn", "en"), "nn": ("nn", "nb", "en"), "en": ("en", "nb", "nn")}


def active_language() -> str:
    """The reader's language as one of nb, nn and en; nb where none is set."""
    language = (get_language() or "nb")[:2]
    return language if language in LANGUAGES else "nb"


def in_active_language(record: object, field: str) -> str:
    """`field` of the record in the reader's language, else in the nearest that has it."""
    for language in FALLBACK[active_language()]:
        if text := getattr(record, f"{field}_{language}"):
            return str(text)
    return ""
