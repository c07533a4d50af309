"""What a value of several parts is asked for, input by input, and the line that the answers say."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from overblikk.lib.imprecise_dates import NotADate, display, parse
from overblikk.registry.questions import Question

# What is said of one value, by the key of the input.
Said = Mapping[str, str]
YES = "yes"


@dataclass(frozen=True)
class Input:
    """One input of a group: typed, chosen where there are `choices`, or a box to tick.

    `initial` is what it says where nothing is said.
    """

    key: str
    label: Promise | str
    choices: Sequence[str] = ()
    initial: str = ""
    is_box: bool = False
    is_required: bool = False
    is_wide: bool = False


class PartKind(ABC):
    """A kind of value of several parts; `one` is what a single value is called."""

    one: Promise
    inputs: Sequence[Input]

    @abstractmethod
    def line(self, said: Said) -> str:
        """The answers as one line of words."""

    @abstractmethod
    def apart(self, line: str) -> dict[str, str]:
        """What the line answers; of a line in other words than `line` gives, anything."""

    def wrong(self, said: Said) -> str:
        """What is wrong with the answers, that the line would not tell."""
        return ""

    def fault(self, said: Said) -> str:
        """What has to be mended before the answers can be read; empty where nothing has."""
        missing = [str(one.label) for one in self.inputs if one.is_required and not said[one.key]]
        if missing:
            return _("Fyll ut: %(inputs)s.") % {"inputs": ", ".join(missing)}
        return self.wrong(said)

    def is_empty(self, said: Said) -> bool:
        """Whether nothing is said."""
        return all(said[one.key] == one.initial for one in self.inputs)

    def taken_apart(self, line: str) -> dict[str, str] | None:
        """The answers that give just this line; None where it was written in another way."""
        said = {one.key: one.initial for one in self.inputs} | self.apart(line)
        known = all(not one.choices or said[one.key] in one.choices for one in self.inputs)
        return said if known and not self.fault(said) and self.line(said) == line else None


def wrong_with_date(words: str) -> str:
    """The question of a date that cannot be read; empty of one that can, and of none."""
    unread = words and not is_date(words)
    return Question("not-a-date", {"words": words}).message if unread else ""


def is_date(words: str) -> bool:
    """Whether the words are read as a date."""
    try:
        parse(words)
    except NotADate:
        return False
    return True


def date_in_words(words: str) -> str:
    """The date as the register writes it; what is none as it stands."""
    return display(parse(words)) if words and is_date(words) else words
