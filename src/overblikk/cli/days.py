"""Days as commands are told them."""

from datetime import date

from overblikk.cli.failures import AskedWrong


def day_told(words: str) -> date:
    """The day that an option says, as 2026-03-01. Raises AskedWrong."""
    from overblikk.history.as_of import NotADay, day_in_words

    try:
        return day_in_words(words)
    except NotADay as error:
        raise AskedWrong(str(error.message)) from error
