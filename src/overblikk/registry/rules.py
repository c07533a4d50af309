"""Rules about an initiative's values that need nothing but them."""

from overblikk.lib.imprecise_dates import display, earliest, latest
from overblikk.registry.questions import Question


def order_question(start: str | None, end: str | None) -> Question | None:
    """The question to ask of an end that lies before its start, both EDTF; None where it does not.

    As imprecise dates go: something that starts in 2025 may end in March 2025.
    """
    if not start or not end or latest(end) >= earliest(start):
        return None
    return Question("ends-before-it-begins", {"start": display(start), "end": display(end)})
