"""The shapes of what a model answers about documents."""

from typing import Annotated

from pydantic import BaseModel, Field

from overblikk.documents.asking.shapes import Words


class Sentence(BaseModel):
    """A sentence of an answer, and the numbers of the passages that say it."""

    text: Words
    passages: Annotated[list[int], Field(max_length=10)] = []


class Sentences(BaseModel):
    """An answer, or a summary; none where the passages say nothing of it."""

    sentences: Annotated[list[Sentence], Field(max_length=40)]


class ThemeName(BaseModel):
    """What a model calls a theme."""

    number: int
    name: Annotated[str, Field(min_length=1, max_length=80)]


class ThemeNames(BaseModel):
    """What a model calls some themes."""

    themes: Annotated[list[ThemeName], Field(max_length=60)]
