"""A model puts passages into words; what it is given is all that it may rest on."""

import json
from collections.abc import Sequence

from overblikk.documents.answering.shapes import Sentences
from overblikk.documents.answering.statements import Quote, Statement, resting_on
from overblikk.documents.asking.asking import Asking
from overblikk.documents.asking.prompts import prompt


def answered(question: str, evidence: Sequence[Quote], asking: Asking) -> list[Statement]:
    """A model's answer to a question. Raises NotAnswered."""
    return _worded("answer", {"question": question}, evidence, asking)


def summarised(title: str, evidence: Sequence[Quote], asking: Asking) -> list[Statement]:
    """A model's summary of the passages of one document. Raises NotAnswered."""
    return _worded("summarise", {"document": title}, evidence, asking)


def _worded(
    name: str, asked: dict[str, str], evidence: Sequence[Quote], asking: Asking
) -> list[Statement]:
    passages = [
        {"number": number, "document": quote.title, "text": " ".join(quote.text.split())}
        for number, quote in enumerate(evidence, start=1)
    ]
    data = json.dumps({**asked, "passages": passages}, ensure_ascii=False)
    answer = asking.ask(prompt(name), data, Sentences)
    told = [resting_on(one.text.strip(), one.passages, evidence) for one in answer.sentences]
    return [one for one in told if one.text]
