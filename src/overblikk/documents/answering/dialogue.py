"""Questions about chosen documents, answered with what stands in them."""

from collections.abc import Sequence
from dataclasses import dataclass

from overblikk.documents.answering.quoting import quotes_of
from overblikk.documents.answering.searching import Scope, passages_about
from overblikk.documents.answering.statements import Quote, Statement
from overblikk.documents.answering.wording import answered
from overblikk.documents.asking.asking import Asking
from overblikk.documents.asking.faults import Fault, NotAnswered

# Passages that are shown, and that a model is given.
SHOWN, GIVEN = 30, 60


@dataclass(frozen=True)
class Answer:
    """What the documents say of a question.

    `statements` are a model's, each with its quotes or marked as its own words; empty without a
    model. `passages` are those found, best first, and `matching` how many there are of them.
    `fault` is why a model did not answer. That nothing is found is an answer.
    """

    statements: Sequence[Statement]
    passages: Sequence[Quote]
    matching: int
    given: int = 0
    fault: Fault | None = None

    @property
    def says_nothing(self) -> bool:
        """Whether the documents do not say: nothing is found, or a model found nothing in it."""
        if self.given and self.fault is None:
            return all(one.is_own_words for one in self.statements)
        return not self.passages


def answer(question: str, scope: Scope, asking: Asking | None = None) -> Answer:
    """What the documents in the scope say of the question, in a model's words if one is given."""
    rows = passages_about(question, scope)
    matching = rows.count()
    evidence = quotes_of(rows[: max(SHOWN, GIVEN)], scope)
    shown, given = evidence[:SHOWN], evidence[:GIVEN]
    if asking is None or not given:
        return Answer((), shown, matching)
    try:
        statements = answered(question, given, asking)
    except NotAnswered as fault:
        return Answer((), shown, matching, len(given), fault.fault)
    return Answer(statements, shown, matching, len(given))
