"""The shapes of a model's answers. Whatever else it says is not taken."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from overblikk.documents.asking import limits

Words = Annotated[str, Field(max_length=2_000)]
Numbers = Annotated[list[int], Field(max_length=limits.SENTENCES)]


class Named(BaseModel):
    """A finding as a model names it: ids of sentences, or words that have yet to be found."""

    sentences: Numbers = []
    quote: Words = ""
    kind: Literal["explicit", "potential", "not_digital"]
    status: Literal["planned", "ongoing", "finished"] | None = None
    name: Words = ""
    organisation: Words = ""
    time: Words = ""
    cue: Words = ""


class PageAnswer(BaseModel):
    """What a model finds on a page."""

    findings: Annotated[list[Named], Field(max_length=limits.FINDINGS)]


class Verdict(BaseModel):
    """What the second pass says of one finding; none of the words raises it."""

    number: int
    verdict: Literal["holds", "possibility", "not_digital", "no"]
    why: Words = ""


class CheckAnswer(BaseModel):
    """What the second pass says of a page's findings."""

    findings: Annotated[list[Verdict], Field(max_length=limits.FINDINGS)]
