"""Writes docs/checks.md: every check of an overview, read out of the code.

`check` says whether the page is what the code says.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import django
from django.utils import translation

PAGE = Path(__file__).resolve().parent.parent / "docs" / "checks.md"
HEAD = """# Checks

What an overview is checked for, in the words that whoever sent it reads in bokmål; nynorsk and
English have them too. An *error* cannot be used as it stands: it is corrected, or a person settles
it. *Advice* stops nothing: something is probably wrong, or missing. Each finding is told with its
row and cell, on the intake's page and by `overblikk intake`, as sentences and as JSON with the same
keys as here. Made from the code by `make checks`; do not edit it by hand.
"""
ERRORS = "\n## Errors\n"
ADVICE = "\n## Advice\n"
REFUSALS = """
## Files that are refused

Nothing is taken in of a file that cannot be read; the one who sent it is told why.
"""


def page() -> str:
    """The page as the code has it now."""
    from overblikk.intake.checks import Level

    with translation.override("nb"):
        errors, advice = _lines(Level.ERROR), _lines(Level.ADVICE)
        return "\n".join([HEAD + ERRORS, *errors, ADVICE, *advice, REFUSALS, *_refusals(), ""])


def _lines(level: object) -> Iterator[str]:
    from overblikk.intake.checks import checks

    yield "| check | what | why | what to do |"
    yield "|---|---|---|---|"
    for key, check in sorted(checks().items()):
        if check.level is level:
            said = " | ".join(_plain(one) for one in (check.what, check.why, check.remedy))
            yield f"| `{key}` | {said} |"


def _refusals() -> Iterator[str]:
    from overblikk.intake.readers.unreadable import MESSAGES

    yield "| code | what | what to do |"
    yield "|---|---|---|"
    for code, words in sorted(MESSAGES.items()):
        yield f"| `{code}` | {' | '.join(map(_plain, words))} |"


def _plain(words: object) -> str:
    """The words with what is filled in marked by its name."""
    return str(words).replace("%(", "‹").replace(")s", "›").replace("|", "\\|")


def main() -> None:
    """Write the page, or with `check` exit with 1 where it is not what the code says."""
    django.setup()
    if sys.argv[1:] == ["check"]:
        sys.exit(0 if PAGE.read_text(encoding="utf-8") == page() else f"{PAGE.name} is out of date")
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
