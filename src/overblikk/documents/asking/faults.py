"""Why a language model gave no answer that can be used."""

from enum import StrEnum


class Fault(StrEnum):
    """What went wrong with a question to a model, after the tries that it was given."""

    TOOK_TOO_LONG = "took_too_long"
    BUSY = "busy"
    NOT_REACHED = "not_reached"
    TURNED_AWAY = "turned_away"
    REFUSED = "refused"
    CUT_SHORT = "cut_short"
    NOT_UNDERSTOOD = "not_understood"
    TOO_LONG = "too_long"
    GIVEN_UP = "given_up"


# Another try may do better.
PASSING = frozenset(
    {Fault.TOOK_TOO_LONG, Fault.BUSY, Fault.NOT_REACHED, Fault.REFUSED, Fault.NOT_UNDERSTOOD}
)
# Says something of the other side, and not of what it was asked.
OF_THE_OTHER_SIDE = frozenset(
    {Fault.TOOK_TOO_LONG, Fault.BUSY, Fault.NOT_REACHED, Fault.TURNED_AWAY}
)


class NotAnswered(Exception):
    """The model gave no answer; `retry_after` is how many seconds it asked to be left alone."""

    def __init__(self, fault: Fault, retry_after: float | None = None) -> None:
        super().__init__(fault)
        self.fault = fault
        self.retry_after = retry_after
