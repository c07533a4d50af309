"""The document that a command is asked about, and what was noticed of it in words.

Django is started when there is something to say in words, and not before: reading needs none.
"""

from collections.abc import Iterator
from pathlib import Path

from overblikk.cli.failures import AskedWrong, FoundWrong
from overblikk.cli.start import start_django
from overblikk.documents.pages import Outcome, PageRead
from overblikk.documents.reading.files import read_file
from overblikk.lib.untrusted.refusal import Refused


def pages_in(file: Path) -> Iterator[PageRead]:
    """The pages of the file as they are read. Raises AskedWrong and FoundWrong."""
    try:
        with file.open("rb"):
            pass
        yield from read_file(file, file.name)
    except OSError as error:
        raise _not_there(file, error) from error
    except Refused as refusal:
        start_django()
        from overblikk.documents.reading.unreadable import message_of

        raise FoundWrong(message_of(refusal, file.name)) from refusal


def _not_there(file: Path, error: OSError) -> AskedWrong:
    start_django()
    from django.utils.translation import gettext as _

    sentence = _("Filen %(file)s kan ikke leses: %(why)s.")
    return AskedWrong(sentence % {"file": file, "why": error.strerror})


def warnings_of(page: PageRead) -> list[str]:
    """What was noticed of the page, a sentence each."""
    if page.outcome is Outcome.TEXT and not page.problems:
        return []
    start_django()
    from overblikk.documents.reading import noticed

    return list(noticed.warnings_of(page))
